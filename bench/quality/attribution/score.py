"""F1 of sources, cues and contents, exact and by half, and the share of right sources."""

from collections.abc import Iterable, Sequence

from bench.quality.attribution.rows import PARTS, Attribution, Row, Spans
from bench.quality.spans import paired
from bench.quality.tally import Tally

HALF = 0.5  # of the longer of two stretches, from which they are one


def score(pairs: Iterable[tuple[Row, Sequence[Attribution]]]) -> dict[str, float]:
    """F1 of each part, of parts that share a half, and the sources of the contents found."""
    exact = {part: Tally() for part in PARTS}
    partial = {part: Tally() for part in PARTS}
    links = Links()
    for row, given in pairs:
        for part in PARTS:
            asked, told = _stretches(row.attributions, part), _stretches(given, part)
            _count(exact[part], asked, told, right=len(set(asked) & set(told)))
            _count(partial[part], asked, told, right=len(_halves(asked, told)))
        links.count(row.attributions, given)
    return {
        **{f"{part.lower()}_f1": tally.f1() for part, tally in exact.items()},
        **links.shares(),
        **{f"{part.lower()}_half_f1": tally.f1() for part, tally in partial.items()},
    }


class Links:
    """Contents found, exactly or by half, and those of them whose source is right."""

    def __init__(self) -> None:
        self.found = {"half": 0, "exact": 0}
        self.right = {"half": 0, "exact": 0, "same": 0, "touched": 0}

    def count(self, asked: Sequence[Attribution], given: Sequence[Attribution]) -> None:
        """Of contents that have a source; each is found by the one given that is most like it."""
        wanted = [(one, who) for one, who in _linked(asked).items() if who]
        told = list(_linked(given).items())
        found = paired(wanted, told, lambda one, other: _at_least_half(one[0], other[0]))
        for (content, sources), (said, speakers) in found:
            best = max((share(a, b) for a in sources for b in speakers), default=0.0)
            self.found["half"] += 1
            self.right["half"] += best >= HALF
            self.right["same"] += bool(sources & speakers)
            self.right["touched"] += best > 0
            if content == said:
                self.found["exact"] += 1
                self.right["exact"] += best >= HALF

    def shares(self) -> dict[str, float]:
        """A source is right where it shares a half; apart: where it is the same, or touched."""
        half, exact = self.found["half"], self.found["exact"]
        return {
            "linked_source": _part(self.right["half"], half),
            "linked_source_of_exact": _part(self.right["exact"], exact),
            "linked_source_same": _part(self.right["same"], half),
            "linked_source_touched": _part(self.right["touched"], half),
        }


def share(one: Spans, other: Spans) -> float:
    """The share of the longer that both have, over all their fragments."""
    shared = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)
    return shared / max(_length(one), _length(other), 1)


def _at_least_half(one: Spans, other: Spans) -> float:
    found = share(one, other)
    return found if found >= HALF else 0.0


def _halves(asked: Sequence[Spans], given: Sequence[Spans]) -> list[tuple[Spans, Spans]]:
    return paired(asked, given, _at_least_half)


def _linked(found: Iterable[Attribution]) -> dict[Spans, set[Spans]]:
    """The sources of each content."""
    by_content: dict[Spans, set[Spans]] = {}
    for one in found:
        for content in one.contents:
            by_content.setdefault(content, set()).update(one.sources)
    return by_content


def _stretches(found: Iterable[Attribution], part: str) -> list[Spans]:
    """All of one part, each once."""
    parts = {"Source": "sources", "Cue": "cues", "Content": "contents"}
    return sorted({stretch for one in found for stretch in getattr(one, parts[part])})


def _count(tally: Tally, asked: Sequence[Spans], given: Sequence[Spans], *, right: int) -> None:
    tally.right += right
    tally.asked += len(asked)
    tally.given += len(given)


def _length(stretch: Spans) -> int:
    return sum(end - start for start, end in stretch)


def _part(count: int, whole: int) -> float:
    return round(count / whole, 4) if whole else 0.0
