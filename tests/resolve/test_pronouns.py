"""Pronouns: whom they stand for, and when they stand for nobody."""

import pytest

from dragoman.model.salience import REACH
from tests.resolve.telling import Story

MELKONIAN = "person:davit melkonian"
TAGIYEV = "person:emin tagiyev"


def test_he_is_the_subject_of_the_sentence_before():
    story = Story()
    story.person("Davit Melkonian", "ARM", subject=True, main=True)
    story.person("Emin Tagiyev", "AZE")
    story.stop()
    he = story.pronoun("He", subject=True)
    assert story.keys(he) == [MELKONIAN]


def test_his_goes_to_the_nearest_subject_of_its_own_sentence():
    story = Story()
    story.person("Davit Melkonian", "ARM", subject=True, main=True)
    story.stop()
    story.person("Emin Tagiyev", "AZE", subject=True)
    his = story.pronoun("his")
    assert story.keys(his) == [TAGIYEV]


def test_without_subjects_the_nearer_is_meant():
    story = Story()
    story.person("Davit Melkonian", "ARM")
    story.person("Emin Tagiyev", "AZE")
    his = story.pronoun("his")
    assert story.keys(his) == [TAGIYEV]


def test_a_subject_goes_back_to_the_main_subject_and_not_to_that_of_a_clause():
    story = Story()
    story.person("Davit Melkonian", "ARM", subject=True, main=True)
    story.person("Emin Tagiyev", "AZE", subject=True)
    story.stop()
    he = story.pronoun("He", subject=True)
    assert story.keys(he) == [MELKONIAN]


def test_who_wrote_the_message_comes_before_its_sentences_subjects():
    story = Story()
    story.person("Davit Melkonian", "ARM", author=True)
    story.person("Emin Tagiyev", "AZE", subject=True, main=True)
    story.stop()
    he = story.pronoun("He", subject=True)
    assert story.keys(he) == [MELKONIAN]


def test_she_is_not_a_man():
    story = Story()
    story.person("Ani Sarukhan", "ARM", gender="female")
    story.person("Emin Tagiyev", "AZE", gender="male")
    she = story.pronoun("she", gender="female")
    assert story.keys(she) == ["person:ani sarukhan"]


def test_whose_gender_is_not_known_may_be_he_or_she():
    story = Story()
    story.person("Robin Tarr", "GEO")
    she = story.pronoun("she", gender="female")
    assert story.keys(she) == ["person:robin tarr"]


def test_an_office_without_holder_may_be_he():
    story = Story()
    story.office("the Georgian president", "president", of="GEO", subject=True)
    he = story.pronoun("he", gender="male")
    assert story.keys(he) == ["office:GEO:president"]


def test_he_is_never_a_state():
    story = Story()
    story.state("ARM", subject=True)
    he = story.pronoun("he")
    assert story.keys(he) == []


def test_he_added_goes_back_to_the_body_that_said():
    story = Story()
    story.tell("Georgian Foreign Ministry", "body", key="body:GEO:fm", subject=True, main=True)
    story.stop()
    he = story.pronoun("He", subject=True)
    assert story.keys(he) == ["body:GEO:fm"]


def test_his_does_not_go_back_to_a_body():
    story = Story()
    story.tell("Georgian Foreign Ministry", "body", key="body:GEO:fm", subject=True, main=True)
    story.stop()
    his = story.pronoun("his")
    assert story.keys(his) == []


@pytest.mark.parametrize(("sentences", "keys"), [(REACH, [MELKONIAN]), (REACH + 1, [])])
def test_a_pronoun_reaches_some_sentences_back_and_no_further(
    sentences: int, keys: list[str]
) -> None:
    story = Story()
    story.person("Davit Melkonian", "ARM")
    story.stop(sentences)
    he = story.pronoun("He", subject=True)
    assert story.keys(he) == keys


def test_a_pronoun_never_looks_forward():
    story = Story()
    he = story.pronoun("he")
    story.person("Davit Melkonian", "ARM", subject=True)
    assert story.keys(he) == []


