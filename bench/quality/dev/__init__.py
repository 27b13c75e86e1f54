"""Scores layer one of twelve reports on other conflicts against an analyst's notes.

notes (what was noted) and reading (what the program reads) meet in match, which pairs them one to
one by the rules of fields; score counts. README.md says what the set is, and what it is not.
"""
