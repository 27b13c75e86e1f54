"""The two reports through Dragoman, and out again as JSON Lines."""

import hashlib
import json
import tempfile
from collections.abc import Mapping
from pathlib import Path

from bench.quality.facts.export import Export, make_export
from bench.quality.facts.fact import FACTS_FILE
from dragoman import api
from dragoman.present.exports import json_lines


class NoReportsError(Exception):
    """The folder does not hold the reports that the facts are about."""


def read_reports(folder: Path, published: Mapping[str, str]) -> Export:
    """Export of a fresh store that has read each report with its published date."""
    check_reports(folder, published)
    with tempfile.TemporaryDirectory() as scratch:
        store = Path(scratch) / "facts.duckdb"
        for file, day in sorted(published.items()):
            rejected = api.read(folder / file, store, published=day).rejected
            if rejected:
                raise NoReportsError(f"{rejected[0].file}: {rejected[0].reason}")
        return make_export(json.loads(line) for line in json_lines(api.load(store)))


def check_reports(folder: Path, published: Mapping[str, str]) -> None:
    """Raise NoReportsError where a report is missing, saying which."""
    missing = [file for file in sorted(published) if not (folder / file).is_file()]
    if missing:
        raise NoReportsError(f"{folder} lacks {', '.join(missing)}; give the folder with --data")


def hash_set(export: Export, facts_file: Path = FACTS_FILE) -> str:
    """SHA-256 of the facts and of the reports that were read (by the hash of their kept text)."""
    digest = hashlib.sha256(facts_file.read_bytes())
    for report in sorted(export.of_kind("report"), key=lambda row: str(row["sha256"])):
        digest.update(report["sha256"].encode())
    return digest.hexdigest()
