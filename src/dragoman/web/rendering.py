"""Templates into pages: escaped always, an unknown name an error, values said as elsewhere."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.runtime import Context
from jinja2.utils import pass_context

from dragoman.present.days import is_over
from dragoman.present.pending import standing
from dragoman.present.review.saying import say_before, say_judged
from dragoman.present.tiers import TIERS
from dragoman.present.wording import (
    plain,
    say_amount,
    say_day,
    say_number,
    say_place,
    say_status,
    say_type,
    say_when,
    short_id,
)
from dragoman.web.days import say_in_style


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A place in the navigation."""

    label: str
    path: str
    is_current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What every page knows beside its own Context: where it is, and who reads it how.

    `limit` says what of the store is shown, empty where that is all.
    `style` is the order in which its reader writes a date: ``day`` or ``month`` first. While it
    `is_putting_in`, answers go into the record; `failed` says why they did not the last time.
    """

    title: str
    store: str
    navigation: Sequence[tuple[str, Sequence[Entry]]]
    form_token: str
    is_read_only: bool
    limit: str
    style: str
    is_putting_in: bool = False
    failed: str | None = None


def make_environment() -> Environment:
    """The environment of all templates."""
    environment = Environment(
        loader=PackageLoader("dragoman.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= FILTERS
    environment.globals |= GLOBALS
    return environment


def render_page(environment: Environment, name: str, context: Any, *, room: Room) -> str:
    """A page's template with each field of its Context under its own name."""
    values = {field.name: getattr(context, field.name) for field in fields(context)}
    return environment.get_template(f"{name}.html").render(values, room=room)


@pass_context
def say_styled(context: Context, said: str) -> str:
    """What is said of a day, in the reader's order."""
    room = context.get("room")
    return say_in_style(said, room.style if isinstance(room, Room) else "day")


def say_words(code: str | None) -> str:
    """A word of the codebook as people write it.

    >>> say_words("called_for")
    'called for'
    """
    return plain((code or "").replace("_", " "))


def say_percent(share: float) -> str:
    """A share of one in hundreds.

    >>> say_percent(0.934)
    '93%'
    """
    return f"{round(share * 100)}%"


def say_count(number: int, word: str, words: str | None = None) -> str:
    """A number with its word.

    >>> say_count(1, "report"), say_count(1200, "report")
    ('1 report', '1,200 reports')
    """
    return f"{number:,} {word if number == 1 else words or word + 's'}"


def find(things: Mapping[str, Any], id: str | None) -> Any:
    """The thing with an id; None where it is not among them."""
    return None if id is None else things.get(id)


FILTERS: dict[str, Any] = {
    "amount": say_amount,
    "count": say_count,
    "day": say_day,
    "percent": say_percent,
    "place": say_place,
    "plain": plain,
    "short": short_id,
    "styled": say_styled,
    "type": say_type,
    "when": say_when,
    "judged": say_judged,
    "was": say_before,
    "words": say_words,
}
GLOBALS: dict[str, Any] = {
    "TIERS": TIERS,
    "find": find,
    "is_over": is_over,
    "say_number": say_number,
    "say_status": say_status,
    "standing": standing,
}
