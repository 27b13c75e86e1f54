"""Namings: the words by which a report tells an event, and how far two of them agree.

They know nothing of types or parties, so that they also compare what no codebook has a type for.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dragoman.reconcile.days import Span

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Naming:
    """A word that tells an event, in a sentence of a report.

    `vector` is its state in the encoder's pass over the sentence, of length 1. `near` weighs the
    words around it, of length 1 too; `names` are those of them that are names. `type`, `span` and
    `place` are None where they are not told.
    """

    id: str
    report: str
    sentence: int
    vector: Floats
    near: Mapping[str, float]
    names: frozenset[str]
    type: str | None
    status: str
    factuality: str
    background: bool
    span: Span | None
    place: str | None


def agreements(one: Naming, other: Naming) -> dict[str, float]:
    """How far two namings agree, respect by respect; the same either way round."""
    shared = one.near.keys() & other.near.keys()
    fewer = min(len(one.names), len(other.names))
    return {
        "word": float(one.vector @ other.vector),
        "near": sum(one.near[word] * other.near[word] for word in sorted(shared)),
        "names": len(one.names & other.names) / fewer if fewer else 0.0,
        "one report": float(one.report == other.report),
        "one sentence": float((one.report, one.sentence) == (other.report, other.sentence)),
        "one status": float(one.status == other.status),
        "one factuality": float(one.factuality == other.factuality),
        "news and history": float(one.background != other.background),
        "both history": float(one.background and other.background),
        **_of_types(one, other),
        **_of_days(one.span, other.span),
        **_of_places(one.place, other.place),
    }


def _of_types(one: Naming, other: Naming) -> dict[str, float]:
    are_known = one.type is not None and other.type is not None
    return {
        "one type": float(are_known and one.type == other.type),
        "two types": float(are_known and one.type != other.type),
    }


def _of_days(one: Span | None, other: Span | None) -> dict[str, float]:
    """Known days that meet or do not; days that cannot meet though one is only bounded."""
    if one is None or other is None:
        return {"days meet": 0.0, "days apart": 0.0, "bounds apart": 0.0}
    are_known = one.is_known and other.is_known
    meet = one.meets(other)
    return {
        "days meet": float(are_known and meet),
        "days apart": float(are_known and not meet),
        "bounds apart": float(not are_known and not meet),
    }


def _of_places(one: str | None, other: str | None) -> dict[str, float]:
    are_told = one is not None and other is not None
    return {
        "one place": float(are_told and one == other),
        "two places": float(are_told and one != other),
    }
