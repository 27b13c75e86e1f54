"""Issues: what parties quarrel over, heard in the words of what they say."""

import tomllib
from pathlib import Path

import pytest

from dragoman.model.record import Record
from dragoman.reconcile.issues import TABLE, load_issues
from tests.reconcile.rows import Writer, record_of


def positions(*claims: tuple[str, str, str]) -> list[tuple[str, str, str]]:
    writer = Writer()
    for who, stance, content in claims:
        writer.claim(content, who, stance=stance)
    record: Record = record_of(writer.reading())
    return sorted((row.name, row.issue, row.stance) for row in record.positions)


@pytest.mark.parametrize(
    ("stance", "content", "issues"),
    [
        ("demands", "to reopen the Lachin corridor", ["corridor"]),
        (
            "rejects",
            "any international role in such a dialogue",
            ["international presence", "talks"],
        ),
        ("offers", "release of all detainees", ["prisoners"]),
        ("states", "that the peace treaty was discussed", []),
        ("states", "that he remained ready to sign a peace treaty", ["peace treaty"]),
        ("rejects", "to intervene, which ended with their agreeing to disarm", []),
        ("demands", "a word like corridorless", []),
    ],
)
def test_a_claim_names_the_issues_that_its_speaker_wants_something_on(
    stance: str, content: str, issues: list[str]
):
    assert [issue for _, issue, _ in positions(("pashinyan", stance, content))] == issues


def test_claims_of_one_actor_and_stance_on_an_issue_make_one_position():
    assert positions(
        ("pashinyan", "demands", "that the corridor be opened"),
        ("pashinyan", "demands", "an end to the blockade"),
        ("aliyev", "denies", "that there is a blockade"),
    ) == [("Ilham Aliyev", "corridor", "denies"), ("Nikol Pashinyan", "corridor", "demands")]


def test_a_claim_that_names_its_issue_keeps_it():
    writer = Writer().claim("It poses as a mediator of peace talks.", "USA", stance="offers",
                            issue="mediation")  # fmt: skip
    assert [row.issue for row in record_of(writer.reading()).positions] == ["mediation"]


def test_the_table_is_sorted_and_says_where_it_comes_from():
    text = TABLE.read_text(encoding="utf-8")
    data = tomllib.loads(text)
    names = [row["name"] for row in data["issue"]]
    assert text.splitlines()[2].startswith("# Source:")
    assert names == sorted(set(names)) == list(load_issues().by_name)
    for words in (data["wants"], *(row["words"] for row in data["issue"])):
        assert words == sorted(set(words))
        assert all(word == word.lower() for word in words)


def test_a_refusal_of_it_is_on_the_issue_of_what_was_asked():
    writer = Writer().event("Armenia asked for peacekeepers.", "asked", "ARM", type="REQUEST")
    writer.event("Azerbaijan refused it.", "refused", "AZE", type="REJECT")
    writer.claim("Armenia asked for peacekeepers", "ARM", stance="demands", act=0)
    writer.claim("refused it", "AZE", stance="rejects", act=1)
    record = record_of(writer.reading())
    assert {(row.name, row.issue) for row in record.positions} == {
        ("Armenia", "peacekeepers"),
        ("Azerbaijan", "peacekeepers"),
    }


def test_a_demand_whose_words_name_no_issue_is_on_that_of_the_deed_demanded():
    writer = Writer().event("They must go.", "go", "RUS", type="RETREAT", mode="withdraw",
                            status="called_for")  # fmt: skip
    writer.claim("They must go", "ARM", stance="demands", about=0)
    (row,) = record_of(writer.reading()).positions
    assert row.issue == "withdrawal of forces"


def test_a_table_of_ones_own_adds_issues_and_words(tmp_path: Path):
    own = tmp_path / "issues.toml"
    own.write_text('[[issue]]\nname = "corridor"\nwords = ["zangezur"]\n', encoding="utf-8")
    issues = load_issues(own)
    assert issues.named("the Zangezur question") == ("corridor",)
    assert issues.named("a lasting truce") == ("ceasefire",)
