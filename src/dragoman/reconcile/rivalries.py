"""Rivalries: lines of talks for the same parties, and what sides say of one against another.

"Baku rejected Moscow's mediation", "prefers the Brussels format", "only under the auspices of the
African Union": who speaks is a party of the line or mediates on another for the same parties.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.model.claim import Claim
from dragoman.model.diplomacy import Rivalry, Track
from dragoman.model.event import AFFIRMED, Event
from dragoman.model.span import Evidence
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.lines import Line, seat
from dragoman.reconcile.mediation import Pair
from dragoman.reconcile.order import UNDATED, unite_evidence
from dragoman.reconcile.track_names import Named, Names, names_of

# Types of what is said, by what it can say of a line; the first that the sentence has speaks.
SAYING = {
    "refuses": ("REJECT", "CONSULT", "ACCUSE", "REQUEST", "AGREE"),
    "prefers": ("REQUEST", "SUPPORT", "AGREE", "REJECT", "CONSULT"),
    "accepts": ("AGREE", "SUPPORT", "CONCEDE", "CONSULT"),
}
STANCES_OFF = ("denies", "doubts")
USED = ("occurred", "ongoing", "planned", "postponed")  # what is offered is no use yet
OFF = ("cancelled", "not_held")
MOST_SHOWN = 2  # meetings of each line that show an overlap


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence, with the sides of those who speak in it by type of event, and by claim."""

    evidence: Evidence
    published: str | None
    by_type: Mapping[str, frozenset[str]]
    speakers: frozenset[str]


def with_rivalries(
    tracks: Mapping[Line, Track], events: Mapping[str, Event], claims: Sequence[Claim], cast: Cast
) -> list[Track]:
    """Tracks with what sets them beside and against one another."""
    found: dict[Line, list[Rivalry]] = defaultdict(list)
    for line, rivalry in _overlaps(tracks, events, cast.published):
        found[line].append(rivalry)
    if len(tracks) > 1:
        names = names_of(tracks, cast)
        for sentence in _sentences(events.values(), claims, cast):
            for line, rivalry in _spoken(sentence, names, tracks, cast):
                found[line].append(rivalry)
    return [replace(track, rivalries=tuple(_united(found[line]))) for line, track in tracks.items()]


def _overlaps(
    tracks: Mapping[Line, Track], events: Mapping[str, Event], published: Mapping[str, str | None]
) -> Iterator[tuple[Line, Rivalry]]:
    """Each line beside each other on which the same two meet, held or to come."""
    used = {
        line: [one for one in track.meetings if one.status in USED]
        for line, track in tracks.items()
        if line[1] is not None
    }
    beside: dict[Pair | None, list[Line]] = defaultdict(list)
    for line, own in used.items():
        if own:
            beside[line[1]].append(line)
    for line, own in used.items():
        for other in beside[line[1]] if own else ():
            if line == other:
                continue
            theirs = used[other]
            shown = [events[one.event] for one in (*own[:MOST_SHOWN], *theirs[:MOST_SHOWN])]
            evidence = unite_evidence(event.evidence[:1] for event in shown)
            days = [
                min(_told(events[one.event], published) for one in row) for row in (own, theirs)
            ]
            since = max(days)
            yield (
                line,
                Rivalry(
                    kind="overlaps",
                    side=None,
                    other=tracks[other].id,
                    since=None if since == UNDATED else since,
                    evidence=evidence,
                ),
            )


def _told(event: Event, published: Mapping[str, str | None]) -> str:
    """The day from which the record tells of a meeting."""
    return min((published[item.report] or UNDATED for item in event.evidence), default=UNDATED)


def _sentences(events: Iterable[Event], claims: Iterable[Claim], cast: Cast) -> Iterator[Sentence]:
    """Sentences in which somebody says something, in the record's order of spans."""
    by_type: dict[Evidence, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    speakers: dict[Evidence, set[str]] = defaultdict(set)
    for event in events:
        if event.factuality in AFFIRMED or event.status in OFF:
            sides = {cast.side(one.actor) for one in event.participants if one.role == "actor"}
            for item in map(_trimmed, event.evidence):
                by_type[item][event.type or ""] |= sides
    for claim in claims:
        if claim.speaker and claim.speaker.actor and claim.stance not in STANCES_OFF:
            for item in map(_trimmed, claim.evidence):
                speakers[item].add(cast.side(claim.speaker.actor))
    for item in unite_evidence((by_type, speakers)):
        yield Sentence(
            evidence=item,
            published=cast.published[item.report],
            by_type={kind: frozenset(sides) for kind, sides in by_type[item].items()},
            speakers=frozenset(speakers[item]),
        )


def _trimmed(item: Evidence) -> Evidence:
    """Without blanks at its end, which a claim's evidence may have and an event's has not."""
    text = item.text.rstrip()
    if len(text) == len(item.text):
        return item
    return replace(item, end=item.start + len(text), text=text)


def _spoken(
    sentence: Sentence, names: Names, tracks: Mapping[Line, Track], cast: Cast
) -> Iterator[tuple[Line, Rivalry]]:
    """What the sentence says of lines, by those who have a say in them."""
    for said in names.said_in(sentence.evidence.text):
        for line in said.lines:
            against = next((other for other in said.against if other[1] == line[1]), None)
            for side in _sides(sentence, said):
                if not _has_say(side, line, tracks):
                    continue
                own = _own_line(side, line, tracks) if said.kind == "refuses" else None
                other = against or own
                yield (
                    line,
                    Rivalry(
                        kind=said.kind,
                        side=seat(side, "actor", cast),
                        other=tracks[other].id if other else None,
                        since=sentence.published,
                        evidence=(sentence.evidence,),
                    ),
                )


def _sides(sentence: Sentence, said: Named) -> list[str]:
    """Who says it: whose act it is in that sentence, else who is quoted there."""
    acting = [sentence.by_type.get(kind, frozenset()) for kind in SAYING[said.kind]]
    return sorted(next((sides for sides in acting if sides), sentence.speakers))


def _has_say(side: str, line: Line, tracks: Mapping[Line, Track]) -> bool:
    """Whether it is a party of the line, or mediates for the same two on another."""
    mediator, pair = line
    if pair is None or side == mediator:
        return False
    return side in pair or (side, pair) in tracks


def _own_line(side: str, line: Line, tracks: Mapping[Line, Track]) -> Line | None:
    """The line of a mediator who speaks against another's."""
    own = side, line[1]
    return own if own in tracks else None


def _united(rivalries: Iterable[Rivalry]) -> list[Rivalry]:
    """One row for what one side says of a line in any number of reports, since the first."""
    groups: dict[tuple[str, str, str], list[Rivalry]] = defaultdict(list)
    for one in rivalries:
        groups[one.kind, one.side.actor if one.side else "", one.other or ""].append(one)
    return [
        replace(
            rows[0],
            since=min((one.since for one in rows if one.since), default=None),
            evidence=unite_evidence(one.evidence for one in rows),
        )
        for _, rows in sorted(groups.items())
    ]