def test_a_pronoun_may_go_back_through_another():
    story = Story()
    story.person("Davit Melkonian", "ARM", subject=True, main=True)
    story.stop(3)
    story.pronoun("He", subject=True, main=True)
    story.stop(3)
    he = story.pronoun("He", subject=True)
    assert story.keys(he) == [MELKONIAN]


def test_it_is_a_state_or_an_organisation_and_no_person():
    story = Story()
    story.state("ARM")
    story.person("Davit Melkonian", "ARM", subject=True)
    it = story.pronoun("it")
    assert story.keys(it) == ["state:ARM"]


def test_they_are_several_or_one_of_many_heads():
    story = Story()
    crowd = story.tell("Georgian miners", "crowd", country="GEO")
    story.state("ARM")
    they = story.pronoun("they", plural=True)
    assert story.keys(they) == story.keys(crowd)


def test_they_after_two_leaders_are_both():
    story = Story()
    story.person("Davit Melkonian", "ARM", "prime minister")
    story.person("Emin Tagiyev", "AZE", "president")
    story.tell("the two leaders", "members", name="leader", count=2, plural=True)
    they = story.pronoun("they", plural=True)
    assert story.keys(they) == [MELKONIAN, TAGIYEV]


def test_they_are_nobody_where_only_one_was_named():
    story = Story()
    story.person("Davit Melkonian", "ARM", subject=True)
    they = story.pronoun("they", plural=True)
    assert story.keys(they) == []


# -- we --------------------------------------------------------------------------------------


def test_we_are_the_subject_that_speaks_in_the_same_sentence_even_behind_the_quotation():
    story = Story()
    we = story.pronoun("We", plural=True)
    story.person("Davit Melkonian", "ARM", subject=True)
    assert story.keys(we) == [MELKONIAN]


def test_a_person_speaks_rather_than_a_state():
    story = Story()
    story.state("GEO", subject=True)
    we = story.pronoun("we", plural=True)
    story.person("Davit Melkonian", "ARM", subject=True)
    assert story.keys(we) == [MELKONIAN]


def test_we_in_a_statement_are_the_first_body_that_acts_in_it():
    story = Story()
    story.tell("Georgian Foreign Ministry", "body", key="body:GEO:fm", subject=True)
    story.stop(9)
    we = story.pronoun("We", plural=True)
    assert story.keys(we) == ["body:GEO:fm"]


def test_we_are_nobody_where_nobody_speaks():
    story = Story()
    story.person("Davit Melkonian", "ARM")
    we = story.pronoun("we", plural=True)
    assert story.keys(we) == []


# -- his country -----------------------------------------------------------------------------


def test_his_country_is_that_of_its_owner():
    story = Story()
    story.person("Davit Melkonian", "ARM", subject=True)
    story.state("AZE")
    his = story.pronoun("his")
    country = story.pronoun("country", whole=his)
    assert story.keys(country) == ["state:ARM"]


def test_the_country_is_that_of_the_likeliest_actor_before():
    story = Story()
    story.state("AZE")
    story.person("Lena Brandt", "IGO", subject=True)
    country = story.pronoun("country")
    assert story.keys(country) == ["state:AZE"]


def test_a_country_that_the_tables_do_not_know_is_nobody():
    story = Story()
    owner = story.person("Davit Melkonian", "XYZ")
    country = story.pronoun("country", whole=owner)
    assert story.keys(country) == []


def test_countries_that_only_belong_to_each_other_are_nobody():
    story = Story()
    first = story.pronoun("country", whole=1)
    second = story.pronoun("country", whole=0)
    assert (story.keys(first), story.keys(second)) == ([], [])


def test_a_cycle_ahead_leaves_those_outside_it_alone():
    story = Story()
    owner = story.person("Davit Melkonian", "ARM", subject=True)
    story.pronoun("country", whole=1)
    his = story.pronoun("his")
    country = story.pronoun("country", whole=owner)
    assert (story.keys(his), story.keys(country)) == ([MELKONIAN], ["state:ARM"])


# -- as the judge takes it -------------------------------------------------------------------


