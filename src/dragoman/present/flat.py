"""Lines with nested values, laid flat: ``when`` becomes ``when_start``, ``when_end`` and so on."""

from dragoman.present.values import Line

WHEN = ("start", "end", "precision", "extent", "text", "basis", "stated")
PLACE = ("name", "country", "latitude", "longitude", "precision", "geonames", "text", "stated")
SPEAKER = ("actor", "name")
PARTICIPANT = ("role", "actor", "name", "country", "sector", "text", "stated")
MEETING = ("format", "level", "track", "medium")
TRUCE = (
    "agreement", "area", "begins", "days", "first_until", "until", "extensions", "counts",
)  # fmt: skip
SUPPORT = ("outlets", "sides", "denied_by", "silent", "distance", "statement")

NESTED: dict[tuple[str, str], tuple[str, ...]] = {
    ("agreement", "when"): WHEN,
    ("claim", "speaker"): SPEAKER,
    ("claim", "addressee"): SPEAKER,
    ("claim", "when"): WHEN,
    ("commitment", "due"): WHEN,
    ("event", "when"): WHEN,
    ("event", "place"): PLACE,
    ("event", "meeting"): MEETING,
    ("event", "support"): SUPPORT,
    ("figure", "as_of"): WHEN,
    ("figure", "place"): PLACE,
    ("situation", "place"): PLACE,
    ("situation", "start"): WHEN,
    ("situation", "end"): WHEN,
    ("situation", "truce"): TRUCE,
    ("track", "mediator"): PARTICIPANT,
}
NAMES: dict[str, str] = {
    "actor": "id name type country sector offices aliases mark",
    "agreement": "id parties mediators provisions when state event kind_of events witnesses"
    " guarantors commitments followed evidence mark",
    "claim": "id speaker via addressee stance act about issue content directness when"
    " decided_by evidence review mark",
    "commitment": "id by to content due condition state event agreement settled evidence mark",
    "contradiction": "id type about field sides since evidence mark",
    "correction": "id report corrects about field before after speaker published evidence mark",
    "event": "id type mode contexts quad score cameo status factuality background trail when"
    " place participants meeting links figures claims confidence tier decided_by trigger reports"
    " independent evidence review support route mark",
    "figure": "id measure low high exactness unit of as_of place claim cumulative part_of legible"
    " text event revises revision against stands decided_by evidence review mark",
    "note": "id author date text mark",
    "position": "id actor name issue stance since claims evidence mark",
    "report": "id outlet title published url language sha256 file mark",
    "situation": "id type parties place start end state last_seen events turns truce reports"
    " evidence review mark",
    "source": "id reports earliest fullest versions mark",
    "track": "id name mediator parties format level meetings outcomes longest_gap_days last_held"
    " rivalries evidence mark",
}


def flat_columns(kind: str) -> list[str]:
    """Columns of a kind, the same whatever its lines hold."""
    columns = []
    for name in NAMES[kind].split():
        keys = NESTED.get((kind, name))
        columns += [f"{name}_{key}" for key in keys] if keys else [name]
    return columns


def flat_line(line: Line) -> Line:
    """The line with its nested values laid flat; lists stay as they are.

    >>> flat_line({"kind": "event", "id": "ev_1", "place": {"name": "Granada"}})
    {'id': 'ev_1', 'place_name': 'Granada'}
    """
    flat: Line = {}
    for name, value in line.items():
        if (line["kind"], name) in NESTED:
            flat |= {f"{name}_{key}": inner for key, inner in (value or {}).items()}
        elif name != "kind":
            flat[name] = value
    return flat
