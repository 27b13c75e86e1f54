"""Whether both sides are treated alike: parties exchanged, acts told in either side's words."""