def test_a_judged_pronoun_stands_for_the_likeliest():
    story = Story()
    melkonian = story.person("Davit Melkonian", "ARM", subject=True, main=True)
    tagiyev = story.person("Emin Tagiyev", "AZE", subject=True)
    story.stop()
    he = story.pronoun("He", subject=True, antecedents=(tagiyev, melkonian))
    assert story.keys(he) == [TAGIYEV]


def test_what_the_judge_says_goes_before_what_fits():
    story = Story()
    armenia = story.state("ARM")
    story.person("Davit Melkonian", "ARM", subject=True)
    he = story.pronoun("he", antecedents=(armenia,))
    assert story.keys(he) == ["state:ARM"]


@pytest.mark.parametrize("pronoun", ["he", "his", "she"])
def test_he_is_an_office_under_the_name_of_its_holder(pronoun: str) -> None:
    story = Story()
    person = story.person("Davit Melkonian", "ARM")
    office = story.office("the Armenian president", "president", of="ARM")
    he = story.pronoun(pronoun, antecedents=(office, person))
    assert story.keys(he) == [MELKONIAN]


def test_he_is_the_likeliest_office_rather_than_a_person_of_another_country() -> None:
    story = Story()
    person = story.person("Davit Melkonian", "ARM")
    office = story.office("the Georgian president", "president", of="GEO")
    he = story.pronoun("he", antecedents=(office, person))
    assert story.keys(he) == ["office:GEO:president"]


def test_he_takes_up_a_main_subject_rather_than_one_beside_it() -> None:
    story = Story()
    story.person("Davit Melkonian", "ARM", subject=True, main=True)
    beside = story.person("Emin Tagiyev", "AZE")
    he = story.pronoun("he", subject=True, main=True, antecedents=(beside,))
    assert story.keys(he) == [MELKONIAN]


def test_he_may_be_taken_for_a_phrase_that_was_not_kept() -> None:
    story = Story()
    story.person("Davit Melkonian", "ARM", subject=True, main=True)
    he = story.pronoun("he", subject=True, antecedents=(97,))
    assert story.keys(he) == [MELKONIAN]


def test_it_that_says_so_itself_is_who_says_it() -> None:
    story = Story()
    story.tell("Georgian Foreign Ministry", "body", key="body:GEO:fm", subject=True)
    it = story.pronoun("it", subject=True, antecedents=())
    assert story.keys(it) == ["body:GEO:fm"]


def test_he_is_the_office_where_nobody_is_meant_by_name():
    story = Story()
    story.person("Davit Melkonian", "ARM", subject=True)
    office = story.office("the Georgian president", "president", of="GEO")
    he = story.pronoun("he", antecedents=(office,))
    assert story.keys(he) == ["office:GEO:president"]


def test_it_is_the_likeliest_though_a_person_is_meant_too():
    story = Story()
    person = story.person("Davit Melkonian", "ARM")
    armenia = story.state("ARM")
    it = story.pronoun("it", antecedents=(armenia, person))
    assert story.keys(it) == ["state:ARM"]


def test_judged_they_are_all_single_ones_that_are_meant():
    story = Story()
    melkonian = story.person("Davit Melkonian", "ARM")
    tagiyev = story.person("Emin Tagiyev", "AZE")
    story.state("GEO")
    they = story.pronoun("they", plural=True, antecedents=(tagiyev, melkonian))
    assert story.keys(they) == [TAGIYEV, MELKONIAN]


def test_who_is_meant_twice_is_told_once():
    story = Story()
    first = story.state("ARM")
    azerbaijan = story.state("AZE")
    again = story.state("ARM")
    they = story.pronoun("they", plural=True, antecedents=(again, azerbaijan, first))
    assert story.keys(they) == ["state:ARM", "state:AZE"]


def test_they_are_those_of_many_heads_alone_where_they_are_likeliest():
    story = Story()
    armenia = story.state("ARM")
    crowd = story.tell("Georgian miners", "crowd", country="GEO", plural=True)
    they = story.pronoun("they", plural=True, antecedents=(crowd, armenia))
    assert story.keys(they) == story.keys(crowd)


