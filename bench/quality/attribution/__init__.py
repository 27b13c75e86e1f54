"""Scores who says what in which words: source, cue and content (PolNeAR)."""
