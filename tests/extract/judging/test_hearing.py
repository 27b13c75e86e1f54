"""What is asked of a judge about a document, and how often; the judge is a stand-in."""

import pytest
from spacy.tokens import Doc, Token

from dragoman.annotate.language import LanguageModel
from dragoman.extract.judging.heads import Question
from dragoman.extract.judging.hearing import OF_EVENTS, Candidate, Hearing
from dragoman.extract.judging.labels import PARTS, ROLES
from dragoman.model.draft import ActorDraft
from tests.extract.answers import ToldJudge, as_judge, make_answer
from tests.extract.words import word as token

TEXT = "Kenya attacked Uganda. Egypt praised Sudan and fined Chad."
SECOND = "Egypt praised Sudan and fined Chad."


@pytest.fixture
def judge() -> ToldJudge:
    return ToldJudge({"praised": make_answer(type={"SUPPORT": 0.75})})


@pytest.fixture
def doc(language: LanguageModel) -> Doc:
    return language(TEXT)


@pytest.fixture
def hearing(judge: ToldJudge, doc: Doc) -> Hearing:
    return Hearing(as_judge(judge), doc)


def test_nothing_is_read_before_the_first_question(hearing: Hearing, judge: ToldJudge) -> None:
    assert (hearing.passes, judge.sentences) == (0, [])


def test_a_word_gets_its_own_answer(hearing: Hearing, doc: Doc) -> None:
    answer = hearing.of_event(token(doc, "praised"))
    assert answer is not None
    assert answer.best("type") == ("SUPPORT", 0.75)
    assert tuple(answer.probabilities) == OF_EVENTS


def test_a_sentence_is_read_once_for_all_its_words(
    hearing: Hearing, judge: ToldJudge, doc: Doc
) -> None:
    for word in ("praised", "fined", "praised", "Sudan"):
        hearing.of_event(token(doc, word))
    parts(hearing, token(doc, "fined"), "Egypt")
    assert (hearing.passes, judge.sentences) == (1, [SECOND])


def test_all_words_that_may_tell_an_event_are_asked_about_at_once(
    hearing: Hearing, judge: ToldJudge, doc: Doc
) -> None:
    hearing.of_event(token(doc, "fined"))
    hearing.of_event(token(doc, "praised"))
    assert [[SECOND[slice(*q.trigger)] for q in asked if q.trigger] for asked in judge.asked] == [
        ["praised", "fined"]
    ]


def test_a_word_that_tells_none_by_itself_is_asked_about_alone(
    hearing: Hearing, judge: ToldJudge, doc: Doc
) -> None:
    hearing.of_event(token(doc, "Sudan"))
    assert [len(asked) for asked in judge.asked] == [2, 1]


def test_spans_are_counted_from_the_start_of_the_sentence(
    hearing: Hearing, judge: ToldJudge, doc: Doc
) -> None:
    hearing.of_event(token(doc, "praised"))
    assert judge.asked[0][0] == Question(source=(0, 5), target=(14, 19), trigger=(6, 13))


def parts(hearing: Hearing, word: Token, *names: str) -> list[dict[str, float]]:
    """What is said of the parts of those named."""
    found = []
    for index, name in enumerate(names):
        one = token(word.doc, name)
        start, end = one.idx, one.idx + len(one)
        actor = ActorDraft(index=index, start=start, end=end, text=name, kind="state", name=name)
        found.append(Candidate(actor, one))
    rows = hearing.links(PARTS, word, found, [()] * len(found))
    return [dict(zip(ROLES, map(float, row), strict=True)) for row in rows]


def test_each_candidate_gets_its_own_part_in_order(doc: Doc) -> None:
    told = {
        "Egypt": make_answer(role={"actor": 0.75}),
        "Sudan": make_answer(role={"recipient": 0.5}),
    }
    hearing = Hearing(as_judge(ToldJudge({}, parts=told)), doc)
    sudan, egypt = parts(hearing, token(doc, "praised"), "Sudan", "Egypt")
    assert (sudan["recipient"], egypt["actor"]) == (0.5, 0.75)


def test_parts_of_nobody_are_none(hearing: Hearing, doc: Doc) -> None:
    assert parts(hearing, token(doc, "praised")) == []


def test_a_candidate_that_was_not_read_takes_no_part(doc: Doc) -> None:
    told = {name: make_answer(role={"actor": 0.75}) for name in ("Egypt", "Chad")}
    hearing = Hearing(as_judge(ToldJudge({}, parts=told, most=len("Egypt praised Sudan"))), doc)
    egypt, chad = parts(hearing, token(doc, "praised"), "Egypt", "Chad")
    assert (egypt["actor"], chad["none"]) == (0.75, 1.0)


def test_a_word_behind_where_reading_ended_has_no_answer(doc: Doc) -> None:
    judge = ToldJudge({}, most=len("Egypt praised Sudan"))
    hearing = Hearing(as_judge(judge), doc)
    assert hearing.of_event(token(doc, "fined")) is None
    assert hearing.of_event(token(doc, "praised")) is not None
    assert hearing.passes == 1
