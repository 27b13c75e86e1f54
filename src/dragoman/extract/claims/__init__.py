"""Claims: who says what, with what stance, through whom, and about which event."""
