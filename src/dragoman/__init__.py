"""Dragoman reads news reports on a conflict and keeps its diplomatic record."""

__version__ = "0.1.0"
