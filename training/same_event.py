"""Learns the weights by which mentions are made one event: `python -m training same_event`.

Each story of corpus/stories is first scored by weights learnt on the others, for several values of
`MEAN_SCORE` (`dragoman/reconcile/cluster.py`); then those learnt on all are written.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from bench.quality.stories.clusters import Item, count_b3, count_pairs
from bench.quality.stories.notes import load_stories
from bench.quality.stories.sheet import Sheet
from bench.quality.stories.story import Story
from dragoman.reconcile.block import candidate_pairs
from dragoman.reconcile.cluster import Bonds, find_scores, link
from dragoman.reconcile.score import GROUPS, Weights
from dragoman.reconcile.scored import Scored
from dragoman.run.reading import Reader
from training.same_event_cases import Known, cases_in, make_known, shifted_cases, weigh
from training.same_event_fit import BASE, Case, fit_weights, load_prior

CORPUS = Path(__file__).parents[1] / "corpus"
FOLDERS = ("stories", "short_stories")
LEAST = (0.1, 0.15, 0.2, 0.22, 0.25, 0.3, 0.35, 0.4)
SHOWN = 0.005  # a smaller weight is none at the two digits that are written
HEAD = """\
# What each level at which two accounts agree adds to the logarithm of the odds that they are of one
# event, for each group of types; `base` is what stands before any.
#
# Source: `python -m training same_event`, from {pairs:,} pairs of mentions in corpus/stories ({ones:,} of one
# event) and {shifted:,} of mentions in a story and the same story told some days later. Not written by hand.
"""  # noqa: E501
ROW = "{:>5} {:>7} {:>6} {:>6} {:>7} {:>7} {:>6} {:>6}"
COLUMNS = ("least", "pair F1", "P", "R", "across", "B3 F1", "P", "R")
MEASURES = (
    "pairwise_f1",
    "pairwise_precision",
    "pairwise_recall",
    "across_pairwise_f1",
    "b3_f1",
    "b3_precision",
    "b3_recall",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """What one story teaches: its pairs, and those with itself some days later."""

    known: Known
    cases: tuple[Case, ...]
    shifted: tuple[Case, ...]


def stories_to_learn_from() -> list[Story]:
    """All stories of the corpus."""
    return [story for folder in FOLDERS for story in load_stories(CORPUS / folder)]


def train_same_event(out: Path) -> None:
    """Print how well each story is told by what the others teach, and write the table `out`."""
    reader = Reader()
    lessons = [
        Lesson(
            known=known,
            cases=tuple(cases_in(known)),
            shifted=tuple(shifted_cases(readings)),
        )
        for story in stories_to_learn_from()
        for readings in ([reader.read(one.report) for one in story.reports],)
        for known in (make_known(story, readings),)
    ]
    print("\n".join(leave_one_out(lessons)))
    out.write_text(format_table(learn(lessons), lessons), encoding="utf-8")


def learn(lessons: Sequence[Lesson]) -> Weights:
    """Weights from all pairs of the lessons."""
    cases = [case for lesson in lessons for case in lesson.cases]
    shifted = weigh((case for lesson in lessons for case in lesson.shifted), cases)
    return fit_weights([*cases, *shifted], load_prior())


def leave_one_out(lessons: Sequence[Lesson]) -> Iterator[str]:
    """A line for each least mean score: stories clustered by weights learnt on the others."""
    scored = [
        find_scores(one.known.accounts, learn([*lessons[:place], *lessons[place + 1 :]]))
        for place, one in enumerate(lessons)
    ]
    yield _reached([lesson.known for lesson in lessons])
    yield ROW.format(*COLUMNS)
    for least in LEAST:
        sheet = Sheet()
        for lesson, found in zip(lessons, scored, strict=True):
            score_story(lesson.known, found, least, sheet)
        shares = [f"{sheet.value(name) or 0:.3f}" for name in MEASURES]
        yield ROW.format(f"{least:.2f}", *shares)


def score_story(known: Known, scored: Scored, least: float, sheet: Sheet) -> None:
    """Count the pairs and B³ of the matched mentions, clustered by these scores."""
    clusters, _ = link(known.accounts, scored, Bonds(), least=least)
    items = [
        Item(noted=known.event_of[account.id], told=group[0].id, report=account.mention.report)
        for group in clusters
        for account in group
        if account.id in known.event_of
    ]
    count_pairs(sheet, "pairwise", combinations(items, 2))
    across = (pair for pair in combinations(items, 2) if pair[0].report != pair[1].report)
    count_pairs(sheet, "across_pairwise", across)
    count_b3(items, sheet, "", [item.noted for item in items], [item.told for item in items])


def format_table(weights: Weights, lessons: Sequence[Lesson]) -> str:
    """The table as it ships."""
    cases = [case for lesson in lessons for case in lesson.cases]
    lines = [
        HEAD.format(
            pairs=len(cases),
            ones=sum(case.is_one for case in cases),
            shifted=sum(len(lesson.shifted) for lesson in lessons),
        ),
        f"[{BASE}]",
        *(f"{group} = {weights.base[group]:.2f}" for group in GROUPS),
    ]
    for group in GROUPS:
        levels = sorted(weights.levels[group].items())
        lines += ["", f"[{group}]"]
        lines += [f'"{level}" = {value:.2f}' for level, value in levels if abs(value) >= SHOWN]
    return "\n".join(lines) + "\n"


def _reached(stories: Sequence[Known]) -> str:
    """Of all pairs of one event, how many are compared at all."""
    ones = met = 0
    for known in stories:
        event = [known.event_of.get(account.id) for account in known.accounts]
        ones += sum(one == other for one, other in combinations(filter(None, event), 2))
        pairs = candidate_pairs(known.accounts)
        met += sum(event[one] == event[other] is not None for one, other in pairs)
    return f"{met} of {ones} pairs of one event are compared"
