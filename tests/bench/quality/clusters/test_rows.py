"""Articles and their events, from files written by hand."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from bench.quality.clusters.rows import Row, load_rows
from bench.quality.files import SetError

ARTICLE: dict[str, Any] = {
    "dId": "a1",
    "text": "The ferry sank off Port Hope.",
    "title": "Ferry sinks",
    "source_domain": "www.harbour.example",
    "url": "https://www.harbour.example/ferry",
    "date_publish": "2017-09-15T00:00:00",
    "newsCluster": {"EventId": 70, "Event": "ferry"},
}
ROW = Row(
    id="a1",
    text="The ferry sank off Port Hope.",
    title="Ferry sinks",
    outlet="www.harbour.example",
    url="https://www.harbour.example/ferry",
    published="2017-09-15",
    event=70,
)


def test_an_article_of_a_folder_is_read_with_its_day_and_event(tmp_path: Path) -> None:
    (tmp_path / "a1.json").write_text(json.dumps(ARTICLE))
    (tmp_path / "README.md").write_text("No article.")
    assert load_rows(tmp_path)[0] == (ROW,)


def test_a_gzipped_file_of_many_articles_is_read_like_a_folder(tmp_path: Path) -> None:
    given = tmp_path / "set.gz"
    given.write_bytes(gzip.compress(json.dumps([ARTICLE, {**ARTICLE, "dId": "a2"}]).encode()))
    assert [row.id for row in load_rows(given)[0]] == ["a1", "a2"]


def test_an_article_without_a_date_is_undated(tmp_path: Path) -> None:
    (tmp_path / "a1.json").write_text(json.dumps({**ARTICLE, "date_publish": None}))
    assert load_rows(tmp_path)[0][0].published is None


def test_files_without_an_event_are_no_set(tmp_path: Path) -> None:
    (tmp_path / "a1.json").write_text(json.dumps({**ARTICLE, "newsCluster": None}))
    with pytest.raises(SetError, match="holds no article"):
        load_rows(tmp_path)
