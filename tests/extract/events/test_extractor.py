import pytest

from tests.extract.conftest import Tell


def test_agreeing_to_disarm_is_a_concession_beside_the_disarming_to_come(tell: Tell) -> None:
    told = tell("Rebels agreed to lay down their arms.")
    assert told.kinds() == ["CONCEDE", "RETREAT"]
    assert [event.status for event in told.drafts.events] == ["occurred", "planned"]


def test_agreeing_to_send_aid_is_an_agreement_beside_the_aid_to_come(tell: Tell) -> None:
    told = tell("Egypt agreed to send aid to Gaza.")
    assert told.kinds() == ["AGREE", "AID"]
    assert [event.status for event in told.drafts.events] == ["occurred", "planned"]


def test_what_somebody_promises_without_saying_who_does_it_is_his_to_do(tell: Tell) -> None:
    told = tell("Egypt promised the release of the hostages.")
    assert told.standing("RETREAT") == ("planned", "asserted")
    assert told.cast("RETREAT")["actor"] == {"Egypt"}


def test_a_ceasefire_called_for_is_an_event_beside_the_call(tell: Tell) -> None:
    told = tell("Egypt called for the withdrawal of Israeli troops.")
    assert told.kinds() == ["REQUEST", "RETREAT"]
    assert told.standing("RETREAT") == ("called_for", "asserted")


def test_raids_that_an_army_is_asked_to_end_have_not_ended(tell: Tell) -> None:
    told = tell("Egypt asked the Syrian army to end the raids.")
    assert told.standing("RETREAT") == ("called_for", "asserted")


def test_ending_an_operation_is_a_ceasefire(tell: Tell) -> None:
    told = tell("Syria suspended its military operation in Idlib.")
    assert (told.event("RETREAT").mode, told.kinds()) == ("ceasefire", ["RETREAT"])


def test_an_explosion_without_a_weapon_is_no_assault(tell: Tell) -> None:
    told = tell("An explosion at a depot in Beirut killed 68 people.")
    assert told.event(None).mode == "accident"


def test_what_blew_up_blew_up_nothing(tell: Tell) -> None:
    told = tell("At least 20 people died when a fuel store blew up in Beirut on Monday.")
    assert told.event(None).mode == "accident"
    assert tell("Militants blew up a bridge near Goma.").kinds() == ["ASSAULT"]


def test_an_explosion_of_a_bomb_is_an_assault(tell: Tell) -> None:
    assert tell("A car bomb explosion killed nine people in Mogadishu.").kinds() == ["ASSAULT"]


def test_what_is_discussed_has_not_been_done(tell: Tell) -> None:
    assert tell("Egypt and Turkey discussed the attack on Gaza.").kinds() == ["CONSULT"]


def test_what_a_crowd_demands_in_the_street_belongs_to_its_protest(tell: Tell) -> None:
    told = tell("Protesters marched in Tbilisi and demanded that Georgia hold elections.")
    assert told.cast("PROTEST") == {"actor": {"Protesters"}, "recipient": {"Georgia"}}
    assert "REQUEST" not in told.kinds()


def test_to_say_that_one_will_not_is_to_reject(tell: Tell) -> None:
    assert tell("Iran said it would not prolong the deal.").kinds() == ["REJECT"]


def test_to_say_that_somebody_commits_crimes_is_to_accuse(tell: Tell) -> None:
    told = tell("Iran said that Israel was committing war crimes.")
    assert told.cast("ACCUSE")["actor"] == {"Iran"}


def test_an_event_has_the_place_and_time_of_its_clause(tell: Tell) -> None:
    event = tell("Egypt and Turkey are to meet in Cairo on 4 May.").event("CONSULT")
    assert event.place is not None
    assert event.time is not None
    assert (event.place.text, event.time.text, event.time.tense) == ("Cairo", "4 May", "future")


def test_a_meeting_has_the_format_before_its_noun(tell: Tell) -> None:
    told = tell("Leaders of Egypt, Sudan and Ethiopia held trilateral talks in Cairo.")
    assert told.event("CONSULT").format == "trilateral"


def test_events_are_numbered_in_text_order(tell: Tell) -> None:
    told = tell("Egypt met Turkey in Cairo. Iran attacked Iraq. Syria condemned Iran.")
    assert [event.index for event in told.drafts.events] == [0, 1, 2]
    starts = [event.start for event in told.drafts.events]
    assert starts == sorted(starts)


# -- invitations -----------------------------------------------------------------------------


