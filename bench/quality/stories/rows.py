"""Lines to what they note; each raises LineError where it names what the story does not have."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bench.quality.stories.dates import read_day, read_days
from bench.quality.stories.lines import Line, LineError, plain
from bench.quality.stories.story import (
    NotedCommitment,
    NotedCorrection,
    NotedDispute,
    NotedEvent,
    NotedFigure,
    NotedLink,
    NotedMention,
    NotedPosition,
    NotedSituation,
    NotedStates,
    NotedTrack,
    NotedValue,
    Quote,
)
from corpus.item import FACTUALITIES, MODES, STATUSES
from corpus.notation import NotationError, find_span
from dragoman.model.event import LINK_TYPES, STEPS

SHOWN = (*STATUSES, "lapsed")
SITUATION_STATES = ("not_begun", "in_force", "closed", "broken")
DISPUTES = ("denial", "blame", "number", "account")
PROMISE_STATES = ("open", "kept", "broken", "disputed", "overdue")
DIRECT = "direct"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What lines may name: reports with their texts, and the ids of the notes."""

    texts: Mapping[str, str]
    events: frozenset[str]
    figures: frozenset[str]
    situations: frozenset[str]

    def quote(self, report: str, written: str) -> Quote:
        """Words in a report."""
        number = self.report(report)
        try:
            span = find_span(written.strip(), self.texts[number])
        except NotationError as error:
            raise LineError(f"report {number}: {error}") from error
        return Quote(report=number, span=span, text=self.texts[number][slice(*span)])

    def report(self, written: str) -> str:
        """The number of a report."""
        return among(written.strip(), self.texts, "report")

    def event(self, written: str) -> str:
        """The id of an event."""
        return among(written.strip(), self.events, "event")

    def ids(self, written: str | None) -> tuple[str, ...]:
        """The ids of events, with blanks or commas between."""
        return tuple(self.event(one) for one in (written or "").replace(",", " ").split())


def among(word: str, known: Iterable[str], what: str) -> str:
    """The word, where it is known."""
    if word not in known:
        raise LineError(f"{word!r} is no {what}")
    return word


def event_row(line: Line, known: Known) -> NotedEvent:
    """E:"""
    kind = among(line.fields["type"], MODES, "type")
    other = (line.value("alt") or "").partition(" ")[0]  # its mode, where one is told, is not asked
    mode = line.value("mode")
    types = (kind, among(other, MODES, "type")) if other else (kind,)
    if mode is not None:
        among(mode, [mode for one in types for mode in MODES[one]], f"mode of {'/'.join(types)}")
    return NotedEvent(
        id=line.heads[0],
        types=types,
        mode=mode,
        status=among(line.fields["status"], STATUSES, "status"),
        factuality=among(line.fields["factuality"], FACTUALITIES, "factuality"),
        when=read_days(line.fields["when"]),
        place=line.value("place"),
        country=line.value("country"),
    )


def mention_row(line: Line, known: Known) -> NotedMention:
    """M:"""
    return NotedMention(
        event=known.event(line.heads[1]), words=known.quote(line.heads[0], line.fields["t"])
    )


def check_life(line: Line, known: Known) -> None:
    """T: its event, steps and reports; the states of Q are what is scored."""
    known.event(line.heads[0])
    for part in line.heads[1].split():
        step, _, report = part.partition(":")
        among(step, STEPS, "step")
        known.report(report)


def event_states(line: Line, known: Known) -> NotedStates:
    """Q:"""
    return NotedStates(of=known.event(line.heads[0]), days=_states(line.heads[1:], SHOWN))


def situation_states(line: Line, known: Known) -> NotedStates:
    """Y:"""
    of = among(line.heads[0], known.situations, "situation")
    return NotedStates(of=of, days=_states(line.heads[1:], SITUATION_STATES))


