"""Texts to measure on: reports of a folder, or the examples in four casts; no text twice.

A cast puts other states, towns and people in the place of those of the examples, so that the
texts are as real as the examples and no cache of names or dates answers for the text before.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from dragoman.model.report import Report, make_report
from dragoman.read.files import find_files
from dragoman.read.reports import read_report

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"
# Stems, so that "Armenians" becomes "Serbians": what stands behind them stays.
PLAYED = (
    "Azerbaijan", "Armenia", "Nagorno-Karabakh", "Karabakh", "Lachin", "Stepanakert", "Yerevan",
    "Baku", "Aliyev", "Pashinyan", "Bayramov", "Mirzoyan", "Hajiyev", "Grigoryan",
)  # fmt: skip
CASTS = (
    (
        "Kosovo", "Serbia", "North-Mitrovica", "Mitrovica", "Gracanica", "Zvecan", "Belgrade",
        "Pristina", "Kurti", "Vucic", "Osmani", "Dacic", "Bislimi", "Petkovic",
    ),
    (
        "Eritrea", "Ethiopia", "North-Tigray", "Tigray", "Badme", "Mekelle", "Addis Ababa",
        "Asmara", "Isaias", "Abiy", "Osman", "Demeke", "Yemane", "Redwan",
    ),
    (
        "Venezuela", "Colombia", "North-Arauca", "Arauca", "Cucuta", "Saravena", "Bogota",
        "Caracas", "Maduro", "Petro", "Gil", "Leyva", "Faria", "Murillo",
    ),
)  # fmt: skip


class NoTextsError(Exception):
    """The folder holds no report to measure on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """Distinct reports under a name, and the hash of their texts."""

    name: str
    reports: tuple[Report, ...]
    sha256: str


def load_texts(folder: Path | None, *, at_most: int | None = None) -> Texts:
    """The reports of `folder`, each text once; without one, the examples in all casts."""
    reports = _read(folder or EXAMPLES)
    found = reports if folder else [*reports, *_recast(reports)]
    kept = tuple(islice({report.text: report for report in found}.values(), at_most))
    if not kept:
        raise NoTextsError(f"{folder or EXAMPLES} holds no report; give a folder of texts")
    digest = hashlib.sha256("".join(sorted(report.sha256 for report in kept)).encode())
    return Texts(
        name=folder.name if folder else "examples", reports=kept, sha256=digest.hexdigest()
    )


def write_texts(reports: Iterable[Report], folder: Path) -> None:
    """The reports as files that `dragoman read` takes."""
    for number, report in enumerate(reports):
        front = f"---\noutlet: {report.outlet or 'Unnamed'}\n"
        if report.published:
            front += f"published: {report.published}\n"
        (folder / f"{number:06}.txt").write_text(f"{front}---\n{report.text}", encoding="utf-8")


def _read(folder: Path) -> list[Report]:
    files, _ = find_files([folder])
    found = (read_report(file) for file in files)
    return [report for report in found if isinstance(report, Report)]


def _recast(reports: list[Report]) -> Iterator[Report]:
    for number, cast in enumerate(CASTS, start=1):
        parts = dict(zip(PLAYED, cast, strict=True))
        for report in reports:
            again = make_report(
                _played(report.text, parts),
                file=f"{number}-{report.file}",
                outlet=report.outlet,
                published=report.published,
            )
            yield replace(again, title=report.title and _played(report.title, parts))


def _played(text: str, parts: dict[str, str]) -> str:
    return re.sub("|".join(parts), lambda found: parts[found[0]], text)
