from tests.extract.conftest import Tell


def test_agreeing_to_disarm_is_one_concession(tell: Tell) -> None:
    assert tell("Rebels agreed to lay down their arms.").kinds() == ["CONCEDE"]


def test_agreeing_to_send_aid_is_one_agreement(tell: Tell) -> None:
    assert tell("Egypt agreed to send aid to Gaza.").kinds() == ["AGREE"]


def test_ending_an_operation_is_a_ceasefire(tell: Tell) -> None:
    told = tell("Syria suspended its military operation in Idlib.")
    assert (told.event("RETREAT").mode, told.kinds()) == ("ceasefire", ["RETREAT"])


def test_an_explosion_without_a_weapon_is_no_assault(tell: Tell) -> None:
    told = tell("An explosion at a depot in Beirut killed 68 people.")
    assert told.event(None).mode == "accident"


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
