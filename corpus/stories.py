"""What many reports say together: `python -m corpus.stories [NAME ...]` checks all or some.

A folder of `stories/` has reports and the record that a careful analyst keeps of all of them, in
the notation of `bench/quality/stories/README.md`, and is read by the same reader.
"""

import sys
from pathlib import Path

from bench.quality.stories.lines import StoryError
from bench.quality.stories.notes import find_stories, load_story

FOLDER = Path(__file__).parent / "stories"


def main(names: list[str]) -> int:
    """Check stories whose folders begin so; 1 where something is wrong or none is found."""
    found = find_stories(FOLDER, names)
    if not found:
        print(f"{FOLDER} has no story {' '.join(names)}", file=sys.stderr)
    wrong = int(not found)
    for folder in found:
        try:
            story = load_story(folder)
        except StoryError as error:
            print(error, file=sys.stderr)
            wrong = 1
        else:
            counts = f"{len(story.reports)} reports, {len(story.events)} events"
            print(f"{story.name}: {counts}, {len(story.mentions)} mentions")
    return wrong


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
