"""The field's names as data: states, organisations, groups, peoples, regions, sector words.

The TOML files beside this module are written by hand; each says on its first lines where it
comes from. They load once a process, into the values below.
"""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

from dragoman.errors import CodebookError
from dragoman.model.spelling import spelling_key

SIGNS = ("'s", "’s", "'", "’", "-")
TABLES = resources.files("dragoman.model") / "tables"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One way to name something that a table knows.

    `kind`: state, seat (a city standing for its government), adjective (a demonym), people,
    body, organisation, group or region. `exact` names are matched with their capitals.
    """

    text: str
    kind: str
    key: str
    name: str
    country: str | None
    sector: str | None
    exact: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A state: ISO 3166 alpha-3, its usual name, and the rough centre of its territory.

    `seats` are further cities that stand for its government.
    """

    iso: str
    name: str
    capital: str
    adjectives: tuple[str, ...]
    latitude: float
    longitude: float
    seats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A region, corridor, line or site by hand; `countries` are all it lies in."""

    name: str
    aliases: tuple[str, ...]
    countries: tuple[str, ...]
    precision: str
    latitude: float
    longitude: float
    radius_km: float
    geonames: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A title that persons hold; `level` is that of a meeting they attend, `of` the one state whose
    title it is.
    """

    title: str
    sector: str
    level: str
    of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """A noun that names an actor only by kind: "soldiers", "foreign ministry"."""

    name: str
    sector: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notable:
    """A person of public life; `country` may be IGO, NGO or IMG."""

    name: str
    country: str
    sector: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """All tables, each by the key its readers look things up with.

    `kinds` are sectors by `kind_key`, `notables` persons by `spelling_key`, `breakaways` the
    claiming state by the territory's names, casefolded.
    """

    states: dict[str, State]
    names: tuple[Name, ...]
    regions: tuple[Region, ...]
    offices: dict[str, Office]
    persons: dict[str, Noun]
    bodies: dict[str, Noun]
    parts: dict[str, str]
    kinds: dict[str, str] = field(default_factory=dict)
    notables: dict[str, Notable] = field(default_factory=dict)
    notable_names: tuple[str, ...] = ()
    breakaways: dict[str, str] = field(default_factory=dict)
    world_bodies: dict[str, Name] = field(default_factory=dict)

    def state_name(self, iso: str | None) -> str | None:
        """Usual name of the state, or None."""
        state = self.states.get(iso or "")
        return state.name if state else None


@cache
def load_tables() -> Tables:
    """The tables shipped with the program."""
    states = _read("states")
    sectors = _read("sectors")
    organisations = _read("organisations").get("organisation", [])
    notables = _read("notables")
    names = [*_state_names(states)]
    names += _names(organisations, kind="organisation", prefix="org")
    names += _names(_read("groups").get("group", []), kind="group", prefix="group")
    names += _names(_read("peoples").get("people", []), kind="people", prefix="people")
    regions = [_region(row) for row in _read("regions")["region"] + _read("world")["area"]]
    names += [
        _region_name(region, text) for region in regions for text in (region.name, *region.aliases)
    ]
    return Tables(
        states={iso: _state(iso, row) for iso, row in states.items()},
        names=tuple(names),
        regions=tuple(regions),
        offices={
            word: Office(
                title=row["title"],
                sector=row["sector"],
                level=row.get("level", ""),
                of=row.get("of"),
            )
            for row in sectors["office"]
            for word in (row["title"], *row.get("aliases", []))
        }
        | {"counterpart": Office(title="counterpart", sector="GOV", level="")},
        persons={
            word: Noun(name=row["words"][0], sector=row["sector"], kind=row.get("kind", "persons"))
            for row in sectors["person"]
            for word in row["words"]
        },
        bodies={
            word: Noun(name=row["name"], sector=row["sector"], kind="body")
            for row in sectors["body"]
            for word in row["words"]
        },
        world_bodies={
            word: next(one for one in names if one.key == f"org:{row['world']}")
            for row in sectors["body"]
            if "world" in row
            for word in row["words"]
        },
        parts={
            f"org:{row['key']}": f"org:{row['part_of']}"
            for row in organisations
            if row.get("part_of")
        },
        kinds={kind_key(word): row["sector"] for row in sectors["kind"] for word in row["words"]},
        notables=_notables(notables),
        notable_names=tuple(
            text
            for by_sector in notables.values()
            for persons in by_sector.values()
            for names in persons
            for text in names.split("|")
        ),
        breakaways={
            text.casefold(): row["country"]
            for row in _read("breakaways")["breakaway"]
            for text in (row["name"], *row["aliases"])
        },
    )


