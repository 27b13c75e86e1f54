"""Terms of the record: what reports say is to be done, with the record's actors and events."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.model.actor import Participant
from dragoman.model.event import Event
from dragoman.model.pact import TermMention
from dragoman.model.reading import Reading
from dragoman.model.span import Evidence
from dragoman.model.when import When
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.references import References


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term with the events of the record: the agreement that it is part of, and the deed."""

    id: str
    kind: str
    verb: str
    content: str
    by: tuple[Participant, ...]
    to: tuple[Participant, ...]
    due: When
    pact: str | None
    deed: str | None
    report: str
    published: str | None
    evidence: tuple[Evidence, ...]


def find_terms(
    readings: Iterable[Reading], events: Sequence[Event], references: References, cast: Cast
) -> list[Term]:
    """Terms in the record's order of reports; events that are rejected are none of theirs."""
    known = {event.id for event in events}
    found = []
    for reading in readings:
        for term in reading.terms:
            pact, deed = references.event(term.pact), references.event(term.deed)
            pact = pact if pact in known else None
            deed = deed if deed in known else None
            if term.kind == "provides" and term.pact is not None and pact is None:
                continue
            found.append(_term(term, (pact, deed), cast))
    return found


def _term(term: TermMention, events: tuple[str | None, str | None], cast: Cast) -> Term:
    return Term(
        id=term.id,
        kind=term.kind,
        verb=term.verb,
        content=" ".join(term.content.split()),
        by=tuple(cast.participant(one, term.report) for one in term.by),
        to=tuple(cast.participant(one, term.report) for one in term.to),
        due=term.due,
        pact=events[0],
        deed=events[1],
        report=term.report,
        published=cast.published[term.report],
        evidence=term.evidence,
    )
