"""Scores which mentions are told to be one event across reports (ECB+)."""
