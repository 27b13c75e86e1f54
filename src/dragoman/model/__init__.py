"""The words of the record as values, and the tables of the field as data."""
