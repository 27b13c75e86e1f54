"""Who may take a part in what a word tells; the judge is a stand-in."""

import pytest
from spacy.tokens import Doc

from dragoman.extract.judging.hearing import Hearing
from dragoman.extract.roles.candidates import (
    NEAREST,
    WINDOW,
    candidates_for,
    modifies,
    preposition_of,
)
from tests.extract.answers import ToldJudge, as_judge, make_answer
from tests.extract.conftest import Read
from tests.extract.words import word

MANY = (
    "Kenya Uganda Chad Egypt Sudan Ghana Mali Niger Togo Benin Gabon Angola Zambia Malawi "
    "Rwanda Burundi Eritrea Ethiopia Somalia Malta"
).split()


def names(doc: Doc, trigger: str, judge: ToldJudge | None = None) -> list[str]:
    """The words of those who may take a part."""
    hearing = Hearing(as_judge(judge or ToldJudge({})), doc)
    return [one.actor.text for one in candidates_for(word(doc, trigger), hearing)]


def judge_of_shelling(kind: str) -> ToldJudge:
    """A judge to whom "shelling" may tell an event, and tells that."""
    judge = ToldJudge({"shelling": make_answer(type={kind: 0.9})})
    judge.nouns = frozenset({"shelling"})
    return judge


def test_the_nearest_stand_first(read: Read) -> None:
    doc = read("Kenya said that Uganda had fined Chad.")
    assert names(doc, "fined") == ["Chad", "Uganda", "Kenya"]


def test_those_of_other_sentences_take_no_part(read: Read) -> None:
    doc = read("Kenya slept. Uganda fined Chad. Egypt woke.")
    assert set(names(doc, "fined")) == {"Uganda", "Chad"}


def test_no_more_than_the_nearest_are_asked_about(read: Read) -> None:
    doc = read(f"{', '.join(MANY)} praised Fiji.")
    assert names(doc, "praised") == ["Malta", "Fiji", *MANY[-2::-1]][:NEAREST]


def test_who_is_named_too_far_away_is_not_asked_about(read: Read) -> None:
    near, far = (read(f"Kenya warned{' very' * many} old Chad.") for many in (10, WINDOW))
    assert len(list(far.sents)) == 1
    assert names(near, "warned") == ["Kenya", "Chad"]
    assert names(far, "warned") == ["Kenya"]


def test_a_phrase_that_no_table_knows_may_take_a_part(read: Read) -> None:
    doc = read("Ghana warned cocoa shippers.")
    assert names(doc, "warned") == ["Ghana", "cocoa shippers"]


@pytest.mark.parametrize("text", ["Kenya met Uganda in Chad.", "Kenya met Uganda in Moscow."])
def test_a_place_takes_no_part(read: Read, text: str) -> None:
    assert set(names(read(text), "met")) == {"Kenya", "Uganda"}


def test_a_state_under_another_preposition_may_take_a_part(read: Read) -> None:
    assert set(names(read("Kenya quarrelled with Uganda."), "quarrelled")) == {"Kenya", "Uganda"}


def test_what_tells_an_event_takes_no_part(read: Read) -> None:
    doc = read("The shelling wounded four beekeepers.")
    assert names(doc, "wounded", judge_of_shelling("ASSAULT")) == ["four beekeepers"]


def test_what_might_tell_an_event_and_tells_none_may_take_a_part(read: Read) -> None:
    doc = read("The shelling wounded four beekeepers.")
    assert "The shelling" in names(doc, "wounded", judge_of_shelling("no event"))


def test_a_word_takes_no_part_in_what_it_tells_itself(read: Read) -> None:
    doc = read("The shelling wounded four beekeepers.")
    assert names(doc, "shelling") == ["four beekeepers"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Russian president slept.", "Russian"),
        ("The Uganda government slept.", "Uganda"),
        ("The Russian-Armenian summit angered Kenya.", "Armenian"),
        ("The Kenya-led force attacked Uganda.", "Kenya"),
        ("Kenya fined Chad's farmers.", "Chad"),
    ],
)
def test_a_word_beside_a_noun_modifies(read: Read, text: str, name: str) -> None:
    assert modifies(word(read(text), name))


@pytest.mark.parametrize("name", ["Kenya", "farmers", "Chad"])
def test_a_noun_of_its_own_does_not_modify(read: Read, name: str) -> None:
    assert not modifies(word(read("Kenya fined farmers from Chad."), name))


def test_the_preposition_is_that_which_a_word_hangs_on(read: Read) -> None:
    doc = read("In Chad, Kenya fined farmers from Uganda.")
    found = [preposition_of(word(doc, name)) for name in ("Chad", "Uganda", "Kenya", "farmers")]
    assert found == ["in", "from", "", ""]
