"""`dragoman review` on piped answers."""

import json
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from dragoman import api
from dragoman.cli import app
from dragoman.errors import BusyStoreError
from dragoman.model.judgement import Judgement
from dragoman.run import reviewing
from dragoman.run.exchange import export_judgements
from dragoman.store.file import open_for_reading
from dragoman.store.judgements import count_waiting, load_judgements
from tests.run.talks import make_store, talk_steps

RUNNER = CliRunner()


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    settle = reviewing.settle_store
    monkeypatch.setattr(reviewing, "settle_store", lambda store: settle(store, steps=talk_steps))
    monkeypatch.setattr(api, "load_steps", talk_steps)
    return make_store(tmp_path)


def review(store: Path, *lines: str, args: tuple[str, ...] = ()) -> Result:
    given = "".join(f"{line}\n" for line in lines)
    return RUNNER.invoke(app, ["review", str(store), "--by", "mk", *args], input=given)


def judged(store: Path) -> list[Judgement]:
    with open_for_reading(store) as con:
        assert count_waiting(con) == 0
        return list(load_judgements(con))


def test_each_key_is_a_judgement_and_the_record_is_settled_at_the_end(store: Path) -> None:
    result = review(store, "a", "r", "q")
    assert result.exit_code == 0, result.output
    assert [row.action for row in judged(store)] == ["accept", "reject"]
    assert f"Reviewed: 2 of {len(api.load(store).events) + 1} events" in result.stdout


def test_a_field_is_corrected_and_the_line_stays_until_it_is_settled(store: Path) -> None:
    result = review(store, "c when=2023-05-14", "c place=Granada, ESP", "a", "q")
    assert result.exit_code == 0, result.output
    fixes = judged(store)
    assert [(row.action, row.field) for row in fixes] == [
        ("correct", "when"), ("correct", "place"), ("accept", None)
    ]  # fmt: skip
    assert len({row.anchor for row in fixes}) == 1


def test_undo_takes_the_last_answer_back_and_asks_again(store: Path) -> None:
    before = api.load(store)
    result = review(store, "r", "u", "q")
    assert "undone: reject" in result.stdout
    first = result.stdout.splitlines()[0]
    assert result.stdout.count(first) == 2
    assert [row.action for row in judged(store)] == ["reject", "withdraw"]
    assert api.load(store) == before


def test_next_leaves_a_line_and_judges_nothing(store: Path) -> None:
    result = review(store, "n", "n", "q")
    assert judged(store) == []
    titles = [line for line in result.stdout.splitlines() if "ev_" in line]
    assert len(set(titles)) == len(titles) == 3


def test_what_is_no_answer_is_said_and_asked_again(store: Path) -> None:
    result = review(store, "x", "c nonsense", "c status=soon", "s 9", "m ev_ffffff", "a", "q")
    errors = result.stderr.splitlines()
    assert len(errors) == 5
    assert all(line.startswith("dragoman: ") for line in errors)
    assert [row.action for row in judged(store)] == ["accept"]


def test_the_keys_are_shown(store: Path) -> None:
    shown = review(store, "?", "q").stdout
    assert all(f"  {key}  " in shown for key in "arcms+nu?q")


def test_words_that_are_shown_are_added(store: Path) -> None:
    asked = reviewing.next_items(store, reviewing.lay_desk(store), "mk", limit=50)
    place = next(n for n, item in enumerate(asked) if "ministers" in item.passages[0].text)
    result = review(store, *["n"] * place, "+ ministers are said | type=PROTEST", "n", "q")
    assert result.exit_code == 0, result.output
    assert [(row.action, row.anchor.kind) for row in judged(store)] == [
        ("add", "event"), ("reject", "sentence")
    ]  # fmt: skip
    assert "person mk" in {event.decided_by for event in api.load(store).events}


def test_so_many_are_asked_and_no_more(store: Path) -> None:
    review(store, "a", "a", "a", "a", args=("--limit", "2"))
    assert len(judged(store)) == 2


