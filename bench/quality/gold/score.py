"""The score of tellings against the gold: found, and told right."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from bench.quality.gold.match import is_same_part, match, shared_parts
from bench.quality.gold.told import Part, Told

FIELDS = ("type", "mode", "status", "factuality", "background")


@dataclass(slots=True)
class Counts:
    """What is counted over reports; `roles` are stated parts of found events."""

    found: int = 0
    noted: int = 0
    told: int = 0
    right: Counter[str] = field(default_factory=Counter)
    roles_right: int = 0
    roles_noted: int = 0
    roles_told: int = 0
    by_type: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, other: "Counts") -> None:
        """Add the counts of another report."""
        self.found += other.found
        self.noted += other.noted
        self.told += other.told
        self.right += other.right
        self.roles_right += other.roles_right
        self.roles_noted += other.roles_noted
        self.roles_told += other.roles_told
        for type_, counts in other.by_type.items():
            self.by_type.setdefault(type_, Counter()).update(counts)

    def metrics(self) -> dict[str, float]:
        """Shares: of events F1, recall and precision; of found events the fields; roles F1."""
        recall, precision = _share(self.found, self.noted), _share(self.found, self.told)
        return {
            "event_f1": _f1(recall, precision),
            "recall": recall,
            "precision": precision,
            **{name: _share(self.right[name], self.found) for name in FIELDS},
            "roles": _f1(
                _share(self.roles_right, self.roles_noted),
                _share(self.roles_right, self.roles_told),
            ),
            "strict_f1": _f1(
                _share(self.right["type"], self.noted), _share(self.right["type"], self.told)
            ),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One report: pairs, what nothing tells, and what nobody noted."""

    pairs: tuple[tuple[Told, Told], ...]
    missed: tuple[Told, ...]
    extra: tuple[Told, ...]

    def counts(self) -> Counts:
        """Counts of the report."""
        counts = Counts(found=len(self.pairs))
        counts.noted = len(self.pairs) + len(self.missed)
        counts.told = len(self.pairs) + len(self.extra)
        for gold, told in self.pairs:
            for name, is_right in right_fields(gold, told).items():
                counts.right[name] += is_right
            stated = [part for part in gold.parts if part.is_stated]
            shared = shared_parts(stated, told.parts)
            counts.roles_right += len(shared)
            counts.roles_noted += len(stated)
            counts.roles_told += len(told.parts) - _excused(gold, told, shared)
            by_type = counts.by_type.setdefault(gold.types[0], Counter())
            by_type["noted"] += 1
            by_type["found"] += right_fields(gold, told)["type"]
        for gold in self.missed:
            counts.by_type.setdefault(gold.types[0], Counter())["noted"] += 1
        for told in self.extra:
            counts.by_type.setdefault(told.types[0], Counter())["extra"] += 1
        return counts


def _excused(gold: Told, told: Told, shared: Sequence[tuple[Part, Part]]) -> int:
    """Parts told beside the shared ones that are not wrong.

    Those noted as inferred, and one more for the same words ("Thai and Malay troops", noted once).
    """
    others = [part for part in told.parts if part not in [right for _, right in shared]]
    return sum(any(is_same_part(noted, other) for noted in gold.parts) for other in others)


def right_fields(gold: Told, told: Told) -> dict[str, bool]:
    """Which fields the telling has right."""
    return {
        "type": told.types[0] in gold.types,
        "mode": told.mode == gold.mode,
        "status": told.status == gold.status,
        "factuality": told.factuality == gold.factuality,
        "background": told.background == gold.background,
    }


def compare(gold: Sequence[Told], told: Sequence[Told]) -> Outcome:
    """The outcome of one report; what serves an optional event counts neither way."""
    pairs = match(gold, told)
    served = {row for row, _ in pairs}
    used = {column for _, column in pairs}
    return Outcome(
        pairs=tuple((gold[r], told[c]) for r, c in pairs if not gold[r].optional),
        missed=tuple(one for row, one in enumerate(gold) if row not in served and not one.optional),
        extra=tuple(one for column, one in enumerate(told) if column not in used),
    )


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _f1(recall: float, precision: float) -> float:
    return _share(2 * recall * precision, recall + precision)
