"""Scores country and sector of actors that a report only describes."""
