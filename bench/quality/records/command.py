"""`python -m bench.quality records --data FILE`: text in, record out."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.quality.records.rows import TYPES, Record, RecordsError, load_records
from bench.quality.records.score import score
from bench.quality.result import print_result
from dragoman.model.event import EventMention
from dragoman.model.report import make_report
from dragoman.run.reading import Reader

Read = Sequence[tuple[Record, Sequence[EventMention]]]


def main(argv: list[str]) -> int:
    """Score, print the map of types, and say 0; 2 where the file cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m bench.quality records", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="PLOVER_GSR_CAMEO.json.txt")
    options = parser.parse_args(argv)
    try:
        records, sha256 = load_records(options.data)
    except RecordsError as error:
        print(error, file=sys.stderr)
        return 2
    for old, new in TYPES.items():
        print(f"{old} is today's {' or '.join(new)}", file=sys.stderr)
    reader = Reader()
    read = [
        (record, reader.read(make_report(record.text, file="row", published=record.date)).events)
        for record in records
    ]
    print_result(
        "records",
        options.data.name.split(".")[0],
        sha256=sha256,
        n=len(records),
        metrics=score(read) | _as_told(read),
    )
    return 0


def _as_told(read: Read) -> dict[str, float]:
    """What parties and all count without the set's convention on whom nobody names."""
    told = score(read, as_told=True)
    return {f"{name}_as_told": told[name] for name in ("recipient_f1", "all_right")}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
