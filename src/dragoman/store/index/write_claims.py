"""Claims, figures, situations and positions into an index."""

import json

from dragoman.model.claim import Speaker
from dragoman.store.index.briefs import (
    ClaimBrief,
    FigureBrief,
    PositionBrief,
    SituationBrief,
    stream,
)
from dragoman.store.index.draft import Draft, rank
from dragoman.store.index.folding import plain_spellings, without_controls
from dragoman.store.index.write_events import day_of, last_day_of
from dragoman.store.rows import Connection


def write_claims(con: Connection, draft: Draft) -> None:
    """Every claim, in the order of days; one whose day is not known has that of its report."""
    claims = con.execute('SELECT id, report, "when".start, "when"."end" FROM claim').fetchall()
    days = {
        id: (start or end or draft.telling(report).published or "")[:10] or None
        for id, report, start, end in claims
    }
    order = sorted(days, key=lambda id: (days[id] is None, days[id], id))
    numbers = {id: number for number, id in enumerate(order, start=1)}
    draft.figure_events = dict(
        con.execute("SELECT id, event FROM figure WHERE event IS NOT NULL").fetchall()
    )
    for claim in stream(con, "claim", ClaimBrief):
        _write_claim(draft, numbers[claim.id], claim, days[claim.id])


def _write_claim(draft: Draft, number: int, claim: ClaimBrief, day: str | None) -> None:
    report = draft.telling(claim.report)
    speaker = claim.speaker
    draft.insert(
        "claim",
        (
            number,
            claim.id,
            speaker.actor if speaker else None,
            speaker.name if speaker else None,
            claim.addressee.name if claim.addressee else None,
            claim.stance,
            claim.issue,
            claim.act,
            claim.about,
            day,
            claim.directness,
            claim.content,
            claim.report,
            report.outlet,
            report.mark,
        ),
    )
    packer = draft.packer
    packer.add_int("claim.n", number)
    packer.add_int("claim.speaker", _actor(draft, speaker))
    packer.add_int("claim.addressee", _actor(draft, claim.addressee))
    packer.add_word("claim.stance", claim.stance)
    packer.add_word("claim.issue", claim.issue)
    packer.add_day("claim.day", day)
    packer.add_int("claim.report", report.number)
    packer.add_int("claim.act", draft.events.get(claim.act or "", 0))
    about = draft.figure_events.get(claim.about or "", claim.about)
    packer.add_int("claim.about", draft.events.get(about or "", 0))
    name = speaker.name if speaker else ""
    words = tuple(map(without_controls, (claim.content, name, claim.issue)))
    draft.insert_words("claim_words", (number, *words, plain_spellings(*words)))
    if speaker:
        draft.claimants[claim.id] = (speaker.actor, speaker.name)


def write_figures(con: Connection, draft: Draft) -> None:
    """Every figure, with who claims it."""
    for number, figure in enumerate(stream(con, "figure", FigureBrief), start=1):
        report = draft.telling(figure.report)
        day = day_of(figure.as_of) or (report.published or "")[:10] or None
        claimant, name = draft.claimants.get(figure.claim or "", (None, None))
        place = figure.place
        draft.insert(
            "figure",
            (
                number,
                figure.id,
                figure.measure,
                figure.low,
                figure.high,
                figure.exactness,
                figure.unit,
                figure.of,
                day,
                figure.event,
                claimant,
                name,
                place.name if place else None,
                place.country if place else None,
                place.latitude if place else None,
                place.longitude if place else None,
                figure.cumulative,
                figure.legible,
                figure.text,
                figure.report,
                report.outlet,
                report.published,
                report.mark,
            ),
        )
        draft.packer.add_word("figure.measure", figure.measure)
        draft.packer.add_day("figure.day", day)
        draft.packer.add_int("figure.report", report.number)
        draft.packer.add_int("figure.place", draft.place(place))
        draft.packer.add_int("figure.event", draft.events.get(figure.event or "", 0))


def write_situations(con: Connection, draft: Draft) -> None:
    """Every situation, in the order of ids."""
    for number, one in enumerate(stream(con, "situation", SituationBrief), start=1):
        place, mark = one.place, draft.mark(one.evidence)
        first, last = day_of(one.start), last_day_of(one.end) if one.end else None
        parties = [[party.role, party.actor, party.name, party.country] for party in one.parties]
        draft.insert(
            "situation",
            (
                number,
                one.id,
                one.type,
                one.state,
                first,
                last,
                one.last_seen,
                place.name if place else None,
                place.country if place else None,
                place.latitude if place else None,
                place.longitude if place else None,
                place.precision if place else None,
                json.dumps(parties, ensure_ascii=False),
                len(one.events),
                one.reports,
                mark,
            ),
        )
        packer = draft.packer
        packer.add_word("situation.type", one.type)
        packer.add_word("situation.state", one.state)
        packer.add_int("situation.mark", rank(mark))
        packer.add_int("situation.place", draft.place(place))
        packer.add_day("situation.first", first)
        packer.add_day("situation.last", last)
        packer.add_day("situation.begun", one.start.start)
        packer.add_int("situation.dated", bool(one.turns) and one.turns[0].event is not None)
        for turn in one.turns:
            packer.add_int("turn.situation", number)
            packer.add_day("turn.day", turn.day)
            packer.add_word("turn.turn", turn.turn)
        for party in one.parties:
            packer.add_int("party.situation", number)
            packer.add_int("party.actor", draft.actors.get(party.actor, 0))
            packer.add_int("party.country", packer.code("seat.country", party.country))


def write_positions(con: Connection, draft: Draft) -> None:
    """Every position, with the sentence of its first claim."""
    for number, one in enumerate(stream(con, "position", PositionBrief), start=1):
        sentence = one.evidence[0].text if one.evidence else ""
        days = (one.since, *(draft.telling(piece.report).published for piece in one.evidence))
        until = max((day[:10] for day in days if day), default=None)
        named = (one.id, one.actor, one.name, one.issue, one.stance)
        facts = (*named, one.since, until, len(one.claims))
        draft.insert("position", (number, *facts, sentence, draft.mark(one.evidence)))


def _actor(draft: Draft, speaker: Speaker | None) -> int:
    return draft.actors.get(speaker.actor or "", 0) if speaker else 0
