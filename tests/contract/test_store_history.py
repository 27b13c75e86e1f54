"""Whatever befell a store, it equals one that read at once what it holds in the end."""

from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.model.record import Record
from dragoman.run.check import find_problems
from dragoman.run.intake import Given, read_paths, rebuild_record, remove_report
from dragoman.run.session import Settings
from dragoman.store.file import open_or_make
from dragoman.store.record import load_record, load_redirects, load_state
from tests.run.fakes import fake_steps

TEXTS = {
    "a.txt": "Aliyev Pashinyan\nMichel",
    "b.txt": "Michel\nPutin Aliyev",
    "c.txt": "Putin Aliyev\nMichel\nMacron",
    "d.txt": "Macron",
}
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("read"), st.sets(st.sampled_from(sorted(TEXTS)), min_size=1)),
        st.tuples(st.just("remove"), st.sampled_from(sorted(TEXTS)).map(lambda name: {name})),
        st.tuples(st.sampled_from(["rebuild", "upgrade"]), st.just(set[str]())),
    ),
    max_size=6,
)


def read(store: Path, files: list[Path], version: str) -> Record:
    """What the store holds after reading, checked."""
    steps = fake_steps(version)
    with open_or_make(store) as con:
        for file in files:
            published = f"2023-07-{20 - ord(file.name[0]) % 7}"
            read_paths(
                con, [file], given=Given(published=published), steps=steps, settings=Settings()
            )
        assert find_problems(con, steps=steps) == ()
        return load_record(con, load_state(con).reports)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("histories")
    for name, text in TEXTS.items():
        (place / name).write_text(text, encoding="utf-8")
    return place


NUMBERS = count()


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(history=STEPS)
def test_only_what_is_in_the_record_counts(
    place: Path, history: list[tuple[str, set[str]]]
) -> None:
    store = place / f"{next(NUMBERS)}.duckdb"
    held: set[str] = set()
    version = 1
    read(store, [], str(version))
    for action, names in history:
        if action == "read":
            read(store, [place / name for name in sorted(names, reverse=True)], str(version))
            held |= names
        elif action == "upgrade":
            version += 1
        else:
            with open_or_make(store) as con:
                steps = fake_steps(str(version))
                if action == "rebuild":
                    rebuild_record(con, steps=steps, settings=Settings())
                elif names <= held:
                    remove_report(con, *names, steps=steps, settings=Settings())
                    held -= names
    with open_or_make(store) as con:
        rebuild_record(con, steps=fake_steps(str(version)), settings=Settings())
        targets = set(load_redirects(con).values())
    record = read(store, [], str(version))
    fresh = place / f"{next(NUMBERS)}.duckdb"
    assert record == read(fresh, [place / name for name in sorted(held)], "x")
    assert targets <= {event.id for event in record.events}
