"""Rows to plain values: tables, timelines, exports; no input or output."""
