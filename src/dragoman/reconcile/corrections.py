"""Corrections of the record: each passage that mends, with the earlier report that it mends."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dragoman.model.claim import Claim
from dragoman.model.dispute import Correction, CorrectionMention
from dragoman.model.figure import Figure
from dragoman.model.ids import make_id
from dragoman.model.outlets import fold_outlet
from dragoman.model.reading import Reading
from dragoman.model.span import Evidence
from dragoman.reconcile.days import ordinal
from dragoman.reconcile.disputes.shelf import Shelf
from dragoman.reconcile.disputes.unsaid import fill_in
from dragoman.reconcile.disputes.wording import spellings_of, stems_of
from dragoman.reconcile.order import unite_evidence
from dragoman.reconcile.references import References
from dragoman.reconcile.texts.sentences import split_sentences

# Points for what ties a passage to an earlier one. The outlet weighs most: a paper corrects itself.
SAME_OUTLET = 4
SAME_FIGURE = 3
NAMED_OUTLET = 3
NAMED_DAY = 2
MOST_WORDS = 3
DISTINCT = 100  # a number from here on is found again by itself in the same outlet's report
ENOUGH_WORDS = 3  # that a note and the outlet's earlier sentence share where the value is not found
MANY_POINTS = 2  # without an outlet or event in common
# Words of outlets' names that name no one.
GENERIC = stems_of(
    "news agency wire press office radio television public relations directorate information media"
    " post herald times daily report online bureau centre center department government team army"
    " command general service services national"
) - stems_of("army")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A passage of an earlier report with the value that was wrong; `points` say how surely."""

    reading: Reading
    points: int
    is_own: bool
    is_named: bool
    figure: Figure | None
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """What the rows of corrections point to: the record's figures and events, and who speaks."""

    references: References
    speakers: Mapping[str, Sequence[Claim]]


def find_corrections(
    shelf: Shelf, references: References, sources: Mapping[str, str], *, claims: Iterable[Claim]
) -> list[Correction]:
    """Corrections by id; a copy's is its source's. `sources` are the groups of copies."""
    found: dict[tuple[str | None, ...], Correction] = {}
    said: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        said[claim.report].append(claim)
    rows = Rows(references=references, speakers=said)
    for reading in shelf.readings:
        for mention in _said_fully(reading, shelf):
            passage = (sources[reading.report.id], mention.field, mention.before, mention.after)
            for row in _resolve(mention, reading, shelf, rows):
                found.setdefault((*passage, sources.get(row.corrects or "")), row)
    return sorted(found.values(), key=lambda row: row.id)


def _said_fully(reading: Reading, shelf: Shelf) -> Iterator[CorrectionMention]:
    """Its corrections; where one does not repeat what was wrong, the earlier report says it."""
    for mention in reading.corrections:
        if mention.before:
            yield mention
            continue
        earlier = [one for one in shelf.before(reading) if _is_own(reading, one)]
        full = fill_in(mention, earlier)
        if full is not None:
            yield full


def _resolve(
    mention: CorrectionMention, reading: Reading, shelf: Shelf, rows: Rows
) -> Iterator[Correction]:
    """The correction of the outlet's own report, and of that of whoever mends; else of none."""
    told = [one for earlier in shelf.before(reading) for one in _told(mention, reading, earlier)]
    best = max(told, key=_rank, default=None)
    if mention.by in ("own", "taken_back"):
        best = max((one for one in told if one.is_own), key=_rank, default=None)
        best = best or _found_nearest(mention, reading, shelf)
        yield _row(mention, reading, best, rows)
        return
    own = max((one for one in told if one.is_own), key=_rank, default=None)
    named = max((one for one in told if one.is_named and not one.is_own), key=_rank, default=None)
    for one in (own, named):
        if one is not None:
            yield _row(mention, reading, one, rows)
    if mention.by == "mended" and own is None and named is None:
        # What no earlier report says is put right of none: such words mend plans and counts too.
        found = best or _found_anywhere(mention, reading, shelf)
        if found is not None:
            yield _row(mention, reading, found, rows)


def _found_anywhere(mention: CorrectionMention, reading: Reading, shelf: Shelf) -> Told | None:
    """Where no report on the same events gives it: any one that says it in much the same words."""
    told = [
        one for other in shelf.nearest_before(reading) for one in _told(mention, reading, other)
    ]
    return max((one for one in told if one.points >= MANY_POINTS), key=_rank, default=None)


def _found_nearest(mention: CorrectionMention, reading: Reading, shelf: Shelf) -> Told | None:
    """Where the outlet gave the wrong value in other words: the sentence with most words shared."""
    said = stems_of(" ".join(item.text for item in mention.evidence))
    told = [
        Told(
            reading=earlier,
            points=shared,
            is_own=True,
            is_named=False,
            figure=None,
            start=sent.start,
            end=sent.end,
        )
        for earlier in shelf.before(reading)
        if _is_own(reading, earlier)
        for sent in split_sentences(earlier.report.text)
        for shared in (len(said & stems_of(earlier.report.text[sent.start : sent.end])),)
        if shared >= ENOUGH_WORDS
    ]
    return max(told, key=_rank, default=None)


def _is_own(reading: Reading, earlier: Reading) -> bool:
    """Whether both are of one outlet."""
    outlets = (earlier.report.outlet or "", reading.report.outlet or "")
    return bool(outlets[0]) and fold_outlet(outlets[0]) == fold_outlet(outlets[1])


