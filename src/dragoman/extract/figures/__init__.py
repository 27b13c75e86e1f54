"""Figures: numbers of people and things, what they count, how exactly, and who says so."""
