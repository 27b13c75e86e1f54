"""Reports to parsed documents: layout, known names, quotes, mentions of actors."""
