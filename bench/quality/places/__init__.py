"""Scores place names found in news, and the places that they are taken for (LGL, GeoWebNews)."""
