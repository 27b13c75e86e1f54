"""The record on disk: one DuckDB file, written whole or not at all."""
