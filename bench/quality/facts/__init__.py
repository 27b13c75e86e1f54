"""Scores an export of the two real reports against facts.toml, written by a careful analyst.

fact (what is expected) and export (what came out) meet in core, fields, tracks and absent, one
question each; assign gives every fact its row, judge says which events a reader agrees with, and
score counts.
"""
