"""The extractor of tallies: how often one side says that another has violated a truce."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from dragoman.extract.annotations import aside_of, block_of, mention_of, mentions_of
from dragoman.extract.figures.drafting import OPEN_ENDED, exactness_of
from dragoman.extract.figures.numerals import Numeral, find_numerals
from dragoman.extract.grammar.objects import agents_of, objects_of, obliques_by
from dragoman.extract.grammar.phrases import conjuncts, owners_of
from dragoman.extract.grammar.subjects import subjects_of
from dragoman.extract.grammar.tree import children_by, governing_verb, is_verb, sentence_of
from dragoman.extract.times import times_in
from dragoman.model.codebook import Codebook
from dragoman.model.draft import Drafts, TallyDraft, TimeDraft
from dragoman.model.lexicon import load_measures
from dragoman.model.pacts import load_pact_words

NAME = "tallies"
REQUIRES = ("events", "claims")

TIMES = ("time", "occasion")
TOTALS = ("since", "so far", "in all", "in total", "first", "to date", "altogether")
NEAR = 4  # tokens between a number and its noun


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of violations; `word` is the noun or verb that tells them."""

    numeral: Numeral
    word: Token


def extract(doc: Doc, codebook: Codebook, found: Drafts) -> Iterator[TallyDraft]:
    """Tally drafts of `doc` in text order; a number beside another is one where "by" follows."""
    told: set[int] = set()
    numerals = [one for one in find_numerals(doc, load_measures()) if one.legible]
    for numeral in sorted(numerals, key=lambda one: one.span.start):
        root = numeral.span.root
        if block_of(root) == "heading":
            continue
        word = _violation(numeral.span)
        if word is not None:
            told.add(root.sent.start)
            yield from _draft(Counted(numeral, word), found)
        elif root.sent.start in told:
            yield from _beside(numeral)


def _violation(span: Span) -> Token | None:
    """The noun that the number counts, or the verb it tells the times of."""
    words, doc, root = load_pact_words(), span.doc, span.root
    end = min(span.end + NEAR, root.sent.end)
    for token in doc[span.end : end]:
        if token.is_punct or is_verb(token):
            break
        lemma = token.lemma_.lower()
        if lemma in words.violations:
            return token
        if lemma in TIMES:
            verb = governing_verb(token)
            while verb is not None and verb.lemma_.lower() not in words.violating:
                verb = governing_verb(verb)
            return verb
    above = root
    while above.dep_ in ("nummod", "pobj", "prep", "quantmod", "compound") and above.head != above:
        above = above.head
        if above.lemma_.lower() in words.counting and is_verb(above):
            return _put_at(above)
    return None


def _put_at(verb: Token) -> Token | None:
    """ "put the number of violations at 97": the noun in the verb's object."""
    words = load_pact_words()
    for noun in objects_of(verb):
        for token in noun.subtree:
            if token.lemma_.lower() in words.violations:
                return token
    return None


def _draft(counted: Counted, found: Drafts) -> Iterator[TallyDraft]:
    accused = _accused(counted)
    claimant = _claimant(counted, accused, found)
    yield _row(counted.numeral, claimant, accused)


def _row(numeral: Numeral, claimant: int | None, accused: tuple[int, ...]) -> TallyDraft:
    first, last = sentence_of(numeral.span.root)
    amount = numeral.amount
    exactness, _ = exactness_of(numeral, load_measures())
    time, is_total = _period(numeral.span)
    return TallyDraft(
        start=numeral.span.start_char,
        end=numeral.span.end_char,
        low=None if exactness == "at_most" else amount.low,
        high=None if exactness in OPEN_ENDED else amount.high,
        exactness=exactness,
        claimant=claimant,
        accused=tuple(index for index in accused if index != claimant),
        time=time,
        cumulative=is_total,
        sentence_start=first,
        sentence_end=last,
    )


