"""Measures what Dragoman costs, always against the bare parse of the same texts in the same run."""
