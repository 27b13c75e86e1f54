"""Trains the judge from the corpus; needs `pip install .[train]`. Nothing of it ships."""
