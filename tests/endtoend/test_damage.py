"""`dragoman check` finds nothing in a sound store of real reports, and what is planted in it."""

from pathlib import Path

import duckdb
import pytest

from dragoman import api
from tests.endtoend.conftest import Read
from tests.endtoend.stores import export_bytes, run

OTHER_WORDS = "list_transform(evidence, lambda item: struct_update(item, text := 'never said'))"
MOVED = 'list_transform(evidence, lambda item: struct_update(item, "end" := item."end" - 1))'
ONE_EVENT = "(SELECT min(id) FROM event)"
DAMAGE = {
    "UPDATE reports SET text = replace(text, 'Brussels', 'Budapest')": "does not match its SHA-256",
    f"UPDATE event SET evidence = {OTHER_WORDS} WHERE id = {ONE_EVENT}": "is not the text of",
    f"UPDATE claim SET evidence = {MOVED} WHERE id = (SELECT min(id) FROM claim)": "not the text",
    f"UPDATE event SET trigger = 'never said' WHERE id = {ONE_EVENT}": "are not what the",
    f"DELETE FROM event WHERE id = {ONE_EVENT}": ONE_EVENT,
    "DELETE FROM reading_event": "is in no reading",
    "DELETE FROM situation": "rows are not what the readings give",
    "INSERT INTO redirects VALUES ('ev_old', 'ev_none')": "which is no event",
}


def damage(store: Path, sql: str) -> None:
    with duckdb.connect(str(store)) as con:
        con.execute(sql)


def test_a_sound_store_has_no_problem(whole: Read) -> None:
    assert api.check(whole.store) == ()


@pytest.mark.parametrize("sql", DAMAGE, ids=lambda sql: sql.split(" WHERE ")[0][:40])
def test_planted_damage_is_found(copy: Path, sql: str) -> None:
    with duckdb.connect(str(copy)) as con:
        one = con.execute(f"SELECT {ONE_EVENT}").fetchall()[0][0]
    damage(copy, sql)
    result = run("check", copy)
    assert result.exit_code == 1
    assert (one if DAMAGE[sql] is ONE_EVENT else DAMAGE[sql]) in result.stdout


def test_damage_to_layer_two_is_mended_by_the_next_run(whole: Read, copy: Path) -> None:
    damage(copy, f"UPDATE event SET trigger = 'never said' WHERE id = {ONE_EVENT}")
    damage(copy, "DELETE FROM track")
    assert export_bytes(copy) != whole.export
    api.read([], copy)
    assert export_bytes(copy) == whole.export


@pytest.mark.slow
def test_a_rebuild_mends_damaged_readings(whole: Read, copy: Path) -> None:
    damage(copy, "UPDATE reading_event SET status = 'cancelled'")
    damage(copy, "DELETE FROM reading_claim")
    assert run("rebuild", copy).exit_code == 0
    assert export_bytes(copy) == whole.export
    assert api.check(copy) == ()
