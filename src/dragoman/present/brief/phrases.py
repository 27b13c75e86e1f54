"""How a brief says an event: what kind of thing it is, who, where and when, in plain words."""

from dragoman.model.event import Event
from dragoman.model.span import Evidence
from dragoman.present.pending import say_standing
from dragoman.present.telling import Telling, say_day_known
from dragoman.present.wording import plain, say_place, say_when

# PLOVER's types as a newspaper would name them.
KINDS = {
    "AGREE": "agreement or promise",
    "CONSULT": "talks",
    "SUPPORT": "support",
    "CONCEDE": "concession",
    "COOPERATE": "cooperation",
    "AID": "aid",
    "RETREAT": "withdrawal or release",
    "REQUEST": "request",
    "ACCUSE": "accusation",
    "REJECT": "rejection",
    "THREATEN": "threat",
    "PROTEST": "protest",
    "SANCTION": "sanction",
    "MOBILIZE": "mobilisation",
    "COERCE": "coercion",
    "ASSAULT": "attack",
}
# What happens on the ground, and not in words or at tables.
PROMISES = ("AGREE", "CONCEDE", "SUPPORT", "AID")  # types of events that make commitments
GROUND = ("AID", "RETREAT", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT")
TALKS = "CONSULT"
NOT_NAMED, NOBODY = "not named", "nobody named"
HELD = ("occurred", "ongoing")


def say_kind(event: Event) -> str:
    """What kind of thing it is, with its mode.

    A word of the codebook where a codebook of the user's own has types that are none of PLOVER's.
    """
    kind = KINDS.get(event.type or "", plain(event.type or "event").casefold())
    mode = f" ({plain(event.mode).replace('_', ' ')})" if event.mode else ""
    return f"{kind[:1].upper()}{kind[1:]}{mode}"


def say_event(event: Event, tell: Telling, as_of: str | None) -> str:
    """``Talks: Aliyev (AZE), Pashinyan (ARM); mediator Michel. Brussels, BEL; 14 May 2023``."""
    where = "; ".join(filter(None, (say_place(event.place), say_day_known(say_when(event.when)))))
    who = name_unknown(tell.who(event))
    return f"{say_kind(event)}: {who}. {where}{say_unless_held(event, as_of)}"


def name_unknown(who: str) -> str:
    """Who, with words where nobody is named.

    >>> name_unknown("? → Armenia"), name_unknown("")
    ('not named → Armenia', 'nobody named')
    """
    return (NOT_NAMED + who[1:] if who.startswith("? ") else who) or NOBODY


def say_unless_held(event: Event, as_of: str | None) -> str:
    """Where it stands, unless it plainly happened: `` — planned``."""
    is_plain = event.status in HELD and event.factuality == "asserted"
    return "" if is_plain else f" — {say_standing(event, as_of).partition(' ')[2]}"


def quote(piece: Evidence, *, most: int = 280) -> str:
    """A sentence, cut where it is long."""
    text = plain(piece.text).strip()
    return f"“{text if len(text) <= most else text[: most - 1].rstrip() + '…'}”"


def warn(event: Event) -> tuple[str, ...]:
    """What to be wary of."""
    denied_by = event.support.denied_by if event.support else ()
    said = ["to check"] * (event.tier == "check")
    said += ["single source"] * (event.independent <= 1)
    said += [f"denied by {', '.join(map(plain, denied_by))}"] * bool(denied_by)
    return (*said, *(["history"] * event.background))
