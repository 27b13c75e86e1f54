"""Why an event is believed: who tells it without copying another, for whom, and who denies it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.model.claim import Claim
from dragoman.model.event import Event, EventMention, Support
from dragoman.model.note import is_on_note
from dragoman.model.report import Report
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.connected import Groups
from dragoman.reconcile.noted import without_notes
from dragoman.reconcile.order import report_rank
from dragoman.reconcile.voices import Voice

DENYING = ("denies",)
TELLING = ("states", "accuses")  # stances by which somebody tells that it was so
UNNAMED = "an unnamed outlet"
NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tellers:
    """What support is counted from; `earliest` names the first report of each group of copies."""

    reports: Mapping[str, Report]
    voices: Mapping[str, Voice]
    earliest: Mapping[str, str]
    mentions: Mapping[str, EventMention]
    cast: Cast


def set_support(events: Iterable[Event], claims: Iterable[Claim], tellers: Tellers) -> list[Event]:
    """Events, each with why it is believed."""
    said: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.id):
        if claim.about and claim.speaker:
            said[claim.about].append(claim)
    return [replace(event, support=_support(event, said[event.id], tellers)) for event in events]


def _support(event: Event, claims: Sequence[Claim], tellers: Tellers) -> Support:
    groups = _independent(event, tellers)
    sides = sorted({name for group in groups for name in _sides(group, tellers)})
    denied_by = sorted({c.speaker.name for c in claims if c.stance in DENYING and c.speaker})
    distance = _distance(event, claims, tellers)
    return Support(
        outlets=tuple(_name(group[0]) for group in groups),
        sides=tuple(sides),
        denied_by=tuple(denied_by),
        distance=distance,
        statement=_state(len(groups), sides, denied_by, distance),
    )


def _independent(event: Event, tellers: Tellers) -> list[list[Report]]:
    """Reports that tell it, those together that carry one text or are of one voice."""
    told = {item.report for item in event.evidence}
    told |= {tellers.mentions[key].report for key in event.mentions if key in tellers.mentions}
    reports = sorted(without_notes(tellers.reports[key] for key in told), key=report_rank)
    groups = Groups(report.id for report in reports)
    first: dict[str, str] = {}
    for report in reports:
        for key in (f"text:{tellers.earliest[report.id]}", tellers.voices[report.id].key):
            groups.join(first.setdefault(key, report.id), report.id)
    return [[tellers.reports[key] for key in group] for group in groups.groups()]


def _sides(group: Sequence[Report], tellers: Tellers) -> set[str]:
    sides = {tellers.voices[report.id].side for report in group}
    return {tellers.cast.actor(side).name for side in sides if side}


def _name(report: Report) -> str:
    return report.outlet or UNNAMED


def _distance(event: Event, claims: Sequence[Claim], tellers: Tellers) -> str:
    """Of the nearest who tells it: a report itself, a party to it, or somebody else."""
    told = [claim for claim in claims if claim.stance in TELLING]
    mentions = [tellers.mentions[key] for key in event.mentions if key in tellers.mentions]
    mentions = [mention for mention in mentions if not is_on_note(mention.report)]
    if not mentions:
        return "other"
    if any(m.factuality == "asserted" and not _is_said(m, told) for m in mentions) or not told:
        return "outlet"
    parties = {tellers.cast.side(item.actor) for item in event.participants}
    speakers = {tellers.cast.side(c.speaker.actor) for c in told if c.speaker and c.speaker.actor}
    return "party" if parties & speakers else "other"


def _is_said(mention: EventMention, claims: Sequence[Claim]) -> bool:
    """Whether the report gives it as somebody's words."""
    return any(
        one.report == mention.report and one.start < mention.end and mention.start < one.end
        for claim in claims
        for one in claim.evidence
    )


def _state(count: int, sides: Sequence[str], denied_by: Sequence[str], distance: str) -> str:
    """A plain statement of it all.

    >>> _state(2, ["Armenia", "Azerbaijan"], [], "outlet")
    'two independent outlets, one of each side; denied by none'
    """
    if not count:
        return f"no outlet, a private note alone; denied by {' and '.join(denied_by) or 'none'}"
    told = f"{_number(count)} independent outlets" if count > 1 else "one outlet"
    whence = {"party": ", from a party to it", "other": ", from others' words"}.get(distance, "")
    denied = " and ".join(denied_by) or "none"
    return f"{told}{_say_sides(count, sides)}{whence}; denied by {denied}"


def _number(count: int) -> str:
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def _say_sides(count: int, sides: Sequence[str]) -> str:
    if not sides:
        return ""
    if count == 1:
        return f", on the side of {' and '.join(sides)}"
    if count == len(sides) == 2:
        return ", one of each side"
    return ", " + ", ".join(f"one on the side of {side}" for side in sides)
