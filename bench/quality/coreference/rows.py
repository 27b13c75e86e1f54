"""ECB+: texts given as tokens, and in the sentences that were checked the mentions of events.

Of the 45 topics the last ten, which is the customary test part; in them only the sentences that
`ECBplus_coreference_sentences.csv` lists. Mentions with one instance are one event, in whatever
text they stand; one that is tied to nothing stands alone.
"""

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, fromstring

from bench.quality.files import Files, SetError, load_files
from bench.quality.meantime import joined

SENTENCES = "ECBplus_coreference_sentences.csv"
GET = (
    "download ECB+ from github.com/tommasoc80/EventStoryLine and give ecbplus.tar.gz with --data, "
    f"{SENTENCES} inside or beside it"
)
TOPICS = range(36, 46)
NAME = re.compile(r"(\d+)_(\d+ecb(?:plus)?)\.xml")
EVENT = ("ACTION_", "NEG_ACTION_")
COREFERENCE = ("CROSS_DOC_COREF", "INTRA_DOC_COREF")
ADDRESS = "http"
DAY = re.compile(
    r"(?:(?P<month>[A-Z][a-z]{2,8})\.? (?P<day>\d{1,2})"
    r"|(?P<day_>\d{1,2}) (?P<month_>[A-Z][a-z]{2,8})),? (?P<year>(?:19|20)\d\d)\b"
)
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
SHORT = 16  # tokens of a line that is no more than a day and a byline
STOPS = (".", "!", "?", "”", "''", '"')
HEAD = 5  # sentences before which such a line stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """The characters that name an event, and the event's id."""

    id: str
    start: int
    end: int
    event: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A text, the stretches of it that were checked, and the mentions of events in them."""

    id: str
    topic: int
    title: str
    text: str
    published: str | None
    checked: tuple[tuple[int, int], ...]
    mentions: tuple[Mention, ...]


def load_rows(path: Path) -> tuple[tuple[Row, ...], str]:
    """The texts of the archive (or folder), and its hash; raises SetError."""
    files, sha256 = load_files(path, get=GET)
    listed = _listed(files, path)
    rows = tuple(_rows(files, listed))
    if not any(row.mentions for row in rows):
        raise SetError(f"{path} holds no texts of ECB+ with events; {GET}")
    return rows, sha256


def _listed(files: Files, path: Path) -> Mapping[str, frozenset[int]]:
    """The numbers of the sentences that were checked, by text."""
    inside = next((data for name, data in files.items() if Path(name).name == SENTENCES), None)
    beside = path.parent / SENTENCES
    try:
        data = beside.read_bytes() if inside is None else inside
    except OSError as error:
        raise SetError(f"{beside} cannot be read ({error}); {GET}") from error
    found: dict[str, set[int]] = defaultdict(set)
    for line in csv.DictReader(io.StringIO(data.decode("utf-8-sig"))):
        found[f"{line['Topic']}_{line['File']}"].add(int(line["Sentence Number"]))
    return {name: frozenset(numbers) for name, numbers in found.items()}


def _rows(files: Files, listed: Mapping[str, frozenset[int]]) -> Iterator[Row]:
    for name, data in files.items():
        named = NAME.fullmatch(Path(name).name)
        if named is None or int(named[1]) not in TOPICS:
            continue
        try:
            root = fromstring(data)
        except ParseError as error:
            raise SetError(f"{name} is no XML ({error}); {GET}") from error
        yield _row(root, id_=f"{named[1]}_{named[2]}", topic=int(named[1]), listed=listed)


def _row(root: Element, *, id_: str, topic: int, listed: Mapping[str, frozenset[int]]) -> Row:
    sentences: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for token in root.iter("token"):
        sentences[int(token.get("sentence", 0))].append((token.get("t_id", ""), token.text or ""))
    if next(iter(sentences.values()), [("", "")])[0][1].startswith(ADDRESS):
        sentences.pop(min(sentences))  # the address of the page
    text, spans = _put_together(list(sentences.values()))
    by_number = {
        number: [spans[token] for token, _ in tokens] for number, tokens in sentences.items()
    }
    numbers = listed.get(id_, frozenset())
    return Row(
        id=id_,
        topic=topic,
        title=text.split("\n", 1)[0],
        text=text,
        published=next(filter(None, map(_day, list(sentences.values())[:HEAD])), None),
        checked=tuple(
            (found[0][0], found[-1][1]) for n, found in by_number.items() if n in numbers
        ),
        mentions=tuple(
            _mentions(root, id_, {t: spans[t] for n in numbers for t, _ in sentences.get(n, ())})
        ),
    )


def _put_together(
    sentences: Sequence[Sequence[tuple[str, str]]],
) -> tuple[str, dict[str, tuple[int, int]]]:
    """The text, and where each token stands; lines without a stop stand by themselves."""
    text, spans = "", {}
    for sentence in sentences:
        tokens = [token for _, token in sentence]
        _, places = joined([(0, token) for token in tokens])
        end = 0
        for place, (id_, token) in enumerate(sentence):
            is_apart = places[place][0] > end and not _is_hyphened(tokens, place)
            text += " " if is_apart and place else ""
            spans[id_] = (len(text), len(text) + len(token))
            text, end = text + token, places[place][1]
        text += " " if text.endswith(STOPS) else "\n\n"
    return text.rstrip(), spans


def _is_hyphened(tokens: Sequence[str], place: int) -> bool:
    """Whether a hyphen ties the token at `place` to the one before, as in "rear-ended"."""
    at = place if tokens[place] == "-" else place - 1
    if not 0 < at < len(tokens) - 1 or tokens[at] != "-":
        return False
    after = tokens[at + 1]
    is_dash = after[:1].isupper() and (len(after) > 1 or after in ("A", "I"))
    return tokens[at - 1][-1:].isalnum() and not is_dash


def _day(sentence: Sequence[tuple[str, str]]) -> str | None:
    """The ISO day of a line that tells when the text came out."""
    if len(sentence) > SHORT:
        return None
    found = DAY.search(" ".join(token for _, token in sentence).replace(" ,", ","))
    if found is None:
        return None
    month = (found["month"] or found["month_"])[:3].lower()
    day = int(found["day"] or found["day_"])
    if month not in MONTHS or not 1 <= day <= 31:
        return None
    return f"{found['year']}-{MONTHS.index(month) + 1:02}-{day:02}"


def _mentions(root: Element, id_: str, spans: Mapping[str, tuple[int, int]]) -> Iterator[Mention]:
    events = dict(_events(root, id_))
    for markable in root.iterfind("Markables/*"):
        if not markable.tag.startswith(EVENT):
            continue
        anchors = [anchor.get("t_id", "") for anchor in markable.iter("token_anchor")]
        places = [spans[anchor] for anchor in anchors if anchor in spans]
        if not places:
            continue
        number = markable.get("m_id", "")
        own = f"{id_}/{number}"
        yield Mention(
            id=own,
            start=min(start for start, _ in places),
            end=max(end for _, end in places),
            event=events.get(number, own),
        )


def _events(root: Element, id_: str) -> Iterator[tuple[str, str]]:
    """The event of each mention that is tied to one."""
    instances = {
        one.get("m_id", ""): one.get("instance_id") for one in root.iterfind("Markables/*")
    }
    for relation in root.iterfind("Relations/*"):
        if relation.tag not in COREFERENCE:
            continue
        target = next((one.get("m_id", "") for one in relation.iter("target")), "")
        event = relation.get("note") if relation.tag == COREFERENCE[0] else None
        event = event or instances.get(target) or f"{id_}/{relation.get('r_id')}"
        for source in relation.iter("source"):
            yield source.get("m_id", ""), event
