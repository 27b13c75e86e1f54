"""Statements: each sentence as somebody's word, ready to be laid against another's."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import blake2b

from dragoman.model.claim import Claim
from dragoman.model.dispute import Voice
from dragoman.model.event import SPOKEN, UNREAL, EventMention
from dragoman.model.figure import Figure
from dragoman.model.outlets import load_outlets
from dragoman.model.reading import Reading
from dragoman.model.span import Evidence
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.disputes.shelf import Shelf
from dragoman.reconcile.disputes.wording import stems_of
from dragoman.reconcile.texts.sentences import Sentence, split_sentences
from dragoman.reconcile.voices import Voice as Outlet

ASSERTING = ("states", "accuses", "supports", "warns", "doubts")
WISHING = ("demands", "offers", "promises")
COMING = ("called_for", "offered", "planned")
SERVING = ("GOV", "MIL")  # sectors whose word is their state's
QUOTES = ('"', "“", "”", "»", "«")
OUTLET = "outlet"  # the stance of what a report says itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What one speaker says in one sentence; `side` is whose word it is.

    `events` are the deeds told in it, `about` the first or what is spoken of, `unreal` those of
    them that it puts as not so, `coming` those still to come, `doers` the sides that do them;
    `accused` the sides that an accusation names, `accusing` the accusations that it is. `is_party`
    where somebody known speaks, or an outlet that speaks for a side.
    """

    report: str
    source: str
    place: int
    sentence: int
    start: int
    start_of: int
    text: str
    content: str
    stems: frozenset[str]
    actor: str | None
    name: str
    side: str
    stance: str
    about: str | None
    events: frozenset[str]
    unreal: frozenset[str]
    coming: frozenset[str]
    doers: frozenset[str]
    accused: frozenset[str]
    accusing: frozenset[str]
    figures: tuple[Figure, ...]
    is_party: bool
    evidence: tuple[Evidence, ...]

    def voice(self) -> Voice:
        """As one side of a contradiction."""
        return Voice(name=self.name, actor=self.actor, says=self.content, evidence=self.evidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Of whom a report is: the group of its copies, and whose outlet it is."""

    groups: Mapping[str, str]
    outlets: Mapping[str, Outlet]
    cast: Cast


def make_statements(
    shelf: Shelf, claims: Iterable[Claim], figures: Iterable[Figure], sources: Sources
) -> list[Statement]:
    """Statements of all reports in the record's order; a copy's are left out.

    `claims` and `figures` are the record's.
    """
    claims_by, figures_by = defaultdict(list), defaultdict(list)
    for claim in claims:
        claims_by[claim.report].append(claim)
    for figure in figures:
        figures_by[figure.report].append(figure)
    found = []
    seen: set[bytes] = set()
    for place, reading in enumerate(shelf.readings):
        id = reading.report.id
        page = _Page(reading, place, shelf.events, sources)
        for statement in page.statements(claims_by[id], figures_by[id]):
            key = _sameness(statement)
            if key not in seen or statement.report == statement.source:
                found.append(statement)
            seen.add(key)
    return found


def _sameness(one: Statement) -> bytes:
    """A checksum of what a statement of a report and of its copy have in common."""
    words = " ".join(one.text.split()).casefold()
    return blake2b(f"{one.source} {words}{one.name}".encode(), digest_size=16).digest()


def _is_quoted(text: str) -> bool:
    """Whether a sentence is a speech of its own, or the end of one."""
    is_closed = text.rstrip()[-1:] in QUOTES
    return is_closed and (text[:1] in QUOTES or sum(map(text.count, QUOTES)) == 1)


def _as_said_by(speaker: Statement, own: Statement) -> Statement:
    """What stands between marks behind somebody's word is his."""
    return replace(
        own,
        actor=speaker.actor,
        name=speaker.name,
        side=speaker.side,
        stance="states",
        is_party=speaker.is_party,
    )


@lru_cache(maxsize=2**14)
def _set_of(*members: str) -> frozenset[str]:
    """One set for all statements that have these members: most have none or one."""
    return frozenset(members)


class _Page:
    """One report while its statements are made."""

    def __init__(
        self, reading: Reading, place: int, events: Mapping[str, str], sources: Sources
    ) -> None:
        self.reading, self.place, self.events, self.sources = reading, place, events, sources
        self.outlet = sources.outlets[reading.report.id]
        is_official = load_outlets().is_official(reading.report.outlet or "")
        self.is_party = is_official or self.outlet.side is not None
        given = [one for row in reading.events for one in row.evidence]
        given += [one for row in reading.claims for one in row.evidence]
        self.given = {(one.start, one.end): one for one in given}

    def statements(self, claims: Sequence[Claim], figures: Sequence[Figure]) -> Iterable[Statement]:
        """By sentence, then as the claims stand in it; the outlet's own where no other speaks."""
        sents = split_sentences(self.reading.report.text)
        figures = sorted(figures, key=lambda one: (one.start, one.end, one.id))
        last: Statement | None = None  # what the claim before said
        for at, sent in enumerate(sents):
            piece = self._piece(sent)
            inside = range(sent.start, sent.end)
            told = [one for one in self.reading.events if one.start in inside]
            counted = [one for one in figures if one.start in inside and one.claim is None]
            said = sorted(
                (one for one in claims if one.speaker and self._is_in(one, sent)),
                key=lambda one: (one.start, one.end, one.id),
            )
            for claim in said:
                his = [one for one in figures if one.claim == claim.id]
                his += [one for one in counted if one.text in claim.content]
                last = self._claimed(claim, at, piece, told, his)
                yield last
            if all(one.stance in WISHING for one in said):
                own = self._own(at, piece, told, counted)
                is_on = last is not None and at - last.sentence <= 1 and _is_quoted(own.text)
                yield _as_said_by(last, own) if last is not None and is_on else own

    def _piece(self, sent: Sentence) -> Evidence:
        """The sentence as evidence: the one of its reading, where that has the same."""
        report = self.reading.report
        text = report.text[sent.start : sent.end]
        made = Evidence(report=report.id, start=sent.start, end=sent.end, text=text)
        known = self.given.get((sent.start, sent.end))
        return known if known == made else made

    @staticmethod
    def _is_in(claim: Claim, sent: Sentence) -> bool:
        return sent.start <= claim.start < sent.end

    def _claimed(
        self,
        claim: Claim,
        at: int,
        piece: Evidence,
        told: Sequence[EventMention],
        figures: Sequence[Figure],
    ) -> Statement:
        speaker = claim.speaker
        actor = speaker.actor if speaker else None
        name = speaker.name if speaker else ""
        acts = [one for one in told if self.events.get(one.id) == claim.act]
        recipients = {
            self.sources.cast.side(
                self.sources.cast.participant(part, self.reading.report.id).actor
            )
            for one in acts
            for part in one.participants
            if part.role == "recipient"
        }
        is_accusing = claim.stance == "accuses" and claim.act is not None
        return self._make(
            at,
            piece,
            told,
            content=claim.content,
            actor=actor,
            name=name,
            side=self._side(actor, name),
            stance=claim.stance,
            figures=tuple(figures),
            accused=frozenset(recipients) if is_accusing else frozenset(),
            accusing=frozenset((claim.act,)) if is_accusing and claim.act else frozenset(),
            about=claim.about,
            start_of=claim.start,
        )

    def _doers(self, deeds: Sequence[EventMention]) -> frozenset[str]:
        cast, report = self.sources.cast, self.reading.report.id
        actors = (
            cast.participant(part, report)
            for one in deeds
            for part in one.participants
            if part.role == "actor" and one.factuality not in UNREAL
        )
        return _set_of(*(self._side(one.actor, one.name) for one in actors))

    def _side(self, actor: str | None, name: str) -> str:
        """Whose word it is: a state's for those in its service, else the speaker's own.

        Landowners and a company of one country are no one side, nor is its police its ministry.
        """
        if actor is None:
            return f"name:{name.casefold()}"
        cast = self.sources.cast
        row = cast.by_id.get(actor)
        side = cast.side(actor)
        is_own = side.startswith("state:") and row is not None and row.type != "state"
        return actor if is_own and row and row.sector not in SERVING else side

    def _own(
        self,
        at: int,
        piece: Evidence,
        told: Sequence[EventMention],
        figures: Sequence[Figure],
    ) -> Statement:
        report = self.reading.report
        return self._make(
            at,
            piece,
            told,
            content=piece.text,
            actor=None,
            name=report.outlet or "",
            side=self.outlet.side or self.outlet.key,
            stance=OUTLET,
            figures=tuple(figures),
            accused=frozenset(),
            accusing=frozenset(),
            about=None,
            start_of=piece.start,
        )

    def _make(
        self,
        at: int,
        piece: Evidence,
        told: Sequence[EventMention],
        *,
        content: str,
        actor: str | None,
        name: str,
        side: str,
        stance: str,
        figures: tuple[Figure, ...],
        accused: frozenset[str],
        accusing: frozenset[str],
        about: str | None,
        start_of: int,
    ) -> Statement:
        report = self.reading.report
        deeds = [one for one in told if one.type not in SPOKEN and one.id in self.events]
        words = " ".join(content.split())
        # A string that is there already is kept once.
        content = next((one for one in (piece.text, content) if one == words), words)
        return Statement(
            report=report.id,
            source=self.sources.groups[report.id],
            place=self.place,
            sentence=at,
            start=piece.start,
            start_of=start_of,
            text=piece.text,
            content=content,
            stems=stems_of(content),
            actor=actor,
            name=name,
            side=side,
            stance=stance,
            about=about or next((self.events[one.id] for one in deeds), None),
            events=_set_of(*(self.events[one.id] for one in deeds), *((about,) if about else ())),
            unreal=_set_of(*(self.events[one.id] for one in deeds if one.factuality in UNREAL)),
            coming=_set_of(*(self.events[one.id] for one in deeds if one.status in COMING)),
            doers=self._doers(deeds),
            accused=accused,
            accusing=accusing,
            figures=figures,
            is_party=actor is not None or self.is_party,
            evidence=(piece,),
        )
