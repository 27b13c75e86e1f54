"""One file becomes one Report, or a Rejected line."""

import os
import re
import stat
from pathlib import Path

from dragoman.errors import ReportError
from dragoman.model.handling import LEAST
from dragoman.model.report import Rejected, Report, make_report
from dragoman.read.dateline import read_head
from dragoman.read.decode import MAX_BYTES, decode_text
from dragoman.read.files import reject
from dragoman.read.front_matter import split_front_matter

WORD = re.compile(r"[^\W\d_]+")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]+")
MIN_WORDS = 3  # the shortest sentence with somebody, a deed and somebody: "Aliyev met Pashinyan"
# Names and quotes in other alphabets stand in English reports; half the letters never do.
MIN_LATIN_SHARE = 0.5


def read_report(
    path: Path, *, published: str | None = None, outlet: str | None = None
) -> Report | Rejected:
    """Report in `path`; `published` and `outlet` stand in where its front matter has none.

    Where neither gives them, the day and the agency of its own dateline do.
    """
    try:
        return _read(path, published=published, outlet=outlet)
    except ReportError as error:
        return reject(path, str(error))


def _read(path: Path, *, published: str | None, outlet: str | None) -> Report:
    front, text = split_front_matter(decode_text(_content(path), path=path))
    _check_sentence(text)
    head = read_head(text)
    return make_report(
        text,
        file=os.fsencode(path.name).decode("utf-8", "replace"),
        outlet=front.outlet or outlet or head.agency,
        title=front.title,
        published=front.published or published or head.published,
        url=front.url,
        language=front.language or "en",
        author=front.author,
        mark=front.mark or LEAST,
    )


def _content(path: Path) -> bytes:
    """Bytes of a regular file; a large one is turned away by its size, unread."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise ReportError("it is not a regular file; name files of text")
        _check_size(status.st_size)
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except PermissionError as error:
        raise ReportError(
            "the file cannot be read (permission denied); change its permissions"
        ) from error
    except FileNotFoundError as error:
        raise ReportError("there is no such file; check the path") from error
    except (OSError, ValueError) as error:
        raise ReportError(f"the file cannot be read ({error}); check it") from error
    _check_size(len(content))
    return content


def _check_size(size: int) -> None:
    if size > MAX_BYTES:
        raise ReportError(
            f"the file has {size / 1e6:,.0f} MB, more than the {MAX_BYTES / 1e6:.0f} MB that one"
            " report may have; split it into its reports"
        )


def _check_sentence(text: str) -> None:
    if not text.strip():
        raise ReportError("the file holds only blanks; leave it out or fetch it again")
    words = WORD.findall(text)
    if len(words) < MIN_WORDS:
        raise ReportError(f"it holds no sentence (fewer than {MIN_WORDS} words); leave it out")
    letters = sum(map(len, words))
    if sum(map(len, LATIN.findall(text))) < MIN_LATIN_SHARE * letters:
        raise ReportError(
            "most of its letters are not Latin, and Dragoman reads English only; translate it"
        )
