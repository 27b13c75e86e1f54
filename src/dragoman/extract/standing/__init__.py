"""Where an event stands and how it is put: status, factuality, tense, and who vouches for it."""
