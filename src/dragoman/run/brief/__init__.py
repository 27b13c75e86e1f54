"""A brief of a store: gathered through the index, composed, and written as a file to send."""
