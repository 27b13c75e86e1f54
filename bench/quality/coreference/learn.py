"""`python -m bench.quality.coreference.learn`: the weights of `same_naming`.

Learnt on corpus/stories, by logistic regression over pairs of words in one story. Words that nobody
noted as an event count too, each as something else than whatever has another lemma: sets ask about
all that happens, and not about what a codebook names. Each story is first told by weights learnt on
the others, for several values of `LEAST`; then the weights learnt on all are printed.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression

from bench.quality.coreference.measures import MEASURES, clusters_of, conll_f1
from bench.quality.coreference.naming import Naming, agreements
from bench.quality.coreference.namings import Heard, hear
from bench.quality.coreference.same_naming import Weights, gather
from bench.quality.stories.notes import load_stories
from bench.quality.stories.story import Story
from dragoman.run.reading import Reader

STORIES = Path(__file__).parents[3] / "corpus" / "stories"
LEAST = (0.1, 0.15, 0.2, 0.25, 0.3, 0.35)
HELPING = ("aux", "auxpass")

Values = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A naming, the event that it was noted for (None: nobody noted one), and its lemma."""

    naming: Naming
    event: str | None
    lemma: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A story: what is told in it, how far pairs agree, and which are of one event."""

    told: tuple[Told, ...]
    agreements: Values
    is_one: npt.NDArray[np.bool_]


def main(argv: list[str]) -> int:
    """Print what was learnt from the stories of a folder."""
    reader = Reader()
    folder = Path(argv[0]) if argv else STORIES
    lessons = [_lesson(tuple(_told(story, reader))) for story in load_stories(folder)]
    print("\n".join(_leave_one_out(lessons)))
    weights = fit(lessons)
    print(f"BASE = {weights.base:.2f}")
    print("\n".join(f'    "{name}": {value:.2f},' for name, value in weights.respects.items()))
    return 0


def fit(lessons: Sequence[Lesson]) -> Weights:
    """Weights from all pairs of the lessons."""
    rows = np.concatenate([lesson.agreements for lesson in lessons])
    spread = rows.std(axis=0) + 1e-9
    model = LogisticRegression(max_iter=3000)
    model.fit(rows / spread, np.concatenate([lesson.is_one for lesson in lessons]))
    names = agreements(lessons[0].told[0].naming, lessons[0].told[1].naming)
    values = (model.coef_[0] / spread).tolist()
    return Weights(base=float(model.intercept_[0]), respects=dict(zip(names, values, strict=True)))


def _told(story: Story, reader: Reader) -> Iterator[Told]:
    for report in story.reports:
        heard = hear(report.report, reader)
        noted = [one for one in story.mentions if one.words.report == report.number]
        for number, one in enumerate(noted):
            yield from _named(heard, f"{report.number}/{number}", one.words.span, one.event)
        spans = [one.words.span for one in noted]
        for token in heard.doc:
            is_verb = token.pos_ == "VERB" and token.dep_ not in HELPING
            span = (token.idx, token.idx + len(token))
            if (is_verb or heard.hearing.may_tell(token)) and not any(
                start < span[1] and span[0] < end for start, end in spans
            ):
                yield from _named(heard, f"{report.number}/{span[0]}", span, None)


def _named(heard: Heard, id_: str, span: tuple[int, int], event: str | None) -> Iterator[Told]:
    naming = heard.naming(id_, *span)
    if naming is not None:
        yield Told(naming=naming, event=event, lemma=heard.lemma(*span))


def _lesson(told: tuple[Told, ...]) -> Lesson:
    pairs = [(one, other) for one, other in combinations(told, 2) if _is_plain(one, other)]
    rows = [list(agreements(one.naming, other.naming).values()) for one, other in pairs]
    is_one = [one.event is not None and one.event == other.event for one, other in pairs]
    return Lesson(told=told, agreements=np.array(rows), is_one=np.array(is_one))


def _is_plain(one: Told, other: Told) -> bool:
    """Whether it is known if they are one: an event that nobody noted may be told twice."""
    return (one.event is not None and other.event is not None) or one.lemma != other.lemma


def _leave_one_out(lessons: Sequence[Lesson]) -> Iterator[str]:
    learnt = [fit([*lessons[:place], *lessons[place + 1 :]]) for place in range(len(lessons))]
    for least in LEAST:
        asked: dict[str, str] = {}
        given: dict[str, str] = {}
        for place, (lesson, weights) in enumerate(zip(lessons, learnt, strict=True)):
            noted = [one for one in lesson.told if one.event is not None]
            asked |= {f"{place}:{one.naming.id}": f"{place}:{one.event}" for one in noted}
            stories = {one.naming.report: "" for one in noted}
            namings = [one.naming for one in noted]
            for group in gather(namings, stories, weights=weights, least=least):
                given |= {f"{place}:{one.id}": f"{place}:{group[0].id}" for one in group}
        told, found = clusters_of(asked), clusters_of(given)
        shares = " ".join(f"{name} {of(told, found).f1:.3f}" for name, of in MEASURES.items())
        yield f"{least:.2f} {shares} conll {conll_f1(told, found):.3f}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