def _rank(told: Told) -> tuple[int, str, str, int]:
    report = told.reading.report
    return told.points, report.published or "", report.id, told.start


def _told(mention: CorrectionMention, reading: Reading, earlier: Reading) -> Iterator[Told]:
    """Sentences of `earlier` that give the wrong value, of what the passage speaks of."""
    said = stems_of(" ".join(item.text for item in mention.evidence))
    pattern = None if mention.before_amount is None else spellings_of(mention.before_amount)
    is_own = _is_own(reading, earlier)
    is_named = bool(stems_of(earlier.report.outlet or "") - GENERIC & _speakers(mention, reading))
    wanted = stems_of(mention.before)
    for sent in split_sentences(earlier.report.text):
        text = earlier.report.text[sent.start : sent.end]
        stems = stems_of(text)
        gives = pattern.search(text) if pattern else _has_words(mention, text, wanted, stems)
        shared = len((stems & said) - (frozenset() if pattern else wanted))
        is_plain = is_named or (is_own and (mention.before_amount or DISTINCT) >= DISTINCT)
        if not gives or not (shared or is_plain):
            continue
        figure = _figure(earlier, sent.start, sent.end, mention.before_amount)
        yield Told(
            reading=earlier,
            points=SAME_OUTLET * is_own
            + NAMED_DAY * _names_day(mention, earlier)
            + NAMED_OUTLET * is_named
            + SAME_FIGURE * (figure is not None)
            + min(shared, MOST_WORDS),
            is_own=is_own,
            is_named=is_named,
            figure=figure,
            start=sent.start,
            end=sent.end,
        )


def _names_day(mention: CorrectionMention, earlier: Reading) -> bool:
    """Whether the passage names the day of that report: "Sunday's dispatch"."""
    day = ordinal(earlier.report.published)
    if day is None:
        return False
    published = date.fromordinal(day)
    text = " ".join(item.text for item in mention.evidence).casefold()
    for value in (mention.before, mention.after):  # the days that it mends are of the event
        text = text.replace(value.casefold(), " ")
    month = f"{published:%B}".casefold()
    forms = (f"{published:%A}".casefold(), f"{month} {published.day}", f"{published.day} {month}")
    return any(re.search(rf"\b{form}\b", text) for form in forms)


def _has_words(
    mention: CorrectionMention, text: str, wanted: frozenset[str], stems: frozenset[str]
) -> bool:
    """The value in its own words; of a whole report half of what it said."""
    if mention.field == "factuality":
        return 2 * len(wanted & stems) >= len(wanted) > 0
    return mention.before.casefold() in text.casefold()


def _speakers(mention: CorrectionMention, reading: Reading) -> frozenset[str]:
    """Words that name who speaks in the passage."""
    names = [
        claim.speaker.name
        for claim in reading.claims
        if claim.speaker and _overlap(claim.evidence, mention.evidence)
    ]
    return stems_of(" ".join(names)) - GENERIC


def _overlap(one: tuple[Evidence, ...], other: tuple[Evidence, ...]) -> bool:
    return any(a.overlaps(b) for a in one for b in other)


def _figure(reading: Reading, start: int, end: int, amount: float | None) -> Figure | None:
    """The figure of that amount in those characters."""
    inside = (one for one in reading.figures if start <= one.start < end and one.low == amount)
    return next(inside, None) if amount is not None else None


def _row(mention: CorrectionMention, reading: Reading, told: Told | None, rows: Rows) -> Correction:
    earlier = told.reading.report if told else None
    sentence = (
        ()
        if told is None or earlier is None
        else (
            Evidence(
                report=earlier.id,
                start=told.start,
                end=told.end,
                text=earlier.text[told.start : told.end],
            ),
        )
    )
    corrects = earlier.id if earlier else None
    return Correction(
        id=make_id("cn", mention.id, corrects),
        report=reading.report.id,
        corrects=corrects,
        about=_about(mention, reading, told, rows.references),
        field=mention.field,
        before=mention.before,
        after=mention.after,
        speaker=_speaker(mention, reading, rows.speakers),
        published=reading.report.published,
        evidence=unite_evidence((mention.evidence, sentence)),
    )


def _speaker(
    mention: CorrectionMention, reading: Reading, said: Mapping[str, Sequence[Claim]]
) -> str | None:
    """Who mends his own word: the last named before it, else behind it, in the sentence."""
    if mention.by in ("own", "taken_back"):
        return None
    claims = [one for one in said.get(reading.report.id, ()) if one.speaker]
    near = [one for one in claims if _overlap(one.evidence, mention.evidence)]
    near.sort(key=lambda one: (abs(one.start - mention.start), one.id))
    return next((one.speaker.name for one in near if one.speaker), None)


def _about(
    mention: CorrectionMention, reading: Reading, told: Told | None, references: References
) -> str | None:
    """The figure with the right number, else with the wrong one; else the event told there."""
    if mention.field == "number":
        right = (one for one in reading.figures if one.start <= mention.after_start < one.end)
        figures = [*right, *([told.figure] if told and told.figure else [])]
        kept = [references.figures[one.id] for one in figures if one.id in references.figures]
        if kept:
            return kept[0]
    near = [one for one in reading.events if _overlap(one.evidence, mention.evidence)]
    if told:
        inside = range(told.start, told.end)
        near += [one for one in told.reading.events if one.start in inside]
    events = (references.events.get(one.id) for one in near if one.type != "ACCUSE")
    return next((event for event in events if event), None)
