"""Corrections: what a report puts right, of itself or of another."""
