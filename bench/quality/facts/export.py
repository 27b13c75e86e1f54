"""The export as the scorer sees it: plain JSON rows by kind, and who is who in them."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from bench.quality.facts.names import Who

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """Rows of one export (RECORD.md section 3), by kind and by id."""

    by_kind: Mapping[str, tuple[Row, ...]]
    by_id: Mapping[str, Row]

    def of_kind(self, kind: str) -> tuple[Row, ...]:
        """Rows of a kind in the export's order."""
        return self.by_kind.get(kind, ())

    def file_of(self, report: str) -> str:
        """File name of a report, by its id."""
        return PurePosixPath(str(self.by_id.get(report, {}).get("file") or report)).name

    def has_evidence(self, row: Row, file: str, spans: Iterable[tuple[int, int]]) -> bool:
        """Whether some evidence of the row lies in the file and shares a character with a span."""
        wanted = tuple(spans)
        return any(
            self.file_of(item["report"]) == file
            and any(item["start"] < end and start < item["end"] for start, end in wanted)
            for item in row.get("evidence") or ()
        )

    def people(self, row: Row) -> tuple[Who, ...]:
        """All who take part in the row, each in its role; a claim's speaker and addressee too."""
        entries = [*(row.get("participants") or ()), *(row.get("parties") or ())]
        entries += [
            {**row[role], "role": role} for role in ("speaker", "addressee") if row.get(role)
        ]
        return tuple(self.who(entry) for entry in entries)

    def who(self, entry: Row) -> Who:
        """An entry of a row that names somebody, joined to the actor's row."""
        actor = self.by_id.get(entry.get("actor") or "", {})
        return Who(
            name=entry.get("name") or actor.get("name") or "",
            role=entry.get("role") or "",
            aliases=(*(actor.get("aliases") or ()), actor.get("name") or ""),
            type=actor.get("type"),
            country=entry.get("country") or actor.get("country"),
            sector=entry.get("sector") or actor.get("sector"),
            stated=entry.get("stated", True) is not False,
        )

    def claims(self, row: Row) -> tuple[Row, ...]:
        """The row itself if it is a claim, else those whose act or subject it is."""
        if row["kind"] == "claim":
            return (row,)
        listed = {*(row.get("claims") or ()), row.get("claim")}
        return tuple(
            claim
            for claim in self.of_kind("claim")
            if claim["id"] in listed or row["id"] in (claim.get("act"), claim.get("about"))
        )

    def speakers(self, row: Row) -> tuple[Who, ...]:
        """Who says it."""
        spoken = (claim.get("speaker") for claim in self.claims(row))
        return tuple(self.who(speaker) for speaker in spoken if speaker)

    def channels(self, row: Row) -> tuple[Who, ...]:
        """Through whom it reached the report."""
        return tuple(self.who(via) for claim in self.claims(row) for via in claim.get("via") or ())


def make_export(rows: Iterable[Row]) -> Export:
    """Export of plain rows, each with `kind` and `id`."""
    by_kind: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_kind[row["kind"]].append(row)
    return Export(
        by_kind={kind: tuple(items) for kind, items in by_kind.items()},
        by_id={row["id"]: row for items in by_kind.values() for row in items},
    )


def load_export(path: Path) -> Export:
    """Export of a JSON Lines file."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return make_export(json.loads(line) for line in lines if line.strip())
