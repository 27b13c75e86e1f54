"""Contradictions of the record: each matter on which two speakers cannot both be right, once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from dragoman.model.claim import Claim
from dragoman.model.dispute import Contradiction, Voice
from dragoman.model.figure import Figure
from dragoman.model.ids import make_id
from dragoman.reconcile.disputes.blame import find_accounts, find_blame
from dragoman.reconcile.disputes.denials import find_denials
from dragoman.reconcile.disputes.matter import Matter
from dragoman.reconcile.disputes.numbers import find_numbers
from dragoman.reconcile.disputes.opposed import find_opposed
from dragoman.reconcile.disputes.pages import Pages
from dragoman.reconcile.disputes.rivals import find_rivals
from dragoman.reconcile.disputes.shelf import Shelf
from dragoman.reconcile.disputes.spared import find_spared
from dragoman.reconcile.disputes.statements import Sources, Statement, make_statements
from dragoman.reconcile.order import UNDATED, unite_evidence

SAME_WORDS = 2
KINDS = (
    find_denials,
    find_blame,
    find_numbers,
    find_rivals,
    find_accounts,
    find_opposed,
    find_spared,
)


@dataclass(slots=True)
class _Dispute:
    """Matters that are one: the first and surest, and those that say it again."""

    first: Matter
    others: list[Matter] = field(default_factory=list)

    @property
    def matters(self) -> tuple[Matter, ...]:
        return self.first, *self.others


def find_contradictions(
    shelf: Shelf, claims: Iterable[Claim], figures: Iterable[Figure], sources: Sources
) -> list[Contradiction]:
    """Contradictions by id; what the same two say again on one matter is one with it."""
    pages = Pages(make_statements(shelf, claims, figures, sources), shelf)
    dates = {one.report.id: one.report.published for one in shelf.readings}
    found = sorted((matter for find in KINDS for matter in find(pages)), key=_rank)
    by_sides: dict[tuple[str, frozenset[str]], list[_Dispute]] = defaultdict(list)
    for matter in found:
        kept = by_sides[matter.type, frozenset((matter.one.side, matter.other.side))]
        same = next((dispute for dispute in kept if _is_again(matter, dispute)), None)
        if same is None:
            kept.append(_Dispute(matter))
        else:
            same.others.append(matter)
    made = (_row(dispute, pages, dates) for kept in by_sides.values() for dispute in kept)
    rows = {row.id: row for row in made if row}
    return [rows[id] for id in sorted(rows)]


def _is_again(matter: Matter, dispute: _Dispute) -> bool:
    """Whether it says what one of the dispute's matters says."""
    return any(_is_same(matter, earlier) for earlier in dispute.matters)


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
    if _sentences(matter) == _sentences(earlier):
        return True
    if matter.type == "number":
        return bool(_counted(matter) & _counted(earlier))
    shared = (matter.one.stems | matter.other.stems) & (earlier.one.stems | earlier.other.stems)
    return len(shared) >= SAME_WORDS


def _counted(matter: Matter) -> set[tuple[str, str]]:
    """Events and measures of the figures in dispute."""
    figures = (*matter.one.figures, *matter.other.figures)
    told = {figure.id: (figure.event, figure.measure) for figure in figures if figure.event}
    return {(event, measure) for event, measure in told.values() if event}


def _sentences(matter: Matter) -> set[tuple[str, int]]:
    return {(side.report, side.sentence) for side in (matter.one, matter.other)}


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


def _voices(dispute: _Dispute) -> tuple[Voice, Voice]:
    """Both sides of the first matter, with the sentences in which they say it again."""
    one, other = dispute.first.one, dispute.first.other
    told = [side for matter in dispute.others for side in (matter.one, matter.other)]
    return _voice(one, other, told), _voice(other, one, told)


def _voice(side: Statement, against: Statement, told: Iterable[Statement]) -> Voice:
    voice = side.voice()
    again = [one.evidence for one in told if one.side == side.side != against.side]
    return replace(voice, evidence=unite_evidence((voice.evidence, *again)))


def _row(dispute: _Dispute, pages: Pages, dates: Mapping[str, str | None]) -> Contradiction | None:
    matter = dispute.first
    about = _about(matter) or pages.context(matter.one) or pages.context(matter.other)
    if about is None:
        return None
    sides = _voices(dispute)
    since = max(dates[one.report] or UNDATED for one in (matter.one, matter.other))
    evidence = unite_evidence(side.evidence for side in sides)
    return Contradiction(
        id=make_id(
            "ct",
            matter.type,
            about,
            *((e.report, e.start) for e in (*matter.one.evidence, *matter.other.evidence)),
            *(side.actor or side.name for side in sides),
        ),
        type=matter.type,
        about=about,
        field=matter.field,
        sides=sides,
        since=None if since == UNDATED else since,
        evidence=evidence,
    )
