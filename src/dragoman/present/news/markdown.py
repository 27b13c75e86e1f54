"""News as Markdown: a heading for each kind, a list item for each line, all signs as written."""

import re
from collections.abc import Iterator

from dragoman.present.news.digest import Digest, Line

# What CommonMark and GitHub's Markdown read as more than a sign, anywhere in a line. Every sign of
# ASCII punctuation may stand behind a backslash (CommonMark 0.31, section 2.4).
SIGNS = re.compile(r"[\\`*_\[\]<>#|~&$!@]")
ADDRESS = re.compile(r":(?=//)|(?<=www)(?=\.)", re.IGNORECASE)  # GitHub links it unasked
BEGINNING = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))")


def escape_markdown(text: str) -> str:
    """`text` so that it is read as it stands.

    >>> print(escape_markdown("<b>*see* [this](x)"))
    \\<b\\>\\*see\\* \\[this\\](x)
    """
    escaped = SIGNS.sub(lambda sign: f"\\{sign.group()}", text)
    without_links = ADDRESS.sub(lambda sign: f"{sign.group()}\\", escaped)
    return BEGINNING.sub(_without_mark, without_links)


def markdown_lines(digest: Digest) -> Iterator[str]:
    """The digest, line by line."""
    yield f"# {escape_markdown(digest.title)}"
    for note in digest.notes:
        yield from ("", escape_markdown(note))
    for part in digest.parts:
        yield from ("", f"## {escape_markdown(part.title)}", "")
        for line in part.lines:
            yield from _item(line)
        if part.more:
            yield f"- {part.more:,} more"


def _item(line: Line) -> Iterator[str]:
    source = escape_markdown(line.source)
    yield f"- {escape_markdown(line.said)} — {source} `{line.id}`"
    for detail in line.details:
        yield f"  - {escape_markdown(detail)}"


def _without_mark(mark: re.Match[str]) -> str:
    blank, sign = mark.groups()
    return f"{blank}{sign}\\" if sign.isdigit() else f"{blank}\\{sign}"
