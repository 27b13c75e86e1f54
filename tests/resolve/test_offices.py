"""Titles: the persons who hold them, or the offices themselves."""

from tests.resolve.telling import Story

MELKONIAN = "person:davit melkonian"
TAGIYEV = "person:emin tagiyev"


def test_a_title_stands_for_the_person_whom_the_report_calls_so():
    story = Story()
    story.person("Davit Melkonian", "ARM", "prime minister")
    story.stop()
    title = story.office("the Armenian prime minister", "prime minister", of="ARM")
    assert story.keys(title) == [MELKONIAN]


def test_the_person_may_be_named_only_later():
    story = Story()
    title = story.office("The Armenian prime minister", "prime minister", of="ARM")
    story.stop()
    story.person("Davit Melkonian", "ARM", "prime minister")
    assert story.keys(title) == [MELKONIAN]


def test_a_title_of_another_country_is_an_office_without_holder():
    story = Story()
    story.person("Davit Melkonian", "ARM", "prime minister")
    title = story.office("the Georgian prime minister", "prime minister", of="GEO")
    (office,) = story.whom(title)
    assert office.key == "office:GEO:prime minister"
    assert office.name == "Georgian prime minister"
    assert (office.type, office.country) == ("office", "GEO")


def test_a_title_of_no_state_is_named_as_written():
    story = Story()
    title = story.office("the secretary general", "secretary general", country="IGO")
    assert story.keys(title) == ["office:IGO:secretary general"]
    assert story.names(title) == ["secretary general"]


def test_of_two_holders_the_one_named_nearest_before_is_meant():
    story = Story()
    story.person("Ani Sarukhan", "ARM", "foreign minister")
    story.person("Davit Melkonian", "ARM", "foreign minister")
    title = story.office("the Armenian foreign minister", "foreign minister", of="ARM")
    story.person("Karen Vardan", "ARM", "foreign minister")
    assert story.keys(title) == [MELKONIAN]


def test_a_holder_named_again_is_the_nearer_one():
    story = Story()
    story.person("Davit Melkonian", "ARM", "foreign minister")
    story.person("Ani Sarukhan", "ARM", "foreign minister")
    story.person("Melkonian")
    title = story.office("the Armenian foreign minister", "foreign minister", of="ARM")
    assert story.keys(title) == [MELKONIAN]


def test_a_bare_title_stands_for_its_only_holder():
    story = Story()
    story.person("Emin Tagiyev", "AZE", "president")
    title = story.office("the president", "president")
    assert story.keys(title) == [TAGIYEV]


def test_a_bare_title_with_two_holders_stands_for_neither():
    story = Story()
    story.person("Emin Tagiyev", "AZE", "president")
    story.person("Mert Aydin", "TUR", "president")
    title = story.office("the president", "president")
    assert story.keys(title) == ["office::president"]


def test_the_leader_of_a_country_is_whoever_leads_it():
    story = Story()
    story.person("Davit Melkonian", "ARM", "prime minister")
    story.person("Emin Tagiyev", "AZE", "president")
    title = story.office("the Armenian leader", "leader", of="ARM")
    assert story.keys(title) == [MELKONIAN]


def test_a_foreign_minister_is_not_the_leader():
    story = Story()
    story.person("Davit Melkonian", "ARM", "foreign minister")
    title = story.office("the Armenian leader", "leader", of="ARM")
    assert story.keys(title) == ["office:ARM:leader"]


def test_a_title_takes_the_country_of_its_owner():
    story = Story()
    story.person("Emin Tagiyev", "AZE", "president")
    owner = story.state("ARM")
    title = story.office("its president", "president", whole=owner)
    assert story.keys(title) == ["office:ARM:president"]


def test_a_counterpart_without_a_name_is_nobody():
    story = Story()
    story.person("Davit Melkonian", "ARM", "foreign minister")
    title = story.office("his counterpart", "counterpart")
    assert story.keys(title) == []


def test_a_title_of_two_countries_is_one_office_of_each():
    story = Story()
    story.person("Emin Tagiyev", "AZE", "foreign minister")
    title = story.office(
        "the Armenian and Azerbaijani foreign ministers",
        "foreign minister",
        plural=True,
        countries=("ARM", "AZE"),
    )
    assert story.keys(title) == ["office:ARM:foreign minister", TAGIYEV]
    assert all(one.stated for one in story.whom(title))


def test_ministers_of_states_named_behind_them_are_one_of_each():
    story = Story()
    title = story.office("the foreign ministers", "foreign minister", plural=True, members=(1, 2))
    story.state("GEO")
    story.state("TUR")
    assert story.keys(title) == ["office:GEO:foreign minister", "office:TUR:foreign minister"]


def test_ministers_of_what_is_no_state_are_a_crowd():
    story = Story()
    title = story.office("the envoys", "envoy", name="envoys", plural=True, members=(1,))
    story.tell("River Union", "organisation", key="org:ru", country="IGO")
    assert story.keys(title) == ["crowd:IGO:envoys of river union"]


def test_the_foreign_ministers_are_those_of_the_parties_and_only_understood():
    story = Story()
    for iso in ("ARM", "AZE", "ARM", "AZE", "GEO"):
        story.state(iso)
    title = story.office("the foreign ministers", "foreign minister", plural=True)
    assert story.keys(title) == ["office:ARM:foreign minister", "office:AZE:foreign minister"]
    assert not any(one.stated for one in story.whom(title))


def test_foreign_ministers_without_article_are_a_crowd():
    story = Story()
    story.state("ARM")
    story.state("AZE")
    title = story.office("several foreign ministers", "foreign minister", plural=True)
    assert story.keys(title) == ["crowd::several foreign ministers"]


def test_ambassadors_are_a_crowd_even_with_an_article():
    story = Story()
    story.state("ARM")
    story.state("AZE")
    title = story.office("the ambassadors", "ambassador", plural=True)
    assert story.keys(title) == ["crowd::ambassadors"]


def test_the_presidents_are_the_leaders_named_last():
    story = Story()
    story.person("Emin Tagiyev", "AZE", "president")
    story.person("Mert Aydin", "TUR", "president")
    title = story.office("the presidents", "president", name="president", plural=True)
    assert story.keys(title) == [TAGIYEV, "person:mert aydin"]


def test_a_counterpart_of_another_country_holds_the_same_office_there():
    story = Story()
    fidan = story.person("Hakan Fidan", "TUR", "foreign minister")
    his = story.pronoun("his", gender="m", antecedents=(fidan,))
    other = story.office("his Greek counterpart", "counterpart", whole=his, country="GRC")
    assert story.keys(other) == ["office:GRC:foreign minister"]
