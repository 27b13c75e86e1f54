"""Following: what keeps, breaks, replaces or prolongs an agreement, by links and by citings."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.model.diplomacy import Commitment, Outcome
from dragoman.model.event import AFFIRMED, Event, Link
from dragoman.model.pact import CitingMention
from dragoman.model.pacts import load_pact_words
from dragoman.reconcile.accords import Accord, day_of
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.days import ordinal
from dragoman.reconcile.links.tie import Tie
from dragoman.reconcile.references import References

HOWS = {"keeps": "fulfils", "breaks": "violates", "extends": "extends", "under": "fulfils"}
LINKS = ("fulfils", "replaces", "violates")
DONE = ("occurred", "ongoing")
BINDING = ("AGREE", "CONCEDE", "SUPPORT")
KEPT_BY = ("AID", "CONCEDE", "CONSULT", "COOPERATE", "RETREAT")
BROKEN_BY = ("ASSAULT", "COERCE", "MOBILIZE", "SANCTION")
FARTHEST_DAYS = 400  # an agreement cited without its day is none older
APART_DAYS = 1  # by which the cited day of an agreement may differ from the record's


@dataclass(frozen=True, slots=True)
class Cited:
    """An agreement, how a later event stands to it, and the words."""

    accord: Accord
    how: str
    event: Event
    text: str


def find_cited(
    citings: Iterable[CitingMention],
    accords: Sequence[Accord],
    events: Mapping[str, Event],
    references: References,
    cast: Cast,
) -> list[Cited]:
    """Events that words tie to agreements made before them."""
    found = []
    for citing in citings:
        event = events.get(references.event(citing.event) or "")
        if event is None or event.factuality not in AFFIRMED or event.status not in DONE:
            continue
        how = HOWS[citing.how]
        if not _may_be(how, event):
            continue
        accord = _meant(citing, event, accords, cast)
        if accord is not None:
            found.append(Cited(accord, how, event, citing.evidence[0].text))
    return found


def _may_be(how: str, event: Event) -> bool:
    """Whether an event of that kind can keep, break or prolong an agreement."""
    if how == "extends":
        return event.type in ("AGREE", "CONCEDE", "RETREAT", "SUPPORT")
    return event.type in (KEPT_BY if how == "fulfils" else BROKEN_BY)


def _meant(
    citing: CitingMention, event: Event, accords: Sequence[Accord], cast: Cast
) -> Accord | None:
    """The agreement that is cited: that of the day told, else the last of those sides and kind."""
    day = day_of(event, cast)
    cited = ordinal(citing.when.start) if citing.when.start and citing.when.end else None
    sides = {cast.side(item.actor) for item in event.participants}
    is_truce = citing.noun in load_pact_words().truces
    best: tuple[tuple[bool, int], Accord] | None = None
    for accord in accords:
        made = accord.day(cast)
        if any(one.id == event.id for one in accord.events) or made is None or day is None:
            continue
        if not made <= day <= made + FARTHEST_DAYS or (is_truce and not accord.is_truce):
            continue
        is_theirs = bool(accord.sides(cast) & sides)
        is_dated = cited is not None and abs(made - cited) <= APART_DAYS
        if (cited is not None and not is_dated) or not (is_theirs or is_dated):
            continue
        rank = (is_theirs, made)
        if best is None or rank > best[0]:
            best = rank, accord
    return best[1] if best else None


def tie_cited(cited: Iterable[Cited]) -> Iterator[Tie]:
    """Links for what is cited; a prolonging is no link of the record."""
    for one in cited:
        if one.how in LINKS:
            yield Tie(
                one=one.event.id, type=one.how, other=one.accord.main.id, text="", rule="citing"
            )


def link_settled(events: Sequence[Event], commitments: Iterable[Commitment]) -> list[Event]:
    """Events that keep what was agreed or promised, with links to what they keep."""
    binding = {event.id for event in events if event.type in BINDING}
    found: dict[str, set[str]] = defaultdict(set)
    for commitment in commitments:
        for one in commitment.settled:
            is_other = one.event is not None and one.event != commitment.event
            if is_other and one.how == "fulfils" and commitment.event in binding:
                found[one.event or ""].add(commitment.event)
    return [_linked(event, found[event.id]) if event.id in found else event for event in events]


def _linked(event: Event, targets: Iterable[str]) -> Event:
    known = {(link.type, link.event) for link in event.links}
    new = [Link(type="fulfils", event=one) for one in targets if ("fulfils", one) not in known]
    links = sorted((*event.links, *new), key=lambda link: (link.type, link.event))
    return replace(event, links=tuple(links))


def find_followed(
    accords: Sequence[Accord],
    events: Sequence[Event],
    cited: Iterable[Cited],
    commitments: Iterable[Commitment],
    cast: Cast,
) -> dict[str, list[Outcome]]:
    """By the main event of each agreement, what came after it in the order of days."""
    found: dict[str, dict[tuple[str, str | None], Outcome]] = defaultdict(dict)
    main = {event.id: accord.main.id for accord in accords for event in accord.events}
    for event in events:
        for link in event.links:
            target = main.get(link.event)
            is_tied = link.type in LINKS and event.factuality in AFFIRMED
            if is_tied and target and main.get(event.id) != target:
                row = _outcome(link.type, event, link.text, cast)
                found[target].setdefault((row.how, row.event), row)
    for one in cited:
        if main.get(one.event.id) != one.accord.main.id:
            row = _outcome(one.how, one.event, "", cast)
            found[one.accord.main.id].setdefault((row.how, row.event), row)
    for commitment in commitments:
        target = main.get(commitment.event)
        for row in commitment.settled if target and commitment.agreement else ():
            found[target or ""].setdefault((row.how, row.event or row.text), row)
    return {
        key: sorted(rows.values(), key=lambda row: (row.day or "", row.how, row.event or ""))
        for key, rows in found.items()
    }


def _outcome(how: str, event: Event, text: str, cast: Cast) -> Outcome:
    is_dated = event.when.start is not None and event.when.basis != "bounded"
    told = min((cast.published[item.report] or "" for item in event.evidence), default="")
    return Outcome(
        how=how,
        event=event.id,
        day=(event.when.start or "")[:10] if is_dated else told or None,
        text=text,
        asserted=event.factuality == "asserted",
        evidence=event.evidence,
    )
