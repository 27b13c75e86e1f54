"""Whom pronouns stand for by the judge, a stand-in."""

from collections.abc import Callable, Sequence

import numpy as np
import pytest
from spacy.tokens import Doc

from dragoman.extract.annotations import actors_in
from dragoman.extract.judging.encoder import Floats
from dragoman.extract.judging.hearing import Candidate, Hearing
from dragoman.extract.judging.judge import Judge
from dragoman.extract.judging.labels import ANTECEDENTS
from dragoman.extract.judging.linker import Asked
from dragoman.extract.pipeline import extract_drafts
from dragoman.extract.references.antecedents import (
    NEAREST,
    SURE,
    anaphors_in,
    is_anaphoric,
    named_in,
    with_antecedents,
)
from dragoman.model.codebook import Codebook
from dragoman.model.draft import ActorDraft, Drafts
from dragoman.model.salience import REACH
from dragoman.resolve.dates import find_times
from tests.extract.answers import ToldJudge, as_judge, make_answer
from tests.extract.conftest import Read

Extract = Callable[[str, Judge | None], Drafts]
OVER = 0.01


@pytest.fixture(scope="module")
def extract(read: Read, codebook: Codebook) -> Extract:
    def drafts_of(text: str, judge: Judge | None) -> Drafts:
        return extract_drafts(read(text), codebook, find_times, judge)

    return drafts_of


def antecedents(doc: Doc, **meant: Sequence[str]) -> dict[str, list[str] | None]:
    """By each pronoun the words that it stands for; None of one that the judge was not asked."""
    judge = as_judge(ToldJudge({}, meant=meant))
    return by_pronoun(with_antecedents(doc, Hearing(judge, doc)))


def by_pronoun(actors: Sequence[ActorDraft]) -> dict[str, list[str] | None]:
    texts = {one.index: one.text for one in actors}
    found: dict[str, list[str] | None] = {}
    for one in actors:
        if one.kind == "pronoun":
            meant = one.antecedents
            found[one.text] = None if meant is None else [texts[index] for index in meant]
    return found


def asked_about(doc: Doc, pronoun: str) -> list[str]:
    """The words that are asked about beside a pronoun."""
    candidates = next(found for one, found in anaphors_in(doc) if one.actor.text == pronoun)
    return [one.actor.text for one in candidates]


def named(doc: Doc, text: str) -> Candidate:
    return next(one for one in named_in(doc) if one.actor.text == text)


def test_a_pronoun_stands_for_those_that_the_judge_takes_it_for(read: Read) -> None:
    doc = read("Kenya met Uganda in Chad. Egypt warned them.")
    found = antecedents(doc, them=["Kenya", "Uganda"])["them"]
    assert found is not None
    assert sorted(found) == ["Kenya", "Uganda"]


class DoubtfulJudge(ToldJudge):
    """Gives candidates these chances, in their order, whoever they are."""

    def __init__(self, *chances: float) -> None:
        super().__init__({})
        self._chances = chances

    def link(self, kind: str, asked: Sequence[Asked]) -> list[Floats]:
        assert kind == ANTECEDENTS
        assert [len(one.candidates) for one in asked] == [len(self._chances)]
        return [np.array([[1 - chance, chance] for chance in self._chances], dtype=np.float32)]


@pytest.mark.parametrize(
    ("chances", "found"),
    [
        ((0.6, 0.9, 0.0, 0.0), ["Uganda", "Kenya"]),
        ((0.9, 0.6, 0.0, 0.7), ["Kenya", "Egypt", "Uganda"]),
        ((SURE + OVER, SURE - OVER, 0.0, 0.0), ["Kenya"]),
        ((SURE - OVER, 0.0, 0.0, 0.0), []),
    ],
)
def test_those_of_whom_the_judge_is_sure_stand_with_the_likeliest_first(
    read: Read, chances: tuple[float, ...], found: list[str]
) -> None:
    doc = read("Kenya met Uganda in Chad. Egypt slept. They fled.")
    hearing = Hearing(as_judge(DoubtfulJudge(*chances)), doc)
    assert by_pronoun(with_antecedents(doc, hearing)) == {"They": found}


def test_each_pronoun_has_its_own(read: Read) -> None:
    doc = read("Kenya praised the drivers. It thanked Uganda. Uganda warned them.")
    found = antecedents(doc, It=["Kenya"], them=["the drivers"])
    assert found == {"It": ["Kenya"], "them": ["the drivers"]}


def test_a_pronoun_may_stand_for_what_is_no_actor(read: Read) -> None:
    doc = read("The convoy left Goma. Kenya attacked it.")
    assert antecedents(doc, it=["The convoy"]) == {"it": ["The convoy"]}


def test_a_pronoun_may_stand_for_what_another_pronoun_does(read: Read) -> None:
    doc = read("Kenya slept. It fined Uganda. Then Chad praised its army.")
    assert antecedents(doc, It=["Kenya"], its=["It"])["its"] == ["It"]


def test_whom_the_judge_takes_for_nobody_has_no_antecedents(read: Read) -> None:
    doc = read("Kenya met Uganda. Egypt warned them.")
    assert antecedents(doc) == {"them": []}


