"""The program's claims as spans."""

from typing import Any

from bench.quality.attribution.predict import attributions_in
from bench.quality.attribution.rows import Attribution
from dragoman.model.draft import ActorDraft, ClaimDraft, Drafts

TEXT = '"We left," Kenya said.'
KENYA = ActorDraft(index=0, start=11, end=16, text="Kenya", kind="state", name="Kenya")


def told(**given: Any) -> Attribution:
    claim = ClaimDraft(
        **{
            "start": 17,
            "end": 21,
            "speaker": 0,
            "via": (),
            "addressee": None,
            "stance": "states",
            "act": None,
            "about": None,
            "issue": None,
            "content": "We left",
            "directness": "quoted",
            "time": None,
            "sentence_start": 0,
            "sentence_end": len(TEXT),
            **given,
        }
    )
    drafts = Drafts(actors=(KENYA,), events=(), claims=(claim,), figures=(), situations=())
    (found,) = attributions_in(drafts, TEXT)
    return found


def test_a_claim_that_the_judge_read_has_its_spans() -> None:
    found = told(source=((11, 16),), cue=((17, 21),), contents=((0, 10),))
    assert found == Attribution(sources=(((11, 16),),), cues=(((17, 21),),), contents=(((0, 10),),))


def test_a_claim_by_rule_has_its_speaker_its_word_and_its_words() -> None:
    assert told() == Attribution(sources=(((11, 16),),), cues=(((17, 21),),), contents=(((1, 8),),))


def test_a_claim_of_nobody_named_has_no_source() -> None:
    assert told(speaker=None).sources == ()
