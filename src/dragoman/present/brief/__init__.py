"""A brief: what a reader is sent of a period, composed of rows, and written as text."""
