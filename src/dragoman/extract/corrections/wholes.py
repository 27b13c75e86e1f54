"""What is put right as a whole: a report taken back, or a clause that another stands for."""

import re
from collections.abc import Sequence

from spacy.tokens import Span

from dragoman.extract.corrections.cues import Cue
from dragoman.extract.corrections.telling import NEGATED, is_true, said_part
from dragoman.model.draft import CorrectionDraft
from dragoman.model.mending import load_mending

FACTUALITY, ACCOUNT = "factuality", "account"
# What a report is said to have told stands behind one of these.
OPENING = re.compile(r"\b(?:that|saying|which (?:said|stated|claimed)|about|on|of)\b\W*", re.I)
CONTRARY = re.compile(r"\W*contrary to [^,]+,\s+(.+)", re.IGNORECASE | re.DOTALL)
MISTOLD = re.compile(r"\bmis(?:reported|represented|stated)\b", re.IGNORECASE)
TRAILING = re.compile(r"(.+?),?\s+contrary to ", re.IGNORECASE | re.DOTALL)
ASKING = re.compile(r"^\W*please\b", re.IGNORECASE)
# A clause that says no more than that it was not so.
BARE = re.compile(
    r"^\W*(?:that|this|it|which) (?:was|is) (?:false|not (?:so|true)|untrue|wrong)\W*$", re.I
)
QUOTED = re.compile(r"[\"“]([^\"”]+)[\"”]")


def find_taken_back(clause: Span, behind: Sequence[Span], cue: Cue) -> CorrectionDraft:
    """ "withdraws its report that troops had left. The departure did not take place." """
    follows = next((one for one in behind if not ASKING.match(one.text)), clause)
    return _draft(clause, follows, cue, field=FACTUALITY, before=_told(clause, cue))


def find_account(clause: Span, behind: Sequence[Span], cue: Cue) -> CorrectionDraft | None:
    """ "We reported that it was blown up by soldiers. It was blown up by the rebels." """
    contrary = CONTRARY.match(clause.text)
    if contrary:
        true = contrary.group(1)
        before = (
            _tidy(NEGATED.sub("", true, count=1)) if NEGATED.search(true) else cue_text(clause, cue)
        )
        return _draft(clause, clause, cue, field=FACTUALITY, before=before, after=true)
    trailing = TRAILING.match(clause.text)
    if trailing and NEGATED.search(trailing.group(1)):  # "was not arrested, contrary to our report"
        true = trailing.group(1)
        before = _tidy(NEGATED.sub("", true, count=1))
        return _draft(clause, clause, cue, field=FACTUALITY, before=before, after=true)
    follows = next(iter(behind), None)
    if follows is None or not load_mending().said.search(clause.text):
        return None
    if BARE.match(follows.text) and len(behind) > 1:
        follows = behind[1]
    is_plain = (
        follows is not behind[0]
        or is_true(follows)
        or (cue.is_sure and NEGATED.search(follows.text))
        or (cue.is_sure and MISTOLD.search(clause.text))
    )
    if not is_plain:
        return None
    is_denied = (
        bool(NEGATED.search(follows.text))
        and follows is behind[0]
        and not NEGATED.search(clause.text)
    )
    if not cue.is_sure and not is_denied and follows is behind[0]:
        return None
    said = _tidy(said_part(clause, cue).text)
    field = FACTUALITY if is_denied else ACCOUNT
    return _draft(clause, follows, cue, field=field, before=re.sub(r"^that\s+", "", said))


def _told(clause: Span, cue: Cue) -> str:
    """What the report had told: behind "that", else in its title, else behind "about"."""
    text, start = clause.text, clause.start_char
    behind = text[max(0, cue.end - start) :]
    that = re.split(r"\bthat\b", behind, maxsplit=1)
    title = QUOTED.search(text)
    if len(that) > 1:
        return _tidy(that[1])
    if title:
        return _tidy(title.group(1))
    matches = list(OPENING.finditer(behind))
    if matches:
        return _tidy(behind[matches[-1].end() :])
    return _tidy(text[: max(0, cue.start - start)]) or _tidy(behind) or _tidy(text)


def _tidy(text: str) -> str:
    return " ".join(text.split()).strip(" .,\"“”'")


def cue_text(clause: Span, cue: Cue) -> str:
    """The words that mend."""
    return _tidy(clause.doc.text[cue.start : cue.end])


def _draft(
    clause: Span, follows: Span, cue: Cue, *, field: str, before: str, after: str | None = None
) -> CorrectionDraft:
    return CorrectionDraft(
        start=cue.start,
        end=cue.end,
        by=cue.by,
        field=field,
        before=before,
        after=_tidy(follows.text if after is None else after),
        before_amount=None,
        after_amount=None,
        before_span=(clause.start_char, clause.end_char),
        after_span=(follows.start_char, follows.end_char),
        sentence_start=clause.sent.start_char,
        sentence_end=max(clause.sent.end_char, follows.sent.end_char),
    )
