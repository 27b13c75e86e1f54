"""The steps in order: reports in, readings and records out."""
