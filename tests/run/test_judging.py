"""Judgements put in fast, and the record brought up to date behind them."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.errors import BusyStoreError, UsageError
from dragoman.model.judgement import Anchor, Judgement, make_judgement, withdraw
from dragoman.run.check import find_problems
from dragoman.run.intake import Given, read_paths
from dragoman.run.judging import append_judgement, put_judgements, settle_judgements
from dragoman.run.session import Settings
from dragoman.store.file import open_for_writing, open_or_make
from dragoman.store.judgements import count_waiting, load_judgements
from dragoman.store.record import load_record, load_state
from dragoman.store.rows import Connection
from tests.run.fakes import fake_steps

STEPS = fake_steps()


@pytest.fixture
def con(tmp_path: Path) -> Iterator[Connection]:
    (tmp_path / "a.txt").write_text("Aliyev Pashinyan\nMichel", encoding="utf-8")
    with open_or_make(tmp_path / "talks.duckdb") as con:
        given = Given(published="2023-07-15")
        read_paths(con, [tmp_path / "a.txt"], given=given, steps=STEPS, settings=Settings())
        yield con


def reject(con: Connection, words: str = "Michel") -> Judgement:
    (report,) = load_state(con).reports
    start = report.text.index(words)
    anchor = Anchor(
        report=report.id, start=start, end=start + len(words), quote=words, kind="event"
    )
    return make_judgement("reject", anchor, by="mk")


def triggers(con: Connection) -> set[str]:
    return {event.trigger for event in load_record(con, load_state(con).reports).events}


def test_what_is_put_in_waits_and_the_record_stays(con: Connection) -> None:
    (kept,) = put_judgements(con, [reject(con)])
    assert (kept.number, count_waiting(con)) == (1, 1)
    assert triggers(con) == {"Aliyev Pashinyan", "Michel"}
    assert find_problems(con, steps=STEPS) == ()


def test_settling_brings_the_record_up_to_date_with_all_that_wait(con: Connection) -> None:
    put_judgements(con, [reject(con)])
    put_judgements(con, [reject(con, "Aliyev Pashinyan")])
    assert settle_judgements(con, steps=STEPS, settings=Settings()) == 2
    assert (count_waiting(con), triggers(con)) == (0, set())
    assert settle_judgements(con, steps=STEPS, settings=Settings()) == 0
    assert find_problems(con, steps=STEPS) == ()


def test_reading_settles_what_waits(con: Connection, tmp_path: Path) -> None:
    put_judgements(con, [reject(con)])
    (tmp_path / "b.txt").write_text("Putin", encoding="utf-8")
    read_paths(con, [tmp_path / "b.txt"], given=Given(), steps=STEPS, settings=Settings())
    assert (count_waiting(con), triggers(con)) == (0, {"Aliyev Pashinyan", "Putin"})


def test_a_judgement_in_one_go_leaves_none_waiting(con: Connection) -> None:
    append_judgement(con, reject(con), steps=STEPS, settings=Settings())
    assert (count_waiting(con), triggers(con)) == (0, {"Aliyev Pashinyan"})


def test_putting_one_in_does_not_wait_for_the_record(con: Connection) -> None:
    put_judgements(con, [reject(con)])
    start = time.perf_counter()
    for _ in range(20):
        put_judgements(con, [reject(con)])
    assert (time.perf_counter() - start) / 20 < 0.1  # far more than it takes on any machine


def test_of_many_either_all_are_kept_or_none(con: Connection) -> None:
    bad = make_judgement(
        "accept", Anchor(report="rp_x", start=0, end=1, quote="A", kind="event"), by="mk"
    )
    with pytest.raises(UsageError, match="no report rp_x"):
        put_judgements(con, [reject(con), bad])
    assert load_judgements(con) == ()


def test_only_what_is_there_can_be_withdrawn(con: Connection) -> None:
    (kept,) = put_judgements(con, [reject(con)])
    put_judgements(con, [withdraw(kept, by="mk")])
    settle_judgements(con, steps=STEPS, settings=Settings())
    with pytest.raises(UsageError, match="no judgement"):
        put_judgements(con, [withdraw(reject(con), by="mk")])
    assert [row.action for row in load_judgements(con)] == ["reject", "withdraw"]


def test_a_store_with_another_writer_is_busy_and_the_judgement_can_be_put_in_later(
    tmp_path: Path,
) -> None:
    store = tmp_path / "talks.duckdb"
    (tmp_path / "a.txt").write_text("Michel", encoding="utf-8")
    with open_or_make(store) as con:
        read_paths(con, [tmp_path / "a.txt"], given=Given(), steps=STEPS, settings=Settings())
        judgement = reject(con)
    code = "import sys, duckdb; con = duckdb.connect(sys.argv[1]); print('.', flush=True); input()"
    held = subprocess.Popen(
        [sys.executable, "-c", code, str(store)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=dict(os.environ),
        text=True,
    )
    with held:
        assert held.stdout is not None
        held.stdout.readline()
        with (
            pytest.raises(BusyStoreError, match="in use by another process"),
            open_for_writing(store) as con,
        ):
            put_judgements(con, [judgement])
        held.communicate("\n")
    with open_for_writing(store) as con:
        assert put_judgements(con, [judgement])[0].number == 1