def _accused(counted: Counted) -> tuple[int, ...]:
    """Who committed them: behind "by", before the noun, or the subject of the verb."""
    word, words = counted.word, load_pact_words()
    if is_verb(word):
        return _named(subjects_of(word)) or _named(agents_of(word))
    named = [*obliques_by(word, "by", "from"), *owners_of(word)]
    named += children_by(word, "compound", "poss", "nmod")
    verb = governing_verb(word)
    if not _named(named) and verb is not None:
        behind = [one for prep in children_by(verb, "prep", "agent") if prep.lower_ == "by"
                  for noun in children_by(prep, "pobj") for one in conjuncts(noun)]  # fmt: skip
        if verb.lemma_.lower() in words.committing:
            named = subjects_of(verb)
        elif verb.lemma_.lower() in ("accuse", "blame"):
            named = objects_of(verb)
        else:
            named = behind
    return _named(named)


def _named(tokens: list[Token]) -> tuple[int, ...]:
    """Actors whom the tokens name, phrases that no table knows among them."""
    found = list(mentions_of(tokens))
    asides = [aside for token in tokens if (aside := aside_of(token)) is not None]
    return tuple(dict.fromkeys((*found, *(aside.index for aside in asides))))


def _claimant(counted: Counted, accused: tuple[int, ...], found: Drafts) -> int | None:
    """Who counts: the subject of the verb of counting, else who speaks the words."""
    verb = governing_verb(counted.word)
    near = _counting(verb, accused) if verb is not None else None
    if near is not None:
        return near
    place = counted.numeral.span.start_char
    spoken = [
        (end - start, claim.speaker)
        for claim in found.claims
        if claim.speaker is not None and claim.speaker not in accused
        for start, end in claim.contents
        if start <= place < end
    ]
    if spoken:
        return min(spoken)[1]
    while verb is not None:
        near = _counting(verb, accused)
        if near is not None:
            return near
        verb = governing_verb(verb)
    return None


def _counting(verb: Token, accused: tuple[int, ...]) -> int | None:
    lemma = verb.lemma_.lower()
    if lemma not in load_pact_words().counting and lemma not in ("accuse", "blame"):
        return None
    own = [index for index in _named(subjects_of(verb)) if index not in accused]
    return next(iter(own), None)


def _beside(numeral: Numeral) -> Iterator[TallyDraft]:
    """ "…, and the Front 41 by the army": a second count in the sentence of a first."""
    span, doc = numeral.span, numeral.span.doc
    if span.end >= len(doc) or doc[span.end].lower_ not in ("by", "for"):
        return
    sent = span.root.sent
    by = [
        i for i in map(mention_of, doc[span.end : min(span.end + NEAR, sent.end)]) if i is not None
    ]
    before = [i for i in map(mention_of, doc[sent.start : span.start]) if i is not None]
    if by and before and before[-1] not in by:
        yield _row(numeral, before[-1], (by[0],))


def _period(span: Span) -> tuple[TimeDraft | None, bool]:
    """The days that it counts, and whether it counts from the beginning of the truce."""
    sent = span.root.sent
    text = f" {sent.text.lower()} "
    above = {token.i for token in span.root.ancestors}
    counted = [
        one
        for one in times_in(span.doc)
        if sent.start <= one.start < sent.end and not _is_of_saying(one)
        if (verb := governing_verb(one.root)) is None or verb.i in above
    ]
    behind = [one for one in counted if one.start >= span.end] or counted
    if not behind:
        return None, any(f" {word} " in text for word in TOTALS)
    near = behind[0]
    draft = TimeDraft(start=near.start_char, end=near.end_char, text=near.text, tense="past")
    return draft, False


def _is_of_saying(time: Span) -> bool:
    """Whether the time is that of the saying: "said on Thursday that …"."""
    verb = governing_verb(time.root)
    lemma = verb.lemma_.lower() if verb is not None else ""
    is_since = time.text.lower().startswith(("since", "in the past", "in the last", "over the"))
    return lemma in ("accuse", "announce", "say", "tell", "state", "add", "claim") and not is_since
