"""What each paragraph or line of a report is: headline, heading, caption, "Read more", body."""

import re
from collections.abc import Iterator

from dragoman.model.report import Block

# A line shorter than this share of its paragraph's longest was ended on purpose, not wrapped.
WRAP_SHARE = 0.7
WRAP_WIDTH = 100  # columns; printed text is wrapped below this, paragraphs on one line are longer
HEADLINE_WORDS = 20
HEADING_WORDS = 9

SENTENCE_END = re.compile(r"[.!?…:;][\"'”’)\]]*$")
READ_MORE = re.compile(
    r"^(read more|read also|see also|also read|related|more on this)\s*[:\-–—|]\s*", re.I
)
# "BRUSSELS, 15 July (Caucasus Wire) — " and "14:20 — ": where and when it was written, not what
# happened.
DATELINE = re.compile(
    r"^[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{2,40}(?:, [^—–\n]{1,60}?)?(?: ?\([^)\n]{1,40}\))?(?: ?[—–]| -) ?(?=\S)"
)
# The same with a place that is not in capitals: "Tbilisi, 4 March 2026 (Radio One) – "; a day or an
# agency must stand by it, or any "Armenia – a small country –" would be one.
_PLACE = r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2}(?:, [A-ZÀ-Þ][\w .'’-]{2,30}?)?"
_DAY = r",? (?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.? \d{1,2})(?:,? \d{4})?"
_AGENCY = r" ?\([A-ZÀ-Þ][^)\n]{1,40}\)"
PLAIN_DATELINE = re.compile(rf"^{_PLACE}(?:{_DAY}(?:{_AGENCY})?|{_AGENCY})(?: ?[—–]| --?) ?(?=\S)")
TIME_STAMP = re.compile(r"^\(?\d{1,2}[:.]\d{2}\)?(?: ?(?:GMT|UTC|CET|EET))?(?: ?[—–:]| -) ?(?=\S)")
CORRECTION = re.compile(r"^(correction|corrects|editor'?s note|clarification)\b", re.I)
LEFT_RIGHT = re.compile(
    r"\((left|right|l|r|centre|center|second left|second right|file photo|file)\)|file photo", re.I
)
CREDIT = re.compile(
    r"\(([A-Z][\w .&/'-]{1,40})\)\.?$|\b(photo|image|credit|courtesy)\b\s*[:/]", re.I
)
CAPTION_MARK = re.compile(r"^(photo|image|caption|picture|pictured|file photo)\s*[:\-–—]", re.I)


def find_blocks(text: str, title: str | None = None) -> tuple[Block, ...]:
    """Blocks of `text` in order: each a paragraph, or a line that stands for itself."""
    spans = list(_spans(text))
    blocks = []
    for number, (start, end) in enumerate(spans):
        kind = _kind(text[start:end], number=number, count=len(spans), title=title)
        blocks.append(Block(start=start, end=end, kind=kind))
    return tuple(_mark_standfirst(blocks, text))


def content_start(text: str, block: Block) -> int:
    """Where the block's own words begin: behind "Read more:", a dateline, a time stamp."""
    body = text[block.start : block.end]
    patterns = (READ_MORE,) if block.kind == "read_more" else (DATELINE, PLAIN_DATELINE, TIME_STAMP)
    match = next((found for found in (pattern.match(body) for pattern in patterns) if found), None)
    return block.start + (match.end() if match else 0)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"[^\n]+(?:\n[^\n]*\S[^\n]*)*", text):
        yield from _split_lines(text, match.start(), match.end())


def _split_lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    lines = [(start + m.start(), start + m.end()) for m in re.finditer(r"[^\n]+", text[start:end])]
    longest = max((stop - begin for begin, stop in lines), default=0)
    open_at = None
    for position, (begin, stop) in enumerate(lines):
        open_at = begin if open_at is None else open_at
        is_last = position == len(lines) - 1
        if is_last or not _is_wrapped(text, begin, stop, longest):
            yield from _trim(text, open_at, stop)
            open_at = None


def _is_wrapped(text: str, begin: int, stop: int, longest: int) -> bool:
    """Whether the line break after `stop` only wraps a running sentence."""
    line = text[begin:stop].rstrip()
    if SENTENCE_END.search(line) or longest > WRAP_WIDTH:
        return False
    return len(line) >= WRAP_SHARE * longest and not READ_MORE.match(line)


def _trim(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _kind(text: str, *, number: int, count: int, title: str | None) -> str:
    words = text.split()
    is_open = not SENTENCE_END.search(text)
    if READ_MORE.match(text):
        return "read_more"
    if CORRECTION.match(text):
        return "correction"
    if CAPTION_MARK.match(text) or LEFT_RIGHT.search(text) or (is_open and CREDIT.search(text)):
        return "caption"
    if title and text.strip().casefold() == title.strip().casefold():
        return "headline"
    if number == 0 and count > 1 and is_open and len(words) <= HEADLINE_WORDS:
        return "headline"
    if is_open and len(words) <= HEADING_WORDS and count > 1:
        return "heading"
    return "body"


def _mark_standfirst(blocks: list[Block], text: str) -> Iterator[Block]:
    """A second block right under the headline, without a blank line, is its standfirst."""
    for number, block in enumerate(blocks):
        above = blocks[number - 1] if number else None
        is_under = above is not None and number == 1 and above.kind == "headline"
        is_under = is_under and "\n\n" not in text[above.end : block.start] if above else False
        if is_under and block.kind in ("body", "heading") and _is_short(text, block):
            yield Block(start=block.start, end=block.end, kind="standfirst")
        else:
            yield block


def _is_short(text: str, block: Block) -> bool:
    body = text[block.start : block.end]
    return len(body.split()) <= 40 and len(re.findall(r"[.!?](?:\s|$)", body)) <= 1
