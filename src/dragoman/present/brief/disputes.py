"""Who says what, what speaks against what, and what is uncertain."""

from collections.abc import Iterator, Sequence

from dragoman.model.claim import Claim
from dragoman.model.dispute import Contradiction
from dragoman.model.event import Event
from dragoman.present.brief.desk import Desk, first, say_more
from dragoman.present.brief.document import Section, Statement
from dragoman.present.brief.phrases import say_event
from dragoman.present.news.events import weight
from dragoman.present.telling import say_first
from dragoman.present.views.contradictions import say_kind, say_voice, say_words
from dragoman.present.wording import plain, say_day, say_when

CLAIMS, DISPUTES, DOUBTFUL = 12, 10, 8
LEAST_WORDS = 4
LONGEST = 300  # characters of what is said
BOTH_KEPT = "Both accounts are kept; neither is judged to be right."
DATES = ("when", "day", "date")


def write_claims(desk: Desk) -> Section:
    """Accusations, denials, demands and the like, by speaker and day."""
    by_id = {claim.id: claim for claim in desk.material.record.claims}
    found = [by_id[id] for id in desk.material.claims if id in by_id]
    chosen = first(found, CLAIMS)
    ordered = sorted(chosen, key=lambda one: (_speaker(one), desk.tell.published(one.report) or ""))
    total = desk.material.counted.claims
    return Section(
        key="claims",
        title="Claims: who says what",
        lead="Claimed, and not asserted by the outlets themselves." if chosen else "",
        statements=tuple(_claim(claim, desk) for claim in ordered),
        more=say_more(len(chosen), total, "claims") if chosen else "",
        none="" if chosen else desk.none("claims that fit"),
    )


def write_contradictions(desk: Desk) -> Section:
    """Accounts that cannot both be right, with a sentence of each side."""
    found = desk.material.record.contradictions
    ordered = sorted(found, key=lambda one: (one.since or "9", one.id))
    shown = first(ordered, DISPUTES)
    return Section(
        key="contradictions",
        title="Contradictions",
        lead=BOTH_KEPT if shown else "",
        statements=tuple(_dispute(one, desk) for one in shown),
        more=say_more(len(shown), len(found), "contradictions"),
        none="" if shown else desk.none("contradictions"),
    )


def write_uncertain(desk: Desk, told: Sequence[str]) -> Section:
    """Of what stands above: what one report alone tells, what is to check, disputed or undated."""
    events = sorted(desk.rows.events(dict.fromkeys(told)), key=weight)
    groups = (
        ("To check: the program is not sure of it", [e for e in events if e.tier == "check"]),
        ("One source only", [e for e in events if e.independent <= 1 and e.tier != "check"]),
        ("Disputed: claimed, contested or denied", [e for e in events if _is_disputed(e)]),
        ("The day is contested", [e for e in events if e.id in _with_contested_day(desk)]),
        ("The day is not given, only bounded", [e for e in events if _is_bounded(e)]),
    )
    said = tuple(_group(title, found, desk) for title, found in groups if found)
    illegible = [one for one in desk.material.record.figures if not one.legible]
    damaged = tuple(
        Statement(
            said=f"A number is not legible: {one.measure} “{plain(one.text)}”",
            refs=desk.citing.cite(one.evidence),
        )
        for one in illegible[:DOUBTFUL]
    )
    return Section(
        key="uncertain",
        title="What is uncertain",
        statements=(*said, *damaged),
        none="" if said or damaged else "Nothing of what stands above.",
    )


def _speaker(claim: Claim) -> str:
    return plain(claim.speaker.name) if claim.speaker else "Speaker not named"


def _claim(claim: Claim, desk: Desk) -> Statement:
    words = _words(claim)
    via = say_first((plain(one.name) for one in claim.via), ", ")
    known = say_when(claim.when) if claim.when.start or claim.when.end else ""
    day = known or say_day(desk.tell.published(claim.report))
    to = f" to {plain(claim.addressee.name)}" if claim.addressee else ""
    about = claim.act or claim.about
    return Statement(
        said=f"{_speaker(claim)} — {claim.stance}{to}: {words}",
        details=(f"{claim.directness}, {day}{f', through {via}' if via else ''}",),
        refs=desk.citing.cite(claim.evidence),
        event=about if (about or "").startswith("ev_") else None,
    )


def _words(claim: Claim) -> str:
    """What is said; the whole sentence where that is a word or two, as "this"."""
    words = plain(claim.content).strip()
    if len(words.split()) < LEAST_WORDS and claim.evidence:
        words = f"“{plain(claim.evidence[0].text).strip()}”"
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"


def _dispute(one: Contradiction, desk: Desk) -> Statement:
    tell = desk.tell
    return Statement(
        said=f"{say_kind(one)}: {_about(one, desk)}",
        details=tuple(f"{say_voice(side, tell)}: {say_words(side)}" for side in one.sides),
        refs=desk.citing.cite(tuple(piece for side in one.sides for piece in side.evidence[:1])),
        event=one.about if one.about.startswith("ev_") else None,
    )


def _about(one: Contradiction, desk: Desk) -> str:
    events = desk.rows.events([one.about])
    return (
        say_event(events[0], desk.tell, desk.frame.as_of) if events else desk.tell.about(one.about)
    )


def _group(title: str, events: Sequence[Event], desk: Desk) -> Statement:
    more = len(events) - DOUBTFUL
    told = [say_event(event, desk.tell, desk.frame.as_of) for event in events[:DOUBTFUL]]
    evidence = [piece for event in events[:DOUBTFUL] for piece in event.evidence[:1]]
    return Statement(
        said=f"{title} ({len(events)})",
        details=(*told, *([f"and {more} more"] if more > 0 else [])),
        refs=desk.citing.cite(evidence, most=DOUBTFUL),
    )


def _is_disputed(event: Event) -> bool:
    is_claimed = event.factuality in ("claimed", "contested", "denied")
    return is_claimed or bool(event.support and event.support.denied_by)


def _is_bounded(event: Event) -> bool:
    return event.when.basis in ("bounded", "unknown")


def _with_contested_day(desk: Desk) -> set[str]:
    return set(_contested(desk))


def _contested(desk: Desk) -> Iterator[str]:
    for one in desk.material.record.contradictions:
        if one.field in DATES:
            yield one.about
