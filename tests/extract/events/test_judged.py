"""What a judge makes of events; the judge is a stand-in."""

from dataclasses import replace

import pytest
from spacy.tokens import Doc

from dragoman.annotate.language import LanguageModel
from dragoman.extract.events.confidence import Grounds, confidence_of
from dragoman.extract.events.judged import (
    AGAINST_WORDS,
    BACKGROUND,
    FACTUALITY,
    FOUND,
    MODIFIERS,
    RETYPE,
    STATUS,
    VETO,
    VETO_OF_COMPLETE,
    mode_of,
    settle,
    silent_triggers,
    weigh,
)
from dragoman.extract.judging.heads import Answer
from dragoman.extract.judging.hearing import Hearing
from dragoman.extract.judging.labels import NO_EVENT
from dragoman.extract.pipeline import extract_drafts
from dragoman.model.codebook import Codebook, load_codebook
from dragoman.model.draft import EventDraft, RoleDraft
from dragoman.resolve.dates import find_times
from tests.extract.answers import ToldJudge, as_judge, make_answer
from tests.extract.conftest import Read

OVER, UNDER = 0.01, -0.01  # a threshold
DRAFT = EventDraft(
    index=0,
    start=6,
    end=14,
    trigger="attacked",
    type="ASSAULT",
    mode="aerial",
    contexts=(),
    status="occurred",
    factuality="asserted",
    background=None,
    tense="past",
    roles=(RoleDraft(role="actor", actor=0), RoleDraft(role="recipient", actor=1)),
    time=None,
    place=None,
    format=None,
    medium=None,
    definite=True,
    links=(),
    confidence=0.9,
    decided_by="attack.verb",
    sentence_start=0,
    sentence_end=22,
    sentence=0,
    block="body",
)


def weighed(answer: Answer, codebook: Codebook, draft: EventDraft = DRAFT) -> EventDraft:
    found = weigh(draft, answer, codebook)
    assert found is not None
    return found


def test_a_sure_no_event_vetoes(codebook: Codebook) -> None:
    answer = make_answer(type={NO_EVENT: VETO + OVER})
    assert weigh(replace(DRAFT, roles=DRAFT.roles[:1]), answer, codebook) is None


def test_an_unsure_no_event_does_not_veto(codebook: Codebook) -> None:
    answer = make_answer(type={NO_EVENT: VETO + UNDER})
    found = weighed(answer, codebook, replace(DRAFT, roles=DRAFT.roles[:1]))
    assert (found.type, found.mode, found.decided_by) == ("ASSAULT", "aerial", "attack.verb")


def test_an_event_of_two_is_vetoed_only_by_a_surer_no_event(codebook: Codebook) -> None:
    assert VETO_OF_COMPLETE > VETO
    assert weighed(make_answer(type={NO_EVENT: VETO_OF_COMPLETE + UNDER}), codebook)
    assert weigh(DRAFT, make_answer(type={NO_EVENT: VETO_OF_COMPLETE + OVER}), codebook) is None


def test_what_is_no_event_to_the_codebook_is_left_alone(codebook: Codebook) -> None:
    accident = replace(DRAFT, type=None, mode="accident")
    assert weigh(accident, make_answer(type={NO_EVENT: 0.99}), codebook) == accident


def test_what_the_judge_did_not_read_is_left_alone(codebook: Codebook) -> None:
    assert weigh(DRAFT, None, codebook) == DRAFT


def test_a_sure_other_type_retypes_and_says_who_decided(codebook: Codebook) -> None:
    answer = make_answer(type={"COERCE": RETYPE + OVER}, mode={"seize": 0.9})
    found = weighed(answer, codebook)
    assert (found.type, found.mode) == ("COERCE", "seize")
    assert found.decided_by == "attack.verb + judge"


def test_an_unsure_other_type_does_not_retype(codebook: Codebook) -> None:
    found = weighed(make_answer(type={"COERCE": RETYPE + UNDER}, mode={"seize": 0.9}), codebook)
    assert (found.type, found.mode, found.decided_by) == ("ASSAULT", "aerial", "attack.verb")


