"""Verdicts: what each person's judgements say of each item, the last word of each."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.model.ids import make_id
from dragoman.model.judgement import SENTENCE, Attachment, Judgement
from dragoman.model.review import TOLD_KINDS, Verdict
from dragoman.model.seen import read_seen
from dragoman.present.review.pairs import pair_id

PAIRS = {"merge": "same", "split": "apart"}
SENTENCES = {"accept": "empty", "reject": "missed"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A judgement that stands, with the rows it points to and the event it is of, if any."""

    judgement: Judgement
    row: str | None
    other_row: str | None = None
    subject: str | None = None

    @property
    def item(self) -> str | None:
        """Id of what was asked; an event that was rejected keeps the id of its mention."""
        if self.judgement.action in PAIRS:
            return pair_id(self.row, self.other_row) if self.row and self.other_row else None
        if self.judgement.anchor.kind == "event" and self.row:
            return self.subject or make_id("ev", self.row)
        return self.subject or self.row


def said_by_attachments(attachments: Iterable[Attachment]) -> list[Said]:
    """Judgements that the record was made with, without those that no longer hold."""
    return [
        Said(
            judgement=one.judgement,
            row=one.row,
            other_row=one.other_row,
            subject=one.subject,
        )
        for one in attachments
        if one.state == "attached" and one.judgement.action != "withdraw"
    ]


def find_verdicts(said: Iterable[Said]) -> tuple[Verdict, ...]:
    """The last word of each person on each item, by number."""
    groups: dict[tuple[str, str], list[Judgement]] = defaultdict(list)
    for one in said:
        if one.item is not None:
            groups[one.item, one.judgement.by].append(one.judgement)
    found = (_verdict(item, by, rows) for (item, by), rows in groups.items())
    return tuple(sorted(filter(None, found), key=lambda one: (one.number, one.item)))


def _verdict(item: str, by: str, judgements: list[Judgement]) -> Verdict | None:
    ordered = sorted(judgements, key=lambda row: row.number)
    kind, says = _says(ordered)
    if says is None:
        return None
    # Where it stood when this person first judged it: that is the band it was drawn from.
    place = next((seen for row in ordered if "band" in (seen := read_seen(row.seen))), {})
    return Verdict(
        item=item,
        kind=kind,
        by=by,
        says=says,
        number=ordered[-1].number,
        tier=place.get("tier"),
        band=place.get("band"),
    )


def _says(ordered: list[Judgement]) -> tuple[str, str | None]:
    last = ordered[-1]
    if last.action in PAIRS:
        return "pair", PAIRS[last.action]
    if last.anchor.kind == SENTENCE:
        return "sentence", SENTENCES.get(last.action)
    kind = last.anchor.kind
    if kind not in TOLD_KINDS:
        return kind, None
    verdict = next((r.action for r in reversed(ordered) if r.action in ("accept", "reject")), None)
    if verdict == "reject":
        return kind, "wrong"
    if any(row.action == "correct" for row in ordered):
        return kind, "partly"
    return kind, "right" if verdict == "accept" else None