def kind_key(text: str) -> str:
    """Words in lower case as singulars without marks: what kinds are looked up with.

    >>> kind_key("Workers' Parties")
    'worker party'
    """
    words = (word for word in text.lower().replace("-", " ").split() if word not in SIGNS)
    return " ".join(_singular(word.strip("'’").removesuffix("'s")) for word in words)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > len("flies"):
        return word.removesuffix("ies") + "y"
    is_plural = word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3
    return word.removesuffix("s") if is_plural else word


def _notables(rows: dict[str, dict[str, list[str]]]) -> dict[str, Notable]:
    return {
        spelling_key(text): Notable(name=names.split("|")[0], country=country, sector=sector)
        for country, by_sector in rows.items()
        for sector, persons in by_sector.items()
        for names in persons
        for text in names.split("|")
    }


def _read(name: str) -> dict[str, Any]:
    path = TABLES / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise CodebookError(f"table {name}.toml cannot be read: {error}") from error


def _state(iso: str, row: dict[str, Any]) -> State:
    return State(
        iso=iso,
        name=row["name"],
        capital=row["capital"],
        adjectives=tuple(row["adjectives"]),
        latitude=row["latitude"],
        longitude=row["longitude"],
        seats=tuple(row["seats"]),
    )


def _state_names(states: dict[str, Any]) -> list[Name]:
    names = []
    for iso, row in states.items():
        groups = (
            ("state", [row["name"], *row["aliases"]], f"state:{iso}"),
            ("adjective", row["adjectives"], f"state:{iso}"),
            (
                "people",
                [word for word in row["people"] if word not in row["adjectives"]],
                f"people:{iso}",
            ),
            ("seat", dict.fromkeys([row["capital"], *row["seats"]]), f"state:{iso}"),
        )
        for kind, texts, key in groups:
            names += [
                Name(text=text, kind=kind, key=key, name=row["name"], country=iso, sector=None)
                for text in texts
            ]
        for body in row.get("bodies", []):
            key = f"body:{iso}:{body['name'].casefold()}"
            names += [
                Name(
                    text=text,
                    kind="body",
                    key=key,
                    name=body["name"],
                    country=iso,
                    sector=body["sector"],
                )
                for text in (body["name"], *body.get("aliases", []))
            ]
    return names


def _names(rows: list[dict[str, Any]], *, kind: str, prefix: str) -> list[Name]:
    return [
        Name(
            text=text,
            kind=kind,
            key=f"{prefix}:{row['key']}",
            name=row["name"],
            country=row["country"] or None,
            # What governments make together is of governments, unless it has a narrower trade.
            sector=row["sector"] or ("GOV" if row["country"] == "IGO" else None),
        )
        for row in rows
        for text in _spellings((row["name"], *_acronyms(row), *row.get("aliases", [])))
    ]


def _spellings(texts: Iterable[str]) -> Iterator[str]:
    """The names, each once; those with an article that some papers write small: "al-Shabaab"."""
    for text in dict.fromkeys(texts):
        yield text
        if text.startswith("Al-"):
            yield f"al-{text.removeprefix('Al-')}"


def _acronyms(row: dict[str, Any]) -> Iterator[str]:
    """The acronyms, and the form with stops that some papers write: "R.S.F."."""
    for acronym in row.get("acronyms", []):
        yield acronym
        dotted = "".join(f"{letter}." for letter in acronym)
        if acronym.isalpha() and acronym.isupper() and dotted not in row["acronyms"]:
            yield dotted


def _region(row: dict[str, Any]) -> Region:
    return Region(
        name=row["name"],
        aliases=tuple(row.get("aliases", [])),
        countries=tuple(row.get("countries", [])),
        precision=row["precision"],
        latitude=row["latitude"],
        longitude=row["longitude"],
        radius_km=row["radius_km"],
        geonames=row.get("geonames") or None,
    )


def _region_name(region: Region, text: str) -> Name:
    country = region.countries[0] if len(region.countries) == 1 else None
    return Name(
        text=text,
        kind="region",
        key=f"region:{region.name}",
        name=region.name,
        country=country,
        sector=None,
    )
