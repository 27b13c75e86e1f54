"""What is right, where the passage does not repeat what was wrong: "Saturday's report gave a
wrong day", "revised the toll to 31"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span

from dragoman.extract.corrections.contrasts import values_in, word_before
from dragoman.extract.corrections.cues import MENDED, OWN, Cue
from dragoman.extract.corrections.values import ACTOR, NUMBER, PLACE, WHEN, Value
from dragoman.model.draft import CorrectionDraft

# What the words say was wrong.
KINDS = (
    (NUMBER, re.compile(r"\b(?:tolls?|numbers?|figures?|counts?|tall(?:y|ies)|sum|zero)\b", re.I)),
    (WHEN, re.compile(r"\b(?:day|date|month|year|time|hour|weekday)\b", re.IGNORECASE)),
    (ACTOR, re.compile(r"\b(?:names?|person|spelling|unit|party|office)\b", re.IGNORECASE)),
    (PLACE, re.compile(r"\b(?:place|town|village|city|district|location)\b", re.IGNORECASE)),
)
WRONG = re.compile(
    r"\b(?:wrong(?:ly)?|incorrect(?:ly)?|mistaken(?:ly)?|in ?accurate(?:ly)?|erroneous(?:ly)?"
    r"|too (?:high|low|many|few)|error|mistake|misprint|slip)\b",
    re.IGNORECASE,
)
# The words that bring a number down or up end in the new one.
REVISED = re.compile(
    r"\b(?:revis|lower|reduc|correct|amend|rais|adjust|scal|brought|bring|cut|mend)\w*\b",
    re.IGNORECASE,
)
HEADED = re.compile(r"\W*(?:amends|corrects|rectifies)\b", re.IGNORECASE)
PART = re.compile(r"\b(?:graf|line|paragraph|para|sentence)s?\W*$", re.IGNORECASE)
TWICE = re.compile(r"\b(?:counted|listed|entered|registered|recorded) twice\b", re.IGNORECASE)
FEW = 2.0  # how many were counted twice is no count


def find_unsaid(sents: Sequence[Span], cue: Cue, values: Sequence[Value]) -> CorrectionDraft | None:
    """What is right; what it stands for is for the record to find in the earlier report.

    `sents` are the one with the words that mend and two behind it.
    """
    if cue.by == OWN and cue.is_sure:
        return _noted(sents, cue, values)
    return _revised(sents[0], cue, values) if cue.by == MENDED else None


def is_revising(cue: Cue, sent: Span) -> bool:
    """Whether the words themselves bring a number to another."""
    words = sent.doc.text[cue.start : cue.end]
    return cue.by == MENDED and bool(REVISED.match(words)) and words.rstrip().endswith("to")


def _noted(sents: Sequence[Span], cue: Cue, values: Sequence[Value]) -> CorrectionDraft | None:
    """A note that names what was wrong in its outlet's own report."""
    if HEADED.match(sents[0].text):  # "(Corrects death toll in paragraph 2 to 14)"
        return _headed(sents, cue, values)
    sents = sents[:2]
    named = next((sent for sent in sents if WRONG.search(sent.text)), None)
    if named is None:
        return None
    field = next((field for field, words in KINDS if words.search(named.text)), None)
    if field is None:
        return None
    # The day of the report that was wrong, and who wrote it, are no mistakes.
    right = [value for value in _values(sents, field, values) if not _is_of_report(value)]
    return _draft(sents, cue, right[0]) if right else None


def _headed(sents: Sequence[Span], cue: Cue, values: Sequence[Value]) -> CorrectionDraft | None:
    """The value behind "to" of a head that names what it corrects."""
    head = sents[0]
    field = next((field for field, words in KINDS if words.search(head.text)), None)
    right = [one for one in values_in(head, values) if word_before(one) == "to"]
    fits = [one for one in right if field in (None, one.field) and not PART.search(_ahead(one))]
    if not fits:
        return None
    draft = _draft([head], cue, fits[-1])
    return replace(draft, sentence_end=max(sent.end_char for sent in sents))


def _ahead(value: Value) -> str:
    return str(value.span.doc[value.span.sent.start : value.span.start].text)


def _revised(sent: Span, cue: Cue, values: Sequence[Value]) -> CorrectionDraft | None:
    """ "Brought the number of dead down to 133"; "they are seven, as one was listed twice"."""
    numbers = [one for one in values_in(sent, values) if one.field == NUMBER]
    if is_revising(cue, sent):
        numbers = [one for one in numbers if word_before(one) == "to"]
    elif TWICE.search(sent.text):
        numbers = [one for one in numbers if (one.amount or 0) > FEW]
    else:
        return None
    return _draft([sent], cue, numbers[0]) if len(numbers) == 1 else None


def _values(sents: Sequence[Span], field: str, values: Sequence[Value]) -> list[Value]:
    return [one for sent in sents for one in values_in(sent, values) if one.field == field]


def _is_of_report(value: Value) -> bool:
    """ "Saturday's report", "our story of 5 May"."""
    doc, start, end = value.span.doc, value.span.start, value.span.end
    behind = doc[end : end + 3].text.casefold()
    ahead = doc[max(0, start - 3) : start].text.casefold()
    words = r"(?:report|story|item|paper|article|edition|dispatch|issue|bulletin)"
    is_owner = re.match(rf"['’]s? (?:\w+ )?{words}", behind) is not None
    return is_owner or re.search(rf"{words} (?:of|on|from)\b", ahead) is not None


def _draft(sents: Sequence[Span], cue: Cue, right: Value) -> CorrectionDraft:
    return CorrectionDraft(
        start=cue.start,
        end=cue.end,
        by=cue.by,
        field=right.field,
        before="",
        after=right.words,
        before_amount=None,
        after_amount=right.amount,
        before_span=(cue.start, cue.start),
        after_span=(right.span.start_char, right.span.end_char),
        sentence_start=min(sents[0].start_char, cue.start),
        sentence_end=max(right.span.root.sent.end_char, sents[0].end_char),
    )
