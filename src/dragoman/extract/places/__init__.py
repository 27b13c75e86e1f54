"""Where something is said to be: place names, and which of them a word brings."""
