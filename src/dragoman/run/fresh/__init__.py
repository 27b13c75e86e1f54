"""News out of the record as it stands: of any number of reports, without making another record."""
