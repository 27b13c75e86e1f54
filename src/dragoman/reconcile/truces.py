"""Truces: the terms of ceasefires, their extensions, and violations by each side's own count."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from dragoman.model.ids import make_id
from dragoman.model.pact import TallyMention
from dragoman.model.pacts import load_pact_words
from dragoman.model.reading import Reading
from dragoman.model.situation import Extension, Situation, Truce, ViolationCount
from dragoman.model.span import Evidence
from dragoman.reconcile.accords import LONGER, Accord
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.days import ordinal
from dragoman.reconcile.pacts import Found
from dragoman.reconcile.sides import is_named
from dragoman.reconcile.terms import Term
from dragoman.reconcile.turns import BREAKABLE

BEGINNING = ("begin", "start", "take")
COVERING = ("apply", "cover", "include")
WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
).split()
UNITS = {"day": 1, "week": 7, "month": 30, "hour": 0}
HOURS_A_DAY = 24
LENGTH = re.compile(
    rf"\b(?P<number>\d+|{'|'.join(WORDS)})[ -](?P<unit>hour|day|week|month)s?\b", re.IGNORECASE
)
MADE_DAYS = 30  # between an agreement and the beginning of its truce, at most


def set_truces(
    situations: Sequence[Situation], readings: Iterable[Reading], found: Found, cast: Cast
) -> list[Situation]:
    """Situations with the terms of those that are ceasefires."""
    truces = [one for one in situations if one.type == BREAKABLE]
    if not truces:
        return list(situations)
    sides = {one.id: _sides(one, found.accords, cast) for one in truces}
    counted: dict[str, list[ViolationCount]] = {one.id: [] for one in truces}
    for reading in readings:
        for tally in reading.tallies:
            own = _truce_of(tally, truces, sides, cast)
            if own is not None:
                row = _count(tally, sides[own.id], own, cast)
                if row is not None:
                    counted[own.id].append(row)
    return [
        replace(one, truce=_truce(one, found, counted[one.id], sides[one.id], cast))
        if one.id in counted
        else one
        for one in situations
    ]


def _sides(truce: Situation, accords: Sequence[Accord], cast: Cast) -> frozenset[str]:
    """Named sides of its parties and of the agreements that its events make."""
    own = {cast.side(one.actor) for one in truce.parties}
    named = frozenset(side for side in own if is_named(side))
    for accord in accords:
        is_own = any(event.id in truce.events for event in accord.events)
        if is_own or (accord.is_truce and named and named <= accord.sides(cast)):
            own |= accord.sides(cast)
    return frozenset(side for side in own if is_named(side))


def _truce(
    situation: Situation,
    found: Found,
    counts: Sequence[ViolationCount],
    sides: frozenset[str],
    cast: Cast,
) -> Truce:
    own, longer = _accords_of(situation, found.accords, sides, cast)
    ids = {event.id for accord in own for event in accord.events} | set(situation.events)
    late = {event.id for accord in longer for event in accord.events}
    terms = [t for t in found.terms if t.pact in ids - late or t.deed in ids - late]
    pieces = [p for accord in own for event in accord.events for p in event.evidence]
    days = _length(*(piece.text for piece in pieces), *(t.content for t in terms if _lasts(t)))
    days = days or _length(*(p.text for p in situation.evidence if not LONGER.search(p.text)))
    first = max((t.due.end[:10] for t in terms if _lasts(t) and t.due.end), default=None)
    begins = min((t.due.end[:10] for t in terms if _begins(t) and t.due.end), default=None)
    first = first or _after(begins or _start(situation), days)
    extensions = [_extension(accord, found.terms, first, cast) for accord in longer]
    ends = [one.until for one in extensions if one.until]
    return Truce(
        agreement=make_id("ag", own[0].main.id) if own else None,
        area=tuple(dict.fromkeys(t.content for t in terms if t.verb in COVERING)),
        begins=begins,
        days=days,
        first_until=first,
        until=max([*ends, first], key=lambda day: day or "") if ends else first,
        extensions=tuple(extensions),
        counts=tuple(sorted(counts, key=lambda c: (c.claimant, c.end or c.told or "", c.report))),
    )


def _lasts(term: Term) -> bool:
    return term.verb in load_pact_words().lasting and term.verb not in BEGINNING


def _begins(term: Term) -> bool:
    return term.verb in BEGINNING


def _accords_of(
    situation: Situation, accords: Sequence[Accord], sides: frozenset[str], cast: Cast
) -> tuple[list[Accord], list[Accord]]:
    """The agreements that made it, and those that prolonged it, in the order of their days."""
    own, longer = [], []
    begun = ordinal(situation.start.start or situation.start.end)
    for accord in accords:
        is_own = any(event.id in situation.events for event in accord.events)
        is_longer = _is_longer(accord)
        day = accord.day(cast)
        theirs = accord.sides(cast)
        is_within = bool(sides & theirs) and (sides <= theirs or theirs <= sides)
        is_theirs = is_own or is_within or len(theirs & sides) > 1
        if is_longer and is_theirs and day is not None and (begun is None or day >= begun):
            longer.append(accord)
        elif (is_own and not is_longer) or (
            accord.is_truce and is_theirs and not is_longer and _is_near(day, begun)
        ):
            own.append(accord)
    return own, longer


def _is_near(made: int | None, begun: int | None) -> bool:
    return made is not None and begun is not None and 0 <= begun - made <= MADE_DAYS


def _is_longer(accord: Accord) -> bool:
    """Whether it prolongs a truce."""
    words = load_pact_words().truces
    for event in accord.events:
        for item in event.evidence:
            lower = item.text.lower()
            if LONGER.search(lower) and any(word in lower for word in words):
                return True
    return False


def _extension(accord: Accord, terms: Iterable[Term], before: str | None, cast: Cast) -> Extension:
    ids = {event.id for event in accord.events}
    pieces = tuple(piece for event in accord.events for piece in event.evidence)
    own = [t for t in terms if t.pact in ids or _is_in(t.evidence[0], pieces)]
    made = accord.day(cast)
    day = date.fromordinal(made).isoformat() if made is not None else None
    days = _length(*(p.text for p in pieces if LONGER.search(p.text)))
    ends = [t.due.end[:10] for t in own if t.due.end and (day or "") < t.due.end[:10]]
    return Extension(
        day=day,
        days=days,
        until=max(ends, default=None) or _after(before, days),
        event=accord.main.id,
        evidence=pieces,
    )


def _is_in(piece: Evidence, pieces: Iterable[Evidence]) -> bool:
    return any(piece.overlaps(other) for other in pieces)


def _start(situation: Situation) -> str | None:
    start = situation.start
    return start.start[:10] if start.start and start.basis != "bounded" else None


def _after(day: str | None, days: int | None) -> str | None:
    if day is None or days is None:
        return None
    return (date.fromisoformat(day[:10]) + timedelta(days=days)).isoformat()


def _length(*texts: str) -> int | None:
    """Days of the first length that a text gives with a word for a truce, or of its lasting."""
    for text in texts:
        for match in LENGTH.finditer(text):
            behind = text[match.end() : match.end() + 30].lower()
            ahead = text[max(0, match.start() - 40) : match.start()].lower()
            is_truce = any(word in behind for word in load_pact_words().truces)
            is_lasting = re.search(r"\b(?:by|for|last\w*|another|additional|further)\b", ahead)
            if not is_truce and not is_lasting:
                continue
            number = match["number"].lower()
            count = int(number) if number.isdigit() else WORDS.index(number) + 1
            unit = match["unit"].lower()
            return max(1, count // HOURS_A_DAY) if unit == "hour" else count * UNITS[unit]
    return None


def _truce_of(
    tally: TallyMention, truces: Sequence[Situation], sides: dict[str, frozenset[str]], cast: Cast
) -> Situation | None:
    """The ceasefire that is counted: of those told by then, that of the parties; else the last."""
    told = cast.published[tally.report] or ""
    named = {cast.side(actor) for actor in _people(tally, cast)}
    begun = [one for one in truces if (_start(one) or "") <= told]
    ranked = [(len(named & sides[one.id]), _start(one) or "", one.id, one) for one in begun]
    best = max(ranked, key=lambda entry: entry[:3], default=None)
    if best is None or (best[0] == 0 and len(begun) > 1 and not _is_told_in(tally, best[3])):
        return next((one for one in begun if _is_told_in(tally, one)), None)
    return best[3]


def _is_told_in(tally: TallyMention, truce: Situation) -> bool:
    return any(piece.report == tally.report for piece in truce.evidence)


def _people(tally: TallyMention, cast: Cast) -> Iterator[str]:
    """Ids of the actors that it names."""
    for one in tally.accused:
        yield cast.participant(one, tally.report).actor
    if tally.claimant is not None:
        actor = cast.speaker(tally.claimant, tally.report).actor
        if actor:
            yield actor


def _count(
    tally: TallyMention, sides: frozenset[str], truce: Situation, cast: Cast
) -> ViolationCount | None:
    """The row of a count; None where nobody is said to count, or to be counted."""
    claimant = cast.speaker(tally.claimant, tally.report) if tally.claimant else None
    accused = [cast.participant(one, tally.report) for one in tally.accused]
    names = tuple(dict.fromkeys(one.name for one in accused))
    own = cast.side(claimant.actor) if claimant and claimant.actor else ""
    if not names and is_named(own):
        others = [p for p in truce.parties if (s := cast.side(p.actor)) in sides and s != own]
        names = tuple(dict.fromkeys(one.name for one in others))
    if not names and claimant is None:
        return None
    when = tally.when
    return ViolationCount(
        claimant=claimant.name if claimant else "",
        claimant_actor=claimant.actor if claimant else None,
        accused=names,
        accused_stated=bool(accused),
        low=tally.low,
        high=tally.high,
        exactness=tally.exactness,
        cumulative=tally.cumulative,
        start=when.start[:10] if when.start else None,
        end=when.end[:10] if when.end else None,
        told=cast.published[tally.report],
        text=tally.text,
        report=tally.report,
        evidence=tally.evidence,
    )
