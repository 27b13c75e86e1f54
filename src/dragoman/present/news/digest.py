"""News as headed lists of lines, the same on the terminal and in Markdown."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dragoman.present.extent import count_reports
from dragoman.present.news.news import AHEAD, TITLES, Item, News, has_news
from dragoman.present.telling import say_first
from dragoman.present.wording import plain, say_day, short_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What is new, more of it in `details`, and the reports that say so."""

    said: str
    details: tuple[str, ...]
    source: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The lines of one kind, and how many more there are."""

    title: str
    lines: tuple[Line, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """News in the order in which it is told; `notes` say how much was read, and of what is none."""

    title: str
    notes: tuple[str, ...]
    parts: tuple[Part, ...]


def make_digest(
    news: News,
    *,
    limit: int | None = None,
    counts: Mapping[str, int] | None = None,
    reports: int | None = None,
) -> Digest:
    """The digest of `news`, with at most `limit` lines of each kind.

    `counts` has the kinds of which there are more than `news` holds, `reports` how many are new.
    """
    found = {name: getattr(news, name) for name in TITLES}
    known = {name: max(len(items), (counts or {}).get(name, 0)) for name, items in found.items()}
    read = len(news.extent.new) if reports is None else reports
    day = f"As of {say_day(news.as_of)}" if news.as_of else "No report is dated"
    return Digest(
        title=f"News since {plain(news.said)}",
        notes=(f"{day}: {news.extent.said}.", *_absent(news, read)),
        parts=tuple(
            _part(TITLES[name], items[:limit], known[name])
            for name, items in found.items()
            if items
        ),
    )


def _part(title: str, items: tuple[Item, ...], count: int) -> Part:
    lines = tuple(map(_line, items))
    return Part(title=f"{title} ({count:,})", lines=lines, more=count - len(lines))


def _line(item: Item) -> Line:
    return Line(
        said=plain(item.said),
        details=tuple(plain(detail) for detail in item.details),
        source=plain(say_first(report.said for report in item.reports)),
        id=short_id(item.id),
    )


def _absent(news: News, count: int) -> Iterator[str]:
    """Of which kinds there is nothing, and in how many reports."""
    since = f"since {plain(news.said)}"
    missing = [name.replace("_", " ") for name in TITLES if _is_empty(news, name)]
    if not has_news(news):
        read = f" in {count_reports(count)} read" if count else ": no report read"
        yield f"Nothing new{read} {since}."
    elif not count:
        yield f"No report read {since}: what follows comes of the day alone."
    elif missing:
        yield f"None in {count_reports(count)} read {since}: {', '.join(missing)}."
    if not news.meetings_ahead:
        yield f"No meeting ahead in {count_reports(count + news.extent.known)}."


def _is_empty(news: News, name: str) -> bool:
    return name != AHEAD and not getattr(news, name)
