"""Scores incidents, slot by slot, on reports in capitals (MUC-4)."""
