"""What becomes of a cast when the judge is asked; the judge is a stand-in."""

from collections.abc import Mapping

from spacy.tokens import Doc

from dragoman.extract.annotations import actors_in
from dragoman.extract.judging.hearing import Hearing
from dragoman.extract.roles.cast import Cast
from dragoman.extract.roles.judged import (
    ADDED,
    HEIR,
    JOINED,
    KEPT,
    SURE,
    casts_judged,
    weigh_cast,
)
from tests.extract.answers import Chances, ToldJudge, as_judge, make_answer
from tests.extract.conftest import Read
from tests.extract.words import word

OVER = 0.01


def told(doc: Doc, cast: Cast) -> dict[str, str]:
    """Roles by the words of who has them."""
    return {actors_in(doc)[index].text: one.role for index, one in cast.roles.items()}


def hear(doc: Doc, parts: Mapping[str, Chances]) -> Hearing:
    answers = {text: make_answer(role=chances) for text, chances in parts.items()}
    return Hearing(as_judge(ToldJudge({}, parts=answers)), doc)


def weighed(doc: Doc, trigger: str, parts: Mapping[str, Chances], **given: str) -> dict[str, str]:
    cast = Cast()
    for text, role in given.items():
        token = word(doc, text)
        index = token._.mention if token._.mention is not None else token._.aside
        cast.add(role, index)
    weigh_cast(word(doc, trigger), cast, hear(doc, parts))
    return told(doc, cast)


def test_a_phrase_that_no_table_knows_has_the_part_that_the_judge_gives_it(read: Read) -> None:
    doc = read("Ghana warned cocoa shippers.")
    found = weighed(doc, "warned", {"cocoa shippers": {"recipient": ADDED + OVER}})
    assert found == {"cocoa shippers": "recipient"}


def test_a_phrase_of_which_the_judge_is_not_sure_has_none(read: Read) -> None:
    doc = read("Ghana warned cocoa shippers.")
    less = {"cocoa shippers": {"recipient": ADDED - OVER, "none": 0.41}}
    assert weighed(doc, "warned", less) == {}


def test_kinds_of_target_count_together_and_the_hurt_are_victims(read: Read) -> None:
    doc = read("Gunmen wounded four beekeepers.")
    parts = {"four beekeepers": {"recipient": 0.3, "victim": 0.4}}
    assert weighed(doc, "wounded", parts)["four beekeepers"] == "victim"


def test_who_takes_no_part_is_struck(read: Read) -> None:
    doc = read("Kenya said that Uganda had fined Chad.")
    parts = {"Kenya": {"actor": KEPT - OVER, "none": 0.9}, "Uganda": {"actor": 0.9}}
    assert weighed(doc, "fined", parts, Kenya="actor") == {"Uganda": "actor"}


def test_what_grammar_says_stays_where_the_judge_only_doubts_it(read: Read) -> None:
    doc = read("Kenya fined Chad.")
    assert weighed(doc, "fined", {"Kenya": {"actor": KEPT + OVER}}, Kenya="actor") == {
        "Kenya": "actor"
    }


def test_a_second_doer_is_not_added(read: Read) -> None:
    doc = read("Kenya said that Uganda had fined Chad.")
    parts = {"Kenya": {"actor": 0.99}, "Uganda": {"actor": 0.99}}
    assert weighed(doc, "fined", parts, Uganda="actor") == {"Uganda": "actor"}


def test_a_doer_is_added_where_there_is_none(read: Read) -> None:
    doc = read("Kenya said that Uganda had fined Chad.")
    parts = {"Uganda": {"actor": ADDED + OVER}}
    assert weighed(doc, "fined", parts) == {"Uganda": "actor"}


def test_what_happens_takes_no_part_in_what_happens(read: Read) -> None:
    doc = read("The shelling wounded four.")
    shelling = make_answer(type={"ASSAULT": 0.9})
    judge = ToldJudge(
        {"shelling": shelling}, parts={"The shelling": make_answer(role={"actor": 1})}
    )
    judge.nouns = frozenset({"shelling"})
    cast = Cast()
    weigh_cast(word(doc, "wounded"), cast, Hearing(as_judge(judge), doc))
    assert told(doc, cast) == {}


