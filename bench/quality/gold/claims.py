"""The score of claims: found, and told right.

Two claims may be one where their contents share half of the longer, or where two of three agree:
the word of saying, the speaker, half of the shorter content. The assignment that agrees most in
all is taken.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import numpy as np
from scipy.optimize import linear_sum_assignment

from bench.quality.gold.detail_counts import DetailCounts
from bench.quality.gold.detail_notes import ClaimDetail, is_said
from bench.quality.gold.speakers import Heard, is_speaker
from bench.quality.spans import Span
from dragoman.model.claim import Claim

WORD = re.compile(r"\w+")
HALF = 0.5
AGREED = 2  # of three
SAME_SPEAKER, SAME_CUE, SAME_STANCE = 0.5, 0.5, 0.25
CUE_AWAY = 300  # characters from its content within which a word of saying is looked for

Pair = tuple[ClaimDetail, Claim]


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A claim as both sides tell it: where its words of content begin, and its word of saying."""

    content: frozenset[int]
    cue: Span | None


def pair_claims(noted: Sequence[ClaimDetail], told: Sequence[Claim], heard: Heard) -> list[Pair]:
    """Which claims are one, one to one."""
    if not noted or not told:
        return []
    ours = [said_in_notes(one, heard.text) for one in noted]
    theirs = [said_in_record(one, heard.text) for one in told]
    scores = np.zeros((len(noted), len(told)))
    for row, detail in enumerate(noted):
        for column, claim in enumerate(told):
            scores[row, column] = _likeness(
                ours[row],
                theirs[column],
                is_said_by=detail.speaker is not None
                and is_speaker(detail.speaker, claim.speaker, heard),
                is_stance=is_stance(detail, claim),
            )
    rows, columns = linear_sum_assignment(-scores)
    return [(noted[r], told[c]) for r, c in zip(rows, columns, strict=True) if scores[r, c] > 0]


def score_claims(
    noted: Sequence[ClaimDetail], told: Sequence[Claim], pairs: Sequence[Pair], heard: Heard
) -> DetailCounts:
    """Counts of one report; what serves an optional claim counts neither way.

    Nor does a further piece of a claim that is found: notes take a running quotation as one.
    """
    counts = DetailCounts()
    used = {claim.id for _, claim in pairs}
    extra = [one for one in told if one.id not in used and not _is_piece(one, pairs, heard.text)]
    found = [(detail, claim) for detail, claim in pairs if not detail.optional]
    asked = [detail for detail in noted if not detail.optional]
    counts.count("claim_f1", right=len(found), asked=len(asked), given=len(found) + len(extra))
    for detail, claim in found:
        _judge(detail, claim, counts, heard)
    for detail in asked:
        is_found = any(detail is one for one, _ in found)
        counts.sort(f"claim that {detail.stance}", "found" if is_found else "missed")
    for claim in extra:
        counts.sort(f"claim that {claim.stance}", "nobody noted")
    return counts


def is_stance(noted: ClaimDetail, told: Claim) -> bool:
    """The noted stance or one also right."""
    return told.stance == noted.stance or is_said(told.stance, noted.also)


def is_directness(noted: ClaimDetail, told: Claim) -> bool:
    """As direct, or as a remark says is also right."""
    return told.directness == noted.directness or is_said(told.directness, noted.also)


def said_in_notes(noted: ClaimDetail, text: str) -> Saying:
    """The words of the noted content, and the word of saying nearest to them."""
    start, end = noted.content
    begins = frozenset(word.start() + start for word in WORD.finditer(text[start:end]))
    return Saying(content=begins, cue=_nearest(noted.cue, noted.content, text))


def said_in_record(told: Claim, text: str) -> Saying:
    """The words of the content, which may come in pieces, found in the sentences of evidence."""
    start = min(one.start for one in told.evidence)
    end = max(one.end for one in told.evidence)
    there = list(WORD.finditer(text[start:end]))
    matcher = SequenceMatcher(
        None, [word[0] for word in there], WORD.findall(told.content), autojunk=False
    )
    begins = frozenset(
        there[at].start() + start
        for block in matcher.get_matching_blocks()
        for at in range(block.a, block.a + block.size)
    )
    return Saying(content=begins, cue=(told.start, told.end))


def shared(one: Saying, other: Saying) -> tuple[float, float]:
    """The words that both contents have: the share of the longer, and of the shorter."""
    both = len(one.content & other.content)
    sizes = (len(one.content), len(other.content))
    return both / max(*sizes, 1), both / max(min(sizes), 1)


def _likeness(one: Saying, other: Saying, *, is_said_by: bool, is_stance: bool) -> float:
    longer, shorter = shared(one, other)
    is_cue = _touch(one.cue, other.cue)
    agreed = is_cue + is_said_by + (shorter >= HALF)
    if longer < HALF and agreed < AGREED:
        return 0.0
    return longer + SAME_CUE * is_cue + SAME_SPEAKER * is_said_by + SAME_STANCE * is_stance


def _judge(noted: ClaimDetail, told: Claim, counts: DetailCounts, heard: Heard) -> None:
    longer, _ = shared(said_in_notes(noted, heard.text), said_in_record(told, heard.text))
    counts.judge("claim_content", is_right=longer >= HALF)
    counts.judge("stance", is_right=is_stance(noted, told))
    counts.judge("directness", is_right=is_directness(noted, told))
    if not is_stance(noted, told):
        counts.sort("stance", f"{noted.stance} told as {told.stance}")
    if not is_directness(noted, told):
        counts.sort("directness", f"{noted.directness} told as {told.directness}")
    if noted.speaker is None:
        return
    is_right = is_speaker(noted.speaker, told.speaker, heard)
    counts.judge("speaker", is_right=is_right)
    sort = "speaker that stands for another" if noted.speaker.meant else "speaker by name"
    counts.sort(sort, "right" if is_right else "somebody else")


def _is_piece(claim: Claim, pairs: Sequence[Pair], text: str) -> bool:
    """Whether a claim is more of what a found one says, of the same speaker, in other words."""
    own = said_in_record(claim, text).content
    for detail, found in pairs:
        is_same = claim.speaker == found.speaker
        within = len(own & said_in_notes(detail, text).content)
        beside = own.isdisjoint(said_in_record(found, text).content)
        if is_same and beside and within >= HALF * max(len(own), 1):
            return True
    return False


def _nearest(cue: str | None, content: Span, text: str) -> Span | None:
    """The occurrence of a word of saying that stands nearest before, in or behind a content."""
    if cue is None:
        return None
    words, _, _ = cue.partition("#")
    low, high = max(content[0] - CUE_AWAY, 0), content[1] + CUE_AWAY
    found = [
        (low + one.start(), low + one.end())
        for one in re.finditer(rf"(?<!\w){re.escape(words.strip())}(?!\w)", text[low:high])
    ]
    away = {span: max(content[0] - span[1], span[0] - content[1], 0) for span in found}
    return min(found, key=lambda span: away[span]) if found else None


def _touch(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]
