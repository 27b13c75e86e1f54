"""Layer one to layer two: the record made of all readings and judgements."""
