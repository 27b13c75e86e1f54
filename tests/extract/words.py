"""The words of documents that tests ask about."""

from spacy.tokens import Doc, Token


def word(doc: Doc, text: str) -> Token:
    """The first of these characters."""
    return next(token for token in doc if token.text == text)