def figure_row(line: Line, known: Known) -> NotedFigure:
    """G:"""
    event = line.value("event")
    return NotedFigure(
        id=line.heads[0],
        measure=line.fields["measure"],
        event=known.event(event) if event else None,
    )


def value_row(line: Line, known: Known) -> NotedValue:
    """V:"""
    return NotedValue(
        figure=among(line.heads[0], known.figures, "figure"),
        words=known.quote(line.heads[1], line.fields["text"]),
        low=_number(line.value("low")),
        high=_number(line.value("high")),
        change=line.fields["is"],
    )


def dispute_row(line: Line, known: Known) -> NotedDispute:
    """X:"""
    one, other = (_quoted(line.fields[name], known) for name in ("a", "b"))
    return NotedDispute(
        about=among(line.fields["about"], known.events | known.figures, "event or figure"),
        kind=among(line.fields["kind"], DISPUTES, "kind of contradiction"),
        one=one,
        other=other,
        who=line.values("who", ";"),
    )


def correction_row(line: Line, known: Known) -> NotedCorrection:
    """K:"""
    of, _, field = line.fields["of"].partition(".")
    among(of, known.events | known.figures, "event or figure")
    return NotedCorrection(
        report=known.report(line.fields["report"]),
        corrects=known.report(line.fields["corrects"]),
        of=of,
        field=field or ("number" if of in known.figures else None),
        before=line.fields["from"],
        after=line.fields["to"],
    )


def situation_row(line: Line, known: Known) -> NotedSituation:
    """Z:"""
    parties = (part.partition(":") for part in line.values("parties"))
    changes = (line.value(name) for name in ("opened", "changed", "closed"))
    return NotedSituation(
        id=line.heads[0],
        type=line.fields["type"],
        parties=tuple((name or role).strip() for role, _, name in parties),
        place=line.value("place"),
        events=tuple(event for said in changes for event in known.ids(said)),
    )


def position_row(line: Line, known: Known) -> NotedPosition:
    """P:"""
    return NotedPosition(
        actor=line.fields["actor"],
        issue=line.fields["issue"],
        words=known.quote(line.fields["report"], line.fields["t"]),
        has_changed=among(line.fields["changed"], ("yes", "no"), "yes or no") == "yes",
    )


def commitment_row(line: Line, known: Known) -> NotedCommitment:
    """O:"""
    made = line.value("made")
    return NotedCommitment(
        who=line.fields["who"],
        what=line.fields["what"],
        made=known.event(made) if made else None,
        report=known.report(line.fields["report"]),
        state=among(line.fields["state"], PROMISE_STATES, "state of a commitment"),
    )


def link_row(line: Line, known: Known) -> NotedLink:
    """L:"""
    one, kind, other, report = line.heads
    if words := line.value("t"):
        known.quote(report, words)
    return NotedLink(
        one=known.event(one),
        type=among(kind, LINK_TYPES, "link"),
        other=known.event(other),
        report=known.report(report),
    )


def track_row(line: Line, known: Known) -> NotedTrack:
    """W:"""
    name, kind, events = line.heads
    names = (name, kind) if name.startswith(DIRECT) else (name,)
    said = [part for one in names for part in one.removeprefix(DIRECT).strip(" :").split(";")]
    return NotedTrack(
        names=tuple(part.strip() for part in said if part.strip()), events=known.ids(events)
    )


def _quoted(written: str, known: Known) -> Quote:
    report, colon, words = written.partition(":")
    if not colon:
        raise LineError(f"{written!r} has no report (03:exact words)")
    return known.quote(report, words)


def _states(parts: Iterable[str], states: Iterable[str]) -> tuple[tuple[str, str], ...]:
    pairs = (part.partition("=") for part in parts)
    return tuple((read_day(day), among(state.strip(), states, "state")) for day, _, state in pairs)


def _number(written: str | None) -> float | None:
    if written is None or plain(written) is None:
        return None
    try:
        return float(written.replace(",", ""))
    except ValueError as error:
        raise LineError(f"{written!r} is no number") from error
