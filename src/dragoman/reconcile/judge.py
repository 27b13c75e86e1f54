"""Judgements: attached again to what each reading finds, and what they settle."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, fields, replace
from typing import Any, TypeVar

from dragoman.model.claim import Claim
from dragoman.model.event import EventMention
from dragoman.model.figure import Figure
from dragoman.model.ids import make_id
from dragoman.model.judgement import (
    ROW_FIELDS,
    SENTENCE,
    Anchor,
    Judgement,
    names_row,
    withdrawn_ids,
)
from dragoman.model.reading import Reading
from dragoman.model.situation import SituationMention
from dragoman.model.span import Evidence
from dragoman.model.surroundings import Around, read_around
from dragoman.reconcile.adding import elsewhere, find_quote, find_words, is_addition, overlap
from dragoman.reconcile.cluster import Bonds
from dragoman.reconcile.fields import field_value
from dragoman.reconcile.order import report_rank

Row = TypeVar("Row")
Spanned = EventMention | Claim | Figure | SituationMention


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A row of a reading that a judgement can point to."""

    id: str
    report: str
    kind: str
    start: int
    end: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """A judgement with the rows that it points to in the present readings."""

    judgement: Judgement
    row: str
    other: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulings:
    """What all judgements settle, by the id of the row; the later of two judgements counts."""

    verdicts: Mapping[str, tuple[int, str]]
    corrections: Mapping[str, Mapping[str, tuple[int, Any]]]
    bonds: Bonds
    withheld: Set[str] = frozenset()
    seen: Mapping[str, tuple[int, str | None]] = field(default_factory=dict)

    @property
    def rows(self) -> frozenset[str]:
        """All rows of layer one that somebody ruled on."""
        return frozenset((*self.verdicts, *self.corrections))

    def is_rejected(self, rows: Iterable[str]) -> bool:
        """Whether any of the rows is withheld, or the last verdict on them is a rejection."""
        rows = tuple(rows)
        return self.verdict(rows) == "reject" or not self.withheld.isdisjoint(rows)

    def verdict(self, rows: Iterable[str]) -> str | None:
        """The last of accept and reject on any of the rows."""
        found = [self.verdicts[row] for row in rows if row in self.verdicts]
        return max(found)[1] if found else None

    def values(self, rows: Iterable[str]) -> dict[str, Any]:
        """Corrected values by field, for a row or for one made of several."""
        latest: dict[str, tuple[int, Any]] = {}
        for row in rows:
            for name, found in self.corrections.get(row, {}).items():
                if name not in latest or latest[name][0] < found[0]:
                    latest[name] = found
        return {name: value for name, (_, value) in latest.items()}

    def last_seen(self, rows: Iterable[str]) -> str | None:
        """What the last person who accepted or corrected any of the rows had before the eyes."""
        found = [self.seen[row] for row in rows if row in self.seen]
        return max(found, key=lambda one: one[0])[1] if found else None


