"""Names, bodies and crowds: whom a mention stands for without looking back at persons."""

from dragoman.resolve.actors import resolve_actors
from tests.resolve.telling import TABLES, Story


def test_every_draft_is_answered_even_if_by_nobody():
    story = Story()
    story.pronoun("They", plural=True)
    story.state("ARM")
    story.tell("the two leaders", "members", name="leader", count=2)
    assert set(resolve_actors(story.drafts, TABLES)) == {0, 1, 2}


def test_a_report_that_names_nobody_has_no_actors():
    assert resolve_actors([], TABLES) == {}


def test_a_state_goes_by_the_key_of_its_table():
    story = Story()
    state = story.state("GEO")
    assert story.keys(state) == ["state:GEO"]
    assert story.whom(state)[0].stated


def test_a_group_that_no_table_knows_goes_by_its_folded_name():
    story = Story()
    group = story.tell("Šumava Front", "group")
    assert story.keys(group) == ["group:sumava front"]


def test_a_person_comes_with_the_office_that_this_mention_gives():
    story = Story()
    first = story.person("Davit Melkonian", "ARM", "prime minister")
    second = story.person("Melkonian")
    (named,), (again,) = story.whom(first), story.whom(second)
    assert named.office is not None
    assert named.office.title == "prime minister"
    assert again.office is None
    assert again.key == named.key
    assert again.country == "ARM"


def test_a_counterpart_comes_with_the_office_that_the_word_stands_for():
    story = Story()
    story.person("Davit Melkonian", "ARM", "foreign minister")
    other = story.person("Emin Tagiyev", "AZE", "counterpart")
    office = story.whom(other)[0].office
    assert office is not None
    assert (office.title, office.of) == ("foreign minister", "AZE")


# -- bodies ----------------------------------------------------------------------------------


def test_a_body_of_two_countries_is_one_of_each():
    story = Story()
    body = story.tell(
        "Armenian and Georgian defence ministries",
        "body",
        name="Armenian defence ministry",
        countries=("ARM", "GEO"),
    )
    assert story.keys(body) == ["body:ARM:defence ministry", "body:GEO:defence ministry"]
    assert story.names(body) == ["Armenian defence ministry", "Georgian defence ministry"]


def test_the_ministry_is_the_last_ministry_named():
    story = Story()
    story.tell("Armenian Foreign Ministry", "body", key="body:ARM:foreign ministry")
    story.tell("Georgian Defence Ministry", "body", key="body:GEO:defence ministry")
    story.tell("Parliament", "body", key="body:ARM:parliament")
    bare = story.tell("the Ministry", "body", name="Ministry")
    assert story.keys(bare) == ["body:GEO:defence ministry"]


def test_the_government_is_not_the_regional_one_named_before():
    story = Story()
    story.tell("the regional government", "body", name="Provincial Government")
    bare = story.tell("the government", "body", name="Government")
    assert story.keys(bare) == ["body::government"]


def test_the_security_council_of_no_state_is_that_of_the_united_nations():
    story = Story()
    bare = story.tell("the Security Council", "body", name="Security Council")
    assert story.keys(bare) == ["org:un-security-council"]


def test_the_security_council_of_a_state_told_before_is_meant_again():
    story = Story()
    story.tell("Armenian Security Council", "body", key="body:ARM:security council")
    bare = story.tell("the Security Council", "body", name="Security Council")
    assert story.keys(bare) == ["body:ARM:security council"]


def test_a_bare_body_must_share_all_its_words():
    story = Story()
    story.tell("Armenian Foreign Ministry", "body", key="body:ARM:foreign ministry")
    bare = story.tell("the Defence Ministry", "body", name="Defence Ministry")
    assert story.keys(bare) == ["body::defence ministry"]


def test_a_bare_body_may_be_an_organisation_named_before():
    story = Story()
    story.tell("Council of River States", "organisation", key="org:crs")
    bare = story.tell("the Council", "body", name="Council")
    assert story.keys(bare) == ["org:crs"]


def test_a_body_that_belongs_to_somebody_is_of_that_country():
    story = Story()
    story.tell("Georgian Foreign Ministry", "body", key="body:GEO:foreign ministry")
    owner = story.person("Davit Melkonian", "ARM")
    body = story.tell("his Foreign Ministry", "body", name="Foreign Ministry", whole=owner)
    assert story.keys(body) == ["body:ARM:foreign ministry"]


def test_a_body_may_belong_to_somebody_named_behind_it():
    story = Story()
    body = story.tell("the Foreign Ministry", "body", name="Foreign Ministry", whole=1)
    story.state("GEO")
    assert story.keys(body) == ["body:GEO:foreign ministry"]


def test_a_body_may_belong_to_a_pronoun_behind_it():
    story = Story()
    story.state("GEO", subject=True)
    body = story.tell("the Foreign Ministry", "body", name="Foreign Ministry", whole=2)
    story.pronoun("it")
    assert story.keys(body) == ["body:GEO:foreign ministry"]


# -- crowds ----------------------------------------------------------------------------------


def test_a_crowd_is_named_without_numbers_and_vague_words():
    story = Story()
    crowd = story.tell("more than 300 Georgian miners", "crowd", country="GEO")
    assert story.keys(crowd) == ["crowd:GEO:georgian miners"]
    assert story.names(crowd) == ["Georgian miners"]


def test_a_crowd_of_vague_words_alone_keeps_its_name():
    story = Story()
    crowd = story.tell("dozens of others", "crowd", name="dozens")
    assert story.keys(crowd) == ["crowd::dozens"]


def test_a_crowd_without_country_has_its_owners():
    story = Story()
    owner = story.state("ARM")
    crowd = story.tell("its soldiers", "crowd", name="soldiers", whole=owner)
    assert story.keys(crowd) == ["crowd:ARM:armenian soldiers"]


def test_a_crowd_of_a_state_without_adjective_takes_the_states_name():
    story = Story()
    owner = story.state("LSO")
    crowd = story.tell("its soldiers", "crowd", name="soldiers", whole=owner)
    assert story.names(crowd) == ["Lesotho soldiers"]


def test_a_crowd_of_two_countries_is_two_crowds():
    story = Story()
    crowd = story.tell(
        "Armenian and Georgian experts", "crowd", name="experts", countries=("ARM", "GEO")
    )
    assert story.names(crowd) == ["Armenian experts", "Georgian experts"]


def test_advisers_to_several_are_advisers_of_each_also_of_those_named_behind():
    story = Story()
    crowd = story.tell("advisers", "crowd", members=(1, 2), plural=True, sector="GOV")
    story.person("Davit Melkonian", "ARM", sector="LEG")
    story.tell("River Bank", "organisation", key="org:rb", sector="BUS")
    assert story.names(crowd) == ["advisers of Davit Melkonian", "advisers of River Bank"]
    assert [one.sector for one in story.whom(crowd)] == ["GOV", "BUS"]


def test_representatives_of_a_people_go_by_the_people():
    story = Story()
    crowd = story.tell("representatives", "crowd", members=(1,))
    story.tell("Hill Tribes", "people", key="people:hill", country="GEO")
    assert story.keys(crowd) == ["crowd:people:hill:representatives"]


def test_a_member_that_is_a_title_behind_the_crowd_is_left_out():
    story = Story()
    crowd = story.tell("aides", "crowd", members=(1,))
    story.office("the president", "president", of="TUR")
    assert story.keys(crowd) == []
