"""The scorer of the facts, on rows made by hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from bench.quality.facts.absent import find_violations
from bench.quality.facts.export import Export, Row, make_export
from bench.quality.facts.fact import ABSENT, FactSet, load_facts
from bench.quality.facts.fields import DECIDING
from bench.quality.facts.judge import (
    JUDGED_KEYS,
    JUDGEMENTS_FILE,
    add_judgements,
    describe,
    load_judgements,
    read_lines,
    save_unjudged,
    sign,
)
from bench.quality.facts.names import Who, is_one_of
from bench.quality.facts.score import Outcome, score

STATES = {"Armenia": "ARM", "Russia": "RUS"}
HEADER = """
[published]
"a.txt" = "2023-07-15"
[states]
Armenia = "ARM"
Russia = "RUS"
"""
ACCUSES = """
[[fact]]
id = "1"
kind = "event"
report = "a.txt"
start = 0
end = 50
says = "Armenia accuses Russia"
type = "ACCUSE"
status = ["occurred"]
roles = [{role = ["actor"], name = "Armenia"}, {role = ["recipient"], name = "Russia"}]
not_roles = [{role = ["actor"], name = "Russia"}]
fields.date = {unknown = true}
fields.place = ["Nagorno-Karabakh"]
"""
MEETS = """
[[fact]]
id = "2"
kind = "event"
report = "a.txt"
start = 0
end = 50
says = "They meet"
type = "CONSULT"
status = ["planned"]
roles = [{role = ["actor"], name = "Nikol Pashinyan"}]
fields.speaker = ["Nikol Pashinyan"]
[[fact]]
id = "3"
kind = "event"
report = "a.txt"
start = 60
end = 90
says = "Russia mediates"
same_as = "2"
type = "CONSULT"
status = ["planned"]
roles = [{role = ["mediator"], name = "Russia"}]
"""
NEVER = """
[[fact]]
id = "N"
kind = "absent"
report = "a.txt"
start = 0
end = 50
says = "that Russia accuses"
match = {kind = "event", type = "ACCUSE", roles = [{role = ["actor"], name = "Russia"}]}
"""
ACTORS: list[Row] = [
    {"kind": "report", "id": "rp_1", "file": "a.txt", "published": "2023-07-15", "sha256": "0"},
    {"kind": "actor", "id": "ac_arm", "name": "Armenia", "type": "state", "country": "ARM"},
    {"kind": "actor", "id": "ac_rus", "name": "Russia", "type": "state", "country": "RUS"},
    {"kind": "actor", "id": "ac_gov", "name": "Kremlin", "type": "body", "country": "RUS"},
    {"kind": "actor", "id": "ac_pm", "name": "Nikol Pashinyan", "type": "person", "country": "ARM"},
]


def _facts(tmp_path: Path, *texts: str) -> FactSet:
    path = tmp_path / "facts.toml"
    path.write_text(HEADER + "".join(texts), encoding="utf-8")
    return load_facts(path)


def _event(at: str = "ev_1", **given: Any) -> Row:
    roles = given.pop("roles")
    span = given.pop("span", (0, 40))
    return {
        "kind": "event",
        "id": at,
        "type": "ACCUSE",
        "status": "occurred",
        "factuality": "asserted",
        "when": {"start": None, "end": "2023-07-15", "basis": "bounded"},
        "place": {"name": "Nagorno-Karabakh", "text": "the Karabakh region"},
        "participants": [{"role": role, "actor": actor} for role, actor in roles],
        "trigger": "blamed",
        "evidence": [
            {"report": "rp_1", "start": span[0], "end": span[1], "text": "then he blamed it all"}
        ],
        **given,
    }


def _outcomes(facts: FactSet, *rows: Row) -> list[Outcome]:
    return list(score(_export(*rows), facts, {}).outcomes)


def _export(*rows: Row) -> Export:
    return make_export([*ACTORS, *rows])


RIGHT_ROLES = [("actor", "ac_arm"), ("recipient", "ac_rus")]
TURNED_ROLES = [("actor", "ac_rus"), ("recipient", "ac_arm")]


def test_a_row_with_everybody_in_the_right_role_serves_the_fact(tmp_path: Path) -> None:
    facts = _facts(tmp_path, ACCUSES)
    [outcome] = _outcomes(facts, _event(roles=RIGHT_ROLES))
    assert outcome.row is not None
    assert outcome.fields == {"place": True, "date": True}


def test_accuser_and_accused_exchanged_is_wrong(tmp_path: Path) -> None:
    facts = _facts(tmp_path, ACCUSES)
    [outcome] = _outcomes(facts, _event(roles=TURNED_ROLES))
    assert outcome.row is None
    assert "Russia as actor is wrong" in outcome.why


@pytest.mark.parametrize(
    "other",
    [
        {"type": "REJECT"},
        {"status": "planned"},
        {"factuality": "denied"},
        {"span": (50, 60)},
    ],
)
def test_another_type_status_or_sentence_is_another_event(
    tmp_path: Path, other: dict[str, Any]
) -> None:
    facts = _facts(tmp_path, ACCUSES)
    [outcome] = _outcomes(facts, _event(roles=RIGHT_ROLES, **other))
    assert outcome.row is None


@pytest.mark.parametrize(
    ("when", "is_right"),
    [
        ({}, True),
        ({"start": None, "end": "2023-07-14"}, True),
        ({"start": None, "end": "2023-07-16"}, False),
        ({"start": "2023-07-15", "end": "2023-07-15"}, False),
    ],
)
def test_an_unknown_date_is_right_only_as_unknown_or_as_a_bound(
    tmp_path: Path, when: dict[str, Any], is_right: bool
) -> None:
    facts = _facts(tmp_path, ACCUSES)
    [outcome] = _outcomes(facts, _event(roles=RIGHT_ROLES, when=when))
    assert outcome.fields["date"] is is_right


def test_a_body_stands_for_its_state_and_a_named_person_does_not() -> None:
    body = Who(name="Kremlin", type="body", country="RUS")
    person = Who(name="Nikol Pashinyan", type="person", country="ARM")
    people = Who(name="Armenians", type="people", country="ARM")
    soldiers = Who(name="soldiers", type="crowd", country="ARM", sector="MIL")
    assert is_one_of(body, ["Russia"], STATES)
    assert is_one_of(soldiers, ["Armenia"], STATES)
    assert not is_one_of(body, ["Armenia"], STATES)
    assert not is_one_of(person, ["Armenia"], STATES)
    assert not is_one_of(people, ["Armenia"], STATES)


def test_a_person_is_known_by_surname_but_not_by_another_given_name() -> None:
    names = ["Recep Tayyip Erdogan"]
    assert is_one_of(Who(name="Erdoğan", type="person"), names, STATES)
    assert is_one_of(Who(name="Tayyip Erdogan", type="person"), names, STATES)
    assert not is_one_of(Who(name="Bilal Erdogan", type="person"), names, STATES)
    assert not is_one_of(Who(name="Erdogan", type="organisation"), names, STATES)


def test_one_row_serves_two_facts_only_where_they_tell_of_one_event(tmp_path: Path) -> None:
    both: dict[str, Any] = {"type": "CONSULT", "status": "planned", "span": (0, 90)}
    roles = [("actor", "ac_pm"), ("mediator", "ac_gov")]
    one = _event(roles=roles, **both)
    same = _outcomes(_facts(tmp_path, MEETS), one)
    apart = _outcomes(_facts(tmp_path, MEETS.replace('same_as = "2"\n', "")), one)
    assert [outcome.row is not None for outcome in same] == [True, True]
    assert sum(outcome.row is not None for outcome in apart) == 1


def test_the_speaker_is_the_speaker_of_the_claim_that_the_event_is_the_act_of(
    tmp_path: Path,
) -> None:
    facts = _facts(tmp_path, MEETS)
    event = _event(roles=[("actor", "ac_pm")], type="CONSULT", status="planned")
    claim = {"kind": "claim", "id": "cl_1", "act": "ev_1", "speaker": {"actor": "ac_pm"}}
    assert _outcomes(facts, event)[0].fields == {"speaker": False}
    assert _outcomes(facts, event, claim)[0].fields == {"speaker": True}


def test_what_no_reader_would_write_is_a_violation_and_a_wrong_event(tmp_path: Path) -> None:
    facts = _facts(tmp_path, ACCUSES, NEVER)
    export = _export(_event(roles=TURNED_ROLES))
    judgements = {sign(describe(export.of_kind("event")[0], export)): True}
    result = score(export, facts, judgements)
    assert [row["id"] for _, row in result.violations] == ["ev_1"]
    assert result.precision == 0
    assert not find_violations(facts.absent[0], _export(_event(roles=RIGHT_ROLES)), STATES)


def test_an_event_is_wrong_until_judged_and_wrong_when_told_twice(tmp_path: Path) -> None:
    facts = _facts(tmp_path, ACCUSES)
    export = _export(_event(roles=RIGHT_ROLES), _event("ev_2", roles=RIGHT_ROLES))
    judgements = {sign(describe(export.of_kind("event")[0], export)): True}
    assert score(export, facts, {}).precision == 0
    assert score(export, facts, judgements).precision == 0.5


def test_judgements_are_taken_in_without_the_words_of_the_report(tmp_path: Path) -> None:
    export = _export(_event(roles=RIGHT_ROLES))
    scratch, kept = tmp_path / "scratch.jsonl", tmp_path / "kept.jsonl"
    save_unjudged(scratch, export.of_kind("event"), export)
    [line] = read_lines(scratch)
    assert line["evidence"] == ["then he blamed it all"]
    assert (line["start"], line["end"]) == (8, 14)
    scratch.write_text(json.dumps({**line, "right": True, "why": "so it says"}), encoding="utf-8")
    assert add_judgements(scratch, kept) == 1
    assert [set(line) for line in read_lines(kept)] == [set(JUDGED_KEYS)]
    assert list(load_judgements(kept).values()) == [True]


def test_the_judgements_kept_hold_no_words_of_a_report() -> None:
    for line in read_lines(JUDGEMENTS_FILE):
        assert set(line) == set(JUDGED_KEYS)


def test_the_facts_are_as_many_as_the_record_asks_for_and_name_known_reports() -> None:
    facts = load_facts()
    assert len(facts.facts) >= 50
    assert facts.absent
    assert {fact.report for fact in facts.facts} == set(facts.published)
    assert {absent.report for absent in facts.absent} <= set(facts.published)
    assert all(fact.kind != ABSENT for fact in facts.facts)
    assert set(DECIDING) >= {"mediator", "host", "place", "date", "speaker"}