def test_an_invitation_to_a_place_is_a_meeting_offered_there_by_its_host(tell: Tell) -> None:
    told = tell("Kenya invited Egypt and Sudan to Nairobi.")
    event = told.event("CONSULT")
    assert told.cast("CONSULT") == {"host": {"Kenya"}, "actor": {"Egypt", "Sudan"}}
    assert (event.status, event.is_meeting) == ("offered", True)
    assert event.place is not None
    assert event.place.text == "Nairobi"


@pytest.mark.parametrize("text", ["Kenya invited Egypt.", "Kenya invited Egypt to join the fund."])
def test_an_invitation_to_no_place_is_no_meeting(tell: Tell, text: str) -> None:
    assert "CONSULT" not in tell(text).kinds()


def test_who_is_invited_is_no_place(tell: Tell) -> None:
    assert tell("Kenya invited Egypt to a conference.").event("CONSULT").place is None


# -- dates of meetings -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("had been announced for 21 July and are now to be held on Saturday", "Saturday"),
        ("had been planned for 21 July and will now be held on 30 July", "30 July"),
    ],
)
def test_moved_talks_have_the_later_day(tell: Tell, text: str, day: str) -> None:
    event = tell(f"The talks between Egypt and Sudan {text}.").event("CONSULT")
    assert event.time is not None
    assert (event.time.text, event.step, event.status) == (day, "moved", "planned")


def test_talks_that_ended_on_a_later_day_were_not_moved(tell: Tell) -> None:
    text = "The talks between Egypt and Sudan were held on 21 July and ended on Saturday."
    event = tell(text).event("CONSULT")
    assert event.time is not None
    assert (event.time.text, event.step) == ("21 July", None)


@pytest.mark.parametrize(
    "text",
    [
        "Egypt urged calm on Saturday, at the end of a meeting with Sudan.",
        "Kenya's president urged calm on Saturday, speaking at the end of a meeting with Sudan.",
        "Officials of Egypt urged calm on Saturday, on the margins of a meeting with Sudan.",
    ],
)
def test_what_is_said_at_the_end_of_a_meeting_dates_it(tell: Tell, text: str) -> None:
    time = tell(text).event("CONSULT").time
    assert time is not None
    assert time.text == "Saturday"


def test_what_is_said_long_after_a_meeting_does_not_date_it(tell: Tell) -> None:
    text = "Egypt urged calm on Saturday, weeks after a meeting with Sudan."
    assert tell(text).event("CONSULT").time is None


# -- two words, one event or two -------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Egypt and Sudan met in Nairobi, hosted by Kenya.",
        "Egypt and Sudan held talks in Nairobi, hosted by Kenya.",
        "Talks between Egypt and Sudan, hosted by Kenya, opened in Nairobi.",
    ],
)
def test_a_host_told_in_passing_hosts_the_same_meeting(tell: Tell, text: str) -> None:
    assert tell(text).cast("CONSULT") == {"actor": {"Egypt", "Sudan"}, "host": {"Kenya"}}


@pytest.mark.parametrize(
    "text",
    [
        "Egypt met Sudan in Nairobi, and Kenya hosted talks between Chad and Niger.",
        "Egypt and Sudan met in Cairo, after Kenya hosted talks in Nairobi.",
    ],
)
def test_who_hosts_other_talks_does_not_host_these(tell: Tell, text: str) -> None:
    first, second = tell(text).drafts.events
    assert "host" not in {role.role for role in first.roles}
    assert "host" in {role.role for role in second.roles}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (", and Turkey condemned Georgia", ["PROTEST", "ACCUSE"]),
        (" amid condemnation of Georgia", ["PROTEST", "ACCUSE"]),
    ],
)
def test_what_others_or_nobody_demands_is_not_the_crowds(
    tell: Tell, text: str, kinds: list[str]
) -> None:
    told = tell(f"Protesters marched in Tbilisi{text}.")
    assert told.kinds() == kinds
    assert told.cast("PROTEST") == {"actor": {"Protesters"}}


def test_a_verb_with_its_object_says_more_than_the_noun_that_it_carries(tell: Tell) -> None:
    assert tell("Kenya and Uganda signed the accord.").kinds() == ["SUPPORT"]


def test_what_becomes_of_a_meeting_is_told_of_the_meeting(tell: Tell) -> None:
    assert tell("Kenya postponed the talks with Uganda.").standing("CONSULT")[0] == "postponed"


def test_all_who_are_set_beside_a_plural_do_what_it_does(tell: Tell) -> None:
    cast = tell("The foreign ministers, Hugh Todd and Yvan Gil, met in Lima.").cast("CONSULT")
    assert cast["actor"] == {"Hugh Todd", "Yvan Gil"}


def test_men_who_were_armed_got_no_aid(tell: Tell) -> None:
    assert "AID" not in tell("Belize denied that its soldiers were armed.").kinds()


