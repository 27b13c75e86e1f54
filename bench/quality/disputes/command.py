"""`python -m bench.quality disputes`: contradictions and corrections of vignettes of the corpus."""

import argparse
import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.quality.result import print_result
from bench.quality.stories.command import read_story
from bench.quality.stories.corrections import score_corrections
from bench.quality.stories.disputes import is_found, say_row, score_disputes
from bench.quality.stories.sheet import Sheet, summed
from bench.quality.stories.telling import Telling
from corpus.disputes import FOLDER, Vignette, VignetteError, read_vignettes
from dragoman.model.dispute import Contradiction
from dragoman.run.reading import Reader

PLACES = 4
MEASURES = (
    "contradictions_recall",
    "contradictions_false",
    "contradictions_repeated",
    "corrections_recall",
    "corrections_false",
)


def main(argv: list[str]) -> int:
    """Score, print, and say 0; 2 where a file cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m bench.quality disputes", description=__doc__)
    parser.add_argument("--data", type=Path, nargs="*", default=[], help="files of vignettes")
    parser.add_argument("--list", action="store_true", help="every wrong thing, a line each")
    options = parser.parse_args(argv)
    paths = options.data or sorted(FOLDER.glob("*.txt"))
    try:
        vignettes = [one for path in paths for one in read_vignettes(path)]
    except VignetteError as error:
        print(error, file=sys.stderr)
        return 2
    reader = Reader()
    sheets = [score_vignette(one, reader) for one in vignettes]
    if options.list:
        for one, sheet in zip(vignettes, sheets, strict=True):
            print("\n".join(f"{one.story.name}: {line}" for line in sheet.wrong), file=sys.stderr)
    _print(paths, vignettes, summed(sheets))
    return 0


def score_vignette(vignette: Vignette, reader: Reader) -> Sheet:
    """Its shares; what may be shown and need not be is neither found nor false."""
    telling = read_story(vignette.story, reader)
    sheet = Sheet()
    score_disputes(telling, sheet)
    score_corrections(telling, sheet)
    for row in _allowed(vignette, telling):
        sheet.count("contradictions_false", -1, of=0)
        sheet.wrong.remove(f"false contradiction, {say_row(row)}")
    return sheet


def _allowed(vignette: Vignette, telling: Telling) -> list[Contradiction]:
    """Rows that serve only what is optional."""
    noted = vignette.story.disputes
    return [
        row
        for row in telling.whole.record.contradictions
        if not any(is_found(one, row, telling) for one in noted)
        and any(is_found(one, row, telling) for one in vignette.optional)
    ]


def _print(paths: Sequence[Path], vignettes: Sequence[Vignette], sheet: Sheet) -> None:
    read = b"".join(path.read_bytes() for path in paths)
    metrics = sheet.metrics()
    print_result(
        "disputes",
        " ".join(path.stem for path in paths),
        sha256=hashlib.sha256(read).hexdigest(),
        n=len(vignettes),
        metrics={name: round(metrics[name], PLACES) for name in MEASURES if name in metrics},
        counts={
            "contradictions": sum(len(one.story.disputes) for one in vignettes),
            "corrections": sum(len(one.story.corrections) for one in vignettes),
        },
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
