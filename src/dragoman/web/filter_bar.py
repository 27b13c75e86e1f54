"""The bar above a list: what is chosen, as chips to take off, and what could be, with counts.

Everything in it is a link or a field of a form that asks by GET, so a view stands in its address.
A page makes one with `make_bar` and shows it with the macro `bar` of `templates/filters.html`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.present.wording import say_day
from dragoman.store.index.asking import name_values
from dragoman.store.index.counts import ValueCount, count_facets
from dragoman.store.index.index import Index
from dragoman.web.rendering import say_percent, say_words
from dragoman.web.view import WORDS, Params, View

MOST_CHOICES = 40  # of a facet: a list to look through; rarer values are asked for in words
# What the form itself asks for: its fields hold these, so they are not sent along unseen.
FIELDS = (WORDS, "since", "until", "confidence", "background")
CODED = ("status", "factuality", "role", "stance")
LABELS = {
    "type": "Type",
    "status": "Status",
    "actor": "Actor",
    "between": "Between",
    "role": "Role",
    "country": "Country",
    "place": "Place",
    "track": "Track",
    "outlet": "Outlet",
    "factuality": "Factuality",
    "tier": "Tier",
    "mark": "Mark",
    "confidence": "Confidence",
    "since": "From",
    "until": "To",
    "background": "Told as",
    "box": "Within",
    "text": "Words",
}
TIERS = {"publish": "good to show", "check": "to check"}
TOLD_AS = {"yes": "background", "no": "news"}
# By the name in an address: the field of Facets.
FACETS = {
    "type": "types",
    "status": "statuses",
    "actor": "actors",
    "country": "countries",
    "track": "tracks",
    "outlet": "outlets",
    "factuality": "factualities",
    "tier": "tiers",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A value that narrows the view, and the address without it."""

    label: str
    value: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A value that could narrow the view, how many rows have it, and the address with it."""

    value: str
    count: int
    path: str
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A field with its choices; `others` are not listed, `chosen` how many are chosen."""

    name: str
    label: str
    choices: tuple[Choice, ...]
    others: int
    chosen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterBar:
    """All that the macro shows. `kept` goes along with the form unseen.

    `others` and `own` are chips' labels of the page's own; `clear` is None where none is chosen.
    """

    path: str
    words: str
    since: str
    until: str
    confidence: str
    background: str
    chips: tuple[Chip, ...]
    facets: tuple[Facet, ...]
    kept: Params
    faults: tuple[str, ...]
    clear: str | None


def load_bar(index: Index, view: View) -> FilterBar:
    """The bar of a page of events: facets counted over all that fits."""
    facets = count_facets(index, view.filter)
    values = {name: getattr(facets, field) for name, field in FACETS.items()}
    return make_bar(view, values, labels={}, names=name_values(index, view.filter))


def make_bar(
    view: View,
    values: Mapping[str, Iterable[ValueCount]],
    *,
    labels: Mapping[str, str],
    names: Mapping[str, str],
) -> FilterBar:
    """The bar of a view from the values of its facets, in their order.

    `labels` are those of the page's own facets; `names` of what the filter names by id.
    """
    said = {**LABELS, **labels}
    counted = {name: tuple(found) for name, found in values.items()}
    known = {one.value: one.name for found in counted.values() for one in found} | dict(names)
    chips = tuple(
        Chip(
            label=said[name],
            value=say_value(name, known.get(value, value)),
            path=view.toggled(name, value),
        )
        for name, value in view.params
        if name in said
    )
    return FilterBar(
        path=view.path,
        words=view.filter.text,
        since=view.one("since"),
        until=view.one("until"),
        confidence=view.one("confidence"),
        background=view.one("background"),
        chips=chips,
        facets=tuple(_facet(view, name, said[name], found) for name, found in counted.items()),
        kept=tuple(pair for pair in view.params if pair[0] not in FIELDS),
        faults=view.faults,
        clear=_cleared(view, said) if chips else None,
    )


def say_value(name: str, value: str) -> str:
    """A value of a field in words.

    >>> say_value("status", "called_for"), say_value("confidence", "0.8")
    ('called for', 'at least 80%')
    """
    if name == "tier":
        return TIERS.get(value, value)
    if name == "background":
        return TOLD_AS.get(value, value)
    if name in ("since", "until"):
        return say_day(value)
    if name == "confidence":
        return f"at least {say_percent(float(value))}"
    return say_words(value) if name in CODED else value


def _facet(view: View, name: str, label: str, found: tuple[ValueCount, ...]) -> Facet:
    chosen = {value.casefold() for value in view.all(name)}
    shown = [one for one in found if one.value.casefold() in chosen]
    shown += [one for one in found if one.value.casefold() not in chosen]
    return Facet(
        name=name,
        label=label,
        choices=tuple(
            Choice(
                value=say_value(name, one.name),
                count=one.events,
                path=view.toggled(name, _as_given(view, name, one.value)),
                is_chosen=one.value.casefold() in chosen,
            )
            for one in shown[:MOST_CHOICES]
        ),
        others=max(0, len(shown) - MOST_CHOICES),
        chosen=len(chosen),
    )


def _as_given(view: View, name: str, value: str) -> str:
    """The value as the address has it, where its letters are of another case."""
    given = (one for one in view.all(name) if one.casefold() == value.casefold())
    return next(given, value)


def _cleared(view: View, labels: Mapping[str, str]) -> str:
    return view.where(**dict.fromkeys(labels))
