"""What came of agreements, and the terms of truces, as lines of an export."""

from collections.abc import Iterable

from dragoman.model.diplomacy import Outcome
from dragoman.model.situation import Truce, ViolationCount
from dragoman.present.values import Line, evidence_lines, whole


def outcome_lines(outcomes: Iterable[Outcome]) -> list[Line]:
    """What kept, broke, replaced or extended it, with the words that say so."""
    return [
        {
            "how": one.how,
            "event": one.event,
            "day": one.day,
            "text": one.text,
            "asserted": one.asserted,
            "evidence": evidence_lines(one.evidence),
        }
        for one in outcomes
    ]


def truce_line(truce: Truce) -> Line:
    """Terms of a ceasefire, its extensions, and the counts of each side."""
    return {
        "agreement": truce.agreement,
        "area": list(truce.area),
        "begins": truce.begins,
        "days": truce.days,
        "first_until": truce.first_until,
        "until": truce.until,
        "extensions": [
            {
                "day": one.day,
                "days": one.days,
                "until": one.until,
                "event": one.event,
                "evidence": evidence_lines(one.evidence),
            }
            for one in truce.extensions
        ],
        "counts": [_count(one) for one in truce.counts],
    }


def _count(count: ViolationCount) -> Line:
    return {
        "claimant": {"actor": count.claimant_actor, "name": count.claimant},
        "accused": list(count.accused),
        "accused_stated": count.accused_stated,
        "low": whole(count.low),
        "high": whole(count.high),
        "exactness": count.exactness,
        "cumulative": count.cumulative,
        "start": count.start,
        "end": count.end,
        "told": count.told,
        "text": count.text,
        "report": count.report,
        "evidence": evidence_lines(count.evidence),
    }
