"""Figures: numbers of people and things, what they count, how exactly, and who says so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from dragoman.extract.grammar import frame_of, governing_verb, sentence_of
from dragoman.extract.numbers import Amount, read_number
from dragoman.extract.places import place_of
from dragoman.extract.times import time_of
from dragoman.model.draft import ClaimDraft, EventDraft, FigureDraft, TimeDraft
from dragoman.model.lexicon import Measure, Measures, load_measures

NAME = "figures"
REQUIRES = ("events", "claims")
RISING = {"rise", "climb", "grow", "increase", "reach", "exceed", "stand", "fall", "drop", "put", "number", "total", "pass", "top", "swell", "go", "amount"}
FLIGHTS = {"exodus", "flight", "influx", "outflow"}
COUNTS = {"number", "toll", "total", "count", "figure", "tally"}
PEOPLE_POS = ("NOUN", "PROPN", "ADJ")
NEGATIVE = {"no", "without", "zero"}
CUMULATIVE = {"total", "so", "since", "altogether", "overall", "already", "toll"}


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts: the measure, the noun that it counts, the word that says so."""

    measure: str
    noun: Token
    word: Token


def extract(doc: Doc, events: tuple[EventDraft, ...], claims: tuple[ClaimDraft, ...]) -> Iterator[FigureDraft]:
    """Figure drafts of `doc` in text order."""
    measures = load_measures()
    seen: set[int] = set()
    for span, amount, legible in _numbers(doc, measures):
        counted = _counted(span, measures)
        if counted is not None and span.start not in seen:
            seen.update(range(span.start, span.end))
            yield _draft(span, amount, legible, counted, measures, events, claims)
    yield from _none(doc, measures, events, claims)


def _numbers(doc: Doc, measures: Measures) -> Iterator[tuple[Span, Amount, bool]]:
    damaged = list(_damaged(doc, measures))
    inside = {token.i for span in damaged for token in span}
    times = {token.i for span in doc.user_data.get("times", ()) for token in span}
    for span in damaged:
        if not any(token.i in times for token in span):
            yield span, Amount(None, None), False
    position = 0
    while position < len(doc):
        token = doc[position]
        if _starts_number(token) and position not in inside and position not in times:
            end = _number_end(doc, position, inside | times)
            amount = read_number(doc[position:end].text)
            if amount is not None:
                yield doc[position:end], amount, True
            position = end
        else:
            position += 1


def _damaged(doc: Doc, measures: Measures) -> Iterator[Span]:
    for pattern in measures.damage:
        for match in re.finditer(pattern, doc.text):
            span = doc.char_span(match.start(), match.end(), alignment_mode="expand")
            if span is not None and not _is_time_like(span):
                yield span


