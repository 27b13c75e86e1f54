"""What a reconciling leaves to the next is kept for the same version of the program alone."""

from pathlib import Path

import pytest

from dragoman.model.clustering import Clustered, Clustering, Tie
from dragoman.store.clustering import forget_clustering, load_clustering, save_clustering
from dragoman.store.file import open_or_make
from dragoman.store.rows import Connection


def row(mention: str, event: str = "a") -> Clustered:
    return Clustered(mention=mention, seen="00", chain="a", event=event, is_bound=False)


def tie(other: str, score: float = 0.5) -> Tie:
    return Tie(one="a", other=other, score=score, reasons=("the same day",))


BEFORE = Clustering(clustered=(row("a"), row("b")), ties=(tie("b"),))
AFTER = Clustering(clustered=(row("a"), row("b", "b"), row("c")), ties=(tie("c"),))


def rows_of(con: Connection) -> tuple[set[Clustered], set[Tie]]:
    found = load_clustering(con, "v1")
    return set(found.clustered), set(found.ties)


@pytest.mark.parametrize("former", [Clustering(), BEFORE])
def test_one_takes_the_place_of_another(tmp_path: Path, former: Clustering) -> None:
    with open_or_make(tmp_path / "s.duckdb") as con:
        save_clustering(con, BEFORE, former=Clustering(), version="v1")
        assert rows_of(con) == (set(BEFORE.clustered), set(BEFORE.ties))
        save_clustering(con, AFTER, former=former, version="v1")
        assert rows_of(con) == (set(AFTER.clustered), set(AFTER.ties))


def test_rows_that_stay_are_not_written_again(tmp_path: Path) -> None:
    with open_or_make(tmp_path / "s.duckdb") as con:
        save_clustering(con, BEFORE, former=Clustering(), version="v1")
        save_clustering(con, AFTER, former=BEFORE, version="v1")
        kept = con.execute("SELECT mention FROM clustered ORDER BY rowid").fetchall()
        assert [name for (name,) in kept] == ["a", "b", "c"]
        assert con.execute("SELECT min(rowid) FROM clustered").fetchone() == (0,)


def test_that_of_another_version_is_not_gone_on_with(tmp_path: Path) -> None:
    with open_or_make(tmp_path / "s.duckdb") as con:
        save_clustering(con, BEFORE, former=Clustering(), version="v1")
        assert load_clustering(con, "v2") == Clustering()
        forget_clustering(con)
        assert load_clustering(con, "v1") == Clustering()
