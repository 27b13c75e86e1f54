"""Agreements as reports tell them: what they contain, what points back to them, who counts breaches."""
