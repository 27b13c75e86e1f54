"""Reviewing: what a person is asked next, what an answer becomes, and what all answers say."""
