"""How a reading room is opened: its token, the names it answers to, and what it lets be done."""

import hashlib
from dataclasses import dataclass

from dragoman.run.narrowed import WHOLE, Showing

OWN_HOSTS = ("127.0.0.1", "localhost", "::1")
NAME_COOKIE = "dragoman-by"  # of who reviews in this browser
UPLOAD_LIMIT = 8 * 1024 * 1024  # bytes of one request: a long document, not an archive


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`token` opens the room; `hosts` are the names that a browser may call it by.

    With `any_address`, addresses in digits are answered too: a page elsewhere that rebinds its
    name to this machine still calls it by that name. `by` is who reviews where nobody has said.
    `showing` says what of the store is seen; where that is not all of it, nothing can be written:
    what is left out cannot be judged.
    """

    token: str
    hosts: tuple[str, ...] = OWN_HOSTS
    any_address: bool = False
    is_read_only: bool = False
    upload_limit: int = UPLOAD_LIMIT
    by: str | None = None
    showing: Showing = WHOLE

    def __post_init__(self) -> None:
        if not (self.showing.is_whole or self.is_read_only):
            raise ValueError("a room that shows a part of the store is for reading only")

    @property
    def cookie(self) -> str:
        """Name of the cookie: another room on another port has another."""
        return f"dragoman-{_digest(self.token, 'cookie')[:8]}"

    @property
    def form_token(self) -> str:
        """What every form sends back; it opens nothing by itself."""
        return _digest(self.token, "form")


def _digest(token: str, use: str) -> str:
    return hashlib.sha256(f"{use}:{token}".encode()).hexdigest()


def say_showing(showing: Showing) -> str:
    """What of the store a room shows, in words; nothing where that is all.

    >>> say_showing(Showing(limit="GREEN"))
    'shows up to TLP:GREEN'
    """
    guard = showing.guard
    said = [f"shows up to TLP:{showing.limit}"] if showing.limit else []
    said += ["coarser places"] * guard.coarse
    said += ["names withheld"] * bool(guard.names or guard.victims)
    return ", ".join(said)
