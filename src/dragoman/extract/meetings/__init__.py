"""Meetings: their format, what refers back to one, and who is only understood to be there."""
