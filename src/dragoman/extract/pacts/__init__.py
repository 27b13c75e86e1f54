"""Agreements as reports tell them: their terms, what points back to them, counts of breaches."""
