"""Drafts to values: who, where, when."""
