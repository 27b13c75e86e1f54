"""Commands: what a person types or presses in a review, and what it asks for."""

from dataclasses import dataclass

from dragoman.errors import UsageError
from dragoman.model.judgement import Anchor
from dragoman.present.review.item import Item, Passage

KEYS = {
    "a": "accept: the text says so; of two, that they are one; of a sentence, that nothing is "
    "missing",
    "r": "reject: the text does not say so; they are two; something is missing",
    "c": "correct a field: c when=2023-05-14, c participants=Aliyev (AZE), Armenia; host Michel, "
    "c speaker=Ilham Aliyev, c about=ev_1a2b3c, c low=4, c by=Armenia",
    "m": "merge with another event: m ev_1a2b3c",
    "s": "split an account off, by its number: s 2",
    "+": "add from words shown: + met in Brussels | type=CONSULT | when=2023-05-14; "
    "+ claim: words | stance=denies; + figure: words | measure=killed | low=4",
    "n": "next: leave it for later, or go on",
    "u": "undo the last answer",
    "?": "these keys",
    "q": "quit; what was answered is kept",
}
TAKING = ("c", "m", "s", "+")  # keys that more follows
ADDED_KINDS = ("event", "claim", "figure")


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A key and what follows it."""

    key: str
    rest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What somebody wants to add: where its words stand, and its fields."""

    anchor: Anchor
    fields: dict[str, str | None]


def read_command(line: str) -> Command:
    """The command that a line is; raises UsageError where it is none.

    >>> read_command("c when=2023-05-14").rest
    'when=2023-05-14'
    """
    text = line.strip()
    key, rest = text[:1], text[1:].strip()
    if key not in KEYS or (rest and key not in TAKING) or (not rest and key in TAKING):
        raise UsageError(f"{text!r} is no answer; ? shows the keys")
    return Command(key=key, rest=rest)


def read_change(rest: str) -> tuple[str, str | None]:
    """Field and value of a correction; nothing after the sign takes the value away.

    >>> read_change("place=Granada, ESP")
    ('place', 'Granada, ESP')
    """
    field, sign, value = rest.partition("=")
    if not sign:
        raise UsageError("write c FIELD=VALUE")
    return field.strip(), value.strip() or None


def read_split(rest: str, item: Item) -> Anchor:
    """The account to split off; the first is the one that the event is named by."""
    if not rest.isdigit() or not 1 <= int(rest) <= len(item.passages):
        raise UsageError(f"write s NUMBER, of the accounts 2 to {len(item.passages)}")
    if int(rest) == 1:
        raise UsageError("the first account is what the others are split from")
    return item.passages[int(rest) - 1].anchor


def read_addition(rest: str, item: Item) -> Added:
    """What is added: ``words | field=value | …``, the words copied from what is shown."""
    words, _, pairs = rest.partition("|")
    kind, sign, after = words.partition(":")
    is_kind = bool(sign) and kind.strip() in ADDED_KINDS
    words, kind = (after.strip(), kind.strip()) if is_kind else (words.strip(), "event")
    fields = read_fields(pairs)
    for passage in item.passages:
        anchor = find_words(words, passage, kind=kind)
        if anchor is not None:
            return Added(anchor=anchor, fields=fields)
    raise UsageError(f"the words {words!r} do not stand here; copy them as they are")


def read_fields(written: str) -> dict[str, str | None]:
    """Fields of an addition.

    >>> read_fields("type=CONSULT | when=2023-05-14")
    {'type': 'CONSULT', 'when': '2023-05-14'}
    """
    return dict(read_change(part) for part in written.split("|") if part.strip())


def find_words(words: str, passage: Passage, *, kind: str) -> Anchor | None:
    """The words in the passage, else in what stands around it."""
    shown = passage.before + passage.text + passage.after
    first = passage.start - len(passage.before)
    at = shown.find(words, len(passage.before))
    at = at if at >= 0 else shown.find(words)
    if not words or at < 0:
        return None
    return Anchor(
        report=passage.report,
        start=first + at,
        end=first + at + len(words),
        quote=words,
        kind=kind,
    )
