"""Who takes part in an event, and as what, by the grammar around its trigger."""
