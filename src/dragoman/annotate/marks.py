"""Marks on words, kept by the document: asked for often, and spaCy's own take longer to find."""

from typing import Any

from spacy.tokens import Doc, Token


def marks_in(doc: Doc, name: str) -> dict[int, Any]:
    """The marks of a kind, by the places of the words."""
    marks: dict[int, Any] | None = doc.user_data.get(name)
    if marks is None:
        marks = doc.user_data[name] = {}
    return marks


def mark_words(extension: str, name: str) -> None:
    """Let `token._` read and set marks of this kind."""
    if Token.has_extension(extension):
        return

    def get(token: Token) -> Any:
        return marks_in(token.doc, name).get(token.i)

    def put(token: Token, mark: object) -> None:
        marks_in(token.doc, name)[token.i] = mark

    Token.set_extension(extension, getter=get, setter=put)
