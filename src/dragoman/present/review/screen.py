"""The screen of a review in a terminal: an item in lines, and what the answers say so far."""

from collections.abc import Iterator

from dragoman.model.handling import LEAST
from dragoman.model.judgement import SENTENCE
from dragoman.model.review import ITEM_KINDS
from dragoman.present.review.agreement import Agreement
from dragoman.present.review.estimates import Estimate
from dragoman.present.review.item import Item, Passage
from dragoman.present.review.progress import Progress
from dragoman.present.wording import plain, say_day, short_id

HIDDEN = ("background", "contexts", "trigger", "mark")  # fields of which a line says enough
LEFT, RIGHT = "[", "]"  # around the words that tell it
NAMES = {kind: f"{kind}s" for kind in ITEM_KINDS}
FEW = 5  # judged; fewer say nothing that is worth a number


def item_lines(item: Item) -> Iterator[str]:
    """The item for people to read, each line without what would steer a terminal."""
    yield plain(f"{item.title}  {short_id(item.id)}")
    for field in item.fields:
        if field.name not in HIDDEN and field.says:
            yield f"  {field.name}: {plain(field.says)}"
    for number, passage in enumerate(item.passages, start=1):
        yield from _passage_lines(number, passage, is_around=item.kind == SENTENCE)
    yield from _reasons(item)
    yield item.question


def _passage_lines(number: int, passage: Passage, *, is_around: bool) -> Iterator[str]:
    day = say_day(passage.published) if passage.published else "undated"
    yield plain(f"  {number}. {passage.source}, {day}:")
    before = f"…{passage.before} " if is_around and passage.before else ""
    after = f" {passage.after}…" if is_around and passage.after else ""
    said = _marked(passage)
    yield plain(f"     {before}{LEFT * 2}{said}{RIGHT * 2}{after}" if is_around else f"     {said}")


def _marked(passage: Passage) -> str:
    text = passage.text
    for start, end in sorted(passage.marks, reverse=True):
        text = f"{text[:start]}{LEFT}{text[start:end]}{RIGHT}{text[end:]}"
    return text


def _reasons(item: Item) -> Iterator[str]:
    told = [*item.why]
    if item.confidence is not None:
        told.insert(0, f"confidence {item.confidence:.2f}")
    if item.decided_by:
        told.append(f"found by {item.decided_by}")
    if item.review:
        told.append(item.review)
    if item.mark != LEAST:
        told.append(f"marked {item.mark}")
    yield plain(f"  {'; '.join(told)}")


def progress_lines(progress: Progress) -> Iterator[str]:
    """How far the review is."""
    kinds = (f"{one.judged:,} of {one.of:,} {NAMES[one.kind]}" for one in progress.kinds)
    yield f"Reviewed: {', '.join(kinds)}."
    if progress.waiting:
        yield f"{progress.waiting} judgements are not yet in the record."


def estimate_lines(estimates: tuple[Estimate, ...]) -> Iterator[str]:
    """What can be told of precision and recall, with how sure it is."""
    for one in estimates:
        if one.value is not None and one.judged >= FEW:
            tier = f" of what is in tier {one.tier}" if one.tier else ""
            span = f"{one.low:.0%} to {one.high:.0%}"
            yield f"{one.name}{tier}: {one.value:.0%} ({span}, {one.judged} judged)"


def agreement_lines(agreement: tuple[Agreement, ...]) -> Iterator[str]:
    """How far several persons agree."""
    for one in agreement:
        if one.items and one.kind in NAMES:
            alpha = "all alike" if one.alpha is None else f"alpha {one.alpha:.2f}"
            yield f"Agreement on {one.items} {NAMES[one.kind]} judged by several: {alpha}"
