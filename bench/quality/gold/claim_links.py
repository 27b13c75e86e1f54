"""The score of a claim's ties: the event that it is, and the event that it speaks of."""

from collections.abc import Mapping, Sequence

from bench.quality.gold.claims import Pair
from bench.quality.gold.detail_counts import DetailCounts


def score_links(
    pairs: Sequence[Pair], *, events: Mapping[int, str], known: Sequence[str]
) -> DetailCounts:
    """Counts of found claims' ties.

    `events` are the told event of each noted one that is found, `known` all that are told. A tie to
    a noted event that is not found counts neither way, nor does one to a figure.
    """
    counts = DetailCounts()
    for noted, told in pairs:
        if noted.optional:
            continue
        abouts = {noted.about, *noted.also_about} - {None}
        for name, at, others, link in (
            ("claim_act", noted.act, {noted.act}, told.act),
            ("claim_about", noted.about, abouts, told.about),
        ):
            if at is not None and at not in events:
                continue
            right = {events[one] for one in others if one is not None and one in events}
            is_told = link in known
            counts.count(name, right=link in right, asked=at is not None, given=is_told)
            if at is not None:
                outcome = "right" if link in right else "another" if is_told else "none told"
                counts.sort(f"{name} noted", outcome)
            elif is_told:
                counts.sort(f"{name} not noted", "told")
    return counts
