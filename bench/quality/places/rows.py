"""News with place names, most of them with their GeoNames id: LGL or GeoWebNews (GWN)."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, fromstring

from bench.quality.files import SetError, load_files

GET = (
    "download lgl.xml or GWN.xml from "
    "github.com/milangritta/Pragmatic-Guide-to-Geoparsing-Evaluation and give it with --data"
)
# Types of GeoWebNews that end so name no place.
NO_PLACES = ("Expression", "Non_Toponym", "Demonym", "Language")


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym:
    """A place name and, where the set knows it, which place of GeoNames that is and where.

    `country` is its name or GeoNames id, as the set gives them; GeoWebNews gives none.
    """

    start: int
    end: int
    geonames: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    country: str | None = None
    country_geonames: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An article and its place names."""

    id: str
    title: str | None
    text: str
    published: str | None
    toponyms: tuple[Toponym, ...]


def load_rows(path: Path) -> tuple[tuple[Row, ...], str]:
    """The articles of the file, and its hash; raises SetError."""
    files, sha256 = load_files(path, get=GET)
    rows = tuple(row for data in files.values() for row in _rows(data))
    if not any(row.toponyms for row in rows):
        raise SetError(f"{path} holds no articles with toponyms; {GET}")
    return rows, sha256


def _rows(data: bytes) -> Iterator[Row]:
    try:
        root = fromstring(data)
    except ParseError:
        return
    for number, article in enumerate(root.iter("article")):
        text = article.findtext("text") or ""
        yield Row(
            id=article.get("docid") or article.get("file") or str(number),
            title=article.findtext("title"),
            text=text,
            published=(article.findtext("dltime") or "")[:10] or None,
            toponyms=tuple(_toponyms(article, text)),
        )


def _toponyms(article: Element, text: str) -> Iterator[Toponym]:
    for one in article.iter("toponym"):
        start, end = int(one.findtext("start") or 0), int(one.findtext("end") or 0)
        is_place = not (one.findtext("type") or "").endswith(NO_PLACES)
        if is_place and 0 <= start < end <= len(text):
            tag = one.find("gaztag")
            yield _of_geowebnews(one, start, end) if tag is None else _of_lgl(tag, start, end)


def _of_lgl(tag: Element, start: int, end: int) -> Toponym:
    country = tag.find("country")
    return Toponym(
        start=start,
        end=end,
        geonames=_id(tag.get("geonameid")),
        latitude=_degrees(tag.findtext("lat")),
        longitude=_degrees(tag.findtext("lon")),
        country=None if country is None else country.text,
        country_geonames=None if country is None else _id(country.get("geonameid")),
    )


def _of_geowebnews(one: Element, start: int, end: int) -> Toponym:
    return Toponym(
        start=start,
        end=end,
        geonames=_id(one.findtext("geonamesID")),
        latitude=_degrees(one.findtext("latitude")),
        longitude=_degrees(one.findtext("longitude")),
    )


def _id(text: str | None) -> int | None:
    return int(text) if text and text.strip().isdigit() else None


def _degrees(text: str | None) -> float | None:
    return float(text) if text and text.strip() else None
