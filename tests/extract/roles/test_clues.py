"""What grammar shows of a candidate beside a trigger; the judge is a stand-in."""

from collections.abc import Sequence

from spacy.tokens import Doc

from dragoman.extract.annotations import actors_in
from dragoman.extract.judging.hearing import Hearing
from dragoman.extract.roles.candidates import candidates_for
from dragoman.extract.roles.cast import Cast
from dragoman.extract.roles.clues import MOST_BETWEEN, clues_of, others_told
from tests.extract.answers import ToldJudge, as_judge
from tests.extract.conftest import Read
from tests.extract.words import word

SAID = "Kenya said that Uganda had fined Chad."
SHIPPERS = "Ghana warned cocoa shippers."


def index(doc: Doc, text: str) -> int:
    return next(one.index for one in actors_in(doc) if one.text == text)


def clues(
    doc: Doc, trigger: str, cast: Cast | None = None, told: Sequence[int] = ()
) -> dict[str, tuple[str, ...]]:
    """The clues of all near a trigger, by their words."""
    token = word(doc, trigger)
    candidates = candidates_for(token, Hearing(as_judge(ToldJudge({})), doc))
    found = clues_of(candidates, token, cast, told)
    return {one.actor.text: shown for one, shown in zip(candidates, found, strict=True)}


def values(found: dict[str, tuple[str, ...]], name: str) -> dict[str, str]:
    """What the only clue of that name says, by candidate."""
    told = {}
    for who, shown in found.items():
        (told[who],) = [one.partition("=")[2] for one in shown if one.startswith(f"{name}=")]
    return told


def test_the_part_by_grammar_is_shown_and_that_it_gives_none(read: Read) -> None:
    doc = read(SAID)
    cast = Cast()
    cast.add("actor", index(doc, "Uganda"))
    cast.add("recipient", index(doc, "Chad"))
    found = values(clues(doc, "fined", cast), "grammar")
    assert found == {"Uganda": "actor", "Chad": "recipient", "Kenya": "none"}


def test_a_part_that_grammar_would_give_to_a_phrase_is_a_hint(read: Read) -> None:
    doc = read(SHIPPERS)
    cast = Cast()
    cast.add_all("recipient", [word(doc, "shippers")])
    found = values(clues(doc, "warned", cast), "grammar")
    assert found == {"cocoa shippers": "recipient?", "Ghana": "none"}


def test_where_no_entry_describes_the_trigger_the_part_by_grammar_is_unknown(read: Read) -> None:
    assert set(values(clues(read(SAID), "fined"), "grammar").values()) == {"unknown"}


def test_distance_and_side_are_shown(read: Read) -> None:
    found = values(clues(read(SAID), "fined"), "away")
    assert found == {"Chad": "+0", "Uganda": "-1", "Kenya": "-3"}


def test_words_between_that_tell_something_are_counted(read: Read) -> None:
    doc = read(SAID)
    told = [word(doc, "said").i]
    found = values(clues(doc, "fined", told=told), "between")
    assert found == {"Chad": "0", "Uganda": "0", "Kenya": "1"}


def test_neither_end_stands_between(read: Read) -> None:
    doc = read(SAID)
    told = [word(doc, text).i for text in ("Uganda", "fined", "Chad")]
    found = values(clues(doc, "fined", told=told), "between")
    assert found == {"Chad": "0", "Uganda": "0", "Kenya": "1"}


def test_many_words_between_are_alike(read: Read) -> None:
    doc = read("Kenya, which had slept in tents all day, fined Chad.")
    (found,) = {values(clues(doc, "fined", told=range(len(doc))), "between")["Kenya"]}
    assert found == str(MOST_BETWEEN)


def test_the_way_to_the_trigger_is_shown(read: Read) -> None:
    found = values(clues(read(SAID), "fined"), "path")
    assert found == {"Uganda": "nsubj^v^", "Chad": "dobj^v^", "Kenya": "nsubj^v^ccomp"}


def test_the_trigger_is_shown_to_all(read: Read) -> None:
    found = clues(read(SAID), "fined")
    assert set(values(found, "trigger").values()) == {"ccomp"}
    assert set(values(found, "trigger.word").values()) == {"VERB"}


def test_kind_and_preposition_of_a_candidate_are_shown(read: Read) -> None:
    found = clues(read("Kenya quarrelled with cocoa shippers."), "quarrelled")
    assert values(found, "kind") == {"Kenya": "state", "cocoa shippers": "crowd"}
    assert values(found, "preposition") == {"Kenya": "", "cocoa shippers": "with"}


def test_a_word_beside_a_noun_is_shown_as_such(read: Read) -> None:
    found = values(clues(read("Kenya fined a Belarusian cellist."), "fined"), "modifies")
    assert found == {"Kenya": "False", "a Belarusian cellist": "False", "Belarusian": "True"}


def test_of_nobody_there_are_no_clues(read: Read) -> None:
    assert clues_of([], word(read(SAID), "fined"), None, ()) == []


def test_other_words_of_the_sentence_may_tell_something(read: Read) -> None:
    doc = read("Kenya slept. Egypt praised Sudan and fined Chad.")
    hearing = Hearing(as_judge(ToldJudge({})), doc)
    assert others_told(word(doc, "praised"), hearing) == [word(doc, "fined").i]
