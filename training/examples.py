"""Questions to the judge, and their answers, out of the items of the corpus."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import permutations

from spacy.language import Language
from spacy.tokens import Doc, Token

from corpus.item import Event, Item, Role, Span
from dragoman.extract.judging.arguments import around, head_of, may_tell, words_of
from dragoman.extract.judging.labels import AHEAD, NO_EVENT, NO_ROLE

_AHEAD = frozenset(("planned", "offered"))
_COOPERATIVE = frozenset(("CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE", "AGREE"))
_TARGETS = ("recipient", "victim", "addressee", "beneficiary")
MOST_OTHERS = 5  # noun phrases without a part, a question each


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One question: what does `source` do to `target` at `trigger`? Any of them may be open.

    `answers` has a label for each head that is to learn from it; `weight` scales its loss; `hint`
    is where the trigger stands when the question leaves it open.
    """

    source: Span | None
    target: Span | None
    trigger: Span | None
    answers: dict[str, str]
    weight: float = 1.0
    hint: Span | None = None


@dataclass(slots=True)
class Text:
    """A text with its questions, answered by one pass."""

    text: str
    examples: list[Example] = field(default_factory=list)


Parsed = list[tuple[Item, Doc]]


def parse(items: Sequence[Item], language: Language) -> Parsed:
    """The items with their parsed texts."""
    return list(zip(items, language.pipe(item.text for item in items), strict=True))


def telling_nouns(parsed: Parsed) -> frozenset[str]:
    """Lemmas of the nouns that tell an event somewhere in the items."""
    heads = (head_in(doc, event.trigger) for item, doc in parsed for event in item.events)
    return frozenset(
        head.lemma_.lower() for head in heads if head is not None and head.pos_ == "NOUN"
    )


def texts_from(parsed: Parsed, nouns: frozenset[str]) -> list[Text]:
    """The questions that the items answer; `nouns` are those that may tell an event."""
    return [Text(item.text, list(_examples(item, doc, nouns))) for item, doc in parsed]


def _examples(item: Item, doc: Doc, nouns: frozenset[str]) -> Iterator[Example]:
    chunks = [
        (chunk.start_char, chunk.end_char)
        for chunk in doc.noun_chunks
        if chunk.root.pos_ != "PRON"  # stands for somebody: roles name the noun that it stands for
    ]
    for event in item.events:
        if is_left_out(event):
            continue
        for source, target in _pairs(event):
            yield Example(
                source=source, target=target, trigger=event.trigger, answers=_answers(event)
            )
        head = head_in(doc, event.trigger)
        if head is not None:  # as grammar asks, errors and all
            source, target = around(head)
            yield Example(
                source=source, target=target, trigger=words_of(head), answers=_answers(event)
            )
        yield from _of_roles(event, chunks)
    yield from _of_pairs(item, chunks)
    yield from _without_event(item, doc, nouns)


def is_left_out(event: Event) -> bool:
    """Accidents are of no type; what is only threatened may be noted or not (docs/codebook.md)."""
    return event.type == "none" or event.factuality == "hypothetical"


def _answers(event: Event) -> dict[str, str]:
    return {
        "type": event.type,
        "mode": event.mode or "",
        "status": event.status,
        "factuality": event.factuality,
        "background": "history" if event.background else "news",
    }


def _pairs(event: Event) -> list[tuple[Span | None, Span | None]]:
    actors = _spans(event.roles, ("actor",)) or _spans(event.roles, ("mediator", "host"))
    targets = _spans(event.roles, _TARGETS)
    if actors and targets:
        return [(actor, target) for actor in actors[:2] for target in targets[:2]]
    if len(actors) > 1:
        return list(permutations(actors[:2], 2))
    if actors:
        return [(actors[0], None)]
    return [(None, target) for target in targets[:1]] or [(None, None)]


def _spans(roles: Sequence[Role], kinds: Sequence[str]) -> list[Span]:
    return [role.span for kind in kinds for role in roles if role.role == kind and role.span]


