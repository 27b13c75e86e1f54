"""What numbers count."""

import pytest

from tests.extract.conftest import Tell


@pytest.mark.parametrize(
    ("text", "measure", "low"),
    [
        ("The attack left 12 people dead.", "killed", 12),
        ("Gunmen shot dead four farmers near Mopti.", "killed", 4),
        ("An explosive device took the lives of two soldiers.", "killed", 2),
        ("The war has claimed 20,000 lives.", "killed", 20_000),
        ("The murder of six priests shocked the country.", "killed", 6),
        ("The hospital put the dead at ten.", "killed", 10),
        ("A death toll of 900 was given.", "killed", 900),
        ("The commander was buried along with 30 others who died.", "killed", 30),
        ("MSF put the number of wounded at 34.", "wounded", 34),
        ("Some 40 people are still missing.", "missing", 40),
        ("Gunmen took hostage three aid workers.", "abducted", 3),
        ("Rebels kidnapped eleven boys from a school.", "abducted", 11),
        ("Police rounded up 300 students.", "detained", 300),
        ("Hamas released 20 hostages on Monday.", "released", 20),
        ("Ukraine returned 20 children from Russia.", "returned", 20),
        ("Clashes could displace 40,000 residents.", "expected", 40_000),
        ("Thousands took to the streets of Tbilisi.", "demonstrators", 2_000),
        ("Air defences shot down 21 of 25 drones.", "weapons", 21),
        ("Shelling destroyed 40 houses in Kupiansk.", "buildings", 40),
        ("The army captured 12 villages.", "territory", 12),
        ("They seized 300 square kilometres.", "territory", 300),
        ("The EU pledged $250 million to Moldova.", "money", 250_000_000),
        ("Relief worth 30 crore rupees was sent.", "money", 300_000_000),
        ("Cyprus paid EUR 20,000 for it.", "money", 20_000),
        ("They sent 360 tonnes of flour to Karabakh.", "aid", 360),
        ("Japan will provide 500 generators.", "aid", 500),
        ("A shipment of 20 ambulances was held up at customs.", "aid", 20),
        ("Gunmen on motorbikes carried off 31 schoolgirls.", "abducted", 31),
        ("The soldiers took eleven young men with them.", "abducted", 11),
        ("Around 3,500 families have abandoned their homes.", "displaced", 3_500),
        ("Some 1,700 villagers were moved to two camps.", "displaced", 1_700),
        ("Police held 62 marchers, later letting 40 of them go.", "released", 40),
        ("Drones set two oil tanks ablaze.", "things", 2),
        ("The militia withdrew eleven armoured vehicles.", "weapons", 11),
        ("The governor said 52 schools were closed.", "buildings", 52),
        ("The besieged town is home to 30,000 people.", "people", 30_000),
        ("Eleven aid workers have been held for two months.", "detained", 11),
        ("Nearly two and a half thousand soldiers gave up.", "troops", 2_500),
    ],
)
def test_words_say_what_a_number_counts(tell: Tell, text: str, measure: str, low: float) -> None:
    assert (measure, low) in [(one.measure, one.low) for one in tell(text).drafts.figures]


@pytest.mark.parametrize(
    "text",
    [
        "The 12,000-tonne cutter watched the shoal.",
        "The boy was aged 12.",
        "The town lies 20 kilometres from the front.",
        "The motion passed by 12 votes to 3.",
        "The Council adopted Resolution 242.",
        "Some 40 percent of the ballots were counted.",
        "Oil rose to $80 a barrel.",
        "They delivered a tonne of tomatoes to the party.",
    ],
)
def test_what_is_measured_voted_or_a_name_is_no_figure(tell: Tell, text: str) -> None:
    assert tell(text).drafts.figures == ()


def test_harm_that_is_only_feared_or_denied_is_no_figure(tell: Tell) -> None:
    told = tell("Rebels threatened to execute 20 hostages. The army denied killing 15 farmers.")
    assert [one for one in told.drafts.figures if one.measure == "killed"] == []


def test_a_number_put_to_a_count_takes_the_measure_told_before(tell: Tell) -> None:
    text = "More than 10,000 people rallied in Belgrade; police put the number at 8,000."
    figures = tell(text).drafts.figures
    assert [(one.measure, one.low) for one in figures] == [
        ("demonstrators", 10_000),
        ("demonstrators", 8_000),
    ]


def test_a_list_of_victims_has_a_figure_for_each(tell: Tell) -> None:
    figures = tell("The explosion killed a civilian and two policemen.").drafts.figures
    assert [(one.measure, one.low, one.unit) for one in figures] == [
        ("killed", 1, "people"),
        ("killed", 2, "policemen"),
    ]


def test_dead_and_wounded_of_one_sentence_are_told_apart(tell: Tell) -> None:
    figures = tell("The attack left 12 dead and 30 wounded.").drafts.figures
    assert [(one.measure, one.low) for one in figures] == [("killed", 12), ("wounded", 30)]


def test_a_torn_number_is_kept_and_marked(tell: Tell) -> None:
    text = "Fighting has killed 1 10 people and displaced 7,24 families and 1,1OO villagers."
    figures = tell(text).drafts.figures
    assert [(one.text, one.low, one.legible) for one in figures] == [
        ("1 10", None, False),
        ("7,24", None, False),
        ("1,1OO", None, False),
    ]


def test_an_exchange_of_as_many_each_is_a_figure_each_way(tell: Tell) -> None:
    figures = tell("Russia and Ukraine exchanged 103 prisoners of war each.").drafts.figures
    assert [(one.measure, one.low, one.text) for one in figures] == [
        ("exchanged", 103, "103"),
        ("exchanged", 103, "each"),
    ]