def _is_time_like(span: Span) -> bool:
    return any(token.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT") for token in span) or "%" in span.doc[span.start : span.end + 1].text


def _starts_number(token: Token) -> bool:
    is_word = token.lower_ in ("dozens", "scores", "hundreds", "thousands", "tens", "millions", "dozen")
    return (token.like_num and token.pos_ != "ADJ" and token.ent_type_ not in ("PERCENT", "ORDINAL", "DATE", "TIME")) or is_word


def _number_end(doc: Doc, start: int, stop: set[int]) -> int:
    end = start + 1
    while end < len(doc) and end not in stop:
        word = doc[end].lower_
        more = doc[end].like_num or word in ("dozen", "hundred", "thousand", "million", "billion", "lakh", "crore")
        joins = word in ("of", "to", "-", "–", "and") and end + 1 < len(doc) and (doc[end + 1].like_num or doc[end + 1].lower_ in ("thousands", "hundreds", "millions")) and read_number(doc[start : end + 2].text) is not None
        if not more and not joins:
            break
        end += 1
    return end


def _counted(span: Span, measures: Measures) -> Counted | None:
    root = span.root
    nouns = [root] if root.pos_ == "NOUN" and root.lower_ not in ("thousands", "dozens", "hundreds") else []
    head = root.head
    if root.dep_ in ("nummod", "quantmod", "amod", "nmod", "compound", "det"):
        nouns.append(head)
    nouns += [child for prep in root.children if prep.dep_ == "prep" and prep.lower_ == "of" for child in prep.children if child.dep_ == "pobj"]
    nouns += [token for token in span.doc[span.end : span.end + 2] if token.pos_ in PEOPLE_POS and token.head == root or token.lower_ in ("dead", "wounded", "injured", "missing")]
    for noun in nouns:
        found = _by_noun(noun, measures) or _by_verb(noun, measures)
        if found is not None:
            return found
    return _by_verb(root, measures) or _by_rise(root, measures)


def _by_noun(noun: Token, measures: Measures) -> Counted | None:
    unit = f"{noun.head.lower_} {noun.lemma_}" if noun.dep_ == "compound" else noun.lemma_.lower()
    before = [child.lower_ for child in noun.children if child.dep_ in ("amod", "compound")]
    for measure in measures.measures:
        if noun.lemma_.lower() in measure.units or any(f"{word} {noun.lemma_.lower()}" in measure.units for word in before) or unit in measure.units:
            return Counted(measure.name, noun, noun)
    verb = _by_verb(noun, measures)
    if verb is not None:
        return verb
    for measure in measures.measures:
        if noun.lemma_.lower() in measure.nouns or noun.lower_ in measure.nouns:
            return Counted(measure.name, noun, noun)
    return None


def _by_verb(noun: Token, measures: Measures) -> Counted | None:
    """The verb that the counted noun is deep subject or object of, or that modifies it."""
    verbs = [child for child in noun.children if child.dep_ in ("acl", "relcl", "amod") and child.pos_ in ("VERB", "ADJ")]
    above = governing_verb(noun)
    if above is not None:
        verbs.append(above)
        verbs += [child for child in above.children if child.dep_ == "conj" and child.pos_ == "VERB"]
    for verb in verbs:
        for measure in measures.measures:
            if verb.lemma_.lower() in measure.verbs and _fits(noun, verb, measure):
                return Counted(measure.name, noun, verb)
    return None


def _fits(noun: Token, verb: Token, measure: Measure) -> bool:
    if verb.head == noun and verb.dep_ == "amod":
        return True
    frame = frame_of(verb)
    subjects, objects = frame.subjects, frame.objects
    near = {noun, *(a for a in noun.ancestors if a.lemma_ in COUNTS or a.pos_ == "NUM")}
    if verb.lemma_ in ("die", "perish", "drown"):
        return bool(near & set(subjects))
    if measure.counted == "object":
        return bool(near & set(objects))
    if measure.counted == "subject":
        return bool(near & set(subjects)) or (measure.name == "demonstrators" and bool(near & set(objects)) and verb.lemma_ != "attend")
    return bool(near & (set(subjects) | set(objects)))


def _by_rise(number: Token, measures: Measures) -> Counted | None:
    """ "The number of residents who crossed … rose to 7,000"; "the toll stands at 68"."""
    verb = governing_verb(number)
    if verb is None:
        return None
    for subject in frame_of(verb).subjects + frame_of(verb).objects:
        if subject.lemma_ in FLIGHTS:
            return Counted("displaced", subject, verb)
        if subject.lemma_ not in COUNTS or verb.lemma_ not in RISING:
            continue
        before = " ".join(child.lower_ for child in subject.children if child.dep_ in ("compound", "amod"))
        if subject.lemma_ == "toll" or "death" in before:
            return Counted("killed", subject, verb)
        for prep in subject.children:
            for noun in prep.children:
                if noun.dep_ == "pobj":
                    found = _by_noun(noun, measures)
                    if found is not None:
                        return found
    return None


def _draft(
    span: Span,
    amount: Amount,
    legible: bool,
    counted: Counted,
    measures: Measures,
    events: tuple[EventDraft, ...],
    claims: tuple[ClaimDraft, ...],
) -> FigureDraft:
    exactness, start = _exactness(span, measures, legible and amount.low is not None)
    sentence = sentence_of(span.root)
    return FigureDraft(
        start=span.doc[start].idx,
        end=span.end_char,
        text=span.doc[start : span.end].text,
        measure=counted.measure,
        low=amount.low,
        high=None if exactness in ("at_least", "more_than") else amount.high,
        exactness=exactness,
        unit=_unit(counted, span),
        of=_of_them(span) or _of(counted.noun),
        legible=legible,
        cumulative=True if {token.lower_ for token in span.sent} & CUMULATIVE else None,
        time=_time(counted),
        place=place_of([counted.word, counted.noun]),
        claim=_claim(span, claims),
        event=_event(counted, sentence, events),
        sentence_start=sentence[0],
        sentence_end=sentence[1],
    )


def _time(counted: Counted) -> TimeDraft | None:
    found = time_of([counted.word, counted.noun], tense="past", taken=set())
    return found[0] if found else None


def _exactness(span: Span, measures: Measures, is_exact: bool) -> tuple[str, int]:
    doc = span.doc
    for words, name in measures.exactness:
        size = len(words.split())
        if span.start - size >= span.sent.start and doc[span.start - size : span.start].text.lower() == words:
            return name, span.start - size
    return ("exact" if is_exact else "about"), span.start


def _unit(counted: Counted, span: Span) -> str:
    noun = counted.noun
    if noun.i in range(span.start, span.end) or noun.lemma_ in (COUNTS | {"body", "corpse", "remains"}) or noun.pos_ == "ADJ" or noun.lower_ in ("dead", "wounded", "injured", "missing"):
        return "people"
    return noun.text.lower() if noun.pos_ == "NOUN" else noun.text


def _of_them(span: Span) -> str | None:
    """ "seven of them civilians": who those seven are."""
    after = span.doc[span.end : span.end + 3]
    if len(after) == 3 and after[0].lower_ == "of" and after[1].lower_ in ("them", "whom") and after[2].pos_ == "NOUN":
        return after[2].text
    return None


def _of(noun: Token) -> str | None:
    if noun.lemma_ in COUNTS:
        return None
    words = [child.text for child in noun.children if child.dep_ in ("amod", "compound") and child.i < noun.i and not child.like_num]
    text = " ".join([*words, noun.text]) if words else (noun.text if noun.pos_ in ("NOUN", "PROPN") else "")
    return text or None


def _claim(span: Span, claims: tuple[ClaimDraft, ...]) -> int | None:
    here = [n for n, claim in enumerate(claims) if claim.sentence_start <= span.start_char < claim.sentence_end and claim.stance not in ("rejects",)]
    return here[0] if here else None


def _event(counted: Counted, sentence: tuple[int, int], events: tuple[EventDraft, ...]) -> int | None:
    here = [event for event in events if event.sentence_start == sentence[0]]
    near = [event for event in here if event.start <= counted.word.idx < event.end or event.start <= counted.noun.idx < event.end]
    wanted = {"demonstrators": {"PROTEST"}, "killed": {"ASSAULT"}, "wounded": {"ASSAULT"}, "casualties": {"ASSAULT"}, "displaced": {"SANCTION"}, "crossed": {"SANCTION"}, "detained": {"COERCE", "ASSAULT"}, "exchanged": {"RETREAT", "COOPERATE"}}
    near = near or [event for event in here if event.type in wanted.get(counted.measure, set())]
    return near[0].index if near else None


def _none(doc: Doc, measures: Measures, events: tuple[EventDraft, ...], claims: tuple[ClaimDraft, ...]) -> Iterator[FigureDraft]:
    """ "without civilian casualties", "no one was killed": a figure of zero."""
    for token in doc:
        found = next((m for m in measures.measures if m.name in ("casualties", "killed", "wounded") and token.lemma_.lower() in m.nouns), None)
        if found is None or token.pos_ != "NOUN":
            continue
        negative = next((one for one in (*token.children, *token.ancestors) if one.lower_ in NEGATIVE and abs(one.i - token.i) <= 5), None)
        if negative is None:
            continue
        counted = Counted(found.name, token, token)
        first = min(token.left_edge.i, negative.i)
        span = doc[first : token.i + 1]
        draft = _draft(span, Amount(0.0, 0.0), True, counted, measures, events, claims)
        yield draft
