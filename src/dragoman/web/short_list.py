"""A page of a table that is short beside events: what fits, what narrows it, and how many."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from dragoman.store.listing import LISTED, Condition, count_values, page_rows
from dragoman.web.choosing import Chooser, make_chooser, read_own
from dragoman.web.coverage import say_nothing_fits
from dragoman.web.page import Ask
from dragoman.web.pager import Pager, make_pager
from dragoman.web.rendering import say_words
from dragoman.web.shelves import Shelves
from dragoman.web.view import View

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind(Generic[T]):
    """Rows of a table as a page lists them, in an SQL order.

    `conditions` are SQL by the names that stand in the address; `offered` are those of them that
    can be chosen: the name, its label, and the SQL of its values. `things` is what they are called.
    """

    table: str
    row: type[T]
    order: str
    things: str
    conditions: Mapping[str, str]
    offered: Sequence[tuple[str, str, str]]
    say: Callable[[str], str] = say_words


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortList(Generic[T]):
    """The rows that the address asks for; `nothing` says that there are none, and in how much."""

    view: View
    rows: tuple[T, ...]
    choosers: tuple[Chooser, ...]
    pager: Pager
    nothing: str | None


def load_short_list(shelves: Shelves, ask: Ask, path: str, kind: Kind[T]) -> ShortList[T]:
    """A page of the rows of a kind that the address asks for."""
    con, number = shelves.store, ask.number("page", 1)
    view = read_own(ask, path, kind.conditions)
    asked = {
        name: Condition(sql=kind.conditions[name], values=(value,)) for name, value in view.own
    }
    offset = (number - 1) * LISTED
    found = page_rows(con, kind.table, kind.row, asked, order=kind.order, offset=offset)
    return ShortList(
        view=view,
        rows=found.rows,
        choosers=tuple(
            make_chooser(
                view,
                name,
                label,
                count_values(con, kind.table, sql, asked, but=name),
                say=kind.say,
            )
            for name, label, sql in kind.offered
        ),
        pager=make_pager(view, number=number, total=found.total, size=LISTED),
        nothing=None if found.total else say_nothing_fits(shelves, f"{kind.things} that fit"),
    )
