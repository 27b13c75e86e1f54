"""Tombstones heeded when files are taken in: what was purged does not come back by itself."""

from collections.abc import Collection, Sequence

from dragoman.model.masking import make_mask, mask_report
from dragoman.model.report import Rejected, Report
from dragoman.model.tombstone import Tombstone
from dragoman.present.wording import say_day


def heed_tombstones(
    reports: Sequence[Report], tombstones: Sequence[Tombstone], *, known: Collection[str]
) -> tuple[tuple[Report, ...], tuple[Rejected, ...]]:
    """Reports with purged names masked, and a line for each that was purged as a whole.

    The same text is refused under another date or outlet too. `known` are the ids of reports
    that the store holds: one that was read again in spite of its tombstone stays.
    """
    if not tombstones:
        return tuple(reports), ()
    mask = make_mask(tombstones)
    purged = {stone.sha256: stone for stone in tombstones if stone.kind == "report"}
    kept, refused = [], []
    for report in reports:
        masked = mask_report(report, mask)
        stone = purged.get(report.sha256) or purged.get(masked.sha256)
        if stone is None or masked.id in known:
            kept.append(masked)
        else:
            refused.append(Rejected(file=report.file, reason=_say(stone)))
    return tuple(kept), tuple(refused)


def _say(stone: Tombstone) -> str:
    return (
        f"purged on {say_day(stone.date)} by {stone.by} because {stone.reason}; to read it all the"
        " same: --force"
    )
