"""What a short list can be narrowed to: links with counts, each of which stands in the address."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dragoman.web.filter_bar import Choice
from dragoman.web.page import Ask
from dragoman.web.rendering import say_words
from dragoman.web.view import Params, View

MOST_OFFERED = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Chooser:
    """A field with the values to choose from; `all_path` takes the choice off, if there is one.

    `others` are how many rarer values are not shown; where these can be asked for in words, `name`
    is that of the field, asked at `path` with what is `kept` of the address.
    """

    label: str
    choices: tuple[Choice, ...]
    all_path: str | None
    others: int
    name: str | None
    path: str
    kept: Params


def read_own(ask: Ask, path: str, own: Iterable[str]) -> View:
    """The view of a page that has values of its own alone."""
    given = ((name, ask.one(name)) for name in own)
    return View(path=path, own=tuple((name, value) for name, value in given if value))


def make_chooser(
    view: View,
    name: str,
    label: str,
    counted: Iterable[tuple[str, int]],
    *,
    say: Callable[[str], str] = say_words,
    is_coded: bool = False,
) -> Chooser:
    """The values of a field with their counts; one that is chosen is chosen off by its link.

    Values that are codes, as ids are, cannot be asked for in words.

    >>> chooser = make_chooser(View(path="/tracks"), "state", "State", [("open", 3)])
    >>> chooser.choices[0].path, chooser.all_path
    ('/tracks?state=open', None)
    """
    chosen = view.one(name)
    values = list(counted)
    shown = values[:MOST_OFFERED]
    shown += [one for one in values[MOST_OFFERED:] if one[0] == chosen]
    return Chooser(
        label=label,
        choices=tuple(
            Choice(
                value=say(value),
                count=count,
                path=view.where(**{name: None if value == chosen else value}),
                is_chosen=value == chosen,
            )
            for value, count in shown
        ),
        all_path=view.where(**{name: None}) if chosen else None,
        others=len(values) - len(shown),
        name=None if is_coded or len(values) == len(shown) else name,
        path=view.path,
        kept=tuple(pair for pair in view.params if pair[0] != name),
    )