def test_a_pronoun_before_which_nobody_is_named_has_no_antecedents(read: Read) -> None:
    doc = read("It slept. Then Kenya fined Uganda.")
    assert antecedents(doc, It=["Kenya"]) == {"It": []}


def test_only_words_before_a_pronoun_are_asked_about(read: Read) -> None:
    doc = read('"Uganda attacked Chad and it fled," Kenya said.')
    assert asked_about(doc, "it") == ["Uganda", "Chad"]
    assert antecedents(doc, it=["Chad", "Kenya"]) == {"it": ["Chad"]}


def test_a_pronoun_does_not_stand_for_the_phrase_that_it_is_part_of(read: Read) -> None:
    doc = read("Kenya praised the commander of its army.")
    assert asked_about(doc, "its") == ["Kenya", "the commander"]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya named Chad. Uganda telephoned Egypt and urged him.",
        "Kenya named Chad. Uganda urged him.",
        "Kenya named Chad. Uganda spoke to him.",
    ],
)
def test_whom_something_is_done_to_does_not_do_it(read: Read, text: str) -> None:
    assert "Uganda" not in asked_about(read(text), "him")
    assert "Chad" in asked_about(read(text), "him")


@pytest.mark.parametrize(("sentences", "found"), [(REACH, ["Kenya"]), (REACH + 1, [])])
def test_a_pronoun_reaches_some_sentences_back_and_no_further(
    read: Read, sentences: int, found: list[str]
) -> None:
    doc = read("Kenya slept. " + "Rain fell. " * (sentences - 1) + "It praised Uganda.")
    assert antecedents(doc, It=["Kenya"]) == {"It": found}


def test_no_more_than_the_nearest_are_asked_about_in_text_order(read: Read) -> None:
    names = ["Kenya", "Uganda", "Chad", "Egypt", "Sudan"] * 5
    found = asked_about(read(", ".join(names) + " and Ghana met. They slept."), "They")
    assert found == [*names, "Ghana"][-NEAREST:]


def test_we_is_not_asked_about(read: Read) -> None:
    doc = read("Kenya slept. We thanked Egypt.")
    assert antecedents(doc, We=["Kenya"]) == {"We": None}
    assert not is_anaphoric(named(doc, "We").actor)


def test_a_name_is_not_asked_about(read: Read) -> None:
    doc = read("Kenya slept. Uganda thanked Egypt.")
    judge = as_judge(ToldJudge({}, meant={"Uganda": ["Kenya"]}))
    assert with_antecedents(doc, Hearing(judge, doc)) == actors_in(doc)


def test_a_report_without_pronouns_is_not_read_for_them(read: Read) -> None:
    doc = read("Kenya slept. Uganda thanked Egypt.")
    hearing = Hearing(as_judge(ToldJudge({})), doc)
    with_antecedents(doc, hearing)
    assert hearing.passes == 0


def test_all_actors_and_phrases_stay_in_their_places(read: Read) -> None:
    doc = read("The convoy left Goma. Kenya attacked it.")
    found = with_antecedents(doc, Hearing(as_judge(ToldJudge({})), doc))
    assert [one.text for one in found] == [one.text for one in actors_in(doc)]
    assert [one.index for one in found] == list(range(len(found)))


def test_without_a_judge_it_is_not_known_whom_a_pronoun_stands_for(extract: Extract) -> None:
    found = extract("Kenya met Uganda. Egypt warned them.", None)
    assert by_pronoun(found.actors) == {"them": None}


CONVOY = "The convoy left Goma. Kenya attacked it. Uganda praised Chad."
ATTACKED = {
    "attacked": make_answer(type={"ASSAULT": 0.9}),
    "praised": make_answer(type={"SUPPORT": 0.9}),
}


def told(part: str, *meant: str) -> Judge:
    """A judge to whom "it" has a part in the attack and stands for those."""
    parts = {
        "it": make_answer(role={part: 0.9}),
        **dict.fromkeys(("Kenya", "Uganda"), make_answer(role={"actor": 0.9})),
    }
    return as_judge(ToldJudge(ATTACKED, parts=parts, meant={"it": meant}))


def test_what_a_pronoun_with_a_part_stands_for_stays_among_the_actors(extract: Extract) -> None:
    found = extract(CONVOY, told("recipient", "The convoy"))
    assert by_pronoun(found.actors) == {"it": ["The convoy"]}
    assert "Goma" not in {one.text for one in found.actors}


def test_what_a_pronoun_without_a_part_stands_for_does_not_stay(extract: Extract) -> None:
    found = extract(CONVOY, told("none", "The convoy"))
    assert "The convoy" not in {one.text for one in found.actors}


def test_what_stands_behind_several_pronouns_stays_too(extract: Extract) -> None:
    text = "The convoy left Goma. It was old. Kenya attacked it."
    meant = {"It": ["The convoy"], "it": ["It"]}
    parts = {
        "it": make_answer(role={"recipient": 0.9}),
        "Kenya": make_answer(role={"actor": 0.9}),
    }
    found = extract(text, as_judge(ToldJudge(ATTACKED, parts=parts, meant=meant)))
    assert by_pronoun(found.actors) == {"It": ["The convoy"], "it": ["It"]}
