"""Scores how reports are grouped by what they tell of, and how near-copies are found."""
