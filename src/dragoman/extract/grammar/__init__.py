"""Who does what to whom in a parsed sentence: deep subjects, objects and obliques of a word."""
