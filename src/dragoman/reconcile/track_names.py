"""How sentences name a line of talks: "Moscow's mediation", "the Brussels format"."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dragoman.model.diplomacy import Track
from dragoman.model.rivalling import Rivalling, load_rivalling
from dragoman.reconcile.cast import Cast
from dragoman.reconcile.lines import Line, name_line

NEAR = 90  # characters between the word of refusing and the name of what is refused
PASSIVE = 25  # and behind the name: "Moscow's offer was turned down by Baku"
WAS = re.compile(r"\b(?:is|was|were|been|being)\s+(?:\w+\s+)?$", re.IGNORECASE)
BREAKS = re.compile(
    r"[.;:]\s|\b(?:after|amid|before|but|during|since|when|whereas|which|while)\b", re.IGNORECASE
)
SHORTEST = 2  # letters of a name
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What a sentence says of lines: of all of them where the words mean every other mediator."""

    kind: str
    lines: tuple[Line, ...]
    against: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a sentence names lines."""

    start: int
    end: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A pattern of phrases that name lines; each has all of the `words` in it."""

    pattern: str
    lines: tuple[Line, ...]
    flags: re.RegexFlag = re.NOFLAG
    words: frozenset[str] = frozenset()


class Names:
    """Phrases that name lines. A record has thousands, and a sentence the words of few.

    A pattern takes milliseconds to make: it is made when a sentence first has its words.
    """

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._phrases = sorted(phrases, key=lambda one: (one.pattern, str(one.lines)))
        self._by_word: dict[str | None, list[int]] = defaultdict(list)
        known = Counter(word for one in self._phrases for word in one.words)
        for place, one in enumerate(self._phrases):
            rarest = min(one.words, key=lambda word: (known[word], word), default=None)
            self._by_word[rarest].append(place)

    def said_in(self, text: str) -> Iterator[Named]:
        """What the text says of lines, in the order of its words."""
        words = load_rivalling()
        if not _has_cue(text):
            return
        spots = self._spots(text)
        for place, spot in enumerate(spots):
            kind = _kind(text, spot, words)
            if kind is None:
                continue
            after = spots[place + 1 : place + 2]
            against = [one for one in after if _is_against(text, spot, one)]
            yield Named(
                kind=kind,
                lines=spot.lines,
                against=tuple(line for one in against for line in one.lines),
            )

    def _spots(self, text: str) -> list[Spot]:
        words = set(WORD.findall(text))
        places = sorted(
            place
            for word in (None, *words)
            for place in self._by_word.get(word, ())
            if self._phrases[place].words <= words
        )
        found = [
            Spot(start=match.start(), end=match.end(), lines=one.lines)
            for one in map(self._phrases.__getitem__, places)
            for match in _made(one.pattern, one.flags).finditer(text)
            if not _has_cue(match.group())
        ]
        found.sort(key=lambda spot: (spot.start, -spot.end))
        kept: list[Spot] = []
        for spot in found:
            if not kept or spot.start >= kept[-1].end:
                kept.append(spot)
        return kept


def names_of(tracks: Mapping[Line, Track], cast: Cast) -> Names:
    """Names of all lines with parties."""
    words = load_rivalling()
    whole: dict[str, set[Line]] = defaultdict(set)
    cities: dict[str, set[Line]] = defaultdict(set)
    phrases: list[Phrase] = []
    names = _names_by_mediator(filter(None, (line[0] for line in tracks)), cast)
    for line, track in tracks.items():
        mediator, pair = line
        if pair is None:
            continue
        if mediator is None:
            direct = words.direct.pattern
            phrases.append(Phrase(pattern=direct, lines=(line,), flags=re.IGNORECASE))
            continue
        for name in names[mediator]:
            whole[name].add(line)
        for meeting in track.meetings:
            if meeting.place:
                cities[meeting.place].add(line)
    mediated = tuple(line for line in tracks if line[0] and line[1])
    phrases += [
        Phrase(
            pattern=_beside(name, words.mediation), lines=_sorted(whole[name]), words=_words(name)
        )
        for name in whole
    ]
    phrases += [
        Phrase(
            pattern=_beside(name, words.formats), lines=_sorted(cities[name]), words=_words(name)
        )
        for name in cities
        if name not in whole and len({line[0] for line in cities[name]}) == 1
    ]
    others = _any_other(words)
    phrases.append(Phrase(pattern=others, lines=mediated, flags=re.IGNORECASE))
    return Names(phrases)


