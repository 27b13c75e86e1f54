"""Contradictions: what two accounts say that cannot both be right, each with its sentence."""

from dataclasses import dataclass

from dragoman.model.dispute import Contradiction, Voice
from dragoman.model.record import Record
from dragoman.present.days import UNDATED_LAST
from dragoman.present.telling import Telling, say_first
from dragoman.present.views.column import Column, View
from dragoman.present.wording import plain, say_day, short_id


@dataclass(frozen=True, slots=True, kw_only=True)
class ContradictionRow:
    """One side of one contradiction; rows of one `id` speak against each other."""

    id: str
    short: str
    type: str
    field: str | None
    since: str | None
    kind: str
    about: str
    matter: str
    about_id: str
    name: str
    actor: str | None
    told: tuple[str, ...]
    who: str
    says: str
    sentences: tuple[str, ...]
    words: str
    reports: tuple[str, ...]


SHORT = 30  # characters: what is said in so few, such as a number, is said beside its sentence
COLUMNS = (
    Column(field="matter", title="About", group=True, width=20),
    Column(field="who", title="Who says so", width=15, least=11),
    Column(field="words", title="What"),
    Column(field="short", title="Id", is_id=True, group=True),
)


def contradiction_rows(record: Record, as_of: str | None) -> list[ContradictionRow]:
    """Contradictions by the day since when they stand, a row for each side."""
    tell = Telling(record)
    found = sorted(record.contradictions, key=lambda one: (one.since or UNDATED_LAST, one.id))
    return [_row(one, side, tell) for one in found for side in one.sides]


def _row(contradiction: Contradiction, side: Voice, tell: Telling) -> ContradictionRow:
    reports = tell.in_order(piece.report for piece in side.evidence)
    told = tuple(tell.report(report) for report in reports)
    sentences = tuple(dict.fromkeys(plain(piece.text) for piece in side.evidence))
    return ContradictionRow(
        id=contradiction.id,
        short=short_id(contradiction.id),
        type=contradiction.type,
        field=contradiction.field,
        since=contradiction.since,
        kind=say_kind(contradiction),
        about=tell.about(contradiction.about),
        matter=f"{say_kind(contradiction)}: {tell.about(contradiction.about)}",
        about_id=contradiction.about,
        name=plain(side.name),
        actor=side.actor,
        told=told,
        who=say_voice(side, tell),
        says=plain(side.says),
        sentences=sentences,
        words=say_words(side),
        reports=reports,
    )


def say_kind(contradiction: Contradiction) -> str:
    """Of which sort it is, and since when."""
    is_more = contradiction.field and contradiction.field != contradiction.type
    field = f" of {contradiction.field}" if is_more else ""
    since = f", since {say_day(contradiction.since)}" if contradiction.since else ""
    return f"{contradiction.type}{field}{since}"


def say_voice(side: Voice, tell: Telling) -> str:
    """Who says it, and in which reports; an outlet that says it itself is named once."""
    reports = tell.in_order(piece.report for piece in side.evidence)
    told = say_first(tell.report(report) for report in reports)
    is_outlet = side.actor is None and all(tell.outlet(one) == plain(side.name) for one in reports)
    if told and is_outlet:
        return told
    return f"{plain(side.name)} ({told})" if told else plain(side.name)


def say_words(side: Voice) -> str:
    """What is said, unless the sentence has it at length, and the first sentence that says it."""
    says = plain(side.says).strip(" .,;:")
    if not side.evidence:
        return says
    sentence = plain(side.evidence[0].text).strip()
    is_same = len(says) > SHORT and says.casefold() in sentence.casefold()
    return f"“{sentence}”" if is_same or not says else f"{says}: “{sentence}”"


def contradiction_notes(record: Record, as_of: str | None) -> list[str]:
    """What is kept of two accounts."""
    has_any = bool(record.contradictions)
    return ["Both accounts are kept; Dragoman does not judge who is right."] * has_any


VIEW = View(
    name="contradictions",
    title="Contradictions",
    things="contradictions",
    lists="contradictions",
    columns=COLUMNS,
    rows=contradiction_rows,
    notes=contradiction_notes,
)
