"""Scores what a given source does to a given target, on the Zero-Shot-PLOVER sets."""
