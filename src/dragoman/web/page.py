"""What a page, a download and an action are, and what they are asked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from dragoman.errors import UsageError
from dragoman.store.rows import Connection
from dragoman.web.shelves import Shelves

Values = Mapping[str, tuple[str, ...]]


class NoSuchThingError(UsageError):
    """What the address names is not in the store; the message says what."""


class MovedError(UsageError):
    """What the address names stands elsewhere now; the message is that address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """An address taken apart: the values of its path, and those after the question mark.

    `by` is the name of who asks, None where nobody has said it.
    """

    path: Mapping[str, str]
    query: Values
    by: str | None = None
    is_read_only: bool = False

    def one(self, name: str) -> str | None:
        """The last value given under a name, without blanks around it; None where it is empty."""
        values = [value.strip() for value in self.query.get(name, ())]
        return values[-1] if values and values[-1] else None

    def many(self, name: str) -> tuple[str, ...]:
        """All values given under a name, those that are empty left out."""
        return tuple(value.strip() for value in self.query.get(name, ()) if value.strip())

    def number(self, name: str, default: int) -> int:
        """A whole number from 1 on; the default where none is given."""
        value = self.one(name) or ""
        return max(1, int(value)) if value.isdecimal() and len(value) < 10 else default

    def address(self, path: str, **changed: str | int | None) -> str:
        """The same question at `path` with some values changed; None takes one out."""
        kept = [
            (name, one) for name in self.query for one in self.many(name) if name not in changed
        ]
        new = [(name, str(value)) for name, value in changed.items() if value is not None]
        return f"{path}?{urlencode([*kept, *new])}" if kept or new else path


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page. `name` is that of its template; `load` makes its `context` from what it opens.

    `label` and `group` place it in the navigation; a page without a label is reached by links.
    `find_samples` gives addresses in a store at which tests open it.
    """

    name: str
    path: str
    title: str
    context: type[Any]
    load: Callable[[Shelves, Ask], Any]
    find_samples: Callable[[Connection], tuple[str, ...]]
    label: str | None = None
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file to take along: its name is made safe where it is sent."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file made of what the store holds, by GET: nothing is written by it."""

    name: str
    path: str
    make: Callable[[Shelves, Ask], File]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What a form or script sent, its token checked and taken out; `files` by their fields."""

    store: Path
    path: Mapping[str, str]
    form: Values
    by: str | None = None
    files: Mapping[str, bytes] = field(default_factory=dict)

    def one(self, name: str) -> str | None:
        """The last value sent under a name; None where it is empty."""
        values = [value.strip() for value in self.form.get(name, ())]
        return values[-1] if values and values[-1] else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An address to go on to, and the name that somebody is to be known by from now on."""

    address: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something written, by POST only; `run` does it and returns the address to go on to.

    It opens the store itself, by `store.file.open_for_writing`, and for as short as it can.
    """

    name: str
    path: str
    run: Callable[[Sent], str | Named]


def plain_sample(path: str) -> Callable[[Connection], tuple[str, ...]]:
    """Samples of a page that has but one address."""
    return lambda con: (path,)
