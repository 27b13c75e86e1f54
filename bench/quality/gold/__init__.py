"""Scores whole reports against notes taken blind, and two annotators against each other."""
