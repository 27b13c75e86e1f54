from tests.extract.conftest import Tell


def test_a_denial_is_a_claim_about_the_denied_event(tell: Tell) -> None:
    told = tell("Serbia denied that its forces had attacked Kosovo.")
    (claim,) = told.drafts.claims
    assert claim.stance == "denies"
    assert claim.about == told.event("ASSAULT").index
    assert claim.act == told.event("REJECT").index


def test_words_between_marks_are_quoted(tell: Tell) -> None:
    told = tell('"We will never surrender," Ukrainian President Volodymyr Zelensky said.')
    assert [claim.directness for claim in told.drafts.claims] == ["quoted"]


def test_a_source_named_by_according_to_speaks(tell: Tell) -> None:
    told = tell("According to Reuters, Egypt and Turkey met in Cairo.")
    (claim,) = told.drafts.claims
    assert claim.speaker is not None
    assert told.drafts.actors[claim.speaker].name == "Reuters"


def test_a_sentence_without_a_speaker_claims_nothing(tell: Tell) -> None:
    assert tell("The village was shelled by Russian forces on Monday.").drafts.claims == ()
