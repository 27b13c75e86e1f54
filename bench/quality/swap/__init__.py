"""Whether the program treats both sides alike: parties exchanged, and acts in either side's words."""
