"""Whom words stand for that name nobody: "it", "they", "his"."""
