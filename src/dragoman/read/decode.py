"""Bytes become text, or a reason why they are none."""

import codecs
from pathlib import Path

from dragoman.errors import ReportError

# Reports run to some 100 kB, live pages to 1 MB; a larger file is a dump of many, or no text.
MAX_BYTES = 2_000_000
# Share of control characters above which bytes are no text: text has its line ends and tabs,
# a damaged one a few more; compressed and compiled files have a tenth and above.
MAX_CONTROL_SHARE = 0.05
# Share of bytes above 127 from which an 8-bit text is written in another alphabet than ours.
FOREIGN_SHARE = 0.3
CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\f\v\x1b") + b"\x7f"
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode_text(content: bytes, *, path: Path) -> str:
    """Text of `content` with line ends as ``\\n``; raises ReportError where it is no UTF-8 text."""
    if not content:
        raise ReportError("the file is empty; leave it out or fetch it again")
    encoding = _guess_wide(content)
    if encoding:
        raise ReportError(_not_utf8("it is not in UTF-8", encoding, path))
    if _is_binary(content):
        raise ReportError("the file is binary, not text; save the report as plain text")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ReportError(
            _not_utf8(f"line {line} is not UTF-8", _guess_narrow(content), path)
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _guess_wide(content: bytes) -> str | None:
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return encoding
    even, odd = content[0::2].count(0), content[1::2].count(0)
    half = len(content) / 2
    if odd > 0.7 * half and even < 0.1 * half:
        return "utf-16le"
    if even > 0.7 * half and odd < 0.1 * half:
        return "utf-16be"
    return None


def _is_binary(content: bytes) -> bool:
    controls = len(content) - len(content.translate(None, CONTROLS))
    return b"\0" in content or controls > MAX_CONTROL_SHARE * len(content)


def _guess_narrow(content: bytes) -> str:
    high = len(content) - len(content.translate(None, bytes(range(128, 256))))
    return "cp1251" if high > FOREIGN_SHARE * len(content) else "cp1252"


def _not_utf8(what: str, encoding: str, path: Path) -> str:
    return f"{what} (perhaps {encoding}); convert it: iconv -f {encoding} -t utf-8 '{path.name}'"