def test_the_mode_of_the_words_stays_unless_the_judge_is_sure_of_another(
    codebook: Codebook,
) -> None:
    assert weighed(make_answer(mode={"drone": 0.6}), codebook).mode == "aerial"
    assert weighed(make_answer(mode={"": 0.99}), codebook).mode == "aerial"
    assert weighed(make_answer(mode={"drone": 0.99}), codebook).mode == "drone"


def test_where_the_words_give_no_mode_a_likely_one_is_taken(codebook: Codebook) -> None:
    plain = replace(DRAFT, mode=None)
    assert weighed(make_answer(mode={"drone": 0.9}), codebook, plain).mode == "drone"
    assert weighed(make_answer(mode={"": 0.9}), codebook, plain).mode is None


def test_what_is_retyped_is_as_sure_as_the_new_type(codebook: Codebook) -> None:
    sure = weighed(make_answer(type={"COERCE": 0.97}), codebook).confidence
    unsure = weighed(make_answer(type={"COERCE": 0.5}), codebook).confidence
    assert sure > 0.8 > unsure


def test_the_mode_is_the_likeliest_that_the_type_has(codebook: Codebook) -> None:
    answer = make_answer(mode={"drone": 0.6, "seize": 0.2, "censor": 0.1})
    assert mode_of(answer, "COERCE", codebook) == "seize"
    assert mode_of(answer, "ASSAULT", codebook) == "drone"


def test_the_mode_is_none_where_that_is_likeliest_of_those_it_has(codebook: Codebook) -> None:
    answer = make_answer(mode={"drone": 0.6, "": 0.3})
    assert mode_of(answer, "COERCE", codebook) is None
    assert mode_of(answer, "AGREE", codebook) is None


def test_a_sure_status_is_taken(codebook: Codebook) -> None:
    answer = make_answer(type={"ASSAULT": 0.9}, status={"planned": STATUS + OVER})
    assert weighed(answer, codebook).status == "planned"


def test_an_unsure_status_is_that_of_the_words(codebook: Codebook) -> None:
    answer = make_answer(type={"ASSAULT": 0.9}, status={"planned": STATUS + UNDER})
    assert weighed(answer, codebook).status == "occurred"


def test_a_sure_factuality_is_taken(codebook: Codebook) -> None:
    answer = make_answer(type={"ASSAULT": 0.9}, factuality={"denied": FACTUALITY + OVER})
    assert weighed(answer, codebook).factuality == "denied"


def test_an_unsure_factuality_is_that_of_the_words(codebook: Codebook) -> None:
    answer = make_answer(type={"ASSAULT": 0.9}, factuality={"denied": FACTUALITY + UNDER})
    assert weighed(answer, codebook).factuality == "asserted"


@pytest.mark.parametrize(
    ("label", "by", "wanted"),
    [("history", OVER, True), ("history", UNDER, None), ("news", OVER, None)],
)
def test_background_is_history_that_the_judge_is_sure_of_and_else_left_to_the_date(
    label: str, by: float, wanted: bool | None
) -> None:
    answer = make_answer(background={label: BACKGROUND + by})
    assert settle(DRAFT, answer, load_codebook(), by_words=True).background is wanted


@pytest.mark.parametrize("governing", ["offer.speech", "offer.status"])
def test_a_status_that_a_word_told_is_given_up_only_to_a_surer_one(governing: str) -> None:
    told = replace(DRAFT, status="offered", decided_by=f"attack.verb + {governing}")
    by_chance = {
        by: settle(
            told,
            make_answer(status={"occurred": AGAINST_WORDS + by}),
            load_codebook(),
            by_words=True,
        )
        for by in (OVER, UNDER)
    }
    assert AGAINST_WORDS > STATUS
    assert by_chance[OVER].status == "occurred"
    assert by_chance[UNDER].status == "offered"


