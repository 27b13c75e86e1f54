"""Keeping: what came of a promise, by what answers it and by the deed that was promised."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from dragoman.model.event import AFFIRMED, Event

DONE = ("occurred", "ongoing")
CALLED_OFF = ("cancelled", "not_held")
TO_COME = ("called_for", "offered", "announced", "confirmed", "moved", "postponed")
UNDERTAKEN = ("AID", "CONCEDE", "CONSULT", "COOPERATE", "RETREAT")
# Words by which a deed to come is one that somebody has bound himself to.
BOUND = re.compile(
    r"\b(?:agree[ds]?|accord|agreement|bound to|commit(?:s|ted)|guarante\w+|pact|pledg\w+|promis\w+"
    r"|under the (?:\w+ )?(?:deal|paper|protocol|terms|text)|undert\w+|vow\w*)\b",
    re.IGNORECASE,
)


def is_undertaken(event: Event) -> bool:
    """Whether it is a deed that was still to come when first told, and agreed or promised."""
    if event.type not in UNDERTAKEN or not event.trail or event.trail[0].step != "announced":
        return False
    has_doer = any(item.role == "actor" for item in event.participants)
    first = event.trail[0].report
    told = [item.text for item in event.evidence if item.report == first]
    return has_doer and any(BOUND.search(text) for text in told)


def find_outcomes(events: Iterable[Event]) -> dict[str, set[str]]:
    """Kinds of links by which other events answer each event."""
    outcomes: dict[str, set[str]] = defaultdict(set)
    for event in events:
        if event.factuality in AFFIRMED and event.status in DONE:
            for link in event.links:
                is_claimed = event.factuality != "asserted"
                outcomes[link.event].add(f"claimed {link.type}" if is_claimed else link.type)
    return outcomes


def state_of(promise: Event, deed: Event | None, outcomes: Mapping[str, set[str]]) -> str:
    """Kept or broken where the outlet itself says so; disputed where a side says so, or both.

    What answers the promise decides, else what became of the deed that was promised.
    """
    kinds = outcomes.get(promise.id, set()) | (outcomes.get(deed.id, set()) if deed else set())
    if promise.factuality == "contested" or {"fulfils", "violates"} <= kinds:
        return "disputed"
    if "violates" in kinds:
        return "broken"
    if "claimed violates" in kinds:
        return "disputed"
    if "fulfils" in kinds:
        return "kept"
    return _of_deed(deed) if deed is not None else "open"


def _of_deed(deed: Event) -> str:
    """By the deed's own life: it was to come, and came or did not."""
    if deed.factuality in ("contested", "denied"):
        return "disputed"
    if deed.status in CALLED_OFF:
        return "broken"
    was_to_come = any(step.step in TO_COME for step in deed.trail)
    if deed.status in DONE and was_to_come:
        return "kept" if deed.factuality == "asserted" else "disputed"
    return "open"
