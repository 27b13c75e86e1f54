"""What `check` sees."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.run.check import find_problems
from dragoman.run.intake import Given, read_paths
from dragoman.run.session import Settings
from dragoman.store.file import open_or_make
from dragoman.store.rows import Connection
from tests.run.fakes import fake_steps


@pytest.fixture
def con(tmp_path: Path) -> Iterator[Connection]:
    (tmp_path / "a.txt").write_text("Aliyev Pashinyan\nMichel", encoding="utf-8")
    with open_or_make(tmp_path / "talks.duckdb") as con:
        read_paths(
            con,
            [tmp_path / "a.txt"],
            given=Given(published="2023-07-15"),
            steps=fake_steps(),
            settings=Settings(),
        )
        yield con


def test_a_store_as_written_has_no_problem(con: Connection) -> None:
    assert find_problems(con, steps=fake_steps()) == ()


@pytest.mark.parametrize(
    ("damage", "seen"),
    [
        ("UPDATE reports SET text = text || 'x'", "does not match its SHA-256"),
        ("UPDATE reports SET published = '2023-07-16'", "its id should be"),
        ('UPDATE reading_event SET "end" = 900', "its span"),
        ('UPDATE reading_block SET "end" = 900', "a block ends at 900"),
        ("UPDATE reading_claim SET about = 'mn_x'", "refers to mn_x"),
        ("UPDATE reading_figure SET event = 'mn_x'", "refers to mn_x"),
        (
            "UPDATE event SET evidence = list_transform(evidence, lambda e: "
            "struct_update(e, text := 'x'))",
            "its evidence is not the text",
        ),
        (
            "UPDATE event SET evidence = list_transform(evidence, lambda e: "
            "struct_update(e, report := 'rp_x'))",
            "which is not in the record",
        ),
        ("UPDATE actor SET key = 'person:x'", "not the id of the key"),
        ("DELETE FROM actor", "which is no actor"),
        ("UPDATE event SET id = id || 'x'", "none of its mentions"),
        ("INSERT INTO event FROM event", "2 rows of kind event"),
        ("UPDATE claim SET about = 'ev_x'", "which is no event or figure"),
        ("UPDATE claim SET stance = 'denies'", "not the id of its span and stance"),
        ("UPDATE figure SET measure = 'wounded'", "not the id of its span and measure"),
        ("DELETE FROM figure", "which is no figure"),
        ("UPDATE event SET mentions = ['mn_x']", "is in no reading"),
        ("UPDATE event SET status = 'planned'", "event: 2 rows are not what the readings give"),
        ("INSERT INTO redirects VALUES ('ev_a', 'ev_b')", "no event of the record"),
        ("INSERT INTO redirects SELECT id, id FROM event", "leads elsewhere too"),
        ("DELETE FROM readings", "have not been read by this version"),
    ],
)
def test_damage_is_seen(con: Connection, damage: str, seen: str) -> None:
    con.execute(damage)
    problems = find_problems(con, steps=fake_steps())
    assert any(seen in problem for problem in problems), problems
    assert not any("\n" in problem for problem in problems)
