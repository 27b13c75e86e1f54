"""Where the codebook's words stand in a document: verbs, event nouns, and words of saying."""
