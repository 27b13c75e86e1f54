"""Adding: rows that persons took from a report, beside what the program found, or from a note."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from dragoman.model.claim import Claim
from dragoman.model.event import EventMention, Meeting
from dragoman.model.figure import Figure
from dragoman.model.ids import make_id
from dragoman.model.judgement import Anchor, Judgement
from dragoman.model.note import is_on_note
from dragoman.model.reading import Reading
from dragoman.model.span import Evidence
from dragoman.model.surroundings import Around, read_around
from dragoman.model.when import UNKNOWN
from dragoman.reconcile.account import MEETING
from dragoman.reconcile.fields import field_values
from dragoman.reconcile.meaning import Meanings
from dragoman.reconcile.order import report_rank
from dragoman.reconcile.speaking import BY, give_speaker
from dragoman.reconcile.texts.sentences import split_sentences

ADDABLE = ("event", "claim", "figure")
SURE = 1.0  # a person has read it there
PERSON = "person"  # begins `decided_by` of what a person added
STANDING: dict[str, dict[str, Any]] = {
    "event": {
        "type": None,
        "mode": None,
        "contexts": (),
        "status": "occurred",
        "factuality": "asserted",
        "background": False,
        "participants": (),
        "when": UNKNOWN,
        "place": None,
        "meeting": None,
        "links": (),
        "figures": (),
        "confidence": SURE,
    },
    "claim": {
        "speaker": None,
        "via": (),
        "addressee": None,
        "stance": "states",
        "act": None,
        "about": None,
        "issue": None,
        "directness": "reported",
        "when": UNKNOWN,
    },
    "figure": {
        "low": None,
        "high": None,
        "exactness": "exact",
        "unit": "people",
        "of": None,
        "as_of": UNKNOWN,
        "place": None,
        "claim": None,
        "event": None,
        "cumulative": None,
        "legible": True,
    },
}
# The field of a reading that holds each kind, and the word that makes its rows what they are.
PREFIXES = {"event": "mn", "claim": "cl", "figure": "fg"}
FIELDS = {"event": "events", "claim": "claims", "figure": "figures"}
WORDS = {"event": "type", "claim": "stance", "figure": "measure"}
OVERLAP = 0.5  # of the longer span: the record's rule is "by half or more"
Row = TypeVar("Row", EventMention, Claim, Figure)


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """An addition where its words stand now, with the fields that the person gave."""

    judgement: Judgement
    report: str
    start: int
    end: int
    values: Mapping[str, Any]

    @property
    def kind(self) -> str:
        """Kind of the row."""
        return self.judgement.anchor.kind


def find_additions(
    judgements: Iterable[Judgement], readings: Iterable[Reading]
) -> tuple[Addition, ...]:
    """Additions whose words are in the readings and whose fields can be read, in order."""
    ordered = sorted(readings, key=lambda reading: report_rank(reading.report))
    texts = {reading.report.id: reading.report.text for reading in ordered}
    added = [judgement for judgement in judgements if judgement.action == "add"]
    found = (_addition(judgement, texts) for judgement in sorted(added, key=lambda j: j.number))
    return tuple(addition for addition in found if addition is not None)


def with_additions(
    readings: Sequence[Reading], additions: Iterable[Addition], meanings: Meanings
) -> tuple[list[Reading], dict[str, str]]:
    """The readings with what persons added, and the row that each addition has become, by id.

    Where the program finds the same, the person's fields take the place of its own.
    """
    by_report = {reading.report.id: reading for reading in readings}
    rows: dict[str, str] = {}
    for addition in additions:
        reading = by_report[addition.report]
        field = FIELDS[addition.kind]
        found = getattr(reading, field)
        given = meanings.values(addition.values)
        given["decided_by"] = f"{PERSON} {addition.judgement.by}"
        is_said, speaker = BY in given, given.pop(BY, None)
        row = _row(addition, reading, found, given)
        kept = [other for other in found if other.id != row.id]
        in_order = tuple(sorted([*kept, row], key=lambda one: (one.start, one.end, one.id)))
        changed: dict[str, Any] = {field: in_order}
        reading = replace(reading, **changed)
        if is_said and isinstance(row, Figure):
            reading = give_speaker(reading, row, (speaker, given["decided_by"]))
        by_report[addition.report] = reading
        rows[addition.judgement.id] = row.id
    return [by_report[reading.report.id] for reading in readings], rows


def find_words(
    anchor: Anchor, texts: Mapping[str, str], around: Around | None = None
) -> tuple[str, int, int] | None:
    """Report, start and end of the anchor's words: where they stood, else where they are now.

    Those of a private note are in that note alone, and those of a report in none.
    """
    if not anchor.quote:
        return None
    if texts.get(anchor.report, "")[anchor.start : anchor.end] == anchor.quote:
        return anchor.report, anchor.start, anchor.end
    for report in elsewhere(anchor, texts):
        start = find_quote(anchor, texts.get(report, ""), around)
        if start >= 0:
            return report, start, start + len(anchor.quote)
    return None


def find_quote(anchor: Anchor, text: str, around: Around | None) -> int:
    """Where the anchor's words begin in another text, with what stood around them if known."""
    return text.find(anchor.quote) if around is None else around.find(anchor.quote, text)