def _words(name: str) -> frozenset[str]:
    """The words that a sentence has which has the name."""
    return frozenset(WORD.findall(name))


@lru_cache(maxsize=2**12)
def _made(pattern: str, flags: re.RegexFlag) -> re.Pattern[str]:
    return re.compile(pattern, flags)


def _names_by_mediator(mediators: Iterable[str], cast: Cast) -> dict[str, set[str]]:
    people: dict[str, list[str]] = defaultdict(list)
    for one in cast.by_id.values():
        if one.type == "person":
            people[cast.side(one.id)].append(one.name)
    return {side: _names(side, people.get(side, ()), cast) for side in set(mediators)}


def _names(side: str, people: Iterable[str], cast: Cast) -> set[str]:
    """Names of a mediator: of a state also its capital and adjectives, and of its people."""
    kind, _, key = side.partition(":")
    tables = cast.tables
    found: set[str] = set()
    if kind == "state" and key in tables.states:
        state = tables.states[key]
        found |= {state.name, state.capital, *state.adjectives}
    found |= {name.text for name in tables.names if name.key == side}
    actor = cast.actor(side)
    found |= {actor.name, *actor.aliases} if kind != "state" else {actor.name}
    for name in people:
        found |= {name, name.split()[-1]}
    return {name for name in found if len(name) >= SHORTEST and name[:1].isupper()}


def _beside(name: str, nouns: re.Pattern[str]) -> str:
    """ "Russia's mediation", "Russian-led talks", "an offer of Russia", "Russia as a mediator"."""
    own, noun = re.escape(name), nouns.pattern
    before = rf"\b{own}(?:['’]s?)?[\s-]+(?:[\w-]+\s+){{0,2}}?(?i:{noun})"
    behind = rf"(?i:{noun})\s+(?:\w+\s+)?(?:of|by|from|under|in|through)\s+(?:the\s+)?{own}\b"
    role = rf"\b{own}\s+(?:as|to be)\s+(?:an?\s+|the\s+)?(?:mediator|broker|host)\b"
    return f"{before}|{behind}|{role}"


def _any_other(words: Rivalling) -> str:
    """ "the efforts of other countries", "outside mediation", "countries that … mediation"."""
    others, noun = words.others.pattern, words.mediation.pattern
    return (
        rf"{others}(?=[^.;]{{0,60}}{noun})|{noun}\s+(?:of|by|from)\s+{others}"
        r"|\b(?:foreign|outside|rival|third-party)\s+(?:mediation|mediators)\b"
    )


def _has_cue(phrase: str) -> bool:
    """Whether a word of refusing or wanting stands in it: "Russia rejects the efforts"."""
    return load_rivalling().cues.search(phrase) is not None


def _kind(text: str, spot: Spot, words: Rivalling) -> str | None:
    """Refused, preferred or accepted: by the nearest such word before the name, or a passive."""
    before = text[max(0, spot.start - NEAR) : spot.start]
    cut = [match.end() for match in BREAKS.finditer(before)]
    before = before[cut[-1] :] if cut else before
    kinds = {"refuses": words.refusing, "prefers": words.preferring, "accepts": words.accepting}
    found = [(match.start(), kind) for kind, cue in kinds.items() for match in cue.finditer(before)]
    if found:
        # Of "refused to accept" the first word decides: what is not accepted is refused.
        start, kind = max(found)
        is_turned = any(other == "refuses" for at, other in found if at < start)
        if words.against.search(before[start:]) and kind != "refuses":
            return None
        is_not = words.negating.search(before[:start][-16:]) is not None
        if kind == "accepts" and (is_not or is_turned):
            return "refuses"
        return None if is_not else kind
    after = text[spot.end : spot.end + 2 * PASSIVE]
    for kind, cue in kinds.items():
        match = cue.search(after)
        if match and match.start() <= PASSIVE and WAS.search(after[: match.start()]):
            return kind
    return None


def _is_against(text: str, spot: Spot, other: Spot) -> bool:
    """Whether "instead of" or "rather than" stands between the two."""
    return load_rivalling().against.search(text[spot.end : other.start]) is not None


def _sorted(lines: Iterable[Line]) -> tuple[Line, ...]:
    return tuple(sorted(lines, key=name_line))
