"""The reports and the answer keys of MUC-4; templates that are optional are left out."""

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from bench.quality.files import SetError, load_files

GET = (
    "download the MUC-4 test sets from github.com/xinyadu/grit_doc_event_entity and give "
    "muc4_tst3.tar.gz with --data"
)
_REPORT = re.compile(r"^((?:TST|DEV)\d?-MUC\d-\d{4})[^\n]*\n", re.MULTILINE)
_SLOT = re.compile(r"^(\d+)\.\s+([A-Z: ]+?)\s{2,}(.*)$")
_QUOTED = re.compile(r'"([^"]*)"')
_DATE = re.compile(r"(\d{1,2}) ([A-Z]{3}) (\d\d)\b")
_MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
_CENTURY = 1900

Names = tuple[str, ...]  # of one fill; any of them is right
Template = dict[int, str]  # a slot's lines by its number


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyed:
    """A report and the templates of its key; none where it is irrelevant."""

    id: str
    text: str
    published: str | None  # the day of the dateline
    templates: tuple[Template, ...]


def load_keyed(path: Path) -> tuple[tuple[Keyed, ...], str]:
    """Reports of the archive (or folder) with their keys, and its hash; raises SetError."""
    files, sha256 = load_files(path, get=GET)
    texts: dict[str, str] = {}
    keys: dict[str, list[Template]] = defaultdict(list)
    for name, data in files.items():
        content = data.decode("latin-1")
        if "key" in Path(name).name:
            for template in _templates(content):
                keys[template[0].strip()].append(template)
        else:
            texts.update(_reports(content))
    if not texts or not keys:
        raise SetError(f"{path} holds no MUC-4 reports with keys; {GET}")
    keyed = (
        Keyed(id=i, text=t, published=day_in(t.split("--")[0]), templates=tuple(keys[i]))
        for i, t in texts.items()
    )
    return tuple(keyed), sha256


def names_in(line: str) -> Names:
    """The names in quotes of one fill, names in quotes within them apart."""
    return tuple(_QUOTED.findall(line.replace('\\"', "'")))


def day_in(text: str) -> str | None:
    """The first "13 SEP 89" of a text as an ISO day."""
    match = _DATE.search(text)
    if match is None or match[2] not in _MONTHS:
        return None
    return f"{_CENTURY + int(match[3])}-{_MONTHS.index(match[2]) + 1:02}-{int(match[1]):02}"


def _reports(content: str) -> dict[str, str]:
    parts = _REPORT.split(content)
    return {id_: text.strip() for id_, text in zip(parts[1::2], parts[2::2], strict=True)}


def _templates(content: str) -> list[Template]:
    blocks = (_template(block) for block in re.split(r"\n(?=0\.\s+MESSAGE: ID)", content))
    return [one for one in blocks if one.get(0) and _is_asked(one.get(1, "*"))]


def _template(block: str) -> Template:
    slots: dict[int, list[str]] = defaultdict(list)
    last = -1
    for line in block.splitlines():
        match = _SLOT.match(line)
        if match:
            last = int(match[1])
            slots[last].append(match[3].strip())
        elif last >= 0 and line.strip() and not line.startswith(";"):
            slots[last].append(line.strip())
    return {number: "\n".join(lines) for number, lines in slots.items()}


def _is_asked(number: str) -> bool:
    return not number.strip().startswith("*") and "OPTIONAL" not in number
