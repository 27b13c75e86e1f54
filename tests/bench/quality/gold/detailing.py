"""Details by hand: dates and places as noted and as told, figures, claims, who is heard."""

from typing import Any

from bench.quality.gold.detail_notes import ClaimDetail, EventDetail, FigureDetail, Words
from bench.quality.gold.speakers import Heard
from dragoman.model.actor import ActorMention
from dragoman.model.claim import Claim, Speaker
from dragoman.model.figure import Figure
from dragoman.model.place import Place
from dragoman.model.span import Evidence
from dragoman.model.when import UNKNOWN


def dated(start: str | None, end: str | None, **given: Any) -> EventDetail:
    """An event noted with these bounds, and nowhere."""
    values = {"trigger": "hit", "basis": "explicit", "place": None, **given}
    return EventDetail(start=start, end=end, **values)


def placed(place: str | None, *countries: str, **given: Any) -> EventDetail:
    """An event noted at a place."""
    return dated("2024-03-04", "2024-03-04", place=place, countries=countries, **given)


def find_nothing(name: str, country: str | None) -> Place | None:
    """A gazetteer that knows no place."""
    return None


def counted(text: str, written: str, **given: Any) -> FigureDetail:
    """A noted figure of one killed."""
    values: dict[str, Any] = {"measure": "killed", "low": 1, "high": 1, "exactness": "exact"}
    at = text.index(written)
    return FigureDetail(span=(at, at + len(written)), **{"by": None, **values, **given})


def figure(text: str, written: str, **given: Any) -> Figure:
    """The same as the record tells it."""
    at = text.index(written)
    values: dict[str, Any] = {
        "id": f"fg_{at}",
        "report": "rp_1",
        "measure": "killed",
        "low": 1,
        "high": 1,
        "exactness": "exact",
        "unit": "people",
        "of": None,
        "as_of": UNKNOWN,
        "place": None,
        "claim": None,
        "event": None,
        "cumulative": None,
        "legible": True,
        "evidence": (),
        **given,
    }
    return Figure(start=at, end=at + len(written), text=written, **values)


def words(text: str, name: str, *, meant: str | None = None) -> Words:
    """Somebody named by words of the text."""
    at = text.index(name)
    return Words(span=(at, at + len(name)), name=name, meant=meant)


def said(text: str, content: str, **given: Any) -> ClaimDetail:
    """A noted claim without a speaker."""
    at = text.index(content)
    values: dict[str, Any] = {
        "speaker": None,
        "cue": "said",
        "stance": "states",
        "directness": "reported",
        "act": None,
        "about": None,
        **given,
    }
    return ClaimDetail(content=(at, at + len(content)), **values)


def claim(text: str, content: str, *, cue: str = "said", **given: Any) -> Claim:
    """A claim of the record, its evidence the whole text."""
    at = text.index(cue)
    values: dict[str, Any] = {
        "id": f"cl_{at}_{content[:9]}",
        "report": "rp_1",
        "speaker": None,
        "via": (),
        "addressee": None,
        "stance": "states",
        "act": None,
        "about": None,
        "issue": None,
        "directness": "reported",
        "when": UNKNOWN,
        "evidence": (Evidence(report="rp_1", start=0, end=len(text), text=text),),
        **given,
    }
    return Claim(start=at, end=at + len(cue), content=content, **values)


def heard(text: str, **keys: str) -> Heard:
    """A text in which actors are seen: their keys by the words that name them, `_` for a blank."""
    actors = [_mention(text, name.replace("_", " "), key) for name, key in keys.items()]
    return Heard(text=text, actors=actors)


def speaker(name: str, actor: str | None = None) -> Speaker:
    """Who speaks in the record."""
    return Speaker(actor=actor, name=name)


def _mention(text: str, name: str, key: str) -> ActorMention:
    at = text.index(name)
    return ActorMention(
        id=f"mn_{at}",
        report="rp_1",
        start=at,
        end=at + len(name),
        text=name,
        key=key,
        name=name,
        type="person",
        country=None,
        sector=None,
    )
