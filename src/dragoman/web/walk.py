"""A walk through the queue: what was shown before, kept in the address and in every form.

Nothing of it is kept in the server: a walk can be gone on with in another window, or sent.
"""

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from dragoman.web.page import Ask, Sent

PATH = "/review"
ID = re.compile(r"[a-z]{2}_[0-9a-f]{4,64}")
LOCAL = re.compile(r"/(?![/\\])[^\\\s]*")
BETWEEN = "."
MOST = 60  # shown before; an address stays below 2,000 characters
PANELS = ("correct", "merge", "split", "add")


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """What has been shown, the last one last, and the item that the address asks for, if any.

    `panel` is what stands open, `words` what is looked for among the events to merge with. `back`
    is the page of the room that an answer leads back to, where somebody came from one.
    """

    trail: tuple[str, ...] = ()
    item: str | None = None
    panel: str | None = None
    words: str = ""
    back: str | None = None

    @property
    def written(self) -> str:
        """The trail as an address and a form carry it."""
        return BETWEEN.join(self.trail)

    def after(self, id: str) -> str:
        """The address of what comes behind an item."""
        kept = tuple(one for one in self.trail if one != id)
        return _address(trail=(*kept, id)[-MOST:])

    def at(self, id: str, *, panel: str | None = None) -> str:
        """The address of an item as it stands in this walk."""
        return _address(item=id, trail=self.trail, panel=panel, back=self.back)

    @property
    def previous(self) -> str | None:
        """The address of what was shown before; None at the beginning."""
        return _address(item=self.trail[-1], trail=self.trail[:-1]) if self.trail else None

    def back_to(self, id: str | None) -> str:
        """The address of an item that is asked again."""
        if id is None:
            return _address(trail=self.trail)
        kept = self.trail[: self.trail.index(id)] if id in self.trail else self.trail
        return _address(item=id, trail=kept)


def read_walk(ask: Ask) -> Walk:
    """The walk that an address is of; what is no id is left out."""
    panel = ask.one("panel")
    return Walk(
        trail=read_trail(ask.one("trail")),
        item=next(iter(read_trail(ask.one("item"))), None),
        panel=panel if panel in PANELS else None,
        words=(ask.one("q") or "")[:200],
        back=read_local(ask.one("back")),
    )


def walk_of(sent: Sent) -> Walk:
    """The walk that a form was sent from."""
    return Walk(trail=read_trail(sent.one("trail")), item=sent.one("item"))


def read_local(written: str | None) -> str | None:
    """An address of the room, and no other.

    >>> read_local("/event/ev_12#decided"), read_local("//elsewhere.org")
    ('/event/ev_12#decided', None)
    """
    return written if written and LOCAL.fullmatch(written) else None


def read_trail(written: str | None) -> tuple[str, ...]:
    """Ids in an address.

    >>> read_trail("ev_12ab.sn_99ff.<b>")
    ('ev_12ab', 'sn_99ff')
    """
    parts = (written or "").split(BETWEEN)[-MOST:]
    return tuple(part for part in parts if ID.fullmatch(part))


def _address(
    *,
    item: str | None = None,
    trail: tuple[str, ...] = (),
    panel: str | None = None,
    back: str | None = None,
) -> str:
    values = {"item": item, "trail": BETWEEN.join(trail), "panel": panel, "back": back}
    written = urlencode({name: value for name, value in values.items() if value})
    return f"{PATH}?{written}" if written else PATH
