"""`python -m bench.quality stories`: the table for people on stderr, one JSON line on stdout."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.quality.result import print_result
from bench.quality.stories.lines import StoryError
from bench.quality.stories.mistakes import find_missed_merges, find_wrong_merges
from bench.quality.stories.notes import hash_stories, load_stories
from bench.quality.stories.score import score_story
from bench.quality.stories.sheet import Sheet, mean, summed
from bench.quality.stories.story import Story
from bench.quality.stories.table import format_table
from bench.quality.stories.telling import Telling
from dragoman.run.reading import Reader
from dragoman.run.steps import reconcile_readings

FOLDER = Path(__file__).parent
PLACES = 4
# Measures of which the mean over stories is given beside that of all things together.
MEANS = (
    "recall",
    "precision",
    "field_accuracy",
    "pairwise_f1",
    "across_pairwise_f1",
    "b3_f1",
    "b3_f1_all",
    "state_accuracy",
    "state_accuracy_all",
    "contradictions_recall",
)
WORST = ("contradictions_false", "corrections_false")


def main(argv: list[str]) -> int:
    """Score, print, and say 0; 2 where the call cannot be carried out."""
    parser = argparse.ArgumentParser(prog="python -m bench.quality stories", description=__doc__)
    parser.add_argument("--data", type=Path, default=FOLDER, help="folder with a folder a story")
    parser.add_argument("--story", action="append", default=[], help="only those that begin so")
    parser.add_argument("--list", action="store_true", help="every wrong thing, a line each")
    parser.add_argument("--quiet", action="store_true", help="only the JSON line")
    options = parser.parse_args(argv)
    try:
        stories = load_stories(options.data, options.story)
    except StoryError as error:
        print(error, file=sys.stderr)
        return 2
    reader = Reader()
    sheets = {}
    for story in stories:
        telling = read_story(story, reader)
        sheets[story.name] = score_story(telling)
        if options.list:
            _list(telling, sheets[story.name])
    if not options.quiet:
        print("\n".join(format_table(sheets)), file=sys.stderr)
    print_result(
        "stories",
        options.data.resolve().name,
        sha256=hash_stories(options.data, options.story),
        n=sum(len(story.events) for story in stories),
        metrics=find_metrics(sheets),
        counts=_counts(stories),
    )
    return 0


def read_story(story: Story, reader: Reader) -> Telling:
    """The story beside the readings of its reports."""
    readings = [reader.read(one.report) for one in story.reports]
    return Telling(
        story=story,
        readings=readings,
        reconcile=lambda chosen: reconcile_readings(chosen, ()),
    )


def find_metrics(sheets: Mapping[str, Sheet]) -> dict[str, float]:
    """Shares of all stories together; `macro_` ones are means over stories, `_worst` the most."""
    total = summed(sheets.values()).metrics()
    means = {f"macro_{name}": mean(sheets.values(), name) for name in MEANS}
    worst = {
        f"{name}_worst": max(sheet.value(name) or 0.0 for sheet in sheets.values())
        for name in WORST
    }
    return {name: round(value, PLACES) for name, value in {**total, **worst, **means}.items()}


def _counts(stories: Sequence[Story]) -> dict[str, int]:
    return {
        "stories": len(stories),
        "reports": sum(len(story.reports) for story in stories),
        "mentions": sum(len(story.mentions) for story in stories),
        "days": sum(len(states.days) for story in stories for states in story.states),
        "contradictions": sum(len(story.disputes) for story in stories),
        "corrections": sum(len(story.corrections) for story in stories),
    }


def _list(telling: Telling, sheet: Sheet) -> None:
    from bench.quality.stories.reasons import make_compare  # the inside of reconciling: moves

    compare = make_compare(telling.readings)
    merges = (*find_wrong_merges(telling.whole), *find_missed_merges(telling.whole, compare))
    for line in (*merges, *sheet.wrong):
        print(f"{telling.story.name} {line}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
