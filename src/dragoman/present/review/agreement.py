"""Agreement: how far persons who judged the same say the same, and where they do not.

Krippendorff's alpha, nominal ("Content Analysis", 4th ed., 2018, ch. 12). Its formula is written
out here: the library that has it is under the GPL, and serves the measurements alone.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.review import Verdict
from dragoman.present.review.verdicts import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Of one kind of items: how many two or more persons judged, and alpha.

    1 is full agreement, 0 what chance gives; None where all said the same thing of everything,
    or nothing was judged twice, so that chance cannot be told.
    """

    kind: str
    items: int
    alpha: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """What several persons said of one item, or of one field of it, not all the same."""

    item: str
    kind: str
    field: str | None
    said: tuple[tuple[str, str], ...]  # (who, what), by who
    judgement: Said


def alpha_nominal(units: Iterable[Sequence[Hashable]]) -> float | None:
    """Alpha of what was said of each unit; units with fewer than two words count nothing.

    >>> alpha_nominal([("a", "a"), ("b", "b"), ("a", "b")])
    0.4444444444444444
    """
    rated = [Counter(unit) for unit in units if len(unit) > 1]
    totals: Counter[Hashable] = Counter()
    observed = 0.0
    for counts in rated:
        size = counts.total()
        totals.update(counts)
        observed += (size * size - sum(n * n for n in counts.values())) / (size - 1)
    whole = totals.total()
    expected = whole * whole - sum(n * n for n in totals.values())
    return 1.0 - (whole - 1) * observed / expected if expected else None


def find_agreement(verdicts: Iterable[Verdict]) -> tuple[Agreement, ...]:
    """Agreement on each kind of items; the kinds have words of their own and stay apart."""
    units: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for verdict in verdicts:
        units[verdict.kind][verdict.item].append(verdict.says)
    return tuple(
        Agreement(
            kind=kind,
            items=sum(len(said) > 1 for said in items.values()),
            alpha=alpha_nominal(items.values()),
        )
        for kind, items in sorted(units.items())
    )


def find_disagreements(said: Iterable[Said]) -> tuple[Disagreement, ...]:
    """Items accepted by one and rejected by another, fields put right in several ways.

    A field that one corrected and another accepted as it was is no disagreement of theirs: the
    one who accepts may have had the corrected line before the eyes.
    """
    words: dict[tuple[str, str | None], dict[str, tuple[str, Said]]] = defaultdict(dict)
    for one in sorted(said, key=lambda one: one.judgement.number):
        judgement = one.judgement
        if one.item is None or judgement.action == "add":
            continue
        is_field = judgement.action == "correct"
        what = (judgement.value or "nothing") if is_field else judgement.action
        field = judgement.field if is_field else None
        words[one.item, field][judgement.by] = (what, one)
    found = (_disagreement(*key, by) for key, by in words.items())
    return tuple(sorted(filter(None, found), key=lambda one: (one.item, one.field or "")))


def _disagreement(
    item: str, field: str | None, by: Mapping[str, tuple[str, Said]]
) -> Disagreement | None:
    if len({what for what, _ in by.values()}) < 2:
        return None
    first = min((one for _, one in by.values()), key=lambda one: one.judgement.number)
    return Disagreement(
        item=item,
        kind=kind_of(first),
        field=field,
        said=tuple((who, what) for who, (what, _) in sorted(by.items())),
        judgement=first,
    )


def kind_of(said: Said) -> str:
    """Kind of what was judged."""
    return "pair" if said.judgement.action in ("merge", "split") else said.judgement.anchor.kind
