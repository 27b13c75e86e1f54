"""MEANTIME's files: texts given as tokens, put together again, and what is marked in them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from xml.etree.ElementTree import Element, ParseError, fromstring

from bench.quality.files import Files

FOLDER = "intra-doc_annotation"  # of the two annotations of each text, the one inside of it
MARKED = 5  # the number of the last sentence that people have marked
TITLE, DAY = 0, 1  # sentences that stand by themselves
NOT_BEFORE = re.compile(r"[,.;:?!%)\]}]+|['’](?:s|re|ve|ll|d|m)?|n['’]t|''|”|…")
NOT_AFTER = re.compile(r"[(\[{$£€#]|``|“|‘")

Marks = dict[str, str]  # attributes as they stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """A marked stretch of the text with its kind and attributes."""

    kind: str
    start: int
    end: int
    sentence: int
    attributes: Marks

    @property
    def is_creation(self) -> bool:
        """Whether it is the day of the text: two files do not mark it as such."""
        is_marked = self.attributes.get("functionInDocument") == "CREATION_TIME"
        return self.kind == "TIMEX3" and (is_marked or self.sentence == DAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One text; up to `marked` in it people have marked what there is."""

    id: str
    title: str
    text: str
    marked: int
    markings: tuple[Marking, ...]

    @property
    def published(self) -> str | None:
        """The ISO day of the text's creation."""
        found = (one for one in self.markings if one.is_creation)
        days = (one.attributes.get("value", "")[:10] for one in found)
        return next((day for day in days if re.fullmatch(r"\d{4}-\d\d-\d\d", day)), None)


def documents_in(files: Files) -> tuple[Document, ...]:
    """The texts among these files, with what is marked inside of each; none of another form."""
    own = {name: data for name, data in files.items() if FOLDER in PurePath(name).parts}
    roots = (_root(data) for data in (own or files).values())
    return tuple(_document(root) for root in roots if root is not None and root.tag == "Document")


def _root(data: bytes) -> Element | None:
    if not data.lstrip().startswith(b"<"):
        return None
    try:
        return fromstring(data)
    except ParseError:
        return None


def _document(root: Element) -> Document:
    tokens = [(one.get("t_id", ""), int(one.get("sentence", 0)), one) for one in root.iter("token")]
    text, spans = joined([(sentence, one.text or "") for _, sentence, one in tokens])
    places = {id_: (span, sentence) for (id_, sentence, _), span in zip(tokens, spans, strict=True)}
    ends = [(span, sentence) for span, sentence in places.values()]
    return Document(
        id=root.get("doc_name", ""),
        title=text[: max((span[1] for span, at in ends if at == TITLE), default=0)],
        text=text,
        marked=max((span[1] for span, at in ends if at <= MARKED), default=0),
        markings=tuple(_markings(root.find("Markables"), places)),
    )


def joined(tokens: Iterable[tuple[int, str]]) -> tuple[str, list[tuple[int, int]]]:
    """The text that tokens with the numbers of their sentences make, and where each stands."""
    text, spans = "", []
    before: tuple[int, str] | None = None
    quoted = False
    for sentence, token in tokens:
        text += "" if before is None else _gap(before, (sentence, token), quoted=quoted)
        spans.append((len(text), len(text) + len(token)))
        text += token
        quoted = quoted != (token == '"')
        before = sentence, token
    return text, spans


def _gap(before: tuple[int, str], after: tuple[int, str], *, quoted: bool) -> str:
    """What stands between two tokens; `quoted` is whether a quotation has been opened."""
    if before[0] != after[0]:
        return "\n\n" if before[0] in (TITLE, DAY) else " "
    is_close = NOT_BEFORE.fullmatch(after[1]) or (after[1] == '"' and quoted)
    is_open = NOT_AFTER.fullmatch(before[1]) or (before[1] == '"' and quoted)
    return "" if is_close or is_open else " "


def _markings(
    found: Element | None, places: dict[str, tuple[tuple[int, int], int]]
) -> Iterator[Marking]:
    for one in found if found is not None else ():
        at = [
            places[id_]
            for anchor in one.iter("token_anchor")
            if (id_ := anchor.get("t_id", "")) in places
        ]
        if at:
            yield Marking(
                kind=one.tag,
                start=min(span[0] for span, _ in at),
                end=max(span[1] for span, _ in at),
                sentence=at[0][1],
                attributes=dict(one.attrib),
            )