def test_the_end_of_input_ends_it_and_a_whole_record_is_done(store: Path) -> None:
    assert review(store).exit_code == 0
    result = review(store, *["a"] * 30)
    assert "Nothing is left to review." in result.stdout


def test_nothing_of_a_report_steers_the_terminal(store: Path) -> None:
    result = review(store, *["n"] * 30)
    assert "Scholz" in result.stdout
    assert "\x1b" not in result.output


def test_it_is_clear_at_60_columns(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    result = review(store, "?", *["n"] * 30)
    assert max(map(len, result.stdout.splitlines())) <= 60


def test_a_busy_store_loses_no_answer(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put, tried = reviewing.put_answers, []

    def busy_once(store: Path, judgements: list[Judgement]) -> tuple[Judgement, ...]:
        tried.append(len(judgements))
        if len(tried) == 1:
            raise BusyStoreError("t.duckdb is in use")
        return put(store, judgements)

    monkeypatch.setattr(reviewing, "put_answers", busy_once)
    result = review(store, "a", "r", "q")
    assert "is in use" in result.stderr
    assert [row.action for row in judged(store)] == ["accept", "reject"]
    assert tried == [1, 2]


def test_answers_that_a_busy_store_never_took_are_given_out_to_be_adopted(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put = reviewing.put_answers

    def busy(*args: object) -> None:
        raise BusyStoreError("t.duckdb is in use")

    monkeypatch.setattr(reviewing, "put_answers", busy)
    result = review(store, "a", "q")
    assert result.exit_code == 2
    monkeypatch.setattr(reviewing, "put_answers", put)
    lines = [line for line in result.stdout.splitlines() if line.startswith("{")]
    (tmp_path / "left.jsonl").write_text("\n".join(lines), encoding="utf-8")
    adopted = RUNNER.invoke(app, ["adopt", str(store), str(tmp_path / "left.jsonl")])
    assert adopted.exit_code == 0, adopted.output
    assert [row.action for row in judged(store)] == ["accept"]


def test_a_review_needs_a_name(store: Path) -> None:
    assert RUNNER.invoke(app, ["review", str(store)]).exit_code == 2
    assert RUNNER.invoke(app, ["review", str(store), "--by", " "]).exit_code == 2


def test_judgements_are_exported_and_adopted_once(store: Path, tmp_path: Path) -> None:
    review(store, "a", "r", "u", "q")
    out = tmp_path / "mine.jsonl"
    result = RUNNER.invoke(app, ["export", str(store), "-f", "judgements", "-o", str(out)])
    assert result.stdout.startswith("wrote 3 judgements")
    rows = [json.loads(line) for line in out.read_text().splitlines()]
    assert [row["action"] for row in rows] == ["accept", "reject", "withdraw"]
    other = make_store(tmp_path / "other") if (tmp_path / "other").mkdir() is None else store
    for said in ("3 judgements taken in, 0 were", "0 judgements taken in, 3 were"):
        assert said in RUNNER.invoke(app, ["adopt", str(other), str(out)]).stdout
    assert api.load(other) == api.load(store)
    assert export_judgements(other, tmp_path / "back.jsonl") == 3


def test_views_list_what_binds_nothing_and_where_persons_differ(store: Path) -> None:
    review(store, "r", "q")
    RUNNER.invoke(app, ["review", str(store), "--by", "ab"], input="a\n" * 30)
    for view in ("disagreements", "unattached"):
        result = RUNNER.invoke(app, ["show", view, str(store), "--json"])
        assert result.exit_code == 0, result.output
    api.remove(store, "a.txt")
    rows = json.loads(RUNNER.invoke(app, ["show", "unattached", str(store), "--json"]).stdout)
    assert rows
    assert {row["by"] for row in rows} <= {"mk", "ab"}
    assert all("no longer in the record" in row["reason"] for row in rows)
