"""Which number is part of which: "20 people, including three children", "five of them women"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Span, Token

from dragoman.extract.figures.bare import counted_as_before, is_recent
from dragoman.extract.figures.count import Count
from dragoman.extract.figures.counting import Counted, nouns_of
from dragoman.extract.figures.numerals import Numeral
from dragoman.model.cues import load_cues

THOSE = ("them", "these", "those", "which", "whom")
BY_KIND = ("people", "things")  # measures of what no verb tells more of
AHEAD = 3  # tokens before a number among which "of whom" and "among them" stand


def with_parts(
    numerals: Iterable[tuple[Numeral, Counted | None]],
) -> Iterator[Count]:
    """The counts among `numerals`, in text order; a part that nothing else measures counts as its
    whole does."""
    found: list[Count] = []
    for numeral, counted in sorted(numerals, key=lambda pair: pair[0].span.start):
        whole = _whole(numeral, counted, found)
        if whole is not None:
            counted = _as_part(numeral, counted, whole)
        if counted is None and found:
            counted = counted_as_before(numeral, found)
        if counted is not None:
            found.append(Count(numeral, counted, whole))
    yield from found


def _whole(numeral: Numeral, counted: Counted | None, found: list[Count]) -> Count | None:
    span = numeral.span
    before = [one for one in found if one.numeral.span.sent == span.sent]
    if _is_of_those(span):
        here = [one for one in before if not _is_of_those(one.numeral.span)]
        whole = here[-1] if here else None
    else:
        here = [one for one in before if one.whole is None]
        is_aside = counted is not None and counted.word.dep_ == "amod"  # "the jailed leader"
        whole = here[-1] if here and not is_aside and _is_listed(here[-1], span) else None
    if whole is not None:
        return whole if _has_room(whole, numeral) else None
    if counted is not None and (_is_of_those(span) or _is_of_the_counted(span, counted)):
        recent = [one for one in found if is_recent(one, span) and one.whole is None]
        same = [one for one in recent if one.counted.measure == counted.measure]
        return same[-1] if same and _has_room(same[-1], numeral) else None
    return None


def _is_of_those(span: Span) -> bool:
    """ "five of them", "of whom five", "among them five"."""
    behind = [token.lower_ for token in span.doc[span.end : span.end + 2]]
    if len(behind) == 2 and behind[0] == "of" and behind[1] in THOSE:
        return True
    before = [token.lower_ for token in span.doc[max(0, span.start - AHEAD) : span.start]]
    return any(first in ("of", "among") and second in THOSE for first, second in pairwise(before))


def _is_of_the_counted(span: Span, counted: Counted) -> bool:
    """ "ten of the dead": the noun behind "of the" is what is counted."""
    behind = [token.lower_ for token in span.doc[span.end : span.end + 2]]
    return behind in (["of", "the"], ["of", "those"]) and counted.noun.i > span.end


def _is_listed(whole: Count, span: Span) -> bool:
    """Whether it stands in a list opened by "including" behind the whole, before any verb."""
    including = load_cues().figures.including
    between = span.doc[whole.numeral.span.end : span.start]
    opened = [token.i for token in between if token.lower_ in including]
    if not opened:
        return False
    return not any(_tells(token) for token in span.doc[opened[-1] + 1 : span.start])


def _tells(token: Token) -> bool:
    return token.pos_ == "VERB" and token.dep_ not in ("amod", "compound")


def _has_room(whole: Count, part: Numeral) -> bool:
    """A part is no larger than its whole."""
    low, high = part.amount.low, whole.numeral.amount.high
    return low is None or high is None or low <= high


def _as_part(numeral: Numeral, counted: Counted | None, whole: Count) -> Counted:
    """What the part counts: its own verb's measure or, if it has none, that of the whole."""
    if counted is None or _is_of_those(numeral.span):
        noun = _noun(numeral.span, whole.counted.noun)
    else:
        noun = counted.noun
    is_own = counted is not None and counted.word != counted.noun and counted.measure not in BY_KIND
    return replace(counted if counted is not None and is_own else whole.counted, noun=noun)


def _noun(span: Span, other: Token) -> Token:
    """The noun of a part: "three women"; "five of them children"; else that of the whole."""
    behind = span.doc[span.end : min(span.end + 4, span.sent.end)]
    if behind and behind[0].lower_ == "of":
        noun = next((token for token in behind[2:] if token.pos_ == "NOUN"), other)
        return noun.head if noun.dep_ == "compound" else noun
    return next((noun for noun in nouns_of(span) if noun.pos_ in ("NOUN", "PROPN", "ADJ")), other)
