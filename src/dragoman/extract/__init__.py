"""Parsed documents to drafts of events, claims, figures and situations."""