def elsewhere(anchor: Anchor, texts: Mapping[str, str]) -> Iterator[str]:
    """Reports in which the words of an anchor may stand now; a note's are nowhere else."""
    if not is_on_note(anchor.report):
        yield anchor.report
        yield from (report for report in texts if not is_on_note(report))


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """The share of the longer span that both have; below half is nothing.

    >>> overlap((0, 10), (4, 10)), overlap((0, 10), (6, 10))
    (0.6, 0.0)
    """
    shared = min(one[1], other[1]) - max(one[0], other[0])
    share = shared / max(one[1] - one[0], other[1] - other[0], 1)
    return share if share >= OVERLAP else 0.0


def is_addition(judgement: Judgement) -> bool:
    """Whether it adds a row that can be, whatever has become of its report."""
    return _values(judgement) is not None


def _addition(judgement: Judgement, texts: Mapping[str, str]) -> Addition | None:
    place = find_words(judgement.anchor, texts, read_around(judgement)[0])
    values = _values(judgement)
    if place is None or values is None:
        return None
    report, start, end = place
    return Addition(judgement=judgement, report=report, start=start, end=end, values=values)


def _values(judgement: Judgement) -> dict[str, Any] | None:
    kind = judgement.anchor.kind
    if kind not in ADDABLE:
        return None
    try:
        values = field_values(kind, judgement.value)
    except (TypeError, ValueError):
        return None
    return None if kind == "figure" and "measure" not in values else values


def _row(addition: Addition, reading: Reading, found: Sequence[Row], given: dict[str, Any]) -> Row:
    """The added row, made anew, or what the program found there with the fields `given`."""
    same = next((row for row in found if _is_same(row, addition)), None)
    if same is None:
        made: Row = MAKERS[addition.kind](addition, reading, given)
        return made
    if isinstance(same, EventMention):
        given["confidence"] = SURE
    return replace(same, **given)


def _is_same(row: EventMention | Claim | Figure, addition: Addition) -> bool:
    """Whether the row is of the added kind of thing, and half of either's words are shared."""
    word = WORDS[addition.kind]
    is_alike = getattr(row, word) == addition.values.get(word, STANDING[addition.kind].get(word))
    return is_alike and overlap((row.start, row.end), (addition.start, addition.end)) > 0


def _event(addition: Addition, reading: Reading, given: Mapping[str, Any]) -> EventMention:
    text = reading.report.text[addition.start : addition.end]
    fields = {**STANDING["event"], "trigger": text, **given}
    if fields["type"] == MEETING and fields["meeting"] is None:
        fields["meeting"] = Meeting()
    block = next((b.kind for b in reading.blocks if b.start <= addition.start < b.end), "body")
    return EventMention(**_place(addition, reading), block=block, **fields)


def _claim(addition: Addition, reading: Reading, given: Mapping[str, Any]) -> Claim:
    text = reading.report.text[addition.start : addition.end]
    return Claim(**_place(addition, reading), **{**STANDING["claim"], "content": text, **given})


def _figure(addition: Addition, reading: Reading, given: Mapping[str, Any]) -> Figure:
    text = reading.report.text[addition.start : addition.end]
    fields = {**STANDING["figure"], **given}
    if "low" in given and "high" not in given and fields["exactness"] in ("exact", "about"):
        fields["high"] = fields["low"]
    fields["event"] = _only_event(reading, _sentences(addition, reading))
    return Figure(**_place(addition, reading), text=text, **fields)


MAKERS: dict[str, Callable[[Addition, Reading, Mapping[str, Any]], Any]] = {
    "event": _event,
    "claim": _claim,
    "figure": _figure,
}


def _place(addition: Addition, reading: Reading) -> dict[str, Any]:
    """Id and span, and as evidence all sentences that the words touch."""
    span = (addition.report, addition.start, addition.end)
    first, last = _sentences(addition, reading)
    text = reading.report.text[first:last]
    word = addition.values.get(WORDS[addition.kind], STANDING[addition.kind].get("stance"))
    return {
        "id": make_id(PREFIXES[addition.kind], *span, addition.kind, word),
        "report": addition.report,
        "start": addition.start,
        "end": addition.end,
        "evidence": (Evidence(report=addition.report, start=first, end=last, text=text),),
    }


def _sentences(addition: Addition, reading: Reading) -> tuple[int, int]:
    start, end = addition.start, addition.end
    touched = [
        one for one in split_sentences(reading.report.text) if one.start < end and start < one.end
    ]
    return min([start, *(one.start for one in touched)]), max([end, *(one.end for one in touched)])


def _only_event(reading: Reading, span: tuple[int, int]) -> str | None:
    """The one event that the sentence of a number tells of."""
    told = [event.id for event in reading.events if span[0] <= event.start < span[1]]
    return told[0] if len(told) == 1 else None
