"""The record as a function of readings and judgements: the steps, in their order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import partial
from typing import Any

from dragoman.model.clustering import Memory
from dragoman.model.codebook import Codebook
from dragoman.model.event import Event, EventMention
from dragoman.model.handling import LEAST
from dragoman.model.judgement import Judgement
from dragoman.model.outlets import load_outlets
from dragoman.model.reading import Reading
from dragoman.model.record import Record
from dragoman.model.tables import Tables
from dragoman.reconcile.account import Account, counts_in, make_account
from dragoman.reconcile.agreements import find_agreements
from dragoman.reconcile.believing import Tellers, set_support
from dragoman.reconcile.beside import join_notes, part_notes
from dragoman.reconcile.cast import Cast, gather_cast
from dragoman.reconcile.chains import chain
from dragoman.reconcile.claims import refer_claims, unite_claims
from dragoman.reconcile.cluster import Bonds, Cluster, Tie, by_mention, cluster
from dragoman.reconcile.commitments import find_commitments
from dragoman.reconcile.contexts import with_contexts
from dragoman.reconcile.contradictions import find_contradictions
from dragoman.reconcile.corrections import find_corrections
from dragoman.reconcile.decided import attachments, carry, enrol, review, review_all, stands_for
from dragoman.reconcile.disputes.pages import mended_in
from dragoman.reconcile.disputes.shelf import Shelf
from dragoman.reconcile.disputes.statements import Sources
from dragoman.reconcile.figures import refer_figures, unite_figures
from dragoman.reconcile.following import link_settled, tie_cited
from dragoman.reconcile.followups import with_followups
from dragoman.reconcile.handling import FIELD as MARK
from dragoman.reconcile.handling import Grounds, mark_record, set_marks
from dragoman.reconcile.judge import Rulings, correct
from dragoman.reconcile.links import link_events
from dragoman.reconcile.lookback import look_back
from dragoman.reconcile.merge import classify, merge_accounts
from dragoman.reconcile.moves import join_moves
from dragoman.reconcile.noted import without_notes
from dragoman.reconcile.order import report_rank
from dragoman.reconcile.pacts import find_pacts, settle_pacts
from dragoman.reconcile.positions import find_positions
from dragoman.reconcile.reclustering import cluster_again
from dragoman.reconcile.references import References, refer_events
from dragoman.reconcile.replacements import link_replacements
from dragoman.reconcile.said import rule_rows
from dragoman.reconcile.series import mark_series
from dragoman.reconcile.silence import set_silence
from dragoman.reconcile.situations import unite_situations
from dragoman.reconcile.texts.copies import group_copies
from dragoman.reconcile.texts.sources import find_sources
from dragoman.reconcile.tracks import find_tracks, set_tracks
from dragoman.reconcile.truces import set_truces
from dragoman.reconcile.voices import find_voices
from dragoman.reconcile.withdrawals import join_withdrawals

EVENT_ONLY = ("participants",)  # corrected with the record's actors, which mentions do not have


def reconcile(
    readings: Iterable[Reading],
    judgements: Sequence[Judgement],
    *,
    tables: Tables,
    codebook: Codebook,
    as_of: str | None = None,
    jobs: int = 1,
    withheld: Set[str] = frozenset(),
    memory: Memory | None = None,
) -> Record:
    """Record of all readings, equal for any order of them and any number of `jobs`.

    What `memory` holds of a former reconciling is used and replaced; the record is equal without.

    No row depends on `as_of`: what has lapsed by a day is counted where it is shown. Rows of
    layer one whose ids are `withheld` count as rejected, whatever was decided of them.
    """
    decided = carry(_distinct(readings), judgements, tables=tables)
    readings, rulings = decided.readings, replace(decided.rulings, withheld=withheld)
    published = {reading.report.id: reading.report.published for reading in readings}
    cast = gather_cast(readings, tables=tables)
    enrol(cast, rulings)
    reported = without_notes(reading.report for reading in readings)
    sources = {reading.report.id: reading.report.id for reading in readings}
    sources |= group_copies(reported)
    events = _events(
        readings, sources, cast=cast, rulings=rulings, codebook=codebook, jobs=jobs, memory=memory
    )
    by_mention = {mention: event.id for event in events for mention in event.mentions}

    unite_said = partial(unite_claims, cast=cast, published=published)
    unite_counted = partial(unite_figures, events=by_mention, published=published, sources=sources)
    told_claims = [claim for reading in readings for claim in reading.claims]
    told_figures = [figure for reading in readings for figure in reading.figures]
    claims, kept_claims = unite_said(rule_rows(told_claims, rulings, unite=unite_said))
    figures, kept_figures = unite_counted(rule_rows(told_figures, rulings, unite=unite_counted))
    marks = set_marks(readings, rulings, events)
    references = References(events=by_mention, claims=kept_claims, figures=kept_figures)
    claims, figures = refer_claims(claims, references), refer_figures(figures, references)
    reports = {reading.report.id: reading.report for reading in readings}
    mended = {id for reading in readings for id in mended_in(reading)}
    figures = mark_series(figures, claims, reports, mended=mended)
    claims = review_all(claims, kept_claims, rulings)
    figures = review_all(figures, kept_figures, rulings)
    events = refer_events(events, references=references, claims=claims, figures=figures)
    mentions = [mention for reading in readings for mention in reading.events]
    pacts = find_pacts(readings, events, claims, references, cast)
    events = link_events(events, claims, mentions, cast, tie_cited(pacts.cited))
    situations = unite_situations(
        (
            replace(situation, mark=marks.get(situation.id, LEAST))
            for situation in rule_rows([s for r in readings for s in r.situations], rulings)
        ),
        events=events,
        cast=cast,
        references=references,
        published=published,
    )
    told = stands_for(situations, readings)
    situations = review_all(situations, told, rulings)
    tellers = Tellers(
        reports=reports,
        voices=find_voices(reports.values(), cast=cast, outlets=load_outlets()),
        earliest=sources,
        mentions={mention.id: mention for mention in mentions},
        cast=cast,
    )
    events = set_silence(set_support(events, claims, tellers), claims, tellers)
    shelf = Shelf(readings, by_mention)
    told_by = Sources(groups=sources, outlets=tellers.voices, cast=cast)
    tracks, named = find_tracks(events, claims, cast)
    events = with_followups(set_tracks(events, tracks), mentions, cast)
    pacts = settle_pacts(pacts, events, mentions, cast)
    events = link_settled(events, pacts.commitments)
    situations = set_truces(situations, readings, pacts, cast)
    actors = {actor.id: actor for actor in (*named, *cast.by_id.values())}
    subjects = {**by_mention, **kept_claims, **kept_figures, **told, **{id: id for id in reports}}
    record = Record(
        reports=tuple(sorted(reported, key=lambda report: report.id)),
        actors=tuple(actors[key] for key in sorted(actors)),
        events=tuple(sorted(events, key=lambda event: event.id)),
        claims=tuple(claims),
        figures=tuple(figures),
        situations=tuple(situations),
        tracks=tuple(tracks),
        agreements=tuple(find_agreements(events, claims, cast.side, pacts.of_agreements())),
        commitments=tuple(find_commitments(events, claims, cast, pacts.commitments)),
        positions=tuple(find_positions(claims, events, published)),
        contradictions=tuple(find_contradictions(shelf, claims, figures, told_by)),
        corrections=tuple(find_corrections(shelf, references, sources, claims=claims)),
        sources=tuple(find_sources(reported, sources)),
        attachments=attachments(decided, subjects, withheld),
    )
    grounds = Grounds(set=marks, stands=kept_claims | kept_figures, cast=cast)
    return mark_record(record, readings, grounds)


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
    memory: Memory | None,
) -> list[Event]:
    """Events without what rejected them; links, figures and claims not yet resolved."""
    accounts = [
        account
        for reading in readings
        for account in with_contexts(_accounts(reading, sources, cast=cast, rulings=rulings))
    ]
    accounts.sort(key=lambda account: account.rank)
    accounts, noted = part_notes(accounts)
    chained, ties_within = chain(accounts, rulings.bonds)
    clusters, ties_between = _clusters(chained, rulings.bonds, jobs=jobs, memory=memory)
    clusters, ties_back = look_back(clusters, rulings.bonds)
    clusters, ties_moved = join_moves(clusters, rulings.bonds)
    clusters, ties_off = join_withdrawals(clusters, rulings.bonds)
    clusters, ties_beside = join_notes(clusters, noted, rulings.bonds)
    ties = by_mention(
        (*ties_within, *ties_between, *ties_back, *ties_moved, *ties_off, *ties_beside)
    )
    events = []
    for group in clusters:
        event = merge_accounts(group, ties=ties, cast=cast, codebook=codebook)
        if not rulings.is_rejected(event.mentions):
            events.append(_reviewed(event, rulings=rulings, codebook=codebook, cast=cast))
    return link_replacements(events, cast)


def _clusters(
    accounts: Sequence[Account], bonds: Bonds, *, jobs: int, memory: Memory | None
) -> tuple[list[Cluster], list[Tie]]:
    if memory is None:
        return cluster(accounts, bonds, jobs=jobs)
    clusters, ties, memory.clustering = cluster_again(accounts, bonds, memory.clustering, jobs=jobs)
    return clusters, ties


def _accounts(
    reading: Reading, sources: Mapping[str, str], *, cast: Cast, rulings: Rulings
) -> Iterator[Account]:
    """Accounts of a report's mentions, without the context that they make together."""
    counts = counts_in(reading)
    for mention in reading.events:
        yield make_account(
            _corrected(mention, rulings),
            cast=cast,
            published=cast.published,
            sources=sources,
            counts=counts.get(mention.id, frozenset()),
        )


def _corrected(mention: EventMention, rulings: Rulings) -> EventMention:
    values = rulings.values([mention.id])
    return correct(mention, {k: v for k, v in values.items() if k not in EVENT_ONLY})


def _reviewed(event: Event, *, rulings: Rulings, codebook: Codebook, cast: Cast) -> Event:
    """The event with what persons decided of it: corrected fields bind, whoever says otherwise."""
    values = _without_mark(rulings.values(event.mentions))
    if "participants" in values:
        report = event.trail[0].report if event.trail else event.evidence[0].report
        seated = (cast.participant(item, report) for item in values["participants"])
        values["participants"] = tuple(seated)
    if values:
        event = classify(correct(event, values), codebook)
    return review(event, event.mentions, rulings)


def _without_mark(values: Mapping[str, Any]) -> dict[str, Any]:
    """Corrected values but for the handling mark, which rows get when all are made."""
    return {name: value for name, value in values.items() if name != MARK}
