"""What grammar shows of a word that a pronoun may stand for."""

from spacy.tokens import Doc

from dragoman.extract.references.antecedents import anaphors_in
from dragoman.extract.references.clues import MOST_BETWEEN, clues_of
from tests.extract.conftest import Read


def clues(doc: Doc, pronoun: str) -> dict[str, tuple[str, ...]]:
    """The clues of all before a pronoun, by their words."""
    one, candidates = next(each for each in anaphors_in(doc) if each[0].actor.text == pronoun)
    shown = clues_of(candidates, one)
    return {who.actor.text: told for who, told in zip(candidates, shown, strict=True)}


def value(told: tuple[str, ...], name: str) -> str:
    """What the only clue of that name says."""
    (found,) = [clue.removeprefix(f"{name}=") for clue in told if clue.startswith(f"{name}=")]
    return found


def test_in_one_sentence_the_way_to_the_pronoun_is_shown(read: Read) -> None:
    told = clues(read('"Uganda attacked Chad and it fled," Kenya said.'), "it")["Uganda"]
    assert value(told, "back") == "0"
    assert value(told, "path") == "nsubj^v^conj>nsubj"


def test_of_another_sentence_it_is_shown_how_far_back(read: Read) -> None:
    doc = read("Kenya slept after it met Chad. Rain fell. Egypt warned it.")
    told = clues(doc, "it")
    assert value(told["Kenya"], "back") == "0"
    doc = read("Kenya slept. Rain fell. Egypt warned them.")
    told = clues(doc, "them")
    assert [one for one in told["Kenya"] if one.startswith("back")] == [
        "back=2",
        "back=2.True.dobj",
    ]
    assert not any(one.startswith("path") for one in told["Kenya"])


def test_the_pronoun_is_shown_to_all(read: Read) -> None:
    told = clues(read("Kenya met Uganda. They slept."), "They")
    assert {value(one, "pronoun") for one in told.values()} == {"they.nsubj"}


def test_kind_and_number_are_shown_by_themselves_and_beside_the_pronoun(read: Read) -> None:
    told = clues(read("Kenya praised the drivers. Uganda warned them."), "them")
    assert (value(told["Kenya"], "kind"), value(told["the drivers"], "kind")) == ("state", "crowd")
    assert value(told["Kenya"], "them|kind") == "state.one"
    assert value(told["the drivers"], "them|kind") == "crowd.many"


def test_of_another_pronoun_it_is_shown_which(read: Read) -> None:
    told = clues(read("Kenya slept. He fled. They stayed."), "They")
    assert value(told["He"], "kind") == "he"


def test_the_nearest_has_the_lowest_rank(read: Read) -> None:
    told = clues(read("Kenya met Uganda. Egypt slept. They fled."), "They")
    assert [value(told[who], "nearer") for who in ("Egypt", "Uganda", "Kenya")] == ["1", "2", "3"]


def test_all_that_stand_far_have_the_same_rank(read: Read) -> None:
    names = "Kenya Uganda Chad Egypt Sudan Ghana Mali Niger Togo Benin Gabon".split()
    told = clues(read(", ".join(names) + " and Malta met. Fiji warned them."), "them")
    assert value(told["Kenya"], "nearer") == value(told["Uganda"], "nearer") == str(MOST_BETWEEN)


def test_it_is_shown_who_stands_in_a_quotation(read: Read) -> None:
    told = clues(read('Kenya slept. "Uganda attacked Chad and it fled," Egypt said.'), "it")
    assert value(told["Uganda"], "quoted") == "True>True"
    assert value(told["Kenya"], "quoted") == "False>True"


def test_who_says_a_quotation_stands_outside_it(read: Read) -> None:
    told = clues(read('"Uganda slept," Egypt said. Kenya praised it.'), "it")
    assert value(told["Uganda"], "quoted") == "True>False"
    assert value(told["Egypt"], "quoted") == "False>False"


def test_who_is_named_between_two_quotations_stands_in_neither(read: Read) -> None:
    doc = read('"Uganda slept," Egypt said. "Chad attacked Sudan and it fled," Kenya said.')
    told = {who: value(shown, "quoted") for who, shown in clues(doc, "it").items()}
    assert told == {
        "Uganda": "True>True",
        "Egypt": "False>True",
        "Chad": "True>True",
        "Sudan": "True>True",
    }


def test_both_places_in_the_sentence_are_shown(read: Read) -> None:
    told = clues(read("Kenya met Uganda. Egypt warned them."), "them")
    assert value(told["Kenya"], "place") == "nsubj>dobj"
    assert value(told["Uganda"], "place") == "dobj>dobj"
