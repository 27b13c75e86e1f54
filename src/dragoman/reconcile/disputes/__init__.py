"""What in the record speaks against what, and what was put right: one kind a file."""
