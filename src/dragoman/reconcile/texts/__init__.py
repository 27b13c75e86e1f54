"""The texts of reports laid beside one another: copies, versions, and what tells one story."""
