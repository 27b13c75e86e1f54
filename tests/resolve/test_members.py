""" "The two leaders", "both sides": whom a number stands for."""

from tests.resolve.telling import Story

MELKONIAN = "person:davit melkonian"
TAGIYEV = "person:emin tagiyev"
AYDIN = "person:mert aydin"


def summit() -> Story:
    """Armenia and Azerbaijan are the parties; Turkey's president is named last."""
    story = Story()
    story.state("ARM")
    story.state("AZE")
    story.person("Davit Melkonian", "ARM", "prime minister")
    story.person("Emin Tagiyev", "AZE", "president")
    story.person("Mert Aydin", "TUR", "president")
    return story


def group(story: Story, noun: str, count: int | None = 2, **given: object) -> int:
    return story.tell(f"the {noun}s", "members", name=noun, count=count, plural=True, **given)


def test_the_two_leaders_are_the_parties_before_a_third_named_later():
    story = summit()
    assert story.keys(group(story, "leader")) == [MELKONIAN, TAGIYEV]


def test_the_three_leaders_include_the_third():
    story = summit()
    assert story.keys(group(story, "leader", 3)) == [MELKONIAN, TAGIYEV, AYDIN]


def test_leaders_without_a_number_are_two():
    story = summit()
    assert story.keys(group(story, "leader", None)) == [MELKONIAN, TAGIYEV]


def test_a_country_is_led_by_the_leader_named_last():
    story = summit()
    story.person("Ani Sarukhan", "ARM", "prime minister")
    assert story.keys(group(story, "leader")) == ["person:ani sarukhan", TAGIYEV]


def test_a_minister_named_later_is_no_leader():
    story = summit()
    story.person("Ani Sarukhan", "ARM", "foreign minister")
    assert story.keys(group(story, "leader")) == [MELKONIAN, TAGIYEV]


def test_a_person_without_title_may_be_a_leader():
    story = Story()
    story.person("Davit Melkonian", "ARM")
    story.person("Emin Tagiyev", "AZE", "president")
    assert story.keys(group(story, "leader")) == [MELKONIAN, TAGIYEV]


def test_the_two_ministers_are_ministers_and_not_prime_ministers():
    story = summit()
    story.person("Ani Sarukhan", "ARM", "foreign minister")
    story.person("Rauf Ismayil", "AZE", "foreign minister")
    assert story.keys(group(story, "minister")) == ["person:ani sarukhan", "person:rauf ismayil"]


def test_the_two_officials_are_any_persons_but_no_bare_offices():
    story = Story()
    story.state("ARM")
    story.state("AZE")
    story.person("Davit Melkonian", "ARM", "adviser")
    story.person("Emin Tagiyev", "AZE", "ambassador")
    story.office("the Armenian president", "president", of="ARM")
    assert story.keys(group(story, "official")) == [MELKONIAN, TAGIYEV]


def test_leaders_may_be_offices_without_holders():
    story = Story()
    story.office("the Armenian president", "president", of="ARM")
    story.office("the Georgian president", "president", of="GEO")
    assert story.keys(group(story, "president")) == ["office:GEO:president", "office:ARM:president"]


def test_with_too_few_leaders_named_the_parties_stand_for_them():
    story = Story()
    story.state("ARM")
    story.state("AZE")
    story.person("Davit Melkonian", "ARM", "prime minister")
    assert story.keys(group(story, "leader")) == ["state:ARM", "state:AZE"]


def test_a_head_of_an_organisation_is_none_of_the_leaders():
    story = summit()
    story.person("Lena Brandt", "IGO", "president")
    keys = story.keys(group(story, "leader", 3))
    assert "person:lena brandt" not in keys


def test_who_is_named_only_afterwards_is_not_meant():
    story = Story()
    story.state("ARM")
    story.state("AZE")
    leaders = group(story, "leader")
    story.person("Davit Melkonian", "ARM", "prime minister")
    story.person("Emin Tagiyev", "AZE", "president")
    assert story.keys(leaders) == ["state:ARM", "state:AZE"]


def test_the_two_sides_are_the_parties_themselves():
    story = summit()
    assert story.keys(group(story, "side")) == ["state:ARM", "state:AZE"]


def test_both_are_the_parties_whatever_the_noun():
    story = summit()
    assert story.keys(group(story, "leader", pronoun="both")) == ["state:ARM", "state:AZE"]


def test_an_armed_group_may_be_a_side():
    story = Story()
    story.tell("Valley Guard", "group", key="group:vg", sector="REB", country="GEO")
    story.state("TUR")
    assert story.keys(group(story, "side")) == ["group:vg", "state:TUR"]


def test_a_report_on_one_country_has_only_that_side():
    story = Story()
    story.state("ARM")
    assert story.keys(group(story, "side")) == ["state:ARM"]


def test_a_report_that_names_no_country_has_no_sides():
    story = Story()
    assert story.keys(group(story, "side")) == []


def test_delegates_stand_for_the_leaders_named_behind_them():
    story = summit()
    delegates = story.office("delegates", "adviser", plural=True, members=(6,))
    leaders = group(story, "leader")
    assert [one.country for one in story.whom(delegates)] == ["ARM", "AZE"]
    assert story.keys(leaders) == [MELKONIAN, TAGIYEV]


def test_delegates_of_each_other_are_nobody_in_particular():
    story = Story()
    first = story.office("aides", "adviser", plural=True, members=(1,))
    second = story.office("advisers", "adviser", plural=True, members=(0,))
    assert (story.keys(first), story.keys(second)) == ([], [])


def test_sides_with_antecedents_are_those():
    story = summit()
    army = story.tell("the army", "body", key="body:army", country="GEO")
    rebels = story.tell("the rebels", "group", key="group:rebels", country="GEO")
    sides = group(story, "side", antecedents=(army, rebels))
    assert story.keys(sides) == ["body:army", "group:rebels"]


def test_both_armies_are_no_citizens_named_before():
    story = Story()
    story.state("ARM")
    story.state("AZE")
    dead = story.tell("Azerbaijani citizens", "crowd", name="citizens", country="AZE", plural=True)
    group_of = group(story, "army", antecedents=(0, dead))
    assert set(story.keys(group_of)) == {"state:ARM", "state:AZE"}
