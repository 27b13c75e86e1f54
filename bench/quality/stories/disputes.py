"""Contradictions: those that a reader should be shown, and those shown that are none."""

from collections.abc import Sequence
from itertools import permutations

from bench.quality.stories.figures import rows_of
from bench.quality.stories.sheet import Sheet
from bench.quality.stories.story import NotedDispute
from bench.quality.stories.telling import Telling
from bench.quality.stories.who import is_who
from dragoman.model.dispute import Contradiction, Voice
from dragoman.model.record import Record


def score_disputes(telling: Telling, sheet: Sheet) -> None:
    """Recall, and for each story the rows that are none of the noted (false) or one again."""
    rows = telling.whole.record.contradictions
    noted = telling.story.disputes
    served = [_served(row, noted, telling) for row in rows]
    found = set().union(*served)
    for place, dispute in enumerate(noted):
        sheet.judge("contradictions_recall", is_right=place in found)
        if place not in found:
            sheet.wrong.append(f"missed contradiction, {_say(dispute)}")
    false = [row for row, places in zip(rows, served, strict=True) if not places]
    sheet.count("contradictions_false", len(false), of=1)
    sheet.count("contradictions_repeated", _count_repeated(served), of=1)
    sheet.wrong += [f"false contradiction, {say_row(row)}" for row in false]


def is_found(dispute: NotedDispute, row: Contradiction, telling: Telling) -> bool:
    """By the words of both sides; else by what it is about, and who speaks."""
    sides = list(permutations(row.sides, 2))
    if any(
        telling.is_in(dispute.one, one.evidence) and telling.is_in(dispute.other, other.evidence)
        for one, other in sides
    ):
        return True
    return row.about in find_abouts(dispute.about, telling) and _is_of_same(
        dispute.who, sides, telling.whole.record
    )


def find_abouts(about: str, telling: Telling) -> set[str]:
    """Rows of the record that stand for a noted event or figure, and for the figure's event."""
    events, figures = {about}, set()
    for figure in telling.story.figures:
        if figure.id == about:
            events |= {figure.event} if figure.event else set()
            figures |= {row.id for row in rows_of(figure.id, telling)}
    stands = telling.whole.stands
    found = {stands[event] for event in events if event in stands}
    counts = {row.id for row in telling.whole.record.figures if row.event in found}
    return found | figures | counts


def _is_of_same(who: Sequence[str], sides: Sequence[tuple[Voice, ...]], record: Record) -> bool:
    """Whether two sides bear the two noted names, either way round."""
    if len(who) < 2:
        return False
    return any(
        all(
            is_who(name, actor=side.actor, name=side.name, record=record)
            for name, side in zip(who, pair, strict=False)
        )
        for pair in sides
    )


def _served(row: Contradiction, noted: Sequence[NotedDispute], telling: Telling) -> set[int]:
    return {place for place, dispute in enumerate(noted) if is_found(dispute, row, telling)}


def _count_repeated(served: Sequence[set[int]]) -> int:
    """Rows that serve only what a row before them serves."""
    seen: set[int] = set()
    repeated = 0
    for places in served:
        repeated += bool(places) and places <= seen
        seen |= places
    return repeated


def _say(dispute: NotedDispute) -> str:
    one, other = dispute.one, dispute.other
    return (
        f"{dispute.kind} about {dispute.about}:"
        f" {one.report} {one.text!r} against {other.report} {other.text!r}"
    )


def say_row(row: Contradiction) -> str:
    """A line of the record for people."""
    said = [f"{side.name} {' '.join(one.text for one in side.evidence)!r}" for side in row.sides]
    return f"{row.type} {row.field or ''}: {' against '.join(said)}"