def test_single_ones_that_they_are_leave_out_those_of_many_heads():
    story = Story()
    armenia = story.state("ARM")
    crowd = story.tell("Georgian miners", "crowd", country="GEO", plural=True)
    azerbaijan = story.state("AZE")
    they = story.pronoun("they", plural=True, antecedents=(azerbaijan, crowd, armenia))
    assert story.keys(they) == ["state:AZE", "state:ARM"]


def test_judged_they_after_two_leaders_are_both():
    story = Story()
    story.person("Davit Melkonian", "ARM", "prime minister")
    story.person("Emin Tagiyev", "AZE", "president")
    both = story.tell("the two leaders", "members", name="leader", count=2, plural=True)
    they = story.pronoun("they", plural=True, antecedents=(both,))
    assert story.keys(they) == [MELKONIAN, TAGIYEV]


def test_it_that_the_judge_takes_for_nobody_is_nobody() -> None:
    story = Story()
    story.state("AZE")
    nobody = story.pronoun("it", antecedents=())
    assert story.keys(nobody) == []


def test_he_that_the_judge_takes_for_nobody_is_whom_the_story_speaks_of() -> None:
    story = Story()
    story.person("Davit Melkonian", "ARM", subject=True, main=True)
    he = story.pronoun("he", antecedents=())
    assert story.keys(he) == [MELKONIAN]


def test_they_are_not_one_person_alone() -> None:
    story = Story()
    melkonian = story.person("Davit Melkonian", "ARM")
    they = story.pronoun("they", plural=True, antecedents=(melkonian,))
    assert story.keys(they) == []


def test_a_pronoun_goes_back_through_another_that_is_judged():
    story = Story()
    person = story.person("Davit Melkonian", "ARM")
    story.person("Emin Tagiyev", "AZE", subject=True)
    he = story.pronoun("he", antecedents=(person,))
    his = story.pronoun("his", antecedents=(he,))
    assert story.keys(his) == [MELKONIAN]


def test_who_is_meant_and_was_not_kept_is_nobody():
    story = Story()
    story.state("AZE")
    it = story.pronoun("it", antecedents=(99,))
    assert story.keys(it) == []


def test_his_country_is_that_of_whom_the_judge_takes_his_for():
    story = Story()
    melkonian = story.person("Davit Melkonian", "ARM")
    story.person("Emin Tagiyev", "AZE", subject=True)
    his = story.pronoun("his", antecedents=(melkonian,))
    country = story.pronoun("country", whole=his)
    assert story.keys(country) == ["state:ARM"]


def test_we_are_who_speaks_beside_judged_pronouns_too():
    story = Story()
    tagiyev = story.person("Emin Tagiyev", "AZE")
    story.stop()
    we = story.pronoun("We", plural=True)
    story.pronoun("him", antecedents=(tagiyev,))
    story.person("Davit Melkonian", "ARM", subject=True)
    assert story.keys(we) == [MELKONIAN]


def test_it_as_subject_is_the_doer_of_the_sentence_before_and_not_one_further_back():
    story = Story()
    corps = story.tell("River Corps", "group", key="group:corps", subject=True, main=True)
    story.stop()
    story.tell("Valley Guard", "group", key="group:guard", subject=True, main=True)
    story.stop()
    it = story.pronoun("it", subject=True, main=True, antecedents=(corps,))
    assert story.keys(it) == ["group:guard"]


def test_it_stays_whom_the_judge_takes_it_for_where_he_did_something_just_before():
    story = Story()
    corps = story.tell("River Corps", "group", key="group:corps", subject=True)
    story.tell("Valley Guard", "group", key="group:guard", subject=True, main=True)
    story.stop()
    it = story.pronoun("it", subject=True, main=True, antecedents=(corps,))
    assert story.keys(it) == ["group:corps"]


def test_whom_his_has_stood_for_is_not_meant_by_her():
    story = Story()
    gutul = story.person("Evghenia Gutul", "MDA", "governor")
    story.stop()
    zelensky = story.person("Volodymyr Zelensky", "UKR", "president")
    story.pronoun("his", pronoun="his", gender="m", antecedents=(zelensky,))
    story.stop()
    her = story.pronoun("her", pronoun="her", gender="f", antecedents=(zelensky, gutul))
    assert story.keys(her) == ["person:evghenia gutul"]
