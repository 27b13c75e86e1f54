"""Contradictions and corrections that one did not know."""

from dataclasses import dataclass

from dragoman.model.dispute import Contradiction, Correction
from dragoman.model.span import Evidence
from dragoman.present.days import UNDATED_LAST
from dragoman.present.news.change import Change, pair_rows
from dragoman.present.news.cited import Cited, cite, cite_new
from dragoman.present.views.contradictions import say_kind, say_voice, say_words
from dragoman.present.views.corrections import say_change, say_corrected
from dragoman.present.wording import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class NewContradiction:
    """Two accounts that cannot both be right, at least one of them new."""

    id: str
    said: str
    details: tuple[str, ...]
    type: str
    field: str | None
    about: str
    since: str | None
    reports: tuple[Cited, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCorrection:
    """What a new report put right."""

    id: str
    said: str
    details: tuple[str, ...]
    corrects: str | None
    about: str | None
    field: str
    before: str
    after: str
    speaker: str | None
    reports: tuple[Cited, ...]
    evidence: tuple[Evidence, ...]


def find_contradictions(change: Change) -> tuple[NewContradiction, ...]:
    """Contradictions that were not known, by the day since when they stand."""
    known = pair_rows(change.before.contradictions, change.after.contradictions)
    new = [one for one in change.after.contradictions if one.id not in known]
    new.sort(key=lambda one: (one.since or UNDATED_LAST, one.id))
    return tuple(_contradiction(one, change) for one in new)


def find_corrections(change: Change) -> tuple[NewCorrection, ...]:
    """Corrections that were not known, by day."""
    known = pair_rows(change.before.corrections, change.after.corrections)
    new = [one for one in change.after.corrections if one.id not in known]
    new.sort(key=lambda one: (one.published or UNDATED_LAST, one.id))
    return tuple(_correction(one, change) for one in new)


def _contradiction(contradiction: Contradiction, change: Change) -> NewContradiction:
    tell = change.tell
    pieces = [piece for side in contradiction.sides for piece in side.evidence]
    return NewContradiction(
        id=contradiction.id,
        said=f"{say_kind(contradiction)}: {tell.about(contradiction.about)}",
        details=tuple(
            f"{say_voice(side, tell)}: {say_words(side)}" for side in contradiction.sides
        ),
        type=contradiction.type,
        field=contradiction.field,
        about=contradiction.about,
        since=contradiction.since,
        reports=cite_new(pieces or contradiction.evidence, change),
        evidence=contradiction.evidence,
    )


def _correction(correction: Correction, change: Change) -> NewCorrection:
    tell = change.tell
    corrected = tell.report(correction.corrects)
    of = f", as told in {corrected}" if corrected else ""
    of += f", says {plain(correction.speaker)}" if correction.speaker else ""
    sentences = dict.fromkeys(plain(piece.text) for piece in correction.evidence)
    return NewCorrection(
        id=correction.id,
        said=f"{say_corrected(correction, tell)}{of}: {say_change(correction)}",
        details=tuple(f"“{sentence}”" for sentence in sentences),
        corrects=correction.corrects,
        about=correction.about,
        field=correction.field,
        before=correction.before,
        after=correction.after,
        speaker=correction.speaker,
        reports=cite([correction.report], change),
        evidence=correction.evidence,
    )
