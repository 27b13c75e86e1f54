"""Names that the tables know."""

import pytest

from dragoman.annotate.known_names import KnownNames
from dragoman.model.naming import load_naming


def keys(doc):
    return {span.text: entries[0].key for span, entries in doc._.names}


def test_the_longest_of_several_names_is_taken(parse):
    assert keys(parse("The Nagorno-Karabakh talks failed.")).keys() == {"Nagorno-Karabakh"}


def test_a_name_is_found_as_headlines_capitalise_it(parse):
    assert "Lachin Corridor" in keys(parse("Lachin Corridor Closed Again"))


def test_a_name_written_with_other_spaces_is_the_same_name(parse):
    assert (
        keys(parse("The SPLA - N attacked at dawn."))["SPLA - N"]
        == keys(parse("The SPLA-N attacked at dawn."))["SPLA-N"]
    )


def test_a_common_word_in_lower_case_is_no_name(parse):
    assert not keys(parse("The turkey was small."))


def test_the_recogniser_keeps_what_the_tables_know(parse):
    doc = parse("Lachin was quiet.")
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Lachin", "LOC")]


def test_a_given_name_is_no_capital_within_a_longer_name(parse):
    assert "Paris" not in keys(parse("Paris Hilton visited Yerevan."))


def test_a_capital_that_is_also_a_given_name_is_a_capital_alone(parse):
    assert keys(parse("Paris welcomed the talks.")) == {"Paris": "state:FRA"}


@pytest.mark.parametrize(("where", "is_american"), [("Tbilisi", False), ("Washington", True)])
def test_congress_is_american_where_the_report_speaks_of_america(parse, where, is_american):
    assert ("Congress" in keys(parse(f"Envoys left {where} when Congress met."))) == is_american


def test_a_component_without_tables_leaves_a_document_as_it_is(language):
    doc = KnownNames(load_naming())(language.make_doc("Baku was quiet."))
    assert doc._.names == ()


def test_a_body_that_several_states_have_is_the_tables_only_beside_its_state(parse):
    alone = parse("The Coast Guard searched a boat off Sfax.")
    beside = parse("The Coast Guard searched a boat, the United States said.")
    assert "Coast Guard" not in {span.text for span, _ in alone._.names}
    assert "Coast Guard" in {span.text for span, _ in beside._.names}
