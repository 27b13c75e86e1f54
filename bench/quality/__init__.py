"""Scores Dragoman on sets with known answers; floors.json says what may not be lost again."""
