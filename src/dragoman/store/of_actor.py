"""What the store has of one actor beside its own row: its positions, and how reports write it."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.actor import Actor
from dragoman.model.diplomacy import Position
from dragoman.store.lookup import load_actors
from dragoman.store.rows import Connection, select_where


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """Words that reports use for an actor: how often, in how many reports, and where first.

    `report` is None where the words were laid to the actor over several reports.
    """

    text: str
    times: int
    reports: int
    report: str | None
    start: int
    end: int


def find_actor(con: Connection, id: str) -> Actor | None:
    """The actor of an id, else of a key, as readings name it; None where there is none."""
    found = load_actors(con, [id])
    if not found:
        found = select_where(con, "actor", Actor, "key = ? ORDER BY id LIMIT 1", [id])
    return found[0] if found else None


def load_positions_of(con: Connection, actor: str) -> tuple[Position, ...]:
    """The positions of an actor, by issue and day."""
    condition = "actor = ? ORDER BY issue, since, id"
    return tuple(select_where(con, "position", Position, condition, [actor]))


def find_spellings(con: Connection, actor: Actor) -> tuple[Spelling, ...]:
    """How reports write the actor, the most frequent first, pronouns left out.

    What stands under the key of another actor is that one's; of words that stand under no
    actor's key those count that the record took for its name.
    """
    rows = con.execute(SPELLINGS, _values(actor)).fetchall()
    found = [
        Spelling(text=text, times=times, reports=reports, report=report, start=start, end=end)
        for text, times, reports, (_, _, report, start, end) in rows
    ]
    seen = {one.text for one in found}
    return (
        *found,
        *(
            Spelling(text=alias, times=0, reports=0, report=None, start=0, end=0)
            for alias in actor.aliases
            if alias not in seen
        ),
    )


def find_naming_reports(con: Connection, actor: Actor) -> Sequence[str]:
    """Ids of the reports that name the actor."""
    rows = con.execute(f"{NAMED} SELECT DISTINCT report FROM named", _values(actor)).fetchall()
    return [row[0] for row in rows]


def _values(actor: Actor) -> dict[str, object]:
    return {"key": actor.key, "names": [actor.name, *actor.aliases]}


NAMED = """
WITH named AS (
    SELECT DISTINCT report, start, "end", text FROM reading_actor
    WHERE NOT pronoun AND (
        key = $key
        OR (text IN (SELECT unnest($names)) AND key NOT IN (SELECT key FROM actor))
    )
)
"""
SPELLINGS = f"""{NAMED}
SELECT
    n.text, count(*), count(DISTINCT n.report),
    min((coalesce(r.published, '9999'), n.start, n.report, n.start, n."end"))
FROM named n JOIN reports r ON r.id = n.report
GROUP BY n.text ORDER BY 2 DESC, 1
"""
