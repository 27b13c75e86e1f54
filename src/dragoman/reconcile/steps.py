"""The record as a function of readings and judgements: the steps, in their order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from dragoman.model.claim import Claim
from dragoman.model.codebook import Codebook
from dragoman.model.event import Event, EventMention
from dragoman.model.figure import Figure
from dragoman.model.judgement import Judgement
from dragoman.model.outlets import load_outlets
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.model.situation import SituationMention
from dragoman.model.tables import Tables
from dragoman.reconcile.account import counts_in, make_account
from dragoman.reconcile.agreements import find_agreements
from dragoman.reconcile.believing import Tellers, set_support
from dragoman.reconcile.cast import Cast, gather_cast
from dragoman.reconcile.chains import chain
from dragoman.reconcile.claims import refer_claims, unite_claims
from dragoman.reconcile.cluster import by_mention, cluster
from dragoman.reconcile.commitments import find_commitments
from dragoman.reconcile.contexts import with_contexts
from dragoman.reconcile.contradictions import find_contradictions
from dragoman.reconcile.copies import group_copies
from dragoman.reconcile.corrections import find_corrections
from dragoman.reconcile.disputes.shelf import Shelf
from dragoman.reconcile.disputes.statements import Sources
from dragoman.reconcile.figures import refer_figures, unite_figures
from dragoman.reconcile.judge import Rulings, attach, correct, rule
from dragoman.reconcile.links import link_events
from dragoman.reconcile.lookback import look_back
from dragoman.reconcile.merge import classify, merge_accounts
from dragoman.reconcile.order import report_rank
from dragoman.reconcile.positions import find_positions
from dragoman.reconcile.references import References, refer_events
from dragoman.reconcile.situations import unite_situations
from dragoman.reconcile.sources import find_sources
from dragoman.reconcile.tracks import find_tracks, set_tracks
from dragoman.reconcile.voices import find_voices
from dragoman.reconcile.withdrawals import join_withdrawals, link_replacements

Row = TypeVar("Row", Claim, Figure, SituationMention)

WORTH_SHARING = 20_000  # accounts; fewer are compared sooner than copies of the process are made
EVENT_ONLY = ("participants",)  # corrected with the record's actors, which mentions do not have


def reconcile(
    readings: Iterable[Reading],
    judgements: Sequence[Judgement],
    *,
    tables: Tables,
    codebook: Codebook,
    as_of: str | None = None,
    jobs: int = 1,
) -> Record:
    """Record of all readings, equal for any order of them and any number of `jobs`.

    No row depends on `as_of`: what has lapsed by a day is counted where it is shown.
    """
    readings = _distinct(readings)
    rulings = rule(attach(judgements, readings)[0])
    published = {reading.report.id: reading.report.published for reading in readings}
    cast = gather_cast(readings, tables=tables)
    sources = group_copies(reading.report for reading in readings)
    events = _events(readings, sources, cast=cast, rulings=rulings, codebook=codebook, jobs=jobs)
    by_mention = {mention: event.id for event in events for mention in event.mentions}

    claims, kept_claims = unite_claims(
        _ruled((c for reading in readings for c in reading.claims), rulings),
        cast=cast,
        published=published,
    )
    figures, kept_figures = unite_figures(
        _ruled((f for reading in readings for f in reading.figures), rulings),
        events=by_mention,
        published=published,
        sources=sources,
    )
    references = References(events=by_mention, claims=kept_claims, figures=kept_figures)
    claims, figures = refer_claims(claims, references), refer_figures(figures, references)
    events = refer_events(events, references=references, claims=claims, figures=figures)
    mentions = [mention for reading in readings for mention in reading.events]
    events = link_events(events, claims, mentions, cast)
    situations = unite_situations(
        _ruled((s for reading in readings for s in reading.situations), rulings),
        events=events,
        cast=cast,
        references=references,
        published=published,
    )
    reports = {reading.report.id: reading.report for reading in readings}
    tellers = Tellers(
        reports=reports,
        voices=find_voices(reports.values(), cast=cast, outlets=load_outlets()),
        earliest=sources,
        mentions={mention.id: mention for mention in mentions},
        cast=cast,
    )
    events = set_support(events, claims, tellers)
    shelf = Shelf(readings, by_mention)
    told_by = Sources(groups=sources, outlets=tellers.voices, cast=cast)
    tracks, named = find_tracks(events, claims, cast)
    events = set_tracks(events, tracks)
    actors = {actor.id: actor for actor in (*named, *cast.by_id.values())}
    return Record(
        reports=tuple(sorted((r.report for r in readings), key=lambda report: report.id)),
        actors=tuple(actors[key] for key in sorted(actors)),
        events=tuple(sorted(events, key=lambda event: event.id)),
        claims=tuple(claims),
        figures=tuple(figures),
        situations=tuple(situations),
        tracks=tuple(tracks),
        agreements=tuple(find_agreements(events, claims, cast.side)),
        commitments=tuple(find_commitments(events, claims, cast)),
        positions=tuple(find_positions(claims, events, published)),
        contradictions=tuple(find_contradictions(shelf, claims, figures, told_by)),
        corrections=tuple(find_corrections(shelf, references, sources)),
        sources=tuple(find_sources(reports.values(), sources)),
    )


def _distinct(readings: Iterable[Reading]) -> list[Reading]:
    """Readings in the record's order, a report read under two file names only once."""
    ordered = sorted(readings, key=lambda reading: report_rank(reading.report))
    return list({reading.report.id: reading for reading in reversed(ordered)}.values())[::-1]


