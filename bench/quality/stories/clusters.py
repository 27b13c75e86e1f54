"""Which mentions are of one event: pairs, and B³ (Bagga and Baldwin 1998)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from bench.quality.stories.sheet import Sheet
from bench.quality.stories.telling import Standing, Telling


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A mention that both have: its event in the notes, its event in the record, its report."""

    noted: str
    told: str
    report: str


def score_clusters(telling: Telling, sheet: Sheet) -> None:
    """Pairs and B³ of the matched mentions, and B³ of all."""
    standing = telling.whole
    items = items_of(standing)
    count_pairs(sheet, "pairwise", combinations(items, 2))
    across = (pair for pair in combinations(items, 2) if pair[0].report != pair[1].report)
    count_pairs(sheet, "across_pairwise", across)
    noted = [mention.event for mention in telling.story.mentions]
    told = [event for _, event in standing.told()]
    own = ([item.noted for item in items], [item.told for item in items])
    count_b3(items, sheet, "", *own)
    count_b3(items, sheet, "_all", noted, told)


def items_of(standing: Standing) -> list[Item]:
    """Matched mentions of a record."""
    return [
        Item(
            noted=pair.noted.event,
            told=standing.event_of[pair.told.id],
            report=pair.noted.words.report,
        )
        for pair in standing.pairs
    ]


def count_pairs(sheet: Sheet, name: str, pairs: Iterable[tuple[Item, Item]]) -> None:
    """Pairs of one event in the record that are in the notes (precision), and the other way."""
    both = told = noted = 0
    for one, other in pairs:
        is_told, is_noted = one.told == other.told, one.noted == other.noted
        told += is_told
        noted += is_noted
        both += is_told and is_noted
    sheet.count(f"{name}_precision", both, of=told)
    sheet.count(f"{name}_recall", both, of=noted)


def count_b3(
    items: Sequence[Item], sheet: Sheet, suffix: str, noted: Sequence[str], told: Sequence[str]
) -> None:
    """B³, where `noted` and `told` are the events of all mentions that count on either side.

    A mention that only one side has adds nothing to what is right, and one to what is asked of its
    side: in recall a noted one that is missed, in precision one that nobody noted.
    """
    shared = Counter((item.noted, item.told) for item in items)
    sizes = Counter(noted), Counter(told)
    recall = sum(count * count / sizes[0][one] for (one, _), count in shared.items())
    precision = sum(count * count / sizes[1][other] for (_, other), count in shared.items())
    sheet.count(f"b3_precision{suffix}", precision, of=len(told))
    sheet.count(f"b3_recall{suffix}", recall, of=len(noted))
