"""Reports of a story: front matter of plain lines, as README.md gives it, and the text.

Read here and not by the program, which wants YAML and turns a title away that begins in quotes.
"""

from pathlib import Path

from bench.quality.stories.dates import read_day
from bench.quality.stories.lines import LineError, StoryError
from dragoman.model.report import Report, make_report

FENCE = "---"
KEYS = ("title", "published", "outlet")


def read_reports(folder: Path) -> dict[str, Report]:
    """Reports by their numbers (``03_slug.txt`` is 03); raises StoryError that names the file."""
    files = sorted(folder.glob("*.txt"))
    if not files:
        raise StoryError(f"{folder} holds no reports")
    reports: dict[str, Report] = {}
    for file in files:
        number = file.name.partition("_")[0].removesuffix(".txt")
        if number in reports:
            raise StoryError(f"{file}: another report has the number {number}")
        reports[number] = _read_report(file)
    return reports


def _read_report(file: Path) -> Report:
    lines = file.read_text(encoding="utf-8").split("\n")
    if lines[0].rstrip() != FENCE or FENCE not in [line.rstrip() for line in lines[1:]]:
        raise StoryError(f"{file}:1: has no front matter between two lines of {FENCE}")
    close = [line.rstrip() for line in lines[1:]].index(FENCE) + 1
    values = _values(lines[1:close], file)
    return make_report(
        "\n".join(lines[close + 1 :]).lstrip("\n"),
        file=file.name,
        outlet=values["outlet"],
        title=values["title"],
        published=values["published"],
    )


def _values(lines: list[str], file: Path) -> dict[str, str]:
    values: dict[str, str] = {}
    for number, line in enumerate(lines, start=2):
        key, _, value = line.partition(":")
        values[key.strip()] = value.strip()
        if key.strip() == "published":
            values["published"] = _day(value, f"{file}:{number}")
    missing = [key for key in KEYS if not values.get(key)]
    if missing:
        raise StoryError(f"{file}:1: its front matter has no {', '.join(missing)}")
    return values


def _day(value: str, where: str) -> str:
    try:
        return read_day(value.strip())
    except LineError as error:
        raise StoryError(f"{where}: {error}") from error
