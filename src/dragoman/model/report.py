"""A report: one news text and what is known of it."""

import hashlib
from dataclasses import dataclass

from dragoman.model.ids import make_id

MARKS = ("CLEAR", "GREEN", "AMBER", "RED")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One news text, kept whole.

    `text` is the body as kept (front matter taken off, line ends as ``\\n``); all spans count
    its characters. `sha256` is that of its UTF-8 bytes. `published` is an ISO date or None.
    """

    id: str
    text: str
    sha256: str
    file: str
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    url: str | None = None
    language: str = "en"
    author: str | None = None
    mark: str = "CLEAR"


def make_report(
    text: str,
    *,
    file: str,
    outlet: str | None = None,
    title: str | None = None,
    published: str | None = None,
    url: str | None = None,
    language: str = "en",
    author: str | None = None,
    mark: str = "CLEAR",
) -> Report:
    """Report with its id: hash of kept text, published, outlet and url; no file, no mark."""
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Report(
        id=make_id("rp", sha256, published, outlet, url),
        text=text,
        sha256=sha256,
        file=file,
        outlet=outlet,
        title=title,
        published=published,
        url=url,
        language=language,
        author=author,
        mark=mark,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A file that could not be read: one line that says what, where and what to do."""

    file: str
    reason: str


BLOCK_KINDS = (
    "headline",
    "standfirst",
    "heading",
    "caption",
    "read_more",
    "dateline",
    "correction",
    "body",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph or line of a report and what it is (one of BLOCK_KINDS)."""

    start: int
    end: int
    kind: str
