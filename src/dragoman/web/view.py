"""A view: a page, the filter it is seen through, and the page's own values, all in its address."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from dragoman.model.filter import EVERYTHING, Filter
from dragoman.model.filter_query import SINGLE, from_query, to_query
from dragoman.store.index.asking import known_in
from dragoman.store.index.index import Index
from dragoman.web.page import Ask, MovedError

Params = tuple[tuple[str, str], ...]
WORDS = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """An address taken apart. `own` are the page's own values; the number of a page is none.

    `faults` has a line for each value that means nothing.
    """

    path: str
    filter: Filter = EVERYTHING
    own: Params = ()
    faults: tuple[str, ...] = ()

    @property
    def params(self) -> Params:
        """All that narrows or orders the view, in a fixed order."""
        return (*to_query(self.filter), *self.own)

    def all(self, name: str) -> tuple[str, ...]:
        """The values given under a name."""
        return tuple(value for key, value in self.params if key == name)

    def one(self, name: str, default: str = "") -> str:
        """The last value given under a name."""
        return (self.all(name) or (default,))[-1]

    def address(self, **more: str) -> str:
        """The address of this view, with more behind it, as the number of a page."""
        return _address(self.path, (*self.params, *more.items()))

    def where(self, **changed: str | None) -> str:
        """The address with some values set; None takes one out."""
        kept = [pair for pair in self.params if pair[0] not in changed]
        return _address(self.path, (*kept, *((n, v) for n, v in changed.items() if v is not None)))

    def toggled(self, name: str, value: str) -> str:
        """The address with a value taken out where it is in, else put in."""
        pair = (name, value)
        if pair in self.params:
            return _address(self.path, (one for one in self.params if one != pair))
        is_single = name in SINGLE
        kept = (one for one in self.params if not (is_single and one[0] == name))
        return _address(self.path, (*kept, pair))

    def with_fault(self, fault: str) -> "View":
        """The same with one more line of what means nothing in it."""
        return replace(self, faults=(*self.faults, fault))


def read_view(index: Index, ask: Ask, *, path: str, own: Iterable[str] = ()) -> View:
    """The view that an address asks for, of what the record knows.

    Raises MovedError where a form has sent empty fields: to the address without them.
    """
    params = [(name, value) for name, values in ask.query.items() for value in values]
    said = [(name, value) for name, value in params if value.strip()]
    if len(said) < len(params):
        raise MovedError(_address(path, said))
    asked = from_query(params)
    known = known_in(index, asked.filter)
    mine = tuple((name, value) for name in own for value in ask.many(name))
    return View(path=path, filter=known.filter, own=mine, faults=(*asked.faults, *known.faults))


def _address(path: str, params: Iterable[tuple[str, str]]) -> str:
    written = urlencode(tuple(params), errors="replace")
    return f"{path}?{written}" if written else path
