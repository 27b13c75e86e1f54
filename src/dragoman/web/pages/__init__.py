"""One page a file: a frozen Context, a pure function that makes it, and the PAGE."""
