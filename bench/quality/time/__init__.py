"""Scores time expressions and their values (TempEval-3, MEANTIME)."""
