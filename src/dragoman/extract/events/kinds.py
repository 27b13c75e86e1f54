"""Kinds of events and verbs that several rules speak of."""

# A depot that explodes, a clash of unknown sides: an event although nobody is named.
UNNAMED = {"ASSAULT", "PROTEST", "COERCE", "MOBILIZE", "RETREAT", "SANCTION"}
HURTING = {"kill", "wound", "injure", "hurt"}  # verbs whose object is a victim
GOVERNING = (".status", ".speech")  # of entries that tell how a deed stands
