"""Claims that the judge reads, beside those of rules; the judge is a stand-in."""

from collections.abc import Callable, Mapping

import pytest

from dragoman.annotate.document import annotate
from dragoman.annotate.language import LanguageModel
from dragoman.annotate.mentions import find_mentions
from dragoman.extract.pipeline import extract_drafts
from dragoman.model.codebook import Codebook
from dragoman.model.draft import ClaimDraft
from dragoman.model.report import make_report
from dragoman.model.tables import Tables
from dragoman.resolve.dates import find_times
from tests.extract.answers import ToldJudge, as_judge
from tests.extract.told import Told

Said = Mapping[str, Mapping[str, str]]
Hear = Callable[[str, Said], Told]


@pytest.fixture(scope="module")
def hear(language: LanguageModel, tables: Tables, codebook: Codebook) -> Hear:
    def heard(text: str, said: Said) -> Told:
        doc = find_mentions(annotate(language, make_report(text, file="x.txt")), tables)
        judge = as_judge(ToldJudge({}, said=said))
        return Told(extract_drafts(doc, codebook, find_times, judge))

    return heard


def parts(source: str, content: str, stance: str = "states") -> dict[str, str]:
    return {"stance": stance, "source": source, "content": content}


def speaker(told: Told, claim: ClaimDraft) -> str | None:
    by_index = {one.index: one for one in told.drafts.actors}
    return None if claim.speaker is None else by_index[claim.speaker].name


def test_an_attribution_that_no_entry_tells_is_a_claim(hear: Hear) -> None:
    told = hear("Kenya reckons the war will end.", {"reckons": parts("Kenya", "the war will end")})
    (claim,) = told.drafts.claims
    assert (speaker(told, claim), claim.content) == ("Kenya", "the war will end")
    assert claim.stance == "states"


def test_an_attribution_gives_a_claim_by_rule_its_whole_content(hear: Hear) -> None:
    text = "Kenya denied that its army had attacked Uganda."
    said = {"denied": parts("Kenya", "that its army had attacked Uganda", "denies")}
    (claim,) = hear(text, said).drafts.claims
    assert claim.stance == "denies"
    assert [text[start:end] for start, end in claim.contents] == [
        "that its army had attacked Uganda"
    ]


def test_plain_speech_that_the_judge_does_not_hear_is_no_claim(hear: Hear) -> None:
    assert hear("Kenya said that it was ready.", {}).drafts.claims == ()


def test_what_somebody_says_within_anothers_words_came_through_that_one(hear: Hear) -> None:
    said = {
        "said": parts("Kenya", "Uganda had promised to leave"),
        "promised": parts("Uganda", "to leave", "promises"),
    }
    told = hear("Kenya said Uganda had promised to leave.", said)
    outer, inner = told.drafts.claims
    assert outer.via == ()
    assert [told.drafts.actors[index].name for index in inner.via] == ["Kenya"]


def test_which_alone_is_told_as_what_it_stands_for(hear: Hear) -> None:
    said = {"claims": parts("Kenya", "which")}
    (claim,) = hear("The delta, which Kenya claims, is calm.", said).drafts.claims
    assert claim.content == "The delta"


def test_a_quotation_that_runs_on_is_evidence_too(hear: Hear) -> None:
    text = '"We left," Kenya said. "We will not return to that place."'
    (claim,) = hear(text, {"said": parts("Kenya", "We left")}).drafts.claims
    assert (claim.sentence_start, claim.sentence_end) == (0, len(text))