def _events(
    readings: Sequence[Reading],
    sources: Mapping[str, str],
    *,
    cast: Cast,
    rulings: Rulings,
    codebook: Codebook,
    jobs: int,
) -> list[Event]:
    """Events without what rejected them; links, figures and claims not yet resolved."""
    accounts = [
        make_account(
            _corrected(mention, rulings),
            cast=cast,
            published=cast.published,
            sources=sources,
            counts=counts.get(mention.id, frozenset()),
        )
        for reading in readings
        for counts in (counts_in(reading),)
        for mention in reading.events
    ]
    accounts.sort(key=lambda account: account.rank)
    accounts = with_contexts(accounts)
    chained, ties_within = chain(accounts, rulings.bonds)
    jobs = jobs if len(chained) >= WORTH_SHARING else 1
    clusters, ties_between = cluster(chained, rulings.bonds, jobs=jobs)
    clusters, ties_back = look_back(clusters, rulings.bonds)
    clusters, ties_off = join_withdrawals(clusters, rulings.bonds)
    ties = by_mention((*ties_within, *ties_between, *ties_back, *ties_off))
    events = []
    for group in clusters:
        event = merge_accounts(group, ties=ties, cast=cast, codebook=codebook)
        if not rulings.is_rejected(event.mentions):
            events.append(_reviewed(event, rulings=rulings, codebook=codebook))
    return link_replacements(events, cast)


def _corrected(mention: EventMention, rulings: Rulings) -> EventMention:
    values = rulings.values([mention.id])
    return correct(mention, {k: v for k, v in values.items() if k not in EVENT_ONLY})


def _reviewed(event: Event, *, rulings: Rulings, codebook: Codebook) -> Event:
    """The event with what persons decided of it: corrected fields bind, whoever says otherwise."""
    values: Mapping[str, object] = rulings.values(event.mentions)
    verdict = rulings.verdict(event.mentions)
    if values:
        event = classify(correct(event, values), codebook)
    review = "accepted" if verdict == "accept" else "corrected" if values else None
    return replace(event, review=review)


def _ruled(rows: Iterable[Row], rulings: Rulings) -> list[Row]:
    """Rows of layer one without the rejected ones, corrected fields put right."""
    return [
        correct(row, rulings.values([row.id])) for row in rows if not rulings.is_rejected([row.id])
    ]
