"""The map on which places stand: borders from the wheel, a projection, and outlines in a window."""
