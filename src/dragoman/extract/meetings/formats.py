"""The format of a meeting, and how many sides it makes."""

from spacy.tokens import Token

from dragoman.model.cues import load_cues

SIZES = {"bilateral": 2, "trilateral": 3, "four-way": 4, "five-way": 5}
WINDOW = 6  # tokens before a meeting noun among which its format stands


def format_of(noun: Token) -> str | None:
    """Format that the words before a meeting noun give it."""
    window = noun.doc[max(noun.sent.start, noun.i - WINDOW) : noun.i + 1]
    text = " ".join(token.lower_ for token in window).replace(" - ", "-")
    formats = load_cues().meetings.formats
    return next((name for word, name in formats.items() if word in text), None)
