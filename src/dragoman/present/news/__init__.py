"""What is new in a record to one who knew an earlier one: two records in, their difference out."""
