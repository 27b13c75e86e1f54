"""The codebook: PLOVER's types and scores, and entries that mean one thing."""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import dragoman.model.codebook as codebook_module
from dragoman.errors import CodebookError
from dragoman.model.actor import ROLES
from dragoman.model.claim import STANCES
from dragoman.model.codebook import load_codebook, read_codebook
from dragoman.model.event import FACTUALITIES, STATUSES

FILE = Path(codebook_module.__file__).parent / "codebooks" / "plover.toml"
QUADS = {
    "verbal cooperation": "AGREE CONSULT SUPPORT CONCEDE",
    "material cooperation": "COOPERATE AID RETREAT",
    "verbal conflict": "REQUEST ACCUSE REJECT THREATEN",
    "material conflict": "PROTEST SANCTION MOBILIZE COERCE ASSAULT",
}
SPEECH_ROLES = {"speaker", "addressee"}


@pytest.fixture(scope="module")
def rows() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def test_the_sixteen_types_stand_in_their_quads() -> None:
    types = load_codebook().types
    quads = {quad: {n for (n, m), t in types.items() if not m and t.quad == quad} for quad in QUADS}
    assert quads == {quad: set(names.split()) for quad, names in QUADS.items()}


def test_a_mode_has_the_quad_of_its_type() -> None:
    types = load_codebook().types
    assert all(entry.quad == types[name, None].quad for (name, _), entry in types.items())


def test_scores_lie_within_goldsteins_scale_and_on_the_side_of_their_quad() -> None:
    for (name, mode), entry in load_codebook().types.items():
        assert -10 <= entry.score <= 10, (name, mode)
        if name != "REQUEST":  # the mildest of conflict: help asked for scores above zero
            assert (entry.score > 0) is ("cooperation" in entry.quad), (name, mode)


def test_the_known_slips_of_the_manual_are_mended() -> None:
    codebook = load_codebook()
    assert codebook.types["ACCUSE", None].score < 0
    assert codebook.types["SANCTION", None].quad == "material conflict"


def test_every_type_and_mode_is_defined_and_has_a_cameo_code() -> None:
    for key, entry in load_codebook().types.items():
        assert entry.definition.endswith("."), key
        assert entry.cameo.isdigit(), key
        assert 3 <= len(entry.cameo) <= 4, key


def test_an_unknown_mode_falls_back_to_its_type() -> None:
    codebook = load_codebook()
    consult = codebook.types["CONSULT", None]
    assert codebook.type_of("CONSULT", "by carrier pigeon") == consult
    assert codebook.type_of("CONSULT", None) == consult
    assert codebook.type_of("PICNIC", None) is None
    assert codebook.type_of(None, None) is None


def test_every_entry_names_a_type_and_mode_that_there_is() -> None:
    codebook = load_codebook()
    entries: list[Any] = [entry for entries in codebook.verbs.values() for entry in entries]
    entries += [*codebook.nouns.values()]
    entries += [*codebook.speech_verbs.values(), *codebook.speech_nouns.values()]
    wrong = [e.id for e in entries if e.type and (e.type, e.mode) not in codebook.types]
    assert wrong == []


def test_every_role_is_one_of_the_record() -> None:
    codebook = load_codebook()
    roles = {*ROLES, *SPEECH_ROLES, ""}
    for entry in (entry for entries in codebook.verbs.values() for entry in entries):
        assert {entry.subject, entry.object, *entry.prep.values()} <= roles, entry.id
    for noun in codebook.nouns.values():
        assert {noun.of, noun.owner, *noun.prep.values()} <= roles, noun.id
    for light in codebook.light.values():
        assert light.subject in roles, light.id


def test_every_status_factuality_and_stance_is_one_of_the_record() -> None:
    codebook = load_codebook()
    for entry in (*codebook.status_verbs.values(), *codebook.status_words.values()):
        assert entry.status in {*STATUSES, ""}, entry.id
        assert entry.factuality in {*FACTUALITIES, ""}, entry.id
    for light in codebook.light.values():
        assert light.status in {*STATUSES, ""}, light.id
    for speech in (*codebook.speech_verbs.values(), *codebook.speech_nouns.values()):
        assert speech.stance in STANCES, speech.id


def test_a_verb_with_named_objects_goes_before_one_without() -> None:
    for entries in load_codebook().verbs.values():
        bare = [not entry.objects for entry in entries]
        assert bare == sorted(bare)


@pytest.mark.parametrize("kind", ["noun", "light"])
def test_a_word_stands_in_one_entry(kind: str, rows: dict[str, Any]) -> None:
    words = Counter(word for row in rows[kind] for word in row["words"])
    assert [word for word, count in words.items() if count > 1] == []


@pytest.mark.parametrize("kind", ["speech", "status"])
def test_a_word_and_its_part_of_speech_stand_in_one_entry(kind: str, rows: dict[str, Any]) -> None:
    words = Counter((word, row["pos"] == "verb") for row in rows[kind] for word in row["words"])
    assert [word for word, count in words.items() if count > 1] == []


@pytest.mark.parametrize("kind", ["verb", "noun", "light", "status", "speech", "context"])
def test_words_are_sorted_and_lower_case(kind: str, rows: dict[str, Any]) -> None:
    for row in rows[kind]:
        assert row["words"] == sorted(set(row["words"])), row["words"][0]


def test_a_codebook_that_is_no_toml_is_named() -> None:
    with pytest.raises(CodebookError, match=r"mine\.toml cannot be read"):
        read_codebook("[types", file="mine.toml")


def test_an_entry_that_lacks_a_field_is_told_which() -> None:
    with pytest.raises(
        CodebookError, match=r"mine\.toml, line 1: has no version; every codebook needs it"
    ):
        read_codebook("verb = []\nname = 'mine'", file="mine.toml")
