"""The queue: what one person is asked next, of all that can be asked.

It is woven of lines: events, claims and figures by band and each by lot alone, pairs by band, and
sentences in which nothing was found. Those by lot take a share of every band, however sure its
lines are; without them nothing could be said of what stands last. A function of candidates and
verdicts: whoever has judged an item is not asked again, and others are asked about a share of the
same.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from typing import Protocol

from dragoman.model.review import Candidate, Verdict
from dragoman.present.review.lot import is_shared

# Of fourteen items: five events by band, two by lot, two claims and two figures, of which one each
# by lot, two pairs, a sentence.
WEAVE = tuple(
    "band band lot claim band pair figure band sentence band any_claim lot pair any_figure".split()
)


class Lines(Protocol):
    """The lines of a queue, each in the order in which it is asked."""

    @property
    def band(self) -> Iterable[Candidate]: ...
    @property
    def lot(self) -> Iterable[Candidate]: ...
    @property
    def claim(self) -> Iterable[Candidate]: ...
    @property
    def any_claim(self) -> Iterable[Candidate]: ...
    @property
    def figure(self) -> Iterable[Candidate]: ...
    @property
    def any_figure(self) -> Iterable[Candidate]: ...
    @property
    def pair(self) -> Iterable[Candidate]: ...
    @property
    def sentence(self) -> Iterable[Candidate]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """All that can be asked, in its lines: each in the order in which it is asked."""

    candidates: tuple[Candidate, ...]
    band: tuple[Candidate, ...]
    lot: tuple[Candidate, ...]
    claim: tuple[Candidate, ...]
    any_claim: tuple[Candidate, ...]
    figure: tuple[Candidate, ...]
    any_figure: tuple[Candidate, ...]
    pair: tuple[Candidate, ...]
    sentence: tuple[Candidate, ...]


def arrange(candidates: Iterable[Candidate]) -> Queue:
    """The queue of all candidates, the same in whatever order they come."""
    ordered = tuple(sorted(candidates, key=_by_band))

    def of(kind: str) -> tuple[Candidate, ...]:
        return tuple(one for one in ordered if one.kind == kind)

    events, claims, figures = of("event"), of("claim"), of("figure")
    return Queue(
        candidates=ordered,
        band=events,
        lot=_drawn(events),
        claim=claims,
        any_claim=_drawn(claims),
        figure=figures,
        any_figure=_drawn(figures),
        pair=of("pair"),
        sentence=of("sentence"),
    )


def next_candidates(
    queue: Lines,
    verdicts: Sequence[Verdict],
    by: str,
    *,
    skip: Collection[str] = (),
    limit: int = 1,
) -> list[Candidate]:
    """The next items for a person; `skip` are ids that the person has put off."""
    own = {verdict.item for verdict in verdicts if verdict.by == by}
    others = {verdict.item for verdict in verdicts} - own

    def is_open(candidate: Candidate) -> bool:
        is_done = candidate.id in own or candidate.id in skip
        return not is_done and (candidate.id not in others or is_shared(candidate.id))

    start = len(own | set(skip)) % len(WEAVE)
    return list(islice(_weave(queue, is_open, start=start), limit))


def _weave(
    queue: Lines, is_open: Callable[[Candidate], bool], *, start: int
) -> Iterator[Candidate]:
    """The lines taken in turn; where one has ended, the first that has not."""
    lines = {name: filter(is_open, getattr(queue, name)) for name in dict.fromkeys(WEAVE)}
    given: set[str] = set()
    for name in islice(cycle(WEAVE), start, None):
        found = _first((name, *lines), lines, given)
        if found is None:
            return
        given.add(found.id)
        yield found


def _first(
    names: Iterable[str], lines: Mapping[str, Iterator[Candidate]], given: Collection[str]
) -> Candidate | None:
    for name in names:
        for candidate in lines[name]:
            if candidate.id not in given:
                return candidate
    return None


def _drawn(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    return tuple(sorted(candidates, key=lambda one: one.lot))


def _by_band(candidate: Candidate) -> tuple[int, int, str]:
    return (candidate.band, candidate.lot, candidate.id)
