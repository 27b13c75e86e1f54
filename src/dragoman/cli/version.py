"""`dragoman version`: what program this is."""

import typer

from dragoman import __version__


def version() -> None:
    """Print the version."""
    typer.echo(f"dragoman {__version__}")
