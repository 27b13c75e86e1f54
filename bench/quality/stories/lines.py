"""The lines of a record.txt: kind, what stands first, and the fields, each with its number."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

REMARK = "n"
BETWEEN = " | "


class StoryError(Exception):
    """The folder holds no story, or lines of its record do not say what they should."""


class LineError(ValueError):
    """What is wrong with one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What a line of a kind has: values that stand first (`more` may follow), and fields."""

    heads: int
    needs: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    more: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the record, its values as written."""

    number: int
    kind: str
    heads: tuple[str, ...]
    fields: dict[str, str]

    def value(self, name: str) -> str | None:
        """The value of a field; None where it is left out, empty or ``-``."""
        return plain(self.fields.get(name, ""))

    def values(self, name: str, between: str = " & ") -> tuple[str, ...]:
        """The several values of a field."""
        said = self.value(name)
        return tuple(part.strip() for part in said.split(between)) if said else ()


FORMS = {
    "S": Form(heads=0, needs=("as_of", "about")),
    "R": Form(heads=1, needs=("side",), may=("copy_of", "update_of")),
    "E": Form(
        heads=1,
        needs=("type", "mode", "status", "factuality", "when", "place"),
        may=("alt", "country", "actors", "recipients", "mediators", "hosts"),
    ),
    "M": Form(heads=2, needs=("t",)),
    "T": Form(heads=2),
    "Q": Form(heads=2, more=True),
    "G": Form(heads=1, needs=("measure", "event"), may=("of",)),
    "V": Form(heads=2, needs=("text", "low", "high", "exactness", "by", "as_of", "is")),
    "X": Form(heads=0, needs=("about", "kind", "a", "b", "who")),
    "K": Form(heads=0, needs=("report", "corrects", "of", "from", "to")),
    "Z": Form(
        heads=1,
        needs=("type", "parties", "place", "start", "end"),
        may=("country", "opened", "changed", "closed"),
    ),
    "Y": Form(heads=2, more=True),
    "P": Form(heads=0, needs=("actor", "issue", "report", "t", "wants", "changed")),
    "A": Form(heads=1, needs=("parties", "signed", "provisions"), may=("mediators",)),
    "O": Form(
        heads=0,
        needs=("who", "what", "made", "report", "state"),
        may=("to", "by", "if", "settled"),
    ),
    "L": Form(heads=4, may=("t",)),
    "W": Form(heads=3),
    "N": Form(
        heads=0, needs=("since",), may=("new", "moved", "revised", "contradicted", "changed_state")
    ),
}


def read_lines(texts: Iterable[str], faults: list[str]) -> Iterator[Line]:
    """Lines that say something; what is wrong with others goes to `faults`, with the number."""
    for number, text in enumerate(texts, start=1):
        if not text.strip() or text.startswith("#"):
            continue
        try:
            yield read_line(text.strip(), number)
        except LineError as error:
            faults.append(f"{number}: {error}")


def read_line(text: str, number: int = 1) -> Line:
    """One line; raises LineError where it is of no kind, or lacks what its kind has."""
    kind, colon, rest = text.partition(":")
    if not colon or kind not in FORMS:
        raise LineError(f"begins with none of {' '.join(f'{one}:' for one in FORMS)}")
    form = FORMS[kind]
    names = {REMARK, *form.needs, *form.may}
    heads: list[str] = []
    fields: dict[str, str] = {}
    for part in _parts(rest):
        name, equals, value = part.partition("=")
        if not equals or name not in names:
            if fields:
                raise LineError(f"does not understand {part!r}")
            heads.append(part)
        elif name in fields:
            raise LineError(f"has {name}= twice")
        else:
            fields[name] = value
    _check(form, heads, fields)
    return Line(number=number, kind=kind, heads=tuple(heads), fields=fields)


def plain(text: str) -> str | None:
    """What is written, None for nothing or ``-``."""
    return None if text.strip() in ("", "-") else text.strip()


def _parts(rest: str) -> list[str]:
    """Fields as written; the remark is the last, and may have the sign between fields in it."""
    told, mark, remark = f"{BETWEEN}{rest.strip()}{BETWEEN}".partition(f"{BETWEEN}{REMARK}=")
    parts = [part.strip() for part in told.split(BETWEEN)]
    said = [part for part in parts if part]
    return [*said, f"{REMARK}={remark.removesuffix(BETWEEN)}"] if mark else said


def _check(form: Form, heads: list[str], fields: dict[str, str]) -> None:
    missing = [f"{name}=" for name in form.needs if name not in fields]
    if missing:
        raise LineError(f"has no {' '.join(missing)}")
    if len(heads) < form.heads or (len(heads) > form.heads and not form.more):
        told = " | ".join(heads) or "nothing"
        raise LineError(f"needs {form.heads} values before its fields, has {told}")
