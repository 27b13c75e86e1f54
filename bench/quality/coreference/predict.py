"""What the program says of mentions, given or found: which of them tell one event."""

from collections.abc import Iterable, Sequence

from bench.quality.coreference.measures import Cluster, clusters_of
from bench.quality.coreference.naming import Naming
from bench.quality.coreference.namings import Heard
from bench.quality.coreference.rows import Row
from bench.quality.coreference.same_naming import gather
from bench.quality.spans import overlap, paired
from dragoman.model.commonness import load_commonness
from dragoman.model.event import EventMention
from dragoman.model.reading import Reading
from dragoman.reconcile import reconcile
from dragoman.reconcile.texts.copies import group_copies
from dragoman.reconcile.texts.grouping import group_reports
from dragoman.run.reading import Reader

Read = Sequence[tuple[Row, Heard]]


def asked_of(read: Read) -> list[Cluster]:
    """The mentions of each event, by id."""
    return clusters_of({mention.id: mention.event for row, _ in read for mention in row.mentions})


def given_of(read: Read) -> list[Cluster]:
    """The given mentions, those together that the program says tell one event."""
    places = [
        (heard, mention.id, mention.start, mention.end)
        for row, heard in read
        for mention in row.mentions
    ]
    return _gathered(places, _stories(read))


def found_of(read: Read) -> list[Cluster]:
    """Likewise of the mentions that the program finds itself in what was checked."""
    places = [
        (heard, id_, event.start, event.end)
        for row, heard in read
        for id_, event in found_in(row, heard.reading)
    ]
    return _gathered(places, _stories(read))


def recorded_of(read: Read, reader: Reader) -> list[Cluster]:
    """The mentions that the program finds itself, by the event of its record."""
    readings = [heard.reading for _, heard in read]
    record = reconcile(readings, (), tables=reader.tables, codebook=reader.codebook)
    event_of = {mention: event.id for event in record.events for mention in event.mentions}
    return clusters_of(
        {
            id_: event_of.get(event.id, event.id)
            for row, heard in read
            for id_, event in found_in(row, heard.reading)
        }
    )


def alone_of(read: Read) -> list[Cluster]:
    """The given mentions, each by itself: what any program must be better than."""
    return clusters_of({mention.id: mention.id for row, _ in read for mention in row.mentions})


def same_lemma_of(read: Read) -> list[Cluster]:
    """The given mentions by the lemma of their head, whatever report they stand in."""
    return clusters_of(
        {
            mention.id: heard.lemma(mention.start, mention.end)
            for row, heard in read
            for mention in row.mentions
        }
    )


def _stories(read: Read) -> dict[str, str]:
    reports = [heard.report for _, heard in read]
    return group_reports(reports, sources=group_copies(reports), commonness=load_commonness())


def _gathered(
    places: Iterable[tuple[Heard, str, int, int]], stories: dict[str, str]
) -> list[Cluster]:
    """What stands at these places by what it tells; what was not read stands alone."""
    namings: list[Naming] = []
    unread: list[Cluster] = []
    for heard, id_, start, end in places:
        naming = heard.naming(id_, start, end)
        if naming is None:
            unread.append(frozenset((id_,)))
        else:
            namings.append(naming)
    gathered = [frozenset(one.id for one in group) for group in gather(namings, stories)]
    return [*gathered, *unread]


def found_in(row: Row, reading: Reading) -> list[tuple[str, EventMention]]:
    """Events told in what was checked, each with the id of the given mention that it overlaps
    most; else with its own."""
    told = [
        event
        for event in reading.events
        if any(start <= event.start and event.end <= end for start, end in row.checked)
    ]
    pairs = paired(
        row.mentions,
        told,
        lambda mention, event: overlap((mention.start, mention.end), (event.start, event.end)),
    )
    ids = {event.id: mention.id for mention, event in pairs}
    return [(ids.get(event.id, event.id), event) for event in told]
