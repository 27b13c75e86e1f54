"""Situations: what lasts, from the words that open, hold or close it."""