@pytest.mark.parametrize("by_words", [True, False])
@pytest.mark.parametrize("count", [0, 1, 2])
def test_confidence_is_that_of_the_type_the_words_and_the_cast(by_words: bool, count: int) -> None:
    draft = replace(DRAFT, roles=DRAFT.roles[:count])
    found = settle(draft, make_answer(type={"ASSAULT": 0.75}), load_codebook(), by_words=by_words)
    grounds = Grounds(chance=0.75, by_words=by_words, is_complete=count == 2)
    assert found.confidence == confidence_of(grounds)


def test_settling_changes_nothing_else() -> None:
    answer = make_answer(type={"COERCE": 0.99}, mode={"seize": 0.9})
    found = settle(DRAFT, answer, load_codebook(), by_words=True)
    assert replace(found, confidence=0.9, background=None) == DRAFT


def test_a_type_beside_those_that_the_judge_knows_is_settled(codebook: Codebook) -> None:
    found = settle(replace(DRAFT, type="PICNIC"), make_answer(), load_codebook(), by_words=True)
    assert found.type == "PICNIC"


@pytest.fixture(scope="module")
def serenade(read: Read) -> Doc:
    """A report of a deed that the words do not know."""
    return read("Kenya serenaded Uganda in Nairobi.")


def drafted(doc: Doc, codebook: Codebook, judge: ToldJudge) -> tuple[EventDraft, ...]:
    return extract_drafts(doc, codebook, find_times, as_judge(judge)).events


def silent(
    doc: Doc, codebook: Codebook, *, taken: frozenset[int] = frozenset(), **answers: Answer
) -> list[tuple[str, str | None, str | None]]:
    hearing = Hearing(as_judge(ToldJudge(answers)), doc)
    return [
        (trigger.token.text, trigger.type, trigger.mode)
        for trigger, _ in silent_triggers(doc, codebook, hearing, taken=taken)
    ]


def test_a_word_that_the_judge_alone_knows_is_a_trigger(serenade: Doc, codebook: Codebook) -> None:
    chances = {NO_EVENT: 1 - FOUND - OVER, "CONSULT": 0.3, "COERCE": 0.1}
    answer = make_answer(type=chances, mode={"visit": 0.9})
    assert silent(serenade, codebook, serenaded=answer) == [("serenaded", "CONSULT", "visit")]


def test_a_word_that_the_judge_is_not_sure_of_is_none(serenade: Doc, codebook: Codebook) -> None:
    answer = make_answer(type={NO_EVENT: 1 - FOUND + OVER, "CONSULT": FOUND - 2 * OVER})
    assert silent(serenade, codebook, serenaded=answer) == []


def test_a_word_that_tells_no_event_is_no_trigger(serenade: Doc, codebook: Codebook) -> None:
    assert silent(serenade, codebook, serenaded=make_answer(type={NO_EVENT: 0.9})) == []


def test_a_word_that_others_told_is_left_to_them(serenade: Doc, codebook: Codebook) -> None:
    taken = frozenset(token.i for token in serenade if token.text == "serenaded")
    answer = make_answer(type={"CONSULT": 0.9})
    assert silent(serenade, codebook, taken=taken, serenaded=answer) == []


def test_a_word_beside_one_that_others_told_is_part_of_it(
    language: LanguageModel, codebook: Codebook
) -> None:
    doc = language("Officials attended Kenya-brokered talks.")
    talks = next(token for token in doc if token.text == "talks")
    beside = next(token for token in doc if token.head == talks and token.dep_ in MODIFIERS)
    answers = {beside.text: make_answer(type={"AGREE": 0.9})}
    assert silent(doc, codebook, taken=frozenset(), **answers)
    assert silent(doc, codebook, taken=frozenset({talks.i}), **answers) == []


def test_putting_the_dead_at_a_number_is_no_deed(
    language: LanguageModel, codebook: Codebook
) -> None:
    put = make_answer(type={"ASSAULT": 0.9})
    assert silent(language("Rebels put the dead at four."), codebook, put=put) == []
    assert silent(language("Rebels put the mayor in a cell."), codebook, put=put)


def test_a_verb_of_plain_saying_is_no_deed(language: LanguageModel, codebook: Codebook) -> None:
    explained = make_answer(type={"AGREE": 0.9})
    doc = language("Officials explained the results.")
    assert silent(doc, codebook, explained=explained) == []


