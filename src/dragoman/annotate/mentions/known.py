"""What tables and word lists know of a document before its mentions are looked for."""

from dataclasses import dataclass, field

from spacy.tokens import Span, Token

from dragoman.model.naming import Naming
from dragoman.model.tables import Name, Tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The tables, the word lists, and names in the document by each of their tokens: the tables'
    and the recogniser's.
    """

    tables: Tables
    words: Naming
    names: dict[int, tuple[Span, tuple[Name, ...]]]
    entities: dict[int, Span] = field(default_factory=dict)

    def entries(self, token: Token) -> tuple[Name, ...]:
        """What the name that `token` is part of may mean; nothing where it is part of none."""
        return self.names[token.i][1] if token.i in self.names else ()

    def has_name(self, span: Span) -> bool:
        """Whether any token of `span` is part of a table name."""
        return any(token.i in self.names for token in span)

    def country(self, token: Token) -> str | None:
        """Country of the name that `token` is part of; a region is no country's for sure."""
        countries = (e.country for e in self.entries(token) if e.kind != "region")
        return next((country for country in countries if country), None)

    def region(self, token: Token) -> str | None:
        """Name of the region that `token` is part of the name of."""
        return next((e.name for e in self.entries(token) if e.kind == "region"), None)

    def adjective(self, country: str | None) -> str | None:
        """ "Armenian" for ARM; a state without an adjective lends its name."""
        state = self.tables.states.get(country or "")
        if state is None:
            return None
        return state.adjectives[0] if state.adjectives else state.name
