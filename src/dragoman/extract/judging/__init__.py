"""A trained judge beside the words: what a source does to a target, read from one encoder pass."""
