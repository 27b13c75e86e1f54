"""Items by hand: a text with its lines, in the notation of the corpus."""

from pathlib import Path

from corpus.item import Item
from corpus.notation import Reading, read_event, read_items


def item(text: str, *events: str, template: str | None = None) -> Item:
    return Item(
        text=text,
        events=tuple(read_event(line, text) for line in events),
        tempting=(),
        file="hand.txt",
        line=1,
        template=template,
    )


def source(folder: Path, *lines: str, name: str = "hand.txt") -> Path:
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def read(folder: Path, *lines: str) -> Reading:
    return read_items(source(folder, *lines))