def test_of_nested_names_the_outer_has_the_part(read: Read) -> None:
    doc = read("Slovenia sheltered a Belarusian cellist.")
    parts = {name: {"recipient": SURE + OVER} for name in ("a Belarusian cellist", "Belarusian")}
    cast = casts_judged([word(doc, "sheltered")], hear(doc, parts))[0]
    assert told(doc, cast) == {"a Belarusian cellist": "recipient"}


def test_who_only_says_which_another_is_has_no_part(read: Read) -> None:
    doc = read("Slovenia sheltered the beekeepers of Uganda.")
    parts = {name: {"recipient": 0.9} for name in ("the beekeepers", "Uganda")}
    cast = casts_judged([word(doc, "sheltered")], hear(doc, parts))[0]
    assert told(doc, cast) == {"the beekeepers": "recipient"}


def test_nobody_outside_of_a_clause_does_what_its_subject_does(read: Read) -> None:
    doc = read("Kenya said that Uganda sheltered Chad.")
    parts = {"Kenya": {"actor": 0.9}, "Uganda": {"actor": HEIR + OVER, "none": 0.8}}
    cast = casts_judged([word(doc, "sheltered")], hear(doc, parts))[0]
    assert told(doc, cast) == {"Uganda": "actor"}


def test_a_subject_that_does_nothing_is_no_heir(read: Read) -> None:
    doc = read("Kenya said that the crates sheltered Chad.")
    parts = {"Kenya": {"actor": 0.9}, "the crates": {"actor": HEIR - OVER, "none": 0.8}}
    assert told(doc, casts_judged([word(doc, "sheltered")], hear(doc, parts))[0]) == {}


def test_who_does_what_only_describes_another_is_not_added(read: Read) -> None:
    doc = read("Kenya met displaced families.")
    parts = {"Kenya": {"actor": 0.9}, "families": {"recipient": 0.9}}
    displaced = word(doc, "displaced")
    assert displaced.dep_ == "amod"
    cast = Cast()
    weigh_cast(displaced, cast, hear(doc, parts))
    assert "Kenya" not in told(doc, cast)


def test_what_goes_on_beside_takes_no_part(read: Read) -> None:
    doc = read("Kenya sheltered Chad amid Uganda.")
    parts = {"Uganda": {"recipient": 0.9}, "Kenya": {"actor": 0.9}}
    cast = casts_judged([word(doc, "sheltered")], hear(doc, parts))[0]
    assert told(doc, cast) == {"Kenya": "actor"}


def test_what_a_verb_joined_by_and_has_for_itself_is_not_shared(read: Read) -> None:
    doc = read("Kenya condemned the attack and promised Uganda two boats.")
    assert weighed(doc, "condemned", {"Uganda": {"recipient": ADDED + OVER}}) == {}


def test_an_object_that_two_verbs_share_is_shared(read: Read) -> None:
    doc = read("Kenya shelled and occupied Uganda.")
    parts = {"Uganda": {"recipient": ADDED + OVER}}
    assert weighed(doc, "shelled", parts)["Uganda"] == "recipient"


def test_who_is_joined_to_one_who_takes_a_part_takes_it_too(read: Read) -> None:
    doc = read("Ghana sheltered Chad and Uganda.")
    parts = {"Chad": {"recipient": 0.9}, "Uganda": {"recipient": JOINED + OVER, "none": 0.7}}
    cast = casts_judged([word(doc, "sheltered")], hear(doc, parts))[0]
    assert told(doc, cast) == {"Chad": "recipient", "Uganda": "recipient"}


def test_who_is_joined_takes_none_where_the_judge_knows_better(read: Read) -> None:
    doc = read("Ghana sheltered Chad and Uganda.")
    parts = {"Chad": {"recipient": 0.9}, "Uganda": {"recipient": JOINED - OVER, "none": 0.76}}
    cast = casts_judged([word(doc, "sheltered")], hear(doc, parts))[0]
    assert told(doc, cast) == {"Chad": "recipient"}


def test_a_number_is_nobody(read: Read) -> None:
    doc = read("The blast wounded 13 on Monday.")
    assert weighed(doc, "wounded", {"13": {"victim": 0.99}}) == {}
