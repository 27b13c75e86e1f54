"""Who says what: sources, cues and contents, read by the judge from words and from the parse."""
