"""The score: how many facts are in the export, how many events of the export are right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bench.quality.facts.absent import find_violations
from bench.quality.facts.assign import assign
from bench.quality.facts.core import find_faults
from bench.quality.facts.export import Export, Row
from bench.quality.facts.fact import Absent, Fact, FactSet
from bench.quality.facts.fields import PRINTED, check_fields, expected_fields, is_right
from bench.quality.facts.judge import Judged, Signature, judge
from bench.quality.facts.tracks import find_track_faults

TRACK = "track"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one fact: the row that serves it, its fields there, or why there is none."""

    fact: Fact
    row: Row | None
    fields: Mapping[str, bool]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """All outcomes, the events as judged, and the rows that no reader would write."""

    outcomes: tuple[Outcome, ...]
    judged: Judged
    violations: tuple[tuple[Absent, Row], ...]

    @property
    def recall(self) -> float:
        """Share of facts whose core is in the export."""
        return _share([outcome.row is not None for outcome in self.outcomes])

    @property
    def field_accuracy(self) -> float:
        """Share of facts (tracks apart) whose core and deciding fields are all right."""
        facts = [outcome for outcome in self.outcomes if outcome.fact.kind != TRACK]
        return _share([outcome.row is not None and is_right(outcome.fields) for outcome in facts])

    @property
    def precision(self) -> float:
        """Share of events judged right; a violation is wrong, and counts as one if it is none."""
        violating = {row["id"]: row["kind"] for _, row in self.violations}
        right = [row for row in self.judged.right if row["id"] not in violating]
        others = [kind for kind in violating.values() if kind != "event"]
        judged = self.judged
        events = (*judged.right, *judged.wrong, *judged.unjudged, *judged.repeated)
        return _share([True] * len(right) + [False] * (len(events) - len(right) + len(others)))

    def by_field(self) -> dict[str, tuple[int, int, int]]:
        """By field: right, of facts with their core right, of all facts that give the field."""
        counts = {}
        for name in PRINTED:
            asked = [item for item in self.outcomes if name in expected_fields(item.fact)]
            found = [item for item in asked if item.row is not None]
            right = [item for item in found if item.fields[name]]
            counts[name] = (len(right), len(found), len(asked))
        return counts


def score(export: Export, facts: FactSet, judgements: Mapping[Signature, bool]) -> Score:
    """Score of an export against the facts and the judgements."""
    outcomes = {}
    for kind in dict.fromkeys(fact.kind for fact in facts.facts):
        same = [fact for fact in facts.facts if fact.kind == kind]
        outcomes.update({item.fact.id: item for item in _score_kind(same, export, facts)})
    return Score(
        outcomes=tuple(outcomes[fact.id] for fact in facts.facts),
        judged=judge(export, judgements),
        violations=tuple(
            (absent, row)
            for absent in facts.absent
            for row in find_violations(absent, export, facts.states)
        ),
    )


def _score_kind(same: Sequence[Fact], export: Export, facts: FactSet) -> list[Outcome]:
    """Outcomes of the facts of one kind."""
    rows = {fact.id: find_rows(fact, export) for fact in same}
    right = {
        (fact.id, rides): _rank(_accepting(fact, rides), rows[fact.id], export, facts)
        for fact in same
        for rides in (False, True)
    }
    served = assign(same, lambda fact, rides: right[fact.id, rides])
    return [_outcome(fact, served.get(fact.id), export, facts) for fact in same]


def find_rows(fact: Fact, export: Export) -> tuple[Row, ...]:
    """Rows of the fact's kind with evidence where the fact stands; all tracks for a track."""
    rows = export.of_kind(fact.kind)
    if fact.kind == TRACK:
        return rows
    return tuple(row for row in rows if export.has_evidence(row, fact.report, fact.spans))


def _accepting(fact: Fact, rides: bool) -> Fact:
    return replace(fact, statuses=(*fact.statuses, *fact.same_statuses)) if rides else fact


def _rank(fact: Fact, rows: Sequence[Row], export: Export, facts: FactSet) -> list[str]:
    """Ids of the rows with the right core, those with most fields right first."""
    fitting = [row for row in rows if not _faults(fact, row, export, facts)]
    fields = {row["id"]: _fields(fact, row, export, facts) for row in fitting}
    return sorted(
        fields,
        key=lambda row: (not is_right(fields[row]), -sum(fields[row].values()), row),
    )


def _outcome(fact: Fact, row_id: str | None, export: Export, facts: FactSet) -> Outcome:
    if row_id is None:
        return Outcome(fact=fact, row=None, fields={}, why=_explain(fact, export, facts))
    row = export.by_id[row_id]
    fields = _fields(fact, row, export, facts)
    wrong = ", ".join(name for name, right in fields.items() if not right)
    return Outcome(fact=fact, row=row, fields=fields, why=f"wrong: {wrong}" if wrong else "")


def _explain(fact: Fact, export: Export, facts: FactSet) -> str:
    """What the nearest row lacks."""
    rows = find_rows(fact, export)
    if not rows:
        return f"no {fact.kind} here"
    faults = [_faults(fact, row, export, facts) for row in rows]
    nearest = min(faults, key=lambda found: (_is_other_type(found), len(found)))
    return "; ".join(nearest) or "its row serves another fact"


def _is_other_type(faults: Sequence[str]) -> bool:
    return any(fault.startswith("type ") for fault in faults)


def _faults(fact: Fact, row: Row, export: Export, facts: FactSet) -> list[str]:
    if fact.kind != TRACK:
        return find_faults(fact, row, export, facts.states)
    published = max(facts.published.values())
    return find_track_faults(fact, row, export, states=facts.states, published=published)


def _fields(fact: Fact, row: Row, export: Export, facts: FactSet) -> dict[str, bool]:
    published = facts.published[fact.report]
    return check_fields(fact, row, export, states=facts.states, published=published)


def _share(verdicts: Sequence[bool]) -> float:
    return sum(verdicts) / len(verdicts) if verdicts else 0.0
