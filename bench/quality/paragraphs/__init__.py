"""Scores figures and claims of single paragraphs of news."""
