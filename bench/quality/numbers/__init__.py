"""Scores the numbers of people killed, hurt and taken, on reports in capitals (MUC-4)."""
