"""What reviewing asks of a store: the few columns that rank every row, and where rows stand."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from dragoman.model.ids import make_id
from dragoman.model.judgement import SENTENCE, Anchor, Attachment, Judgement
from dragoman.model.review import ClaimSketch, EventSketch, FigureSketch, MergeSketch, Spot
from dragoman.store.rows import Connection, select_rows, select_where, wanted_keys

EVENTS = """
SELECT
    e.id, e.type, e.status, e.factuality, e.background, e.confidence, e.tier, e.reports,
    e.decided_by, e.meeting.level AS level, e."when".start AS first, e."when"."end" AS last,
    e.place.name AS place, [p.actor FOR p IN e.participants] AS actors, e.mentions[1] AS mention,
    coalesce(killed.number, 0) AS killed, e.id IN (FROM disputed) AS disputed
FROM event AS e
LEFT JOIN (
    SELECT event, max(coalesce(low, high)) AS number FROM figure
    WHERE measure = 'killed' AND event IS NOT NULL GROUP BY event
) AS killed ON killed.event = e.id
ORDER BY e.id
"""
DISPUTED = """
WITH disputed AS (
    SELECT about FROM contradiction
    UNION
    SELECT f.event FROM contradiction AS c JOIN figure AS f ON f.id = c.about
    WHERE f.event IS NOT NULL
)
"""
CLAIMS = """
SELECT c.id, c.stance, c.speaker.name AS speaker, c.about IS NOT NULL OR c.act IS NOT NULL AS told,
    len(c.via) AS via, coalesce(c.about IN (FROM disputed), false) AS disputed,
    c.report, c.start, c."end"
FROM claim AS c WHERE c.decided_by IS NULL ORDER BY c.id
"""
FIGURES = """
SELECT f.id, f.measure, coalesce(f.low, f.high, 0) AS amount, f.legible,
    f.event IS NOT NULL AS told, len(f.against) > 0 AS disputed, f.report, f.start, f."end"
FROM figure AS f WHERE f.decided_by IS NULL ORDER BY f.id
"""
MERGES = """
SELECT id, m.mention, m."into", m.score FROM (SELECT id, unnest(merges) AS m FROM event)
ORDER BY id, m.mention
"""
SPOTS = 'SELECT id, report, start, "end" FROM reading_event WHERE id IN (FROM wanted_keys)'
FOUNDERS = """
SELECT m.id, m.report, m.start, m."end" FROM reading_event AS m
JOIN event AS e ON e.mentions[1] = m.id
"""
HOLDERS = """
SELECT mention, id FROM (SELECT id, unnest(mentions) AS mention FROM event)
WHERE mention IN (FROM wanted_keys)
"""
AT = """
SELECT m.report, m.start, m."end", min(m.id) FROM "{table}" AS m
JOIN (SELECT unnest(?) AS report, unnest(?) AS start, unnest(?) AS "end") AS w
    ON m.report = w.report AND m.start = w.start AND m."end" = w."end"
