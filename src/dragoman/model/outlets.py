"""Outlets: whose voice they are, and which belong to one owner, as a table that users extend."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from dragoman.errors import CodebookError

TABLE = resources.files("dragoman.model") / "tables" / "outlets.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlets:
    """Side's key and owner of each outlet by its folded name; `official` words of an own voice."""

    sides: Mapping[str, str]
    owners: Mapping[str, str]
    official: re.Pattern[str]

    def side(self, outlet: str) -> str | None:
        """Key of the state or group for which the table says that it speaks."""
        return self.sides.get(fold_outlet(outlet))

    def owner(self, outlet: str) -> str | None:
        """Name of its owner."""
        return self.owners.get(fold_outlet(outlet))

    def is_official(self, outlet: str) -> bool:
        """Whether its name says that it is somebody's own voice: a ministry, a press office."""
        return self.official.search(fold_outlet(outlet)) is not None


def load_outlets(path: Path | None = None) -> Outlets:
    """The table shipped with the program, with the rows of the user's own at `path` on top."""
    shipped = _shipped()
    if path is None:
        return shipped
    try:
        own = _parse(tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise CodebookError(f"table {path} cannot be read: {error}") from error
    return Outlets(
        sides={**shipped.sides, **own.sides},
        owners={**shipped.owners, **own.owners},
        official=own.official if own.official.pattern != NEVER else shipped.official,
    )


def fold_outlet(name: str) -> str:
    """A name without case, accents, "The" and points.

    >>> fold_outlet("The Agência Times.")
    'agencia times'
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = re.findall(r"[\w'’()/-]+", plain.casefold())
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


NEVER = r"(?!)"


@cache
def _shipped() -> Outlets:
    return _parse(tomllib.loads(TABLE.read_text(encoding="utf-8")))


def _parse(data: Mapping[str, Any]) -> Outlets:
    words = sorted(map(re.escape, data.get("official", ())), key=lambda word: (-len(word), word))
    return Outlets(
        sides=_by_outlet(data.get("side", ()), "key"),
        owners=_by_outlet(data.get("owner", ()), "name"),
        official=re.compile(rf"\b(?:{'|'.join(words)})\b" if words else NEVER),
    )


def _by_outlet(rows: list[Mapping[str, Any]], field: str) -> dict[str, str]:
    return {fold_outlet(outlet): row[field] for row in rows for outlet in row["outlets"]}
