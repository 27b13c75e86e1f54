"""Where the codebook's words stand in a document: verbs, event nouns, and words of saying."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dragoman.extract.grammar import OBJECTS, conjuncts, frame_of, governing_verb, relative_head
from dragoman.extract.places import place_spans
from dragoman.model.codebook import Codebook, LightEntry, NounEntry, SpeechEntry, VerbEntry

SKIPPED_BLOCKS = ("heading", "dateline")
MEASURING = {"ton", "tonne", "kilogram", "truckload", "lorry", "number", "amount", "package", "consignment", "load"}
PARTICLES = ("prt", "prep", "advmod", "dobj", "agent")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that may report an event: its head token, its words, and the entry that knows it.

    `carrier` is the light verb that carries an event noun ("hold" in "hold talks").
    """

    token: Token
    words: tuple[int, ...]
    kind: str  # verb, noun or speech
    type: str | None
    mode: str | None
    entry: VerbEntry | NounEntry | SpeechEntry
    carrier: Token | None = None
    light: LightEntry | None = None

    @property
    def anchor(self) -> Token:
        """The token whose clause says whether and when it happened."""
        return self.carrier if self.carrier is not None else self.token


def find_triggers(doc: Doc, codebook: Codebook) -> list[Trigger]:
    """Triggers of `doc` in text order; at most one a token, and none for a verb that only carries."""
    nouns = list(_nouns(doc, codebook))
    carriers = {trigger.carrier.i for trigger in nouns if trigger.carrier is not None}
    verbs = [trigger for trigger in _verbs(doc, codebook) if trigger.token.i not in carriers]
    spoken = {trigger.token.i for trigger in verbs if trigger.kind == "speech"}
    objects = {i for trigger in verbs for i in trigger.words if i != trigger.token.i}
    nouns = [trigger for trigger in nouns if trigger.token.i not in objects | spoken]
    return sorted([*nouns, *verbs], key=lambda trigger: trigger.token.i)


def _is_read(token: Token) -> bool:
    block = token._.block
    return block is None or block.kind not in SKIPPED_BLOCKS


def _verbs(doc: Doc, codebook: Codebook) -> Iterator[Trigger]:
    for token in doc:
        if token.pos_ not in ("VERB", "AUX", "NOUN", "ADJ") or not _is_read(token):
            continue
        if token.pos_ in ("NOUN", "ADJ") and token.tag_ not in ("VBN", "VBG", "VBD", "VBZ", "VB", "VBP"):
            continue
        if token.dep_ in ("aux", "auxpass", "compound") or _is_noun_like(token):
            continue
        trigger = _verb(token, codebook)
        if trigger is not None:
            yield trigger


def _is_noun_like(token: Token) -> bool:
    """ "Azerbaijani shelling": a noun in -ing that the tagger took for a verb."""
    if token.tag_ != "VBG" or token.i == 0:
        return False
    before = token.nbor(-1)
    return before.ent_type_ == "NORP" and before._.mention is not None and before.dep_ in ("amod", "compound", "pobj") and before.tag_ != "NNPS"


def _verb(token: Token, codebook: Codebook) -> Trigger | None:
    """The entry of the longest phrase that a verb makes with its particle or preposition.

    Entries that ask for an object go first, then acts of speech, then what needs nothing.
    """
    for key, words in _phrases(token):
        entries = codebook.verbs.get(key, ())
        for entry in entries:
            matched = _object_words(token, words, entry) if entry.objects else None
            if matched:
                return Trigger(token, (*words, *matched), "verb", entry.type, entry.mode, entry)
        speech = codebook.speech_verbs.get(key)
        bare = next((entry for entry in entries if not entry.objects), None)
        if key == "tell" and _is_order(token):
            order = codebook.speech_verbs["instruct"]
            return Trigger(token, words, "speech", order.type, order.mode, order)
        if key == "want" and not _asked_of_others(token):
            return None
        if speech is not None and (speech.type or bare is None):
            return Trigger(token, words, "speech", speech.type, speech.mode, speech)
        if bare is not None:
            return Trigger(token, words, "verb", bare.type, bare.mode, bare)
    return None


def _is_order(verb: Token) -> bool:
    """ "told Manila to stop": an order, not a statement."""
    return any(child.dep_ == "xcomp" and any(aux.lower_ == "to" for aux in child.children) for child in verb.children)


def _asked_of_others(verb: Token) -> bool:
    """ "wants the rebels to leave": wanting that asks somebody, unlike "wants to leave"."""
    clauses = [child for child in verb.children if child.dep_ in ("ccomp", "xcomp")]
    return any(
        child.dep_ in ("nsubj", "nsubjpass") and child._.mention is not None for clause in clauses for child in clause.children
    ) or (bool(clauses) and any(child.dep_ == "dobj" and child._.mention is not None for child in verb.children))


