"""Full-text search over events, claims and reports, with the words found marked in their text."""

from dataclasses import dataclass

import numpy as np

from dragoman.model.filter import Filter
from dragoman.store.index.claims import ClaimRow, load_claims
from dragoman.store.index.events import PAGE, EventRow, load_events
from dragoman.store.index.index import Index
from dragoman.store.index.matching import Mask, Numbers, match_claims, match_events, match_reports
from dragoman.store.index.reports import ReportRow, load_reports
from dragoman.store.index.words import safe_query

KINDS = ("event", "claim", "report")
# Of more rows than these the latest are shown: to weigh each takes longer than a reader waits.
MOST_RANKED = 2_000
OPEN, CLOSE = "\x01", "\x02"  # no text has them: control characters are taken out before
SNIPPET_WORDS = 30
# By kind: the column that a snippet is taken from, and the weights of the columns in ranking.
COLUMNS = {
    "event": (0, (1.0, 3.0, 2.0, 2.0, 2.0, 1.0)),
    "claim": (0, (1.0, 2.0, 2.0, 1.0)),
    "report": (0, (1.0, 4.0, 1.0, 1.0)),
}
MATCHING = {"event": match_events, "claim": match_claims, "report": match_reports}


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a snippet; a hit is a word that was asked for."""

    text: str
    is_hit: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A row found; one of the three is given."""

    event: EventRow | None = None
    claim: ClaimRow | None = None
    report: ReportRow | None = None
    snippet: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Some of the rows of a kind, how many there are in all, and whether the best come first."""

    kind: str
    hits: tuple[Hit, ...]
    total: int
    is_ranked: bool


def search(
    index: Index, filter: Filter, *, kind: str = "event", limit: int = PAGE, offset: int = 0
) -> Found:
    """Rows of one of KINDS that fit, the best first where words are asked for.

    The latest come first where the words are in more than MOST_RANKED rows, and where nothing
    but fields is asked for.
    """
    mask = MATCHING[kind](index, filter)
    total = int(mask.sum())
    query = safe_query(filter.text)
    is_ranked = query is not None and len(index.find_words(kind, query)) <= MOST_RANKED
    if is_ranked and query is not None:
        numbers = _best(index, kind, query, mask)[offset : offset + limit]
    else:
        numbers = _latest(index, kind, mask)[offset : offset + limit].tolist()
    snippets = _snippets(index, kind, query, numbers)
    hits = tuple(map(_hit, _load(index, kind, numbers), snippets))
    return Found(kind=kind, hits=hits, total=total, is_ranked=is_ranked)


def count_hits(index: Index, filter: Filter) -> dict[str, int]:
    """How many rows of each kind fit."""
    return {kind: int(MATCHING[kind](index, filter).sum()) for kind in KINDS}


def _best(index: Index, kind: str, query: str, mask: Mask) -> list[int]:
    table = f"{kind}_words"
    weights = ", ".join(map(str, COLUMNS[kind][1]))
    sql = (
        f"SELECT rowid, bm25({table}, {weights}) AS weight FROM {table} WHERE {table} MATCH ?"
        " ORDER BY weight, rowid"
    )
    return [row[0] for row in index.rows(sql, (query,)) if mask[row[0] - 1]]


def _latest(index: Index, kind: str, mask: Mask) -> Numbers:
    days = index.column("event.first" if kind == "event" else f"{kind}.day").astype(np.int64)
    places = np.flatnonzero(mask)
    return places[np.argsort(-days[places], kind="stable")] + 1


def _snippets(
    index: Index, kind: str, query: str | None, numbers: list[int]
) -> list[tuple[Piece, ...]]:
    if query is None or not numbers:
        return [()] * len(numbers)
    table, column = f"{kind}_words", COLUMNS[kind][0]
    marks = ", ".join("?" * len(numbers))
    sql = (
        f"SELECT rowid, snippet({table}, {column}, '{OPEN}', '{CLOSE}', '…', {SNIPPET_WORDS}) AS s"
        f" FROM {table} WHERE {table} MATCH ? AND rowid IN ({marks})"
    )
    found = {row[0]: row[1] for row in index.rows(sql, (query, *numbers))}
    return [_pieces(found.get(number, "")) for number in numbers]


def _pieces(snippet: str) -> tuple[Piece, ...]:
    """A snippet cut where hits begin and end.

    >>> [(piece.text, piece.is_hit) for piece in _pieces("the \\x01talks\\x02 ended")]
    [('the ', False), ('talks', True), (' ended', False)]
    """
    pieces = []
    for number, part in enumerate(snippet.split(OPEN)):
        hit, _, rest = part.partition(CLOSE) if number else ("", "", part)
        pieces += [Piece(text=hit, is_hit=True), Piece(text=rest, is_hit=False)]
    return tuple(piece for piece in pieces if piece.text)


def _load(
    index: Index, kind: str, numbers: list[int]
) -> tuple[EventRow, ...] | tuple[ClaimRow, ...] | tuple[ReportRow, ...]:
    if kind == "event":
        return load_events(index, numbers)
    return load_claims(index, numbers) if kind == "claim" else load_reports(index, numbers)


def _hit(row: EventRow | ClaimRow | ReportRow, snippet: tuple[Piece, ...]) -> Hit:
    return Hit(
        event=row if isinstance(row, EventRow) else None,
        claim=row if isinstance(row, ClaimRow) else None,
        report=row if isinstance(row, ReportRow) else None,
        snippet=snippet,
    )