def test_a_verb_of_how_a_deed_stands_may_be_one(
    language: LanguageModel, codebook: Codebook
) -> None:
    planned = make_answer(type={"MOBILIZE": 0.9})
    doc = language("Kenya planned a parade.")
    assert silent(doc, codebook, planned=planned) == [("planned", "MOBILIZE", None)]


def test_an_event_that_the_judge_alone_knows_is_drafted_with_its_cast(
    serenade: Doc, codebook: Codebook
) -> None:
    answer = make_answer(
        type={"CONSULT": 0.9}, mode={"": 0.9}, role={"actor": 0.9}, background={"history": 0.9}
    )
    assert "serenade" not in codebook.verbs
    judge = ToldJudge({"serenaded": answer})
    drafts = extract_drafts(serenade, codebook, find_times, as_judge(judge))
    (event,) = drafts.events
    assert (event.type, event.decided_by, event.background) == ("CONSULT", "judge", True)
    assert {drafts.actors[role.actor].name for role in event.roles} >= {"Kenya", "Uganda"}


def test_a_noun_and_its_verb_that_the_judge_alone_knows_are_one_event(
    read: Read, codebook: Codebook
) -> None:
    doc = read("A fusillade serenaded Uganda.")
    assault = make_answer(type={"ASSAULT": 0.9}, role={"recipient": 0.9})
    judge = ToldJudge({"serenaded": assault, "fusillade": assault})
    judge.nouns = frozenset({"fusillade"})
    events = drafted(doc, codebook, judge)
    assert [event.trigger for event in events] == ["serenaded"]


def test_an_accusation_in_other_words_of_its_sentence_is_told_once(
    read: Read, codebook: Codebook
) -> None:
    doc = read("Kenya accused Uganda of theft and serenaded it.")
    accusing = make_answer(type={"ACCUSE": 0.9}, role={"actor": 0.9})
    events = drafted(doc, codebook, ToldJudge({"serenaded": accusing, "accused": accusing}))
    assert [event.type for event in events].count("ACCUSE") == 1


def test_an_event_of_which_the_judge_is_too_unsure_is_left_out(
    serenade: Doc, codebook: Codebook
) -> None:
    def told(chance: float) -> int:
        chances = {"ASSAULT": chance, "COERCE": 0.3, NO_EVENT: 0.1}
        answer = make_answer(type=chances, role={"actor": 0.9})
        return len(drafted(serenade, codebook, ToldJudge({"serenaded": answer})))

    assert (told(0.31), told(0.6)) == (0, 1)


def test_history_is_not_ahead(codebook: Codebook) -> None:
    called_for = replace(DRAFT, status="called_for")
    answer = make_answer(background={"history": 0.9}, status={"occurred": 0.5})
    assert weighed(answer, codebook, called_for).status == "occurred"
    news = make_answer(background={"news": 0.9}, status={"occurred": 0.5})
    assert weighed(news, codebook, called_for).status == "called_for"


def test_whom_an_attack_killed_are_told_in_its_event(read: Read, codebook: Codebook) -> None:
    doc = read("Three villagers were killed in what Kenya called a Somali artillery attack.")
    assault = make_answer(type={"ASSAULT": 0.9})
    victim = make_answer(role={"victim": 0.9})
    judge = ToldJudge({"killed": assault, "attack": assault}, parts={"Three villagers": victim})
    events = drafted(doc, codebook, judge)
    assert [event.trigger for event in events] == ["artillery attack"]


def test_a_word_of_meeting_that_the_codebook_left_is_an_event_and_no_meeting(
    read: Read, codebook: Codebook
) -> None:
    doc = read("Kenya spoke at a meeting of millers about Uganda.")
    met = make_answer(type={"CONSULT": 0.95}, role={"actor": 0.9})
    judge = ToldJudge({"meeting": met})
    judge.nouns = frozenset({"meeting"})
    (event,) = drafted(doc, codebook, judge)
    assert (event.type, event.is_meeting) == ("CONSULT", False)
