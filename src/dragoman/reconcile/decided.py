"""What persons decided: carried into the readings before they are reconciled, told of rows after.

Both are one step of the record: nothing here looks at the store.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import TypeVar

from dragoman.model.actor import Participant
from dragoman.model.claim import Claim, Speaker
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.judgement import Attachment, Judgement, withdrawn_ids
from dragoman.model.reading import Reading
from dragoman.model.seen import CHANGED, changed_fields
from dragoman.model.situation import Situation
from dragoman.model.tables import Tables
from dragoman.reconcile.adding import PERSON, find_additions, with_additions
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.fields import MARK, field_value
from dragoman.reconcile.judge import Attached, Rulings, attach, is_usable, rule, standing
from dragoman.reconcile.meaning import Meanings, find_meanings
from dragoman.reconcile.speaking import BY, Said, with_speakers

NAMING = ("participants", "parties", "speaker", "addressee", BY, "place")  # fields that names fill
LOST = "its report or note, or the row that its words told of, is no longer in the record"
UNREADABLE = "its value is none that the field can have"
Told = TypeVar("Told", Event, Claim, Figure, Situation)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """Readings with what persons added, and what they settle of the others."""

    readings: list[Reading]
    rulings: Rulings
    applied: tuple[Attached, ...]
    judgements: tuple[Judgement, ...]


def carry(
    readings: Sequence[Reading], judgements: Sequence[Judgement], *, tables: Tables
) -> Decided:
    """Judgements carried into distinct readings in the record's order."""
    if not judgements:
        none = Decided(readings=[], rulings=rule(()), applied=(), judgements=())
        return replace(none, readings=list(readings))
    holding = standing(judgements)
    names = [row for row in holding if row.action == "add" or row.field in NAMING]
    meanings = find_meanings(readings, tables) if names else None
    carried: list[Reading] = list(readings)
    added: dict[str, str] = {}
    if meanings is not None:
        additions = find_additions(holding, readings)
        carried, added = with_additions(readings, additions, meanings)
    applied, _ = attach(judgements, carried, added)
    speakers = _speakers(applied, meanings) if meanings else {}
    if speakers:
        carried = with_speakers(carried, speakers)
        applied, _ = attach(judgements, carried, added)  # claims that were made may be judged too
    rulings = rule(applied)
    return Decided(
        readings=carried,
        rulings=_with_meanings(rulings, meanings) if meanings else rulings,
        applied=applied,
        judgements=tuple(sorted(set(judgements), key=lambda j: (j.number, j.id))),
    )


def _speakers(applied: Iterable[Attached], meanings: Meanings) -> dict[str, Said]:
    """By figure whom a person gave it to, the last word of each."""
    found: dict[str, Said] = {}
    for item in applied:
        judgement = item.judgement
        if (judgement.anchor.kind, judgement.field) == ("figure", BY):
            speaker = meanings.values({BY: field_value("figure", BY, judgement.value)})[BY]
            found[item.row] = (speaker, f"{PERSON} {judgement.by}")
    return found


def enrol(cast: Cast, rulings: Rulings) -> None:
    """Give everybody whom only a correction names a place in the cast."""
    for values in rulings.corrections.values():
        for _, value in values.values():
            for item in value if isinstance(value, tuple) else (value,):
                if isinstance(item, (Participant, Speaker)) and item.actor:
                    _enrol_one(cast, item)


def _enrol_one(cast: Cast, item: Participant | Speaker) -> None:
    key = cast.persons.get(item.actor or "", item.actor or "")
    if key not in cast.by_key:
        bare = cast.actor(key)
        is_known = key in cast.known
        actor = bare if is_known else replace(bare, name=item.name)
        if isinstance(item, Participant) and actor.country is None:
            actor = replace(actor, country=item.country)
        cast.by_key[key] = actor
        cast.by_id[actor.id] = actor


def review(row: Told, rows: Sequence[str], rulings: Rulings) -> Told:
    """The row of the record with what persons said of the `rows` that it is made of."""
    verdict = rulings.verdict(rows)
    values = {name: value for name, value in rulings.values(rows).items() if name != MARK}
    by = None if isinstance(row, Situation) else row.decided_by
    is_added = by is not None and by.startswith(f"{PERSON} ")
    said = "accepted" if verdict == "accept" else "corrected" if values else None
    if said and changed_fields(rulings.last_seen(rows), row, bound=values):
        said = CHANGED
    said = said or ("added" if is_added else None)
    return replace(row, review=said) if said != row.review else row


def review_all(rows: Iterable[Told], stands: Mapping[str, str], rulings: Rulings) -> list[Told]:
    """The same of many; `stands` gives the row of the record for each of layer one."""
    made_of: dict[str, list[str]] = {}
    for one in sorted(rulings.rows):
        if one in stands:
            made_of.setdefault(stands[one], []).append(one)
    return [review(row, made_of.get(row.id, []), rulings) for row in rows]


def stands_for(situations: Iterable[Situation], readings: Iterable[Reading]) -> dict[str, str]:
    """The situation that each mention of one is told in: of its type, with its sentence."""
    told = {(one.type, piece): one.id for one in situations for piece in one.evidence}
    return {
        mention.id: told[mention.type, piece]
        for reading in readings
        for mention in reading.situations
        for piece in mention.evidence[:1]
        if (mention.type, piece) in told
    }


def attachments(
    decided: Decided, subjects: Mapping[str, str], withheld: Set[str] = frozenset()
) -> tuple[Attachment, ...]:
    """What every judgement came to; `subjects` are the rows of the record by those of layer one.

    Those on the words of a row that is `withheld` are left out, whatever came of them.
    """
    shut = [
        anchor
        for item in decided.applied
        if not withheld.isdisjoint({item.row, item.other})
        for anchor in item.judgement.anchors
    ]
    applied = {item.judgement.id: item for item in decided.applied}
    gone = withdrawn_ids(decided.judgements)
    return tuple(
        _attachment(judgement, applied.get(judgement.id), judgement.id in gone, subjects)
        for judgement in decided.judgements
        if not any(mine.meets(other) for mine in judgement.anchors for other in shut)
    )


def _attachment(
    judgement: Judgement, item: Attached | None, is_gone: bool, subjects: Mapping[str, str]
) -> Attachment:
    if is_gone:
        return Attachment(judgement=judgement, state="withdrawn")
    if judgement.action == "withdraw":
        return Attachment(judgement=judgement, state="attached")
    if item is None:
        reason = LOST if is_usable(judgement) else UNREADABLE
        return Attachment(judgement=judgement, state="unattached", reason=reason)
    return Attachment(
        judgement=judgement,
        state="attached",
        row=item.row,
        subject=subjects.get(item.row),
        other_row=item.other,
        other_subject=subjects.get(item.other) if item.other else None,
    )


def _with_meanings(rulings: Rulings, meanings: Meanings) -> Rulings:
    corrections = {
        row: {
            name: (number, meanings.values({name: value})[name])
            for name, (number, value) in values.items()
        }
        for row, values in rulings.corrections.items()
    }
    return replace(rulings, corrections=corrections)