GROUP BY ALL
"""
TABLES = {
    "event": "reading_event",
    "claim": "reading_claim",
    "figure": "reading_figure",
    "situation": "reading_situation",
}
NOTHING: Mapping[Anchor, str] = MappingProxyType({})
COVERED = """
SELECT DISTINCT e.report, e.start, e."end" FROM (
    SELECT unnest(evidence) AS e FROM event
    UNION ALL SELECT unnest(evidence) FROM claim
    UNION ALL SELECT unnest(evidence) FROM figure
    UNION ALL SELECT unnest(evidence) FROM situation
) WHERE e.report IN (FROM wanted_keys)
"""


def load_event_sketches(con: Connection) -> tuple[EventSketch, ...]:
    """All events of the record by id, as far as their rank in the queue goes."""
    found = con.execute(DISPUTED + EVENTS).fetchall()
    spots = {row[0]: Spot(*row[1:]) for row in con.execute(FOUNDERS).fetchall()}
    names = [field for field in EventSketch.__dataclass_fields__ if field != "spot"]
    return tuple(
        EventSketch(**_tupled(dict(zip(names, row, strict=True))), spot=spots.get(row[14]))
        for row in found
    )


def load_claim_sketches(con: Connection) -> tuple[ClaimSketch, ...]:
    """All claims of the record by id; those that a person added are known to be there."""
    found = con.execute(DISPUTED + CLAIMS).fetchall()
    names = [field for field in ClaimSketch.__dataclass_fields__ if field != "spot"]
    return tuple(
        ClaimSketch(**dict(zip(names, row[:-3], strict=True)), spot=Spot(*row[-3:]))
        for row in found
    )


def load_figure_sketches(con: Connection) -> tuple[FigureSketch, ...]:
    """All figures of the record by id; those that a person added are known to be there."""
    found = con.execute(FIGURES).fetchall()
    names = [field for field in FigureSketch.__dataclass_fields__ if field != "spot"]
    return tuple(
        FigureSketch(**dict(zip(names, row[:-3], strict=True)), spot=Spot(*row[-3:]))
        for row in found
    )


def load_merge_sketches(con: Connection) -> tuple[MergeSketch, ...]:
    """Every joining of a mention to another one that the record has made."""
    found = con.execute(MERGES).fetchall()
    return tuple(
        MergeSketch(event=event, mention=mention, into=into, score=score)
        for event, mention, into, score in found
    )


def load_spots(con: Connection, mentions: Iterable[str]) -> dict[str, Spot]:
    """Where the given mentions of events stand; those that a person added are not among them."""
    with wanted_keys(con, mentions):
        return {row[0]: Spot(*row[1:]) for row in con.execute(SPOTS).fetchall()}


def load_added(con: Connection) -> dict[Anchor, str]:
    """The rows that persons added, by where their words stand."""
    found = select_where(
        con, "attachment", Attachment, "judgement.action = 'add' AND row IS NOT NULL"
    )
    return {one.judgement.anchor: one.row for one in found if one.row}


def load_attachments(con: Connection) -> tuple[Attachment, ...]:
    """What each judgement came to that the record knows."""
    return tuple(select_rows(con, "attachment", Attachment))


def find_rows(
    con: Connection, judgements: Sequence[Judgement], known: Mapping[Anchor, str] = NOTHING
) -> list[tuple[str | None, str | None]]:
    """The rows that judgements which wait point to, where they stand just there.

    What is `known` is not looked for: that takes going through all accounts there are.
    """
    anchors = {anchor for row in judgements for anchor in row.anchors if anchor not in known}
    rows = dict(known) | {
        anchor: id
        for kind in {anchor.kind for anchor in anchors}
        for anchor, id in _rows_at(con, kind, [one for one in anchors if one.kind == kind])
    }
    if anchors - rows.keys():
        rows = load_added(con) | rows
    return [
        (rows.get(one.anchor), rows.get(one.other) if one.other else None) for one in judgements
    ]


def find_holders(con: Connection, mentions: Sequence[str]) -> dict[str, str]:
    """The event that each mention belongs to now."""
    with wanted_keys(con, mentions):
        return dict(con.execute(HOLDERS).fetchall())


def load_covered(con: Connection, reports: Sequence[str]) -> dict[str, list[tuple[int, int]]]:
    """Stretches of each of the reports that an event, claim, figure or situation rests on."""
    covered: dict[str, list[tuple[int, int]]] = {report: [] for report in reports}
    with wanted_keys(con, reports):
        found = con.execute(COVERED).fetchall()
    for report, start, end in found:
        covered[report].append((start, end))
    return covered


def load_report_sizes(con: Connection) -> dict[str, int]:
    """Characters of each kept text, by report."""
    sql = "SELECT id, length(text) FROM reports ORDER BY id"
    return dict(con.execute(sql).fetchall())


def _rows_at(con: Connection, kind: str, anchors: Sequence[Anchor]) -> Iterable[tuple[Anchor, str]]:
    spans = {one: (one.report, one.start, one.end) for one in anchors}
    if kind == SENTENCE:
        return [(one, make_id("sn", *span)) for one, span in spans.items()]
    if kind not in TABLES:
        return []
    columns = [list(column) for column in zip(*spans.values(), strict=True)]
    found = con.execute(AT.format(table=TABLES[kind]), columns).fetchall()
    ids = {(report, start, end): id for report, start, end, id in found}
    return [(one, ids[span]) for one, span in spans.items() if span in ids]


def _tupled(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "actors": tuple(row["actors"])}