def _of_roles(event: Event, chunks: Sequence[Span]) -> Iterator[Example]:
    """What part the named take in the event, and that other noun phrases take none."""
    spans = [role.span for role in event.roles if role.span]
    for role in event.roles:
        if role.span:
            yield Example(
                source=role.span, target=None, trigger=event.trigger, answers={"role": role.role}
            )
    others = [c for c in chunks if not any(_touch(c, span) for span in [*spans, event.trigger])]
    nearest = sorted(others, key=lambda c: abs(c[0] - event.trigger[0]))[:MOST_OTHERS]
    for other in nearest:
        yield Example(source=other, target=None, trigger=event.trigger, answers={"role": NO_ROLE})


def _touch(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def root_of(event: Event) -> str:
    """The type that PLOVER gives the event: what is ahead, asked for or called off is verbal."""
    if event.type in _COOPERATIVE:
        if event.status in _AHEAD:
            return AHEAD if event.type in ("CONCEDE", "RETREAT") else "AGREE"
        if event.status in ("cancelled", "not_held"):
            return "REJECT"
    if event.status == "called_for":
        return "REQUEST"
    return event.type


def _of_pairs(item: Item, chunks: Sequence[Span]) -> Iterator[Example]:
    """Questions without a trigger: the pair's main event answers."""
    asked: set[tuple[Span, Span | None]] = set()
    for event in sorted(item.events, key=_rank):
        if is_left_out(event):
            continue
        for source, target in _pairs(event):
            if source is None or (source, target) in asked:
                continue
            asked.add((source, target))
            if target is None:
                target = _object_after(event, chunks, item)
                if target is not None and (source, target) in asked:
                    continue
                asked.add((source, target))
            yield Example(
                source=source,
                target=target,
                trigger=None,
                hint=event.trigger,
                answers={"root": root_of(event)},
            )


def _rank(event: Event) -> tuple[bool, bool, int]:
    """The main event of a pair first: news, done rather than spoken of, the earlier told."""
    spoken_of = event.status in ("called_for", "offered") or event.factuality != "asserted"
    return event.background, spoken_of or event.status == "planned", event.trigger[0]


def _object_after(event: Event, chunks: Sequence[Span], item: Item) -> Span | None:
    """What stands after the trigger, where nobody is told to whom: a thing as target."""
    taken = [role.span for role in event.roles if role.span]
    for start, end in chunks:
        if start >= event.trigger[0] and (start, end) not in taken and end > event.trigger[1]:
            if start - event.trigger[1] > 40:
                return None
            return (start, end)
    return None


def _without_event(item: Item, doc: Doc, nouns: frozenset[str]) -> Iterator[Example]:
    """Words that tell no event: those marked as tempting, and all others that might."""
    none = {"type": NO_EVENT}
    for wrong in item.tempting:
        actors = _spans(wrong.roles, ("actor",))
        targets = _spans(wrong.roles, _TARGETS)
        source = actors[0] if actors else None
        target = targets[0] if targets else None
        yield Example(source=source, target=target, trigger=wrong.trigger, answers=none)
        head = head_in(doc, wrong.trigger)
        if head is not None:
            source, target = around(head)
            yield Example(source=source, target=target, trigger=words_of(head), answers=none)
        if not item.events and actors:
            yield Example(
                source=actors[0],
                target=targets[0] if targets else None,
                trigger=None,
                answers={"root": NO_EVENT},
                weight=0.3,
            )
    told = [event.trigger for event in item.events] + [wrong.trigger for wrong in item.tempting]
    for token in doc:
        span = words_of(token)
        if may_tell(token, nouns) and not any(_touch(span, one) for one in told):
            source, target = around(token)
            yield Example(source=source, target=target, trigger=span, answers=none)


def head_in(doc: Doc, span: Span) -> Token | None:
    """The word of a trigger that the others hang on."""
    words = doc.char_span(*span, alignment_mode="expand")
    return head_of(words) if words is not None and len(words) else None
