"""The front matter of a report: what the lines between two ``---`` fences say of it."""

import json
import re
from dataclasses import dataclass

import yaml

from dragoman.errors import DateError, ReportError, UsageError
from dragoman.model.handling import read_mark
from dragoman.read.dates import check_date

FENCE = "---"
MAX_LINES = 200  # seven keys are read; a second fence further down than this closes something else
KEYS = ("outlet", "title", "published", "url", "language", "author", "mark")
EMPTY = ("", "~", "null", "Null", "NULL")
# A line of a known key whose value has no quotes around it and opens no list or block.
PLAIN = re.compile(rf"^({'|'.join(KEYS)}):[ \t]+([^\s'\"|>\[{{&*!%@`#][^\n]*)$", re.MULTILINE)
# A value that begins with a quotation and goes on behind it: title: "Stop" is no order, says Kabul
BEGUN = re.compile(
    rf"^({'|'.join(KEYS)}):[ \t]+((['\"])(?:(?!\3)[^\n])+\3[ \t]*[^\s#][^\n]*)$", re.MULTILINE
)
LEADING_BLANKS = re.compile(r"\A(?:[^\S\n]*\n)+")
ENGLISH = ("en", "eng", "english")


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What a front matter gives; None where it is silent."""

    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    author: str | None = None
    mark: str | None = None


def split_front_matter(text: str) -> tuple[FrontMatter, str]:
    """Front matter and the text after it; raises ReportError that names the line and key.

    >>> split_front_matter("---\\noutlet: AFP\\n---\\nTalks ended.")[1]
    'Talks ended.'
    """
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return FrontMatter(), text
    for number, line in enumerate(lines[1:MAX_LINES], start=1):
        if line.rstrip() == FENCE:
            return _read("\n".join(lines[1:number])), _without_leading_blanks(
                "\n".join(lines[number + 1 :])
            )
    raise ReportError(
        "the front matter opened on line 1 is never closed; write --- on a line after it, or"
        " begin with an empty line if it is none"
    )


def _without_leading_blanks(text: str) -> str:
    return LEADING_BLANKS.sub("", text)


def _read(text: str) -> FrontMatter:
    values: dict[str, str] = {}
    for key, value, line in _pairs(text):
        if key not in KEYS:
            continue
        if key in values:
            raise ReportError(f"front matter, line {line}: the key {key} is given twice; keep one")
        values[key] = value
        if key == "published" and value not in EMPTY:
            values[key] = _published(value, line)
        if key == "language" and value not in EMPTY:
            values[key] = _language(value, line)
        if key == "mark" and value not in EMPTY:
            values[key] = _mark(value, line)
    return FrontMatter(**{key: None if value in EMPTY else value for key, value in values.items()})


def _pairs(text: str) -> list[tuple[str, str, int]]:
    """Keys with their values as written (no YAML types) and their lines in the file."""
    node = _compose(text)
    if node is None:
        return []
    if not isinstance(node, yaml.MappingNode):
        raise ReportError(
            "front matter, line 2: expected lines of the form `key: value`; begin with an empty"
            " line if it is none"
        )
    pairs = []
    for key, value in node.value:
        line = key.start_mark.line + 2
        if key.value in KEYS and not isinstance(value, yaml.ScalarNode):
            raise ReportError(f"front matter, line {line}: the key {key.value} holds no plain text")
        if isinstance(key, yaml.ScalarNode):
            pairs.append((key.value, _clean(str(value.value)), line))
    return pairs


def _compose(text: str) -> yaml.Node | None:
    try:
        return yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        quoted = BEGUN.sub(_quoted, PLAIN.sub(_quoted, text))
        if quoted != text:  # "title: Talks end: no deal" is no YAML, and plain to everybody else
            return _compose(quoted)
        line = error.problem_mark.line + 2 if error.problem_mark else 2
        raise ReportError(
            f"front matter, line {line}: {error.problem}; mend it or quote the value"
        ) from error
    except (yaml.YAMLError, RecursionError, ValueError, OverflowError) as error:
        raise ReportError(f"the front matter is not YAML ({str(error)[:80]}); mend it") from error


def _quoted(line: re.Match[str]) -> str:
    return f"{line[1]}: {json.dumps(line[2].rstrip())}"


def _clean(value: str) -> str:
    """One line, without the half characters that YAML escapes can make."""
    return " ".join(value.encode("utf-8", "replace").decode("utf-8").split())


def _published(value: str, line: int) -> str:
    try:
        return check_date(value, what="published")
    except DateError as error:
        raise ReportError(f"front matter, line {line}: {error}") from error


def _mark(value: str, line: int) -> str:
    try:
        return read_mark(value)
    except UsageError as error:
        raise ReportError(f"front matter, line {line}: {error}") from error


def _language(value: str, line: int) -> str:
    if value.replace("_", "-").lower().split("-")[0] in ENGLISH:
        return "en"
    raise ReportError(
        f"front matter, line {line}: the language is {value!r}, and Dragoman reads English only;"
        " give it an English translation"
    )
