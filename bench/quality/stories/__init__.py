"""Scores the merged record of many reports against an analyst's record of the same story."""
