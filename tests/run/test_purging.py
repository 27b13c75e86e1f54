"""Purging: what is purged is in no file, and the record is that of a store that never had it."""

from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.errors import UsageError
from dragoman.model.actor import Actor
from dragoman.model.clustering import Clustering
from dragoman.model.judgement import Anchor, make_judgement, withdraw, withdrawn_ids
from dragoman.model.record import Record
from dragoman.model.summary import Summary
from dragoman.run.check import find_problems
from dragoman.run.handling import load_shown
from dragoman.run.intake import make_given, read_paths
from dragoman.run.judging import append_judgement, put_judgements
from dragoman.run.notes import keep_note
from dragoman.run.purging import Purged, Why, also_called, list_tombstones, purge
from dragoman.run.session import Settings
from dragoman.store.clustering import load_clustering
from dragoman.store.file import open_for_reading, open_or_make
from dragoman.store.record import load_redirects, load_state
from dragoman.store.rows import insert_rows
from dragoman.store.schema import Shown
from dragoman.store.visit import Visit, load_visit, save_visit
from tests.run.fakes import fake_steps
from tests.run.talks import make_store, talk_steps

WHY = Why(reason="asked for by the family", by="mk", on="2024-02-01")
OPEN_TEXT = "Aliyev Pashinyan\nMichel Putin"
SECRET = "Zebulon Quarterstaff\nMichel Putin\nXanthippe Featherstonehaugh"
FRAGMENTS = ("Zebulon", "Quarterstaff", "Xanthippe", "Featherstonehaugh", "zebulon")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    path = tmp_path / "out" / "talks.duckdb"
    path.parent.mkdir()
    read(path, "open.txt", OPEN_TEXT)
    read(path, "zebulon.txt", SECRET)
    return path


def read(store: Path, name: str, text: str, *, is_forced: bool = False) -> Summary:
    file = store.parent.parent / "in" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    given = make_given("2023-07-15", "Gazette", purged_too=is_forced)
    with open_or_make(store) as con:
        return read_paths(con, [file], given=given, steps=fake_steps(), settings=Settings())


def fresh(tmp_path: Path, **texts: str) -> Path:
    """A store that read these texts and nothing else."""
    path = tmp_path / "fresh" / "out" / "talks.duckdb"
    path.parent.mkdir(parents=True)
    for name, text in texts.items():
        read(path, f"{name}.txt", text)
    return path


def purged(store: Path, wanted: str, why: Why = WHY) -> Purged:
    return purge(store, wanted, why, make_steps=fake_steps, settings=Settings())


def record(store: Path) -> Record:
    with open_for_reading(store) as con:
        return load_shown(con, None, fake_steps).record


def problems(store: Path) -> tuple[str, ...]:
    with open_for_reading(store) as con:
        return find_problems(con, steps=fake_steps())


def judge(store: Path, report: str, quote: str) -> None:
    with open_or_make(store) as con:
        text = next(row.text for row in load_state(con).reports if row.id == report)
        start = text.index(quote)
        anchor = Anchor(
            report=report, start=start, end=start + len(quote), quote=quote, kind="event"
        )
        judgement = make_judgement("accept", anchor, by="mk", note=f"{quote}: seen")
        append_judgement(con, judgement, steps=fake_steps(), settings=Settings())


def id_of(store: Path, file: str) -> str:
    return next(report.id for report in record(store).reports if report.file == file)


