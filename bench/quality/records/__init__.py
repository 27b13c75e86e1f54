"""Scores whole records, text in and record out, on PLOVER's own examples."""
