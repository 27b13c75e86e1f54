"""Contradictions and corrections of the vignettes of `corpus/disputes`."""
