"""The score of told claims against noted ones."""

from typing import Any

from bench.quality.gold.claims import pair_claims, score_claims
from bench.quality.gold.detail_counts import DetailCounts
from bench.quality.gold.detail_notes import ClaimDetail
from dragoman.model.claim import Claim
from tests.bench.quality.gold.detailing import claim, heard, said, speaker, words

TEXT = "The mayor said the old bridge fell at noon. Boatmen denied that it fell. The mayor wept."
FELL, IT_FELL = "the old bridge fell at noon", "it fell"
HEARD = heard(TEXT)
MAYOR, BOATMEN = speaker("the mayor"), speaker("boatmen")
NOTED_MAYOR = words(TEXT, "The mayor")


def score(noted: list[ClaimDetail], told: list[Claim]) -> DetailCounts:
    return score_claims(noted, told, pair_claims(noted, told, HEARD), HEARD)


def found(noted: list[ClaimDetail], told: list[Claim]) -> tuple[int, int, int]:
    tally = score(noted, told).tallies["claim_f1"]
    return tally.right, tally.asked, tally.given


def is_right(name: str, noted: dict[str, Any], told: dict[str, Any]) -> bool:
    return score([said(TEXT, FELL, **noted)], [claim(TEXT, FELL, **told)]).metrics()[name] == 1


def test_a_claim_is_found_by_half_of_its_content() -> None:
    assert found([said(TEXT, FELL)], [claim(TEXT, "bridge fell at", cue="wept")]) == (1, 1, 1)
    assert found([said(TEXT, FELL)], [claim(TEXT, "noon", cue="wept")]) == (0, 1, 1)


def test_a_short_piece_of_the_content_is_enough_with_the_same_word_of_saying() -> None:
    assert found([said(TEXT, FELL)], [claim(TEXT, "noon")]) == (1, 1, 1)


def test_another_content_is_the_same_claim_by_word_of_saying_and_speaker() -> None:
    noted = said(TEXT, FELL, speaker=NOTED_MAYOR)
    assert found([noted], [claim(TEXT, "wept", speaker=MAYOR)]) == (1, 1, 1)
    assert found([noted], [claim(TEXT, "wept", speaker=BOATMEN)]) == (0, 1, 1)


def test_of_two_claims_on_the_same_words_each_is_paired_with_its_own() -> None:
    noted = [said(TEXT, FELL), said(TEXT, FELL, cue="denied", stance="denies")]
    told = [claim(TEXT, FELL, cue="denied", stance="denies"), claim(TEXT, FELL)]
    assert pair_claims(noted, told, HEARD) == [(noted[0], told[1]), (noted[1], told[0])]


def test_content_told_in_pieces_is_found_in_the_text() -> None:
    told = claim(TEXT, "the bridge fell noon", cue="wept")
    assert found([said(TEXT, FELL)], [told]) == (1, 1, 1)


def test_what_serves_an_optional_claim_counts_neither_way() -> None:
    noted = [said(TEXT, FELL), said(TEXT, IT_FELL, cue="denied", optional=True)]
    told = [claim(TEXT, FELL), claim(TEXT, "that it fell", cue="denied")]
    assert found(noted, told) == (1, 1, 1)
    assert found(noted, told[:1]) == (1, 1, 1)


def test_a_further_piece_of_a_found_claim_is_no_fault_of_the_same_speaker_alone() -> None:
    running = said(TEXT, TEXT[TEXT.index(FELL) :])
    whole = claim(TEXT, "the old bridge fell at noon. Boatmen denied that", speaker=MAYOR)
    piece = {"content": "The mayor wept", "cue": "wept"}
    assert found([running], [whole, claim(TEXT, speaker=MAYOR, **piece)]) == (1, 1, 1)
    assert found([running], [whole, claim(TEXT, speaker=BOATMEN, **piece)]) == (1, 1, 2)


def test_the_same_words_told_twice_are_one_claim_too_many() -> None:
    told = [claim(TEXT, FELL, id="cl_1"), claim(TEXT, FELL, id="cl_2")]
    assert found([said(TEXT, FELL)], told) == (1, 1, 2)


def test_the_speaker_is_right_or_wrong_where_one_is_noted() -> None:
    assert is_right("speaker", {"speaker": NOTED_MAYOR}, {"speaker": MAYOR})
    assert not is_right("speaker", {"speaker": NOTED_MAYOR}, {"speaker": BOATMEN})
    assert score([said(TEXT, FELL)], [claim(TEXT, FELL)]).tallies["speaker"].asked == 0


def test_stance_and_directness_are_right_as_noted_or_by_a_remark() -> None:
    for name, noted, told in (
        ("stance", {"stance": "denies"}, {"stance": "denies"}),
        ("stance", {"also": ("accuses is also right",)}, {"stance": "accuses"}),
        ("directness", {"directness": "quoted"}, {"directness": "quoted"}),
        ("directness", {"also": ("document is also right",)}, {"directness": "document"}),
    ):
        assert is_right(name, noted, told)
    assert not is_right("stance", {}, {"stance": "doubts"})
    assert not is_right("directness", {}, {"directness": "quoted"})


def test_the_content_is_right_by_half_of_the_longer() -> None:
    assert is_right("claim_content", {}, {})
    told = [claim(TEXT, "noon")]
    assert score([said(TEXT, FELL)], told).metrics()["claim_content"] == 0
