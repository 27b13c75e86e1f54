"""Scores how given events are put: asserted, future, negative, uncertain (MEANTIME)."""
