"""Acts told in either side's words: the same type, status and figures are to come out."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.model.event import EventMention
from dragoman.model.reading import Reading
from dragoman.model.report import make_report
from dragoman.run.reading import Reader

ACTS = Path(__file__).with_name("acts.jsonl")
PUBLISHED = "2024-06-12"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """An act with its right type, and the readings of its two tellings."""

    id: str
    type: str
    texts: tuple[str, ...]
    readings: tuple[Reading, ...]

    @property
    def is_alike(self) -> bool:
        """Whether both tellings give an event of one type and status, and the same figures."""
        mains = [self._main(reading) for reading in self.readings]
        figures = [
            sorted((f.measure, f.low or 0, f.high or 0) for f in reading.figures)
            for reading in self.readings
        ]
        coded = [None if event is None else (event.type, event.status) for event in mains]
        return None not in coded and coded[0] == coded[1] and figures[0] == figures[1]

    @property
    def is_right(self) -> bool:
        """Whether both tellings give the right type."""
        return all(
            any(event.type == self.type for event in reading.events) for reading in self.readings
        )

    def _main(self, reading: Reading) -> EventMention | None:
        """The first event of the act's type, else the first of all."""
        events = sorted(reading.events, key=lambda event: (event.type != self.type, event.start))
        return events[0] if events else None


def read_acts(reader: Reader, path: Path = ACTS) -> list[Act]:
    """All acts, both tellings read."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [_act(row, reader) for row in rows]


def share_alike(acts: Sequence[Act]) -> float:
    """Share of acts that come out alike."""
    return sum(act.is_alike for act in acts) / len(acts) if acts else 0.0


def _act(row: dict[str, object], reader: Reader) -> Act:
    texts = tuple(str(telling["text"]) for telling in row["tellings"])
    return Act(
        id=str(row["id"]),
        type=str(row["type"]),
        texts=texts,
        readings=tuple(
            reader.read(make_report(text, file="act", published=PUBLISHED)) for text in texts
        ),
    )
