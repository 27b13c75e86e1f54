"""Whose number it is: the figures that a person gave somebody, each with a claim of his."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dragoman.model.claim import Claim, Speaker
from dragoman.model.figure import Figure
from dragoman.model.ids import make_id
from dragoman.model.reading import Reading
from dragoman.model.when import UNKNOWN

BY = "by"  # the field of a figure by which a person says it
Said = tuple[Speaker | None, str]  # who says the number, and who decided that


def with_speakers(readings: Sequence[Reading], given: Mapping[str, Said]) -> list[Reading]:
    """The readings in which the figures of these ids are said by whom they are given to."""
    return [_with_speakers(reading, given) for reading in readings]


def give_speaker(reading: Reading, figure: Figure, said: Said) -> Reading:
    """The reading in which the number is the speaker's; where there is none, the report's own."""
    speaker, decided_by = said
    claim = _claim_of(reading, figure, speaker, decided_by) if speaker is not None else None
    own = claim.id if claim else None
    claims = [_not_about(one, figure) for one in reading.claims if one.id != own]
    claims += [claim] if claim else []
    spoken = replace(figure, claim=own)
    return replace(
        reading,
        claims=tuple(sorted(claims, key=lambda one: (one.start, one.end, one.id))),
        figures=tuple(spoken if one.id == figure.id else one for one in reading.figures),
    )


def _with_speakers(reading: Reading, given: Mapping[str, Said]) -> Reading:
    for figure in reading.figures:
        if figure.id in given:
            reading = give_speaker(reading, figure, given[figure.id])
    return reading


def _claim_of(reading: Reading, figure: Figure, speaker: Speaker, decided_by: str) -> Claim:
    """What he says in the sentence of the number, else a claim that the number itself is."""
    own = next((one for one in reading.claims if _is_said(one, figure, speaker)), None)
    if own is not None:
        return own
    return Claim(
        id=make_id("cl", figure.report, figure.start, figure.end, "figure", BY),
        report=figure.report,
        start=figure.start,
        end=figure.end,
        speaker=speaker,
        via=(),
        addressee=None,
        stance="states",
        act=None,
        about=figure.id,
        issue=None,
        content=" ".join(piece.text for piece in figure.evidence) or figure.text,
        directness="reported",
        when=UNKNOWN,
        evidence=figure.evidence,
        decided_by=decided_by,
    )


def _is_said(claim: Claim, figure: Figure, speaker: Speaker) -> bool:
    known = claim.speaker
    is_his = known is not None and speaker in (known, replace(known, actor=speaker.actor))
    is_his = is_his or (known is not None and known.actor == speaker.actor)
    return is_his and any(piece in figure.evidence for piece in claim.evidence)


def _not_about(claim: Claim, figure: Figure) -> Claim:
    """Somebody else's claim, which is not of this number."""
    return replace(claim, about=None) if claim.about == figure.id else claim
