"""The reports of MUC-4 and their answer keys; templates that are optional are left out."""

import hashlib
import re
import tarfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

_REPORT = re.compile(r"^((?:TST|DEV)\d?-MUC\d-\d{4})[^\n]*\n", re.MULTILINE)
_SLOT = re.compile(r"^(\d+)\.\s+([A-Z: ]+?)\s{2,}(.*)$")
_QUOTED = re.compile(r'"([^"]*)"')
_NUMBER = re.compile(r"\d+")
_DATE = re.compile(r"(\d{1,2}) ([A-Z]{3}) (\d\d)\b")
_MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
_CENTURY = 1900


Names = tuple[str, ...]  # of one fill; any of them is right
Days = tuple[str | None, str]  # first and last ISO day; the first is open in "- 13 SEP 89"


class IncidentsError(Exception):
    """The file is no set of this form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """One template: values as they stand in the key, names in quotes taken out of them."""

    type: str
    stage: str
    date: Days | None
    location: str
    perpetrators: tuple[Names, ...]
    victims: tuple[Names, ...]
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A report and its incidents; none where it is irrelevant."""

    id: str
    text: str
    published: str | None  # the day of the dateline
    incidents: tuple[Incident, ...]


def load_rows(path: Path) -> tuple[tuple[Row, ...], str]:
    """Reports of the archive (or folder) with their keys, and its hash; raises IncidentsError."""
    try:
        files, sha256 = _files(path)
    except (OSError, tarfile.TarError) as error:
        raise IncidentsError(
            f"{path} cannot be read ({error}); download the MUC-4 test sets from "
            "github.com/xinyadu/grit_doc_event_entity and give muc4_tst3.tar.gz with --data"
        ) from error
    texts: dict[str, str] = {}
    keys: dict[str, list[Incident]] = defaultdict(list)
    for name, content in sorted(files.items()):
        if "key" in Path(name).name:
            for id_, incident in _incidents(content):
                keys[id_].append(incident)
        else:
            texts.update(_reports(content))
    if not texts or not keys:
        raise IncidentsError(f"{path} holds no MUC-4 reports with keys")
    rows = (
        Row(id=i, text=t, published=_day_in(t.split("--")[0]), incidents=tuple(keys[i]))
        for i, t in texts.items()
    )
    return tuple(rows), sha256


def _files(path: Path) -> tuple[dict[str, str], str]:
    if path.is_dir():
        found = {str(one): one.read_bytes() for one in sorted(path.rglob("*")) if one.is_file()}
        digest = hashlib.sha256(b"".join(found.values())).hexdigest()
        return {name: data.decode("latin-1") for name, data in found.items()}, digest
    found = {}
    with tarfile.open(path) as archive:
        for member in archive.getmembers():
            held = archive.extractfile(member)
            if held is not None:
                found[member.name] = held.read()
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return {name: data.decode("latin-1") for name, data in found.items()}, digest


def _reports(content: str) -> dict[str, str]:
    parts = _REPORT.split(content)
    return {id_: text.strip() for id_, text in zip(parts[1::2], parts[2::2], strict=True)}


def _incidents(content: str) -> list[tuple[str, Incident]]:
    found = []
    for block in re.split(r"\n(?=0\.\s+MESSAGE: ID)", content):
        slots: dict[int, list[str]] = defaultdict(list)
        last = -1
        for line in block.splitlines():
            match = _SLOT.match(line)
            if match:
                last = int(match[1])
                slots[last].append(match[3].strip())
            elif last >= 0 and line.strip() and not line.startswith(";"):
                slots[last].append(line.strip())
        if not slots.get(0):
            continue
        text = {number: "\n".join(lines) for number, lines in slots.items()}
        if text.get(1, "*").strip().startswith("*") or "OPTIONAL" in text.get(1, ""):
            continue
        found.append((text[0].strip(), _incident(text)))
    return found


def _incident(text: dict[int, str]) -> Incident:
    counted = [line.split(":")[0] for line in text.get(21, "").splitlines()]
    return Incident(
        type=text.get(4, "").split("/")[0].strip(),
        stage=text.get(5, "").split("/")[0].strip(),
        date=_days(text.get(2, "")),
        location=text.get(3, ""),
        perpetrators=(*_fills(text.get(9, "")), *_fills(text.get(10, ""))),
        victims=(*_fills(text.get(18, "")), *_fills(text.get(19, ""))),
        numbers=tuple(int(number) for part in counted for number in _NUMBER.findall(part)),
    )


def _days(slot: str) -> Days | None:
    """The days of the slot's first line; None where it gives none."""
    first, _, last = slot.split("\n")[0].split("/")[0].strip(" ?()").rpartition("-")
    end = _day_in(last)
    if end is None:
        return None
    is_open = slot.lstrip(" ?(").startswith("-")
    return (None if is_open else _day_in(first) or end), end


def _day_in(text: str) -> str | None:
    """The first "13 SEP 89" of a text as an ISO day."""
    match = _DATE.search(text)
    if match is None or match[2] not in _MONTHS:
        return None
    return f"{_CENTURY + int(match[3])}-{_MONTHS.index(match[2]) + 1:02}-{int(match[1]):02}"


def _fills(slot: str) -> tuple[Names, ...]:
    """The fills of a slot, one a line; names with a stroke between are the same one."""
    found = (tuple(_QUOTED.findall(line.replace('\\"', "'"))) for line in slot.splitlines())
    return tuple(names for names in found if names)
