"""Parsed documents to drafts of events, claims, figures, situations and corrections."""