def _phrases(token: Token) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Readings of a verb, longest first: "lay down", "call for", then "call"."""
    lemma = token.lemma_.lower()
    for child in token.children:
        if child.dep_ in PARTICLES and child.pos_ in ("ADP", "ADV", "PART", "SCONJ", "NOUN", "ADJ") and child.i > token.i:
            for inner in child.children:
                if inner.dep_ in ("prep", "pcomp") and inner.pos_ == "ADP":
                    yield f"{lemma} {child.lower_} {inner.lower_}", (token.i, child.i, inner.i)
            yield f"{lemma} {child.lower_}", (token.i, child.i)
    yield lemma, (token.i,)


def entry_objects(token: Token, words: tuple[int, ...]) -> list[Token]:
    """Deep objects of a verb phrase; those of its fixed preposition where it ends in one."""
    last = token.doc[words[-1]] if words else token
    if last != token and last.pos_ in ("ADP", "SCONJ") and last.dep_ in ("prep", "agent"):
        return [one for child in last.children if child.dep_ == "pobj" for one in conjuncts(relative_head(child))]
    return frame_of(token).objects


def _object_words(token: Token, words: tuple[int, ...], entry: VerbEntry) -> tuple[int, ...]:
    """Tokens of the object that the entry asks for; empty where it is missing."""
    wanted = entry.objects
    return tuple(
        one.i
        for one in entry_objects(token, words)
        if _is_wanted(one, wanted)
    )


def _is_wanted(token: Token, wanted: tuple[str, ...]) -> bool:
    """Whether an object is one that an entry asks for: by its noun, what it measures, or as a place."""
    if token.lemma_.lower() in wanted or token.lower_ in wanted or _compound(token) in wanted:
        return True
    if token.lemma_.lower() in MEASURING:  # "14 tonnes of food"
        held = [inner for child in token.children if child.lower_ == "of" for inner in child.children]
        return any(inner.lemma_.lower() in wanted for inner in held if inner.dep_ == "pobj")
    is_place = "PLACE" in wanted and token.pos_ == "PROPN"
    return is_place and any(span.start <= token.i < span.end for span in place_spans(token.doc))


def _compound(token: Token) -> str:
    before = [child for child in token.children if child.dep_ in ("compound", "amod") and child.i == token.i - 1]
    return f"{before[0].lower_} {token.lemma_.lower()}" if before else ""


def _nouns(doc: Doc, codebook: Codebook) -> Iterator[Trigger]:
    for token in doc:
        if token.pos_ not in ("NOUN", "PROPN") and not _is_noun_like(token):
            continue
        if not _is_read(token) or token.dep_ in ("compound", "nmod"):
            continue
        if token._.mention is not None:
            continue
        for key, words in _noun_phrases(token):
            if key in ("claim", "case", "charge") and _against(token):
                entry = codebook.nouns["allegation"]
                yield Trigger(token, words, "noun", entry.type, entry.mode, entry, *_carrier(token, codebook))
                break
            if key in codebook.speech_nouns and key not in codebook.nouns:
                found = codebook.speech_nouns[key]
                yield Trigger(token, words, "speech", found.type, found.mode, found, *_carrier(token, codebook))
                break
            if key in codebook.nouns:
                entry = codebook.nouns[key]
                yield Trigger(token, words, "noun", entry.type, entry.mode, entry, *_carrier(token, codebook))
                break


def _against(noun: Token) -> bool:
    """ "a smuggling claim against the Red Cross" accuses."""
    return any(
        child.dep_ == "prep" and child.lower_ == "against" and any(inner._.mention is not None for inner in child.children)
        for child in noun.children
    )


def _noun_phrases(token: Token) -> Iterator[tuple[str, tuple[int, ...]]]:
    doc = token.doc
    last = token.lower_ if token.tag_ == "VBG" else token.lemma_.lower()
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "in", "to", "for", "from"):
            for inner in child.children:
                if inner.dep_ == "pobj":
                    yield f"{last} {child.lower_} {inner.lemma_.lower()}", (token.i, child.i, inner.i)
    for size in (3, 2, 1):
        start = token.i - size + 1
        if start < token.sent.start:
            continue
        before = doc[start : token.i]
        if all(child.dep_ in ("compound", "amod", "nmod") for child in before):
            yield " ".join([*(word.lower_ for word in before), last]), tuple(range(start, token.i + 1))
            if before:
                yield doc[start : token.i + 1].text.lower(), tuple(range(start, token.i + 1))
    yield token.lower_, (token.i,)


def _carrier(noun: Token, codebook: Codebook) -> tuple[Token | None, LightEntry | None]:
    """The light verb that carries `noun`, with its entry, or nothing."""
    head = noun.head
    if noun.dep_ == "conj" and head.pos_ in ("NOUN", "PROPN"):
        return _carrier(head, codebook)
    if noun.dep_ == "pobj" and head.dep_ in ("prep", "agent", "prt"):
        verb = head.head
        for key in (f"{verb.lemma_.lower()} {head.lower_}", f"{verb.lemma_.lower()} part {head.lower_}"):
            if key in codebook.light:
                return verb, codebook.light[key]
        if verb.lower_ in ("part",) and verb.head.lemma_ == "take":
            entry = codebook.light.get("take part in") or codebook.light.get("take part")
            return (verb.head, entry) if entry else (None, None)
        if verb.pos_ == "NOUN" and verb.lemma_ in ("round", "series", "start", "launch", "beginning", "resumption", "end", "session", "cycle", "wave", "day"):
            return _carrier(verb, codebook)
        return None, None
    if noun.dep_ in (*OBJECTS, "nsubjpass", "nsubj") and head.pos_ in ("VERB", "AUX"):
        for key, _ in _phrases(head):
            if key in codebook.light and (noun.dep_ != "nsubj" or codebook.light[key].subject in ("", "actor") and _is_happening(head)):
                return head, codebook.light[key]
    return None, None


def _is_happening(verb: Token) -> bool:
    return verb.lemma_ in ("take", "begin", "start", "continue", "resume", "end", "conclude", "last", "open", "happen", "occur", "collapse", "fail", "stall", "break")


def clause_of(trigger: Trigger) -> Token | None:
    """The verb whose clause holds the trigger."""
    if trigger.carrier is not None:
        return trigger.carrier
    if trigger.token.pos_ in ("VERB", "AUX"):
        return trigger.token
    return governing_verb(trigger.token)
