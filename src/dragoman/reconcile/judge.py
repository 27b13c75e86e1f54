"""Judgements: attached again to what each reading finds, and what they settle."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from dragoman.model.actor import Participant
from dragoman.model.arrow import from_dict
from dragoman.model.claim import Claim
from dragoman.model.event import EventMention
from dragoman.model.figure import Figure
from dragoman.model.judgement import Anchor, Judgement
from dragoman.model.place import Place
from dragoman.model.reading import Reading
from dragoman.model.situation import SituationMention
from dragoman.model.span import Evidence
from dragoman.model.when import When
from dragoman.reconcile.cluster import Bonds
from dragoman.reconcile.order import report_rank

Row = TypeVar("Row")
Spanned = EventMention | Claim | Figure | SituationMention

OVERLAP = 0.5  # of the longer span: the record's rule is "by half or more"
COMPOUND: dict[str, type] = {"when": When, "as_of": When, "place": Place}
CORRECTABLE = {
    "event": frozenset(
        "type mode status factuality background contexts trigger when place participants".split()
    ),
    "claim": frozenset(("stance", "content", "directness", "issue", "when")),
    "figure": frozenset(
        "measure low high exactness unit of legible cumulative as_of place".split()
    ),
    "situation": frozenset(("type", "state", "when", "place")),
}


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

    def is_rejected(self, rows: Iterable[str]) -> bool:
        """Whether the last verdict on any of the rows is a rejection."""
        return self.verdict(rows) == "reject"

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


def attach(
    judgements: Iterable[Judgement], readings: Iterable[Reading]
) -> tuple[tuple[Attached, ...], tuple[Judgement, ...]]:
    """Judgements with the rows they point to, and those that no longer point to any."""
    ordered = sorted(readings, key=lambda reading: report_rank(reading.report))
    texts = {reading.report.id: reading.report.text for reading in ordered}
    targets: dict[tuple[str, str], list[Target]] = defaultdict(list)
    for target in (target for reading in ordered for target in _targets(reading)):
        targets[target.report, target.kind].append(target)
    applied, unattached = [], []
    for judgement in sorted(set(judgements), key=lambda j: (j.number, j.id)):
        row = _find(judgement.anchor, targets, texts)
        other = _find(judgement.other, targets, texts) if judgement.other else None
        if row is None or (judgement.other and other is None) or not _is_usable(judgement):
            unattached.append(judgement)
        else:
            applied.append(Attached(judgement=judgement, row=row, other=other))
    return tuple(applied), tuple(unattached)


def rule(applied: Iterable[Attached]) -> Rulings:
    """Rulings of attached judgements, in the order of their numbers."""
    verdicts: dict[str, tuple[int, str]] = {}
    corrections: dict[str, dict[str, tuple[int, Any]]] = defaultdict(dict)
    pairs: dict[frozenset[str], str] = {}
    for item in applied:
        judgement = item.judgement
        if judgement.action in ("accept", "reject"):
            verdicts[item.row] = (judgement.number, judgement.action)
        elif judgement.action == "correct" and judgement.field:
            corrections[item.row][judgement.field] = (judgement.number, _value(judgement))
        elif item.other:
            pairs[frozenset((item.row, item.other))] = judgement.action
    bonds = Bonds(
        merged=frozenset(pair for pair, action in pairs.items() if action == "merge"),
        split=frozenset(pair for pair, action in pairs.items() if action == "split"),
    )
    return Rulings(verdicts=verdicts, corrections=corrections, bonds=bonds)


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
) -> str | None:
    """Row at the anchor: by its own span, else its evidence's, else where the quote now stands."""
    if anchor.kind == "report":
        return anchor.report if anchor.report in texts else None
    row = _at(anchor.start, anchor.end, targets.get((anchor.report, anchor.kind), ()))
    if row or not anchor.quote:
        return row
    for report in (anchor.report, *texts):
        start = texts.get(report, "").find(anchor.quote)
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
    own = _overlap(start, end, target.start, target.end)
    return own, max((_overlap(start, end, *span) for span in spans), default=0.0)


def _overlap(start: int, end: int, other_start: int, other_end: int) -> float:
    shared = min(end, other_end) - max(start, other_start)
    share = shared / max(end - start, other_end - other_start, 1)
    return share if share >= OVERLAP else 0.0


def _is_usable(judgement: Judgement) -> bool:
    """Whether reconciling can carry it out; corrected values must be readable."""
    kind = judgement.anchor.kind
    if judgement.action in ("accept", "reject"):
        return kind != "report"
    if judgement.action in ("merge", "split"):
        return kind == "event" and judgement.other is not None
    if judgement.action != "correct":
        return False
    if kind == "report":
        return True
    if judgement.field not in CORRECTABLE.get(kind, ()):
        return False
    try:
        _value(judgement)
    except (TypeError, ValueError, AttributeError):
        return False
    return True


def _value(judgement: Judgement) -> Any:
    """The corrected value: text as it is, JSON where the field holds more than a word."""
    name, text = judgement.field or "", judgement.value
    if not text:
        return None
    if name in COMPOUND:
        return from_dict(COMPOUND[name], json.loads(text))
    if name == "participants":
        return tuple(from_dict(Participant, item) for item in json.loads(text))
    if name == "contexts":
        return tuple(sorted(word.strip() for word in text.split(",") if word.strip()))
    if name in ("background", "legible", "cumulative"):
        return bool(json.loads(text.lower()))
    return float(text) if name in ("low", "high") else text