def found_in(folder: Path, words: tuple[str, ...] = FRAGMENTS) -> set[str]:
    """Which of the words stand in the bytes or names of any file of a folder."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    content = b"".join(path.read_bytes() + path.name.encode() for path in files)
    return {word for word in words if word.encode() in content}


@pytest.mark.parametrize("wanted", ["zebulon.txt", "id"])
def test_no_byte_of_a_purged_report_is_in_any_file(store: Path, wanted: str) -> None:
    judge(store, id_of(store, "zebulon.txt"), "Xanthippe Featherstonehaugh")
    (store.parent / "talks.duckdb.index.fts").write_text("Zebulon", encoding="utf-8")
    (store.parent / ".talks.duckdb.77.new").write_text("Zebulon", encoding="utf-8")
    assert found_in(store.parent) == set(FRAGMENTS)
    purged(store, id_of(store, "zebulon.txt") if wanted == "id" else wanted)
    assert found_in(store.parent) == set()
    assert [path.name for path in store.parent.iterdir()] == ["talks.duckdb"]


def test_files_of_others_beside_the_store_stay(store: Path) -> None:
    other = store.parent / "talks.duckdb-index.txt"
    other.write_text("mine", encoding="utf-8")
    purged(store, "zebulon.txt")
    assert other.exists()


def test_after_a_purge_the_record_is_that_of_a_store_which_never_had_the_report(
    store: Path, tmp_path: Path
) -> None:
    assert record(store) != record(fresh(tmp_path, open=OPEN_TEXT))
    purged(store, "zebulon.txt")
    assert record(store) == record(tmp_path / "fresh" / "out" / "talks.duckdb")
    assert problems(store) == ()


def test_judgements_on_a_purged_report_go_and_the_others_stay(store: Path) -> None:
    judge(store, id_of(store, "zebulon.txt"), "Xanthippe Featherstonehaugh")
    judge(store, id_of(store, "open.txt"), "Aliyev Pashinyan")
    outcome = purged(store, "zebulon.txt")
    assert (outcome.reports, outcome.judgements) == (1, 1)
    with open_for_reading(store) as con:
        assert [row.anchor.quote for row in load_state(con).judgements] == ["Aliyev Pashinyan"]


def test_notes_the_last_visit_and_ids_once_shown_are_carried_over(store: Path) -> None:
    note = keep_note(store, "Met K.", by="mk")
    kept, gone = id_of(store, "open.txt"), id_of(store, "zebulon.txt")
    with open_or_make(store) as con:
        save_visit(con, Visit(reports=frozenset((gone, kept)), day="2023-07-15"))
        event = next(e for e in load_shown(con, None, fake_steps).record.events if e.reports == 2)
        shown = Shown(number=99, event="ev_old", founding="mn_old", mentions=event.mentions)
        insert_rows(con, "shown", Shown, [shown])
    purged(store, "zebulon.txt")
    assert record(store).notes == (note,)
    with open_for_reading(store) as con:
        assert load_visit(con) == Visit(reports=frozenset((kept,)), day="2023-07-15")
        (left,) = (e.id for e in record(store).events if e.trigger == "Michel Putin")
        assert load_redirects(con)["ev_old"] == left


def test_a_tombstone_says_what_when_who_and_why_and_not_what_it_said(store: Path) -> None:
    gone = id_of(store, "zebulon.txt")
    purged(store, "zebulon.txt")
    (stone,) = list_tombstones(store)
    assert (stone.kind, stone.id, stone.date) == ("report", gone, "2024-02-01")
    assert (stone.by, stone.reason) == ("mk", "asked for by the family")


def test_without_a_day_the_latest_in_the_record_is_taken(store: Path) -> None:
    assert purged(store, "zebulon.txt", replace(WHY, on=None)).tombstone.date == "2023-07-15"


@pytest.mark.parametrize("name", ["zebulon.txt", "copy.txt"])
def test_reading_a_purged_report_again_is_refused_with_one_line(store: Path, name: str) -> None:
    purged(store, "zebulon.txt")
    (refused,) = read(store, name, SECRET).rejected
    assert "\n" not in refused.reason
    assert "purged on 1 Feb 2024 by mk because asked for by the family" in refused.reason
    assert len(record(store).reports) == 1


def test_a_purged_report_that_is_forced_back_stays_when_it_is_read_again(store: Path) -> None:
    purged(store, "zebulon.txt")
    assert read(store, "zebulon.txt", SECRET, is_forced=True).read == 1
    again = read(store, "zebulon.txt", SECRET)
    assert (again.known, again.rejected) == (1, ())


def test_an_id_that_was_purged_is_said_to_be(store: Path) -> None:
    gone = id_of(store, "zebulon.txt")
    purged(store, gone)
    with pytest.raises(UsageError, match="was purged on 2024-02-01 because asked"):
        purged(store, gone)


def test_a_note_is_purged_by_its_id(store: Path) -> None:
    note = keep_note(store, "Xylophone player seen", by="mk")
    assert found_in(store.parent, ("Xylophone",))
    purged(store, note.id)
    assert not found_in(store.parent, ("Xylophone",))
    assert record(store).notes == ()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Zebulon Quarterstaff", ("Quarterstaff", "quarterstaff")),
        ("ZEBULON  quarterstaff", ("Quarterstaff", "quarterstaff")),
        ("zebulon", ("Zebulon", "zebulon")),
    ],
)
def test_no_byte_of_a_purged_name_is_in_any_file(
    store: Path, name: str, words: tuple[str, ...]
) -> None:
    judge(store, id_of(store, "zebulon.txt"), "Zebulon Quarterstaff")
    keep_note(store, "Zebulon\nQuarterstaff: see zebulon-quarterstaff.html", by="mk")
    assert found_in(store.parent, words) == set(words)
    purged(store, name)
    assert found_in(store.parent, words) == set()
    assert problems(store) == ()


def test_a_masked_report_is_the_one_that_a_store_would_read_from_the_masked_text(
    store: Path, tmp_path: Path
) -> None:
    purged(store, "Zebulon Quarterstaff")
    masked = SECRET.replace("Zebulon Quarterstaff", "Xxxxxxx Xxxxxxxxxxxx")
    other = fresh(tmp_path, open=OPEN_TEXT, zebulon=masked)
    assert record(store) == record(other)


def test_a_judgement_on_a_masked_sentence_still_holds_and_old_ids_lead_to_the_event(
    store: Path,
) -> None:
    old = next(e.id for e in record(store).events if e.trigger == "Zebulon Quarterstaff")
    judge(store, id_of(store, "zebulon.txt"), "Zebulon Quarterstaff")
    purged(store, "Zebulon Quarterstaff")
    new = next(e.id for e in record(store).events if e.trigger == "Xxxxxxx Xxxxxxxxxxxx")
    with open_for_reading(store) as con:
        (judgement,) = load_state(con).judgements
        assert load_redirects(con)[old] == new
    assert judgement.anchor.quote == "Xxxxxxx Xxxxxxxxxxxx"
    assert judgement.anchor.report == id_of(store, "zebulon.txt")
    assert judgement.note == "Xxxxxxx Xxxxxxxxxxxx: seen"


def test_a_withdrawal_still_takes_back_what_it_took_back_and_what_was_seen_is_masked(
    store: Path,
) -> None:
    judge(store, id_of(store, "zebulon.txt"), "Zebulon Quarterstaff")
    with open_or_make(store) as con:
        (said,) = load_state(con).judgements
        seen = replace(said, seen='{"fields": {"place": "Zebulon Quarterstaff"}}')
        back = withdraw(said, by="mk")
        put_judgements(con, [seen, back])
    purged(store, "Zebulon Quarterstaff")
    with open_for_reading(store) as con:
        first, second, third = load_state(con).judgements
    assert withdrawn_ids([first, second, third]) == {first.id} != {said.id}
    assert found_in(store.parent, ("Zebulon", "Quarterstaff")) == set()
    assert "Xxxxxxx" in (second.seen or "")


def test_a_purged_name_is_masked_in_whatever_is_read_later(store: Path) -> None:
    purged(store, "Zebulon Quarterstaff")
    assert read(store, "zebulon.txt", SECRET).known == 1
    assert read(store, "later.txt", "Macron Zebulon Quarterstaff").read == 1
    assert not found_in(store.parent, ("Quarterstaff",))


def test_two_purged_names_are_not_masked_alike(store: Path) -> None:
    read(store, "two.txt", "Anna Bode\nEdda Cole")
    for name in ("Anna Bode", "Edda Cole"):
        purged(store, name)
    triggers = {event.trigger for event in record(store).events}
    assert {"Xxxx Xxxx", "Qqqq Qqqq"} <= triggers


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        ("rp_ffffffff", WHY),
        ("nt_ffffffff", WHY),
        ("Nobody Atall", WHY),
        ("!!", WHY),
        ("open.txt", replace(WHY, reason=" ")),
        ("open.txt", replace(WHY, on="soon")),
        ("Zebulon", replace(WHY, reason="Zebulon asked")),
    ],
)
def test_what_cannot_be_purged_is_refused_and_nothing_changes(
    store: Path, wanted: str, why: Why
) -> None:
    before = store.read_bytes()
    with pytest.raises(UsageError):
        purged(store, wanted, why)
    assert store.read_bytes() == before


def test_a_purge_that_breaks_off_leaves_the_store_as_it_was(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = record(store)

    def broken(*args: object, **kwargs: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("dragoman.run.purging.update_store", broken)
    with pytest.raises(KeyboardInterrupt):
        purged(store, "zebulon.txt")
    assert record(store) == before
    assert [path.name for path in store.parent.iterdir()] == ["talks.duckdb"]


def test_a_link_to_a_store_stays_one(store: Path) -> None:
    link = store.parent.parent / "link.duckdb"
    link.symlink_to(store)
    purged(link, "zebulon.txt")
    assert link.is_symlink()
    assert len(record(store).reports) == 1


def test_other_names_of_a_person_whose_name_is_purged_are_told() -> None:
    reem = Actor(
        id="ac_1",
        key="person:reem al ali",
        name="Reem al-Ali",
        type="person",
        country=None,
        sector=None,
        aliases=("Reem", "REEM AL ALI", "young Reem al-Ali"),
    )
    other = replace(reem, id="ac_2", name="Reem Bode", aliases=("Reem",))
    assert list(also_called((reem, other), "reem al-ali")) == ["Reem"]


def clustered(store: Path) -> tuple[set[str], str]:
    """Mentions that the clustering kept in a store speaks of, and all of it as one text."""
    with open_for_reading(store) as con:
        rows = con.execute("SELECT * FROM clustered").fetchall()
        ties = con.execute("SELECT * FROM tie").fetchall()
        mentions = con.execute("SELECT DISTINCT mention FROM clustered").fetchall()
    return {row[0] for row in mentions}, repr((rows, ties))


@pytest.mark.parametrize("wanted", ["b.txt", "Putin"])
def test_the_clustering_kept_forgets_what_is_purged(tmp_path: Path, wanted: str) -> None:
    store = make_store(tmp_path)
    with open_for_reading(store) as con:
        report = next(row.id for row in load_state(con).reports if row.file == "b.txt")
        sql = "SELECT DISTINCT id FROM reading_event WHERE report = ?"
        told = {row[0] for row in con.execute(sql, [report]).fetchall()}
    before, _ = clustered(store)
    assert told <= before
    purge(store, wanted, WHY, make_steps=talk_steps, settings=Settings())
    after, written = clustered(store)
    assert after
    assert after.isdisjoint(told)
    assert not any(mention in written for mention in (*told, report, "Putin"))
    with open_for_reading(store) as con:
        assert load_clustering(con, talk_steps().reconciling) != Clustering()
        assert find_problems(con, steps=talk_steps()) == ()
