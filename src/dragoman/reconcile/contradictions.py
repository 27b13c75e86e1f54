"""Contradictions of the record: each matter on which two speakers cannot both be right, once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from dragoman.model.claim import Claim
from dragoman.model.dispute import Contradiction
from dragoman.model.figure import Figure
from dragoman.model.ids import make_id
from dragoman.reconcile.disputes.blame import find_accounts, find_blame
from dragoman.reconcile.disputes.denials import find_denials
from dragoman.reconcile.disputes.matter import Matter
from dragoman.reconcile.disputes.numbers import find_numbers
from dragoman.reconcile.disputes.pages import Pages
from dragoman.reconcile.disputes.shelf import Shelf
from dragoman.reconcile.disputes.statements import Sources, make_statements
from dragoman.reconcile.order import UNDATED, unite_evidence

SAME_WORDS = 3
KINDS = (find_denials, find_blame, find_numbers, find_accounts)


def find_contradictions(
    shelf: Shelf, claims: Iterable[Claim], figures: Iterable[Figure], sources: Sources
) -> list[Contradiction]:
    """Contradictions by id; of several on one matter between the same two the surest stands."""
    pages = Pages(make_statements(shelf, claims, figures, sources), shelf)
    dates = {one.report.id: one.report.published for one in shelf.readings}
    found = sorted((matter for find in KINDS for matter in find(pages)), key=_rank)
    by_sides: dict[tuple[str, frozenset[str]], list[Matter]] = defaultdict(list)
    for matter in found:
        kept = by_sides[matter.type, frozenset((matter.one.side, matter.other.side))]
        if not any(_is_same(matter, earlier) for earlier in kept):
            kept.append(matter)
    made = (_row(matter, pages, dates) for kept in by_sides.values() for matter in kept)
    rows = {row.id: row for row in made if row}
    return [rows[id] for id in sorted(rows)]


def _rank(matter: Matter) -> tuple[int, bool, int, int, str, str]:
    """First told first; of those told at once the surest."""
    later = max(matter.one.place, matter.other.place)
    start = matter.other.start_of
    is_bare = not matter.other.stems
    return later, is_bare, -matter.points, start, matter.one.name, matter.other.name


def _is_same(matter: Matter, earlier: Matter) -> bool:
    """Whether two of the same sides speak of the same: in the same words, or of one event."""
    if _about(matter) == _about(earlier):
        return True
    if matter.type == "number":
        return False
    shared = (matter.one.stems | matter.other.stems) & (earlier.one.stems | earlier.other.stems)
    return len(shared) >= SAME_WORDS


def _about(matter: Matter) -> str | None:
    """What both tell of, else what the one told of tells."""
    if matter.about:
        return matter.about
    one, other = matter.one, matter.other
    shared = one.events & other.events
    told = [event for event in (other.about, one.about) if event]
    both = [event for event in told if event in shared]
    found = [*both, *sorted(shared), *reversed(told), *sorted(one.accusing)]
    figures = (figure.id for figure in (*one.figures, *other.figures))
    return next(iter(found), None) or next(figures, None)


def _row(matter: Matter, pages: Pages, dates: Mapping[str, str | None]) -> Contradiction | None:
    about = _about(matter) or pages.context(matter.one) or pages.context(matter.other)
    if about is None:
        return None
    sides = (matter.one.voice(), matter.other.voice())
    since = max(dates[one.report] or UNDATED for one in (matter.one, matter.other))
    evidence = unite_evidence(side.evidence for side in sides)
    return Contradiction(
        id=make_id(
            "ct",
            matter.type,
            about,
            *((e.report, e.start) for e in evidence),
            *(side.actor or side.name for side in sides),
        ),
        type=matter.type,
        about=about,
        field=matter.field,
        sides=sides,
        since=None if since == UNDATED else since,
        evidence=evidence,
    )
