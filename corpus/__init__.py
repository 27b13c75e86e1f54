"""An open corpus of political events in sentences: its notation, its build and its validator."""
