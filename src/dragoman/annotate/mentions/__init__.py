"""Mentions of actors in a parsed document: which noun phrases name somebody who can act."""

from dragoman.annotate.mentions.steps import find_mentions

__all__ = ["find_mentions"]
