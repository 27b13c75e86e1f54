"""Two persons whom the parser read as owners of the second: "hosted Ruto and Egypt's Al-Sisi"."""

from spacy.tokens import Doc, Token

PERSON = "PERSON"


def join_names(doc: Doc) -> None:
    """Let each such person stand beside the other, and the word behind "and" own that one alone."""
    for token in doc:
        if token.dep_ == "poss" and token.ent_type_ == PERSON and not _is_owner(token):
            owner = next((c for c in token.children if c.dep_ == "conj" and _is_owner(c)), None)
            if owner is not None and token.head.ent_type_ == PERSON and owner.i < token.head.i:
                _join(token, owner, token.head)


def _is_owner(token: Token) -> bool:
    return any(child.dep_ == "case" for child in token.children)


def _join(first: Token, owner: Token, second: Token) -> None:
    owner.head, owner.dep_ = second, "poss"
    first.head, first.dep_ = second.head, second.dep_
    second.head, second.dep_ = first, "conj"
