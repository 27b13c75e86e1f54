"""Measures Dragoman: how right it is (quality) and how fast (speed)."""