def standing(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Judgements that are not withdrawn, in the order of their numbers; withdrawals are none."""
    ordered = sorted(set(judgements), key=lambda j: (j.number, j.id))
    gone = withdrawn_ids(ordered)
    return [row for row in ordered if row.id not in gone and row.action != "withdraw"]


def attach(
    judgements: Iterable[Judgement],
    readings: Iterable[Reading],
    added: Mapping[str, str] | None = None,
) -> tuple[tuple[Attached, ...], tuple[Judgement, ...]]:
    """Judgements with the rows they point to, and those that no longer point to any.

    `readings` hold what was `added`, given here as the row of each addition. What is withdrawn is
    in neither.
    """
    ordered = sorted(readings, key=lambda reading: report_rank(reading.report))
    texts = {reading.report.id: reading.report.text for reading in ordered}
    targets: dict[tuple[str, str], list[Target]] = defaultdict(list)
    for target in (target for reading in ordered for target in _targets(reading)):
        targets[target.report, target.kind].append(target)
    applied, unattached = [], []
    for judgement in standing(judgements):
        if judgement.action == "add":
            row = (added or {}).get(judgement.id)
        else:
            row = _find(judgement.anchor, targets, texts, read_around(judgement)[0])
        second = read_around(judgement)[-1]
        other = _find(judgement.other, targets, texts, second) if judgement.other else None
        if row is None or (judgement.other and other is None) or not is_usable(judgement):
            unattached.append(judgement)
        else:
            applied.append(Attached(judgement=judgement, row=row, other=other))
    return tuple(applied), tuple(unattached)


def rule(applied: Iterable[Attached]) -> Rulings:
    """Rulings of attached judgements, in the order of their numbers."""
    verdicts: dict[str, tuple[int, str]] = {}
    corrections: dict[str, dict[str, tuple[int, Any]]] = defaultdict(dict)
    pairs: dict[frozenset[str], str] = {}
    seen: dict[str, tuple[int, str | None]] = {}
    for item in applied:
        judgement = item.judgement
        if judgement.action in ("accept", "correct") and judgement.anchor.kind != "report":
            seen[item.row] = (judgement.number, judgement.seen)
        if judgement.action in ("accept", "reject"):
            verdicts[item.row] = (judgement.number, judgement.action)
        elif judgement.action == "correct" and judgement.field:
            is_row = names_row(judgement.anchor.kind, judgement.field)
            value = item.other if is_row else _value(judgement)
            corrections[item.row][judgement.field] = (judgement.number, value)
        elif item.other and judgement.action in ("merge", "split"):
            pairs[frozenset((item.row, item.other))] = judgement.action
    bonds = Bonds(
        merged=frozenset(pair for pair, action in pairs.items() if action == "merge"),
        split=frozenset(pair for pair, action in pairs.items() if action == "split"),
    )
    return Rulings(verdicts=verdicts, corrections=corrections, bonds=bonds, seen=seen)


def correct(row: Row, values: Mapping[str, Any]) -> Row:
    """`row` with the corrected values that it has fields for."""
    names = {field.name for field in fields(row)}  # type: ignore[arg-type]
    known = {name: value for name, value in values.items() if name in names}
    return replace(row, **known) if known else row  # type: ignore[type-var]


def _targets(reading: Reading) -> list[Target]:
    report = reading.report
    whole = Target(
        id=report.id, report=report.id, kind="report", start=0, end=len(report.text), evidence=()
    )
    found = [whole]
    kinds: tuple[tuple[str, Sequence[Spanned]], ...] = (
        ("event", reading.events),
        ("claim", reading.claims),
        ("figure", reading.figures),
        ("situation", reading.situations),
    )
    for kind, rows in kinds:
        found += [
            Target(
                id=row.id,
                report=row.report,
                kind=kind,
                start=row.start,
                end=row.end,
                evidence=row.evidence,
            )
            for row in sorted(rows, key=lambda row: (row.start, row.end, row.id))
        ]
    return found


def _find(
    anchor: Anchor,
    targets: Mapping[tuple[str, str], Sequence[Target]],
    texts: Mapping[str, str],
    around: Around | None,
) -> str | None:
    """Row at the anchor: by its own span, else its evidence's, else where the quote now stands.

    Elsewhere the quote counts only with what stood `around` it, where that was kept.
    """
    if anchor.kind == "report":
        return anchor.report if anchor.report in texts else None
    if anchor.kind == SENTENCE:
        words = find_words(anchor, texts, around)
        return make_id("sn", *words) if words else None
    row = _at(anchor.start, anchor.end, targets.get((anchor.report, anchor.kind), ()))
    if row or not anchor.quote:
        return row
    for report in elsewhere(anchor, texts):
        start = find_quote(anchor, texts.get(report, ""), around)
        if start >= 0:
            end = start + len(anchor.quote)
            row = _at(start, end, targets.get((report, anchor.kind), ()))
            if row:
                return row
    return None


def _at(start: int, end: int, targets: Sequence[Target]) -> str | None:
    shares = [(_share(start, end, target), -place) for place, target in enumerate(targets)]
    best = max(shares, default=((0.0, 0.0), 0))
    return targets[-best[1]].id if best[0] > (0.0, 0.0) else None


def _share(start: int, end: int, target: Target) -> tuple[float, float]:
    """How well the anchor fits the row's own span, then its evidence; below half is nothing."""
    spans = [(e.start, e.end) for e in target.evidence if e.report == target.report]
    own = overlap((start, end), (target.start, target.end))
    return own, max((overlap((start, end), span) for span in spans), default=0.0)


def is_usable(judgement: Judgement) -> bool:
    """Whether reconciling can carry it out; corrected values must be readable."""
    kind, action = judgement.anchor.kind, judgement.action
    if action in ("accept", "reject"):
        return kind != "report"
    if action in ("merge", "split"):
        return kind == "event" and judgement.other is not None
    if action == "correct" and kind != "report":
        try:
            _value(judgement)
        except (TypeError, ValueError, AttributeError):
            return False
        return _names_what_it_says(judgement)
    if action == "add":
        return is_addition(judgement)
    return action == "correct"


def _names_what_it_says(judgement: Judgement) -> bool:
    """Whether a correction that names another row points to one, of a kind that it can be."""
    if not names_row(judgement.anchor.kind, judgement.field):
        return judgement.other is None
    if judgement.other is None:
        return not judgement.value
    return judgement.other.kind in ROW_FIELDS[judgement.anchor.kind, str(judgement.field)]


def _value(judgement: Judgement) -> Any:
    """The corrected value of a field; that of a report is its text."""
    if judgement.anchor.kind == "report":
        return judgement.value
    return field_value(judgement.anchor.kind, judgement.field or "", judgement.value)
