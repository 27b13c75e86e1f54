"""The articles of the set (news clusters of Giveme5W1H) and the event each tells of."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.quality.files import SetError, load_files

GET = (
    "get the news clusters of Giveme5W1H (github.com/fhamborg/Giveme5W1H), a folder of JSON"
    " files or news_clusters.tar.gz, and give it with --data"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An article and the number of its event; `published` is an ISO day."""

    id: str
    text: str
    title: str | None
    outlet: str | None
    url: str | None
    published: str | None
    event: int


def load_rows(path: Path) -> tuple[tuple[Row, ...], str]:
    """Articles of the archive, the folder or a file, and its hash; raises SetError."""
    files, sha256 = load_files(path, get=GET)
    rows = tuple(_row(found) for data in files.values() for found in _objects(data))
    if not rows:
        raise SetError(f"{path} holds no article with an event; {GET}")
    return rows, sha256


def _objects(data: bytes) -> Iterator[dict[str, Any]]:
    """The articles of one file: an object, or a list of them; none of another form."""
    try:
        found = json.loads(data)
    except ValueError:
        return
    for item in found if isinstance(found, list) else [found]:
        if isinstance(item, dict) and "EventId" in (item.get("newsCluster") or {}):
            yield item


def _row(found: dict[str, Any]) -> Row:
    return Row(
        id=found["dId"],
        text=found.get("text") or "",
        title=found.get("title"),
        outlet=found.get("source_domain"),
        url=found.get("url"),
        published=(found.get("date_publish") or "")[:10] or None,
        event=found["newsCluster"]["EventId"],
    )
