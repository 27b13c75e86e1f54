"""Estimates: how good the record is, as far as what was reviewed can tell.

Precision is that of events, of claims and of figures: how many of those written are there, and how
many are right in every field too. Recall is that of sentences: what was missed is what persons
found in sentences without a row. What is missed beside another row of its sentence is not counted,
so recall is at most this.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.review import TOLD_KINDS, Asked, Place, Verdict
from dragoman.present.review.intervals import Share, Stratum, estimate_ratio, estimate_share

TIERS = ("check", "publish")
THERE = ("right", "partly")
EXACT = ("right",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """One share with its interval of 95 in 100; `tier` is None for all. None is not yet known."""

    name: str
    tier: str | None
    judged: int
    of: int
    value: float | None
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Blanks:
    """Sentences without a row: how many the record has, and the accounts of events beside them."""

    sentences: int
    accounts: int


def last_words(verdicts: Iterable[Verdict]) -> dict[str, Verdict]:
    """What counts of each item where several judged it: the latest, as for the record itself."""
    return {verdict.item: verdict for verdict in sorted(verdicts, key=lambda one: one.number)}


def find_estimates(
    asked: Asked, verdicts: Sequence[Verdict], blanks: Blanks
) -> tuple[Estimate, ...]:
    """Precision of events in all and by tier, there and right in every field; and recall."""
    words = last_words(verdicts)
    by_kind = {kind: [one for one in words.values() if one.kind == kind] for kind in TOLD_KINDS}
    found = []
    for name, holding in (("precision", THERE), ("every field right", EXACT)):
        strata = _strata(asked, by_kind["event"], holding, kind="event")
        for tier in (None, *TIERS):
            wanted = [strata[key] for key in sorted(strata) if tier in (None, key[1])]
            found.append(_estimate(name, tier, wanted, estimate_share(wanted)))
    for kind in TOLD_KINDS[1:]:
        for name, holding in (("precision", THERE), ("every field right", EXACT)):
            strata = _strata(asked, by_kind[kind], holding, kind=kind)
            wanted = [strata[key] for key in sorted(strata)]
            share = estimate_share(wanted)
            found.append(_estimate(f"{name}, {kind}s", None, wanted, share))
    missed = [one for one in words.values() if one.kind == "sentence"]
    return (*found, *_of_sentences(missed, blanks, found[0]))


def _strata(
    asked: Asked, judged: Sequence[Verdict], holding: Sequence[str], *, kind: str
) -> Mapping[Place, Stratum]:
    """Judged and open rows of a kind by tier and band: the judged where they stood when first so.

    One that was rejected is no row of the record any more, and counts where it stood. One that
    was judged outside the queue stood where it stands now; where it does not, it tells of none.
    """
    now = {id: place for id, place in asked.places.items() if place[0] == kind}
    places = {verdict.item: _place(verdict) or now.get(verdict.item) for verdict in judged}
    stood = {item: place for item, place in places.items() if place is not None}
    sizes, counts, holds = Counter(stood.values()), Counter(stood.values()), Counter[object]()
    sizes.update({place: size for place, size in asked.strata.items() if place[0] == kind})
    sizes.subtract(now[id] for id in stood if id in now)
    holds.update(stood[one.item] for one in judged if one.item in stood and one.says in holding)
    return {
        place: Stratum(size=size, judged=counts[place], hold=holds[place])
        for place, size in sizes.items()
        if size
    }


def _place(verdict: Verdict) -> Place | None:
    if verdict.band is None or (verdict.tier is None and verdict.kind == "event"):
        return None
    return verdict.kind, verdict.tier or "", verdict.band


def _of_sentences(judged: Sequence[Verdict], blanks: Blanks, precision: Estimate) -> list[Estimate]:
    """Share of sentences in which something was missed, and the recall that follows.

    What is there of the accounts written is compared with what is missed in all such sentences.
    """
    missed = sum(one.says == "missed" for one in judged)
    size = max(blanks.sentences, len(judged))
    strata = [Stratum(size=size, judged=len(judged), hold=missed)] if size else []
    share = estimate_share(strata)
    found = [_estimate("sentences with something missed", None, strata, share)]
    if share.value is None or precision.value is None:
        return [*found, _estimate("recall", None, strata, Share(value=None, low=0.0, high=1.0))]
    written = _scaled(precision, blanks.accounts)
    lost = _scaled(found[0], size)
    low, high = estimate_ratio(lost, written)
    value = _recall(lost.value or 0.0, written.value or 0.0)
    recall = Share(value=value, low=1.0 / (1.0 + high), high=1.0 / (1.0 + low))
    return [*found, _estimate("recall", None, strata, recall)]


def _recall(lost: float, written: float) -> float | None:
    return written / (written + lost) if written + lost else None


def _scaled(estimate: Estimate, count: int) -> Share:
    value = (estimate.value or 0.0) * count
    return Share(value=value, low=estimate.low * count, high=estimate.high * count)


def _estimate(name: str, tier: str | None, strata: Sequence[Stratum], share: Share) -> Estimate:
    return Estimate(
        name=name,
        tier=tier,
        judged=sum(one.judged for one in strata),
        of=sum(one.size for one in strata),
        value=share.value,
        low=share.low,
        high=share.high,
    )
