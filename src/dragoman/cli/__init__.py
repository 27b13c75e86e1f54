"""The command line: parses and prints only."""

from dragoman.cli.application import app, main

__all__ = ["app", "main"]
