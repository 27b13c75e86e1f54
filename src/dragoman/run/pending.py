"""Pending: what persons decided that the record does not know yet, by the row that it is on."""

from collections import defaultdict

from dragoman.model.ids import make_id
from dragoman.model.judgement import Judgement, withdrawn_ids
from dragoman.store.judgements import count_waiting, load_judgements, waiting
from dragoman.store.review import find_holders, find_rows, load_attachments
from dragoman.store.rows import Connection

Pending = dict[str, tuple[Judgement, ...]]


def find_pending(con: Connection) -> Pending:
    """By the id of an event, claim or figure the judgements on it that wait, the first first.

    One that takes back what the record knows waits under the row of what it takes back; one that
    adds, which has no row yet, under the report or note that its words are of.
    """
    if not count_waiting(con):
        return {}
    judgements = load_judgements(con)
    gone = withdrawn_ids(judgements)
    late = [row for row in waiting(con, judgements) if row.id not in gone]
    taken_back = {row.value: row for row in late if row.action == "withdraw"}
    said = [row for row in late if row.action != "withdraw"]
    rows = [found for found, _ in find_rows(con, said)]
    holders = find_holders(con, [row for row in rows if row])
    pending: defaultdict[str, list[Judgement]] = defaultdict(list)
    for judgement, row in zip(said, rows, strict=True):
        if judgement.action == "add":
            pending[judgement.anchor.report].append(judgement)
        elif row is not None:
            own = make_id("ev", row) if judgement.anchor.kind == "event" else row
            pending[holders.get(row, own)].append(judgement)
    if taken_back:
        for one in load_attachments(con):
            if one.judgement.id in taken_back and one.subject:
                pending[one.subject].append(taken_back[one.judgement.id])
    return {id: tuple(sorted(found, key=lambda j: j.number)) for id, found in pending.items()}
