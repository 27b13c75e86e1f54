import pytest

from tests.extract.conftest import Tell


def test_are_to_meet_is_planned(tell: Tell) -> None:
    told = tell("Egypt and Turkey are to meet in Cairo on 4 May.")
    assert told.standing("CONSULT") == ("planned", "asserted")


def test_what_may_be_is_hypothetical(tell: Tell) -> None:
    assert tell("Egypt may meet Turkey in Cairo.").event("CONSULT").factuality == "hypothetical"


def test_what_was_postponed_is_postponed(tell: Tell) -> None:
    told = tell("The talks between Egypt and Turkey were postponed.")
    assert told.event("CONSULT").status == "postponed"


def test_a_meeting_that_was_moved_is_still_to_come(tell: Tell) -> None:
    told = tell("The meeting between Egypt and Turkey was moved to Cairo.")
    assert told.event("CONSULT").status == "planned"


def test_refused_talks_are_not_held(tell: Tell) -> None:
    told = tell("Egypt refused to hold talks with Turkey.")
    assert told.standing("CONSULT") == ("not_held", "negated")


def test_talks_not_refused_are_a_possibility(tell: Tell) -> None:
    told = tell("Egypt does not refuse to hold talks with Turkey.")
    assert told.event("CONSULT").factuality == "hypothetical"


def test_what_is_denied_is_no_fact(tell: Tell) -> None:
    told = tell("Serbia denied that its forces had attacked Kosovo.")
    assert told.event("ASSAULT").factuality == "denied"


def test_what_is_demanded_is_only_called_for(tell: Tell) -> None:
    told = tell("Syria demanded that Turkey lift the blockade of Aleppo.")
    assert told.event("RETREAT").status == "called_for"


def test_words_in_scare_quotes_are_somebodys_claim(tell: Tell) -> None:
    told = tell('Turkey has imposed an "illegal blockade" of Cyprus.')
    assert told.event("COERCE").factuality == "claimed"


@pytest.mark.parametrize(
    "text",
    [
        "Serbia did not attack Kosovo.",
        "Did Egypt meet Turkey in Cairo?",
        "Egypt wants to leave the region.",
    ],
)
def test_what_was_not_done_asked_about_or_only_wanted_is_no_event(tell: Tell, text: str) -> None:
    assert tell(text).kinds() == []


# -- what goes on ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Egypt's blockade of Gaza continues.", "COERCE"),
        ("Egypt pursues its blockade of Gaza.", "COERCE"),
        ("The shelling of Aleppo continues.", "ASSAULT"),
        ("Talks between Egypt and Sudan continue in Cairo.", "CONSULT"),
        ("Rwanda continued to shell Burundi.", "ASSAULT"),
    ],
)
def test_what_continues_is_ongoing(tell: Tell, text: str, kind: str) -> None:
    assert tell(text).standing(kind) == ("ongoing", "asserted")


@pytest.mark.parametrize(
    ("end", "status"),
    [("continued", "occurred"), ("will continue", "planned"), ("do not continue", "not_held")],
)
def test_what_continued_will_or_does_not_is_not_ongoing(tell: Tell, end: str, status: str) -> None:
    assert tell(f"Talks between Egypt and Sudan {end}.").event("CONSULT").status == status


def test_a_policy_that_somebody_is_accused_of_pursuing_is_ongoing(tell: Tell) -> None:
    told = tell("Rwanda accused Burundi of pursuing a policy of ethnic cleansing.")
    assert told.standing("SANCTION") == ("ongoing", "claimed")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rwanda accused Burundi of having pursued a policy of ethnic cleansing.", "SANCTION"),
        ("Rwanda accused Burundi of launching an attack on Goma.", "ASSAULT"),
    ],
)
def test_a_deed_done_or_of_no_lasting_kind_is_not(tell: Tell, text: str, kind: str) -> None:
    assert tell(text).standing(kind) == ("occurred", "claimed")


@pytest.mark.parametrize(
    "text",
    [
        "Rwanda condemns Burundi.",
        "Rwanda continues to condemn Burundi.",
        "Rwanda is condemning Burundi.",
        "Criticism of Burundi continues.",
    ],
)
def test_an_act_of_words_is_never_ongoing(tell: Tell, text: str) -> None:
    assert tell(text).event("ACCUSE").status == "occurred"


# -- what governs ----------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["might attack Chad", "called for calm", "denied the report"])
def test_what_stands_under_after_is_a_fact_whatever_the_verb_above(tell: Tell, words: str) -> None:
    told = tell(f"Kenya {words} after Armenia blamed Moscow.")
    assert told.standing("ACCUSE") == ("occurred", "asserted")


def test_an_after_clause_that_the_parser_hangs_elsewhere_is_a_fact_too(tell: Tell) -> None:
    told = tell("Rwanda demanded clarity after Armenia accused Azerbaijan of shelling.")
    (accused,) = [one for one in told.drafts.events if one.trigger == "accused"]
    assert (accused.status, accused.factuality) == ("occurred", "asserted")


def test_a_preposition_governs_only_its_own_phrase(tell: Tell) -> None:
    told = tell("Egypt called for calm in talks with Sudan.")
    assert told.standing("CONSULT") == ("occurred", "asserted")


@pytest.mark.parametrize(
    "text", ["Egypt called for talks with Sudan.", "Egypt called on Sudan to hold talks with Chad."]
)
def test_what_stands_in_that_phrase_is_called_for(tell: Tell, text: str) -> None:
    assert tell(text).event("CONSULT").status == "called_for"


def test_what_is_only_considered_may_be(tell: Tell) -> None:
    told = tell("Norway considered sanctions against Belarus.")
    assert told.event("SANCTION").factuality == "hypothetical"
    imposed = tell("Norway imposed sanctions on Belarus.")
    assert imposed.standing("SANCTION") == ("occurred", "asserted")


def test_what_is_threatened_is_a_threat_and_not_done(tell: Tell) -> None:
    told = tell("Norway threatened sanctions against Belarus on Monday.")
    assert told.kinds() == ["THREATEN"]
    assert told.cast("THREATEN") == {"actor": {"Norway"}, "recipient": {"Belarus"}}


def test_what_another_deed_waits_for_is_none(tell: Tell) -> None:
    told = tell("The president said he would come only if Venezuela pulled its soldiers back.")
    assert "RETREAT" not in told.kinds()