def test_a_state_that_arms_another_aids_it(tell: Tell) -> None:
    assert "AID" in tell("Uganda armed Ethiopia.").kinds()


@pytest.mark.parametrize(
    "text",
    [
        "An aid convoy reached Bukavu on Wednesday.",
        "A convoy of 18 trucks of the World Food Programme arrived in Bukavu.",
        "Humanitarian aid entered Gaza through Kerem Shalom.",
    ],
)
def test_a_relief_convoy_that_arrives_is_aid(tell: Tell, text: str) -> None:
    assert tell(text).kinds() == ["AID"]


def test_the_convoy_of_an_agency_is_the_agencys(tell: Tell) -> None:
    told = tell("A convoy of 18 trucks of the World Food Programme arrived in Bukavu.")
    assert told.cast("AID")["actor"] == {"World Food Programme"}


@pytest.mark.parametrize(
    "text", ["A military convoy reached Gao on Sunday.", "A column of trucks arrived in Gao."]
)
def test_another_convoy_brings_no_aid(tell: Tell, text: str) -> None:
    assert "AID" not in tell(text).kinds()


def test_a_strike_that_kills_is_an_assault_though_nobody_is_named(tell: Tell) -> None:
    assert tell("Wednesday's strike on the market killed 13.").kinds() == ["ASSAULT"]


@pytest.mark.parametrize(
    "text",
    [
        "The attack on Gaza was not discussed, Egypt said.",
        "The attack on Gaza was the first item on the agenda.",
    ],
)
def test_what_is_talked_about_is_neither_done_nor_undone(tell: Tell, text: str) -> None:
    assert "ASSAULT" not in tell(text).kinds()


def test_the_parts_of_a_headline_are_news_of_their_own(tell: Tell) -> None:
    told = tell("Aid convoy reaches Goma; talks put off\n\nNothing else was known by Friday.")
    assert told.standing("AID") == ("occurred", "asserted")


@pytest.mark.parametrize(
    "text", ["The court found Syria guilty of murder.", "Syria was found guilty of murder."]
)
def test_who_is_found_guilty_is_convicted(tell: Tell, text: str) -> None:
    told = tell(text)
    assert (told.event("SANCTION").mode, told.kinds()) == ("convict", ["SANCTION"])
    assert told.cast("SANCTION")["recipient"] == {"Syria"}


def test_what_is_found_to_be_so_is_no_verdict(tell: Tell) -> None:
    assert tell("Egypt found the talks useful.").kinds() == []


def test_what_somebody_says_that_another_must_do_is_asked_of_him(tell: Tell) -> None:
    told = tell("Russia said on Tuesday that Sudan must return the helicopter.")
    assert told.cast("REQUEST") == {"actor": {"Russia"}, "recipient": {"Sudan"}}


@pytest.mark.parametrize(
    "text",
    ["Russia said it must go on.", "Egypt said the talks should resume on Monday."],
)
def test_what_one_must_do_oneself_or_is_hoped_for_is_asked_of_nobody(tell: Tell, text: str) -> None:
    assert "REQUEST" not in tell(text).kinds()


def test_arms_sent_to_a_place_are_deployed_and_to_a_state_are_given(tell: Tell) -> None:
    assert tell("Brazil has sent armoured vehicles to Boa Vista.").kinds() == ["MOBILIZE"]
    assert tell("Poland sent tanks to Ukraine.").kinds() == ["AID"]


def test_who_is_condemned_to_death_is_convicted(tell: Tell) -> None:
    told = tell("Three soldiers were condemned to death by the military court of Bukavu.")
    assert (told.event("SANCTION").mode, told.kinds()) == ("convict", ["SANCTION"])


def test_talks_put_on_hold_are_postponed(tell: Tell) -> None:
    told = tell("Norway has put trade talks with Chad on hold.")
    assert told.standing("CONSULT")[0] == "postponed"


def test_a_state_that_loses_soldiers_has_been_hit(tell: Tell) -> None:
    told = tell("Chad lost 14 soldiers in January.")
    assert told.cast("ASSAULT")["recipient"] == {"Chad"}


def test_an_attack_of_those_who_are_repelled_is_theirs(tell: Tell) -> None:
    told = tell("Kenya repelled an attack of Ethiopia at Moyale.")
    assert told.cast("ASSAULT")["actor"] == {"Ethiopia"}


def test_who_offers_to_do_something_would_do_it(tell: Tell) -> None:
    told = tell("Norway offered to send food to Chad.")
    assert told.cast("AID")["actor"] == {"Norway"}


def test_an_accord_that_is_suspended_has_been_signed(tell: Tell) -> None:
    told = tell("Norway suspended the accord signed by Chad in October.")
    assert told.standing("SUPPORT")[0] == "occurred"
