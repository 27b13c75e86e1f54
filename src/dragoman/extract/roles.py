"""Who takes part in an event, and as what: roles from the grammar around its trigger."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from dragoman.extract.grammar import conjuncts, frame_of, governing_verb, obliques_of, relative_head
from dragoman.extract.triggers import Trigger, entry_objects
from dragoman.model.codebook import Codebook, NounEntry, SpeechEntry, VerbEntry
from dragoman.model.draft import ActorDraft, RoleDraft

# Prepositions after which a city is where something is, not a government.
LOCATIVE = {"in", "at", "near", "from", "around", "outside", "inside", "into", "through", "across", "over", "on", "to", "towards", "toward", "via", "of"}
# Nouns in a prepositional phrase that say as what somebody took part: "under the mediation of X".
PART_NOUNS = {
    "mediation": "mediator", "auspices": "mediator", "facilitation": "mediator", "aegis": "mediator",
    "brokerage": "mediator", "chairmanship": "mediator", "mediator": "mediator", "patronage": "mediator",
    "invitation": "host", "participation": "attendee", "presence": "attendee", "attendance": "attendee",
    "guarantee": "guarantor", "supervision": "observer", "monitoring": "observer", "sponsorship": "mediator",
    "help": "mediator", "support": "", "request": "",
}  # fmt: skip
# Participles before an event noun: "EU-mediated talks", "Russian-brokered truce".
PARTICIPLES = {
    "mediate": "mediator", "broker": "mediator", "facilitate": "mediator", "sponsor": "mediator",
    "host": "host", "lead": "actor", "back": "", "chair": "mediator", "supervise": "observer", "moderate": "mediator",
    "arrange": "mediator", "convene": "host", "organise": "host", "organize": "host",
}  # fmt: skip
SPOKEN_NOUNS = {"AGREE", "SUPPORT"}  # what somebody stresses or announces is his own
HOSTING = {"organise", "organize", "arrange", "set up"}
WORLD_CITIES = {"Brussels", "Geneva", "Vienna", "New York", "The Hague", "Strasbourg"}
RECIPROCAL = {"CONSULT", "AGREE", "COOPERATE"}


@dataclass(slots=True)
class Cast:
    """The roles of one event while they are gathered; the first role of an actor stays."""

    roles: dict[int, RoleDraft] = field(default_factory=dict)
    passed: list[Token] = field(default_factory=list)

    def add(self, role: str, actor: int, *, stated: bool = True) -> None:
        """Give `actor` a role unless it has one that says more."""
        if role and role not in ("speaker", "addressee"):
            old = self.roles.get(actor)
            if old is None or (old.role in ("actor", "attendee") and role in ("mediator", "host", "guarantor", "observer")):
                self.roles[actor] = RoleDraft(role=role, actor=actor, stated=stated)

    def having(self, role: str) -> list[int]:
        """Actors in `role`, in order."""
        return [one.actor for one in self.roles.values() if one.role == role]


def cast_of(trigger: Trigger, codebook: Codebook) -> Cast:
    """All roles that grammar gives around `trigger`."""
    cast = Cast()
    if trigger.kind == "noun":
        _cast_noun(trigger, codebook, cast)
    elif trigger.kind == "speech":
        _cast_speech(trigger, codebook, cast)
    else:
        _cast_verb(trigger, cast)
    for word in {trigger.token, trigger.anchor}:
        _cast_phrases(word, cast)
    return cast


def mention_at(token: Token, *, prep: str = "") -> int | None:
    """Index of the actor that `token` heads, unless the preposition makes it a place."""
    doc: Doc = token.doc
    index: int | None = token._.mention
    if index is None:
        return _held_mention(token, prep)
    draft: ActorDraft = doc._.mentions[index]
    if prep in LOCATIVE and draft.kind == "state" and (prep != "of" or _is_city(token)):
        if _is_city(token) or prep in ("in", "at", "near", "around", "across", "into", "through", "from", "over"):
            return None
    return index


def _is_city(token: Token) -> bool:
    return any(
        span.start <= token.i < span.end and entries[0].kind == "seat" for span, entries in token.doc._.names
    )


def _held_mention(token: Token, prep: str) -> int | None:
    """ "a number of residents": the actor stands in the of-phrase of a noun that counts or holds."""
    if token.lemma_ in ("number", "group", "hundred", "thousand", "dozen", "majority", "part", "some", "member", "many", "most", "all", "crowd", "wave", "rest", "side", "ten", "column", "movement", "million", "territory", "minority", "total"):
        for group in (obliques_of(token).get("of", []), obliques_of(token).get("from", [])):
            for one in group:
                if one._.mention is not None:
                    return int(one._.mention)
    return None


def _give(cast: Cast, role: str, tokens: list[Token], *, prep: str = "") -> None:
    for token in tokens:
        index = mention_at(token, prep=prep)
        if index is not None:
            cast.add(role, index)
        cast.passed.append(token)


def _cast_verb(trigger: Trigger, cast: Cast) -> None:
    entry = trigger.entry
    if not isinstance(entry, VerbEntry):
        return
    frame = frame_of(trigger.token)
    _give(cast, entry.subject, frame.subjects)
    objects = entry_objects(trigger.token, trigger.words)
    _give(cast, entry.object, objects)
    for prep, tokens in frame.obliques.items():
        role = entry.prep.get(prep, "")
        if role:
            _give(cast, role, tokens, prep="" if entry.type == "CONSULT" else prep if role not in ("recipient",) else "")
    for token in objects:  # "condemned Azerbaijan's attack", "recognised Armenia's borders"
        role = entry.object or ("recipient" if entry.type == "SUPPORT" else "")
        if token._.mention is None and role:
            _give(cast, role, [one for one in _owners(token) if one not in frame.subjects])
            if entry.type in ("REJECT", "ACCUSE", "SUPPORT", "ASSAULT"):
                _give(cast, role, [t for key in ("of", "by", "from", "against") for t in obliques_of(token).get(key, []) if _is_agent_like(t)])
            if entry.type == "SUPPORT":
                _give(cast, role, [one for t in obliques_of(token).get("for", []) for one in (t, *_owners(t))])


def _is_agent_like(token: Token) -> bool:
    return token._.mention is not None and token.doc._.mentions[token._.mention].kind != "pronoun"


def _owners(noun: Token) -> list[Token]:
    """Possessors and country adjectives of a noun, those of hyphenated chains too."""
    if noun.tag_ == "VBG" and noun.i and noun.nbor(-1)._.mention is not None:
        return [noun.nbor(-1)]
    found: list[Token] = []
    stack = [child for child in noun.children if child.i < noun.i]
    while stack:
        child = stack.pop(0)
        if child.dep_ in ("poss", "compound", "amod", "nmod", "npadvmod", "punct", "conj", "appos", "dep"):
            if child._.mention is not None:
                found.append(child)
            is_participle = child.tag_ == "VBN" and child.lemma_ in PARTICIPLES
            if not is_participle:
                stack.extend(inner for inner in child.children if inner.i < noun.i)
    return sorted(found, key=lambda token: token.i)


def _cast_noun(trigger: Trigger, codebook: Codebook, cast: Cast) -> None:
    entry = trigger.entry
    if not isinstance(entry, NounEntry):
        return
    noun = trigger.token
    _cast_participles(noun, cast)
    prepositions = {"between": "actor", "among": "actor", "with": "actor" if entry.type in RECIPROCAL else "", **entry.prep}
    for source in (noun, trigger.carrier):
        if source is None:
            continue
        for prep, tokens in obliques_of(source).items():
            role = prepositions.get(prep, "") if source == noun or prep in ("between", "with", "by") else ""
            if prep == "of" and source == noun:
                role = role or entry.of
            if role:
                _give(cast, role, tokens, prep=prep if prep == "of" else "")
    if entry.owner:
        _give(cast, entry.owner, _owners(noun))
    for inner in obliques_of(noun).get("of", []):  # "strengthening of cooperation with Yerevan"
        if inner._.mention is None:
            _give(cast, entry.prep.get("with", ""), obliques_of(inner).get("with", []))
    if entry.type in SPOKEN_NOUNS and not cast.having("actor") and noun.dep_ in ("dobj", "pobj") and noun.head.pos_ == "VERB":
        _give(cast, "actor", frame_of(noun.head).subjects)
    if trigger.light is not None and trigger.carrier is not None:
        _cast_light(trigger.carrier, trigger.light.subject, noun, entry, cast)
    _cast_clauses(noun, codebook, cast)
    if entry.type == "CONSULT" and trigger.light is None and len(cast.having("actor")) >= 1 and "with" in obliques_of(noun):
        _cast_other_side(noun, cast)


def _cast_other_side(noun: Token, cast: Cast) -> None:
    """ "urged calm at the end of a meeting with X": who urged met X."""
    withs = {mention_at(token) for token in obliques_of(noun)["with"]}
    verb = governing_verb(noun)
    if verb is None or set(cast.having("actor")) - withs:
        return
    _give(cast, "actor", frame_of(verb).subjects)


def _cast_light(carrier: Token, role: str, noun: Token, entry: NounEntry, cast: Cast) -> None:
    """Roles that the light verb's subject and its coordinated light verbs give."""
    frame = frame_of(carrier)
    subjects = [token for token in frame.subjects if token != noun and not noun.is_ancestor(token)]
    role = (entry.owner or "actor") if role == "actor" else role
    if entry.type == "CONSULT" and carrier.lemma_ in HOSTING:
        role = "host"
    is_one_sided = entry.type == "CONSULT" and len(cast.having("actor")) == 1 and role in ("speaker", "")
    for token in subjects:
        index = mention_at(token)
        if index is not None and is_one_sided:
            cast.add("actor", index, stated=False)  # "announced talks with Azerbaijan": they are his too
        if index is not None and not (role == "host" and token.text in WORLD_CITIES):
            cast.add(role, index)


def _cast_participles(noun: Token, cast: Cast) -> None:
    """ "EU-mediated", "Russian-brokered", "EU-US led" before the noun."""
    for child in noun.children:
        if child.i < noun.i and child.tag_ in ("VBN", "VBD", "JJ") and child.lemma_ in PARTICIPLES:
            names = [inner for inner in child.subtree if inner.i < child.i and inner._.mention is not None]
            for token in names:
                cast.add(PARTICIPLES[child.lemma_], token._.mention)


def _cast_clauses(noun: Token, codebook: Codebook, cast: Cast) -> None:
    """Verbs that modify the noun and carry it: "attended by A", "in which A took part"."""
    for child in noun.children:
        if child.dep_ not in ("relcl", "acl") or child.tag_ == "VB":
            continue
        for verb in (child, *(one for one in child.children if one.dep_ == "conj" and one.pos_ == "VERB")):
            light = codebook.light.get(verb.lemma_) or codebook.light.get(f"{verb.lemma_} in") or codebook.light.get(f"{verb.lemma_} at")
            role = light.subject if light else PARTICIPLES.get(verb.lemma_, "")
            if role:
                subjects = [token for token in frame_of(verb).subjects if token != noun]
                _give(cast, role, subjects)


def _cast_speech(trigger: Trigger, codebook: Codebook, cast: Cast) -> None:
    entry = trigger.entry
    if not isinstance(entry, SpeechEntry):
        return
    word = trigger.token
    if word.pos_ in ("NOUN", "PROPN"):
        _give(cast, "actor", _owners(word))
        for key in ("by", "from"):
            _give(cast, "actor", obliques_of(word).get(key, []))
        for key in ("against", "on", "to", "with"):
            _give(cast, "recipient", obliques_of(word).get(key, []))
        if trigger.carrier is not None:
            subjects = [token for token in frame_of(trigger.carrier).subjects if token != word]
            _give(cast, "actor", subjects)
        return
    frame = frame_of(word)
    _give(cast, "actor", frame.subjects)
    if entry.type is None:
        return
    _give(cast, "recipient", list(_addressees(trigger, entry)))


def _addressees(trigger: Trigger, entry: SpeechEntry) -> Iterator[Token]:
    """To whom a speech act is done: its addressee, else the owner of what it speaks of."""
    frame = frame_of(trigger.token)
    found: list[Token] = []
    if entry.addressee == "object":
        found = frame.objects
    elif entry.addressee:
        found = frame.obliques.get(entry.addressee, [])
    last = trigger.token.doc[trigger.words[-1]]
    if not found and last != trigger.token:
        found = [one for child in last.children if child.dep_ == "pobj" for one in conjuncts(child)]
    people = [token for token in found if mention_at(token) is not None]
    if people:
        yield from people
        return
    for token in (*found, *frame.objects):
        yield from _owners(token)
        yield from (t for key in ("of", "by", "from") for t in obliques_of(token).get(key, []) if _is_agent_like(t))
    if entry.type == "REQUEST":
        yield from _asked(trigger.token)


def _asked(verb: Token) -> Iterator[Token]:
    """Who is to do what is asked: the subject of the clause asked for."""
    for child in verb.children:
        if child.dep_ in ("ccomp", "xcomp"):
            yield from (
                relative_head(sub) for inner in child.children if inner.dep_ in ("nsubj", "nsubjpass") for sub in conjuncts(inner)
            )
    for key in ("from", "on", "to"):
        yield from (token for token in obliques_of(verb).get(key, []) if token._.mention is not None)


def _cast_phrases(word: Token, cast: Cast) -> None:
    """ "under the mediation of X", "at the invitation of X", "under Russian auspices", "by X"."""
    for child in word.children:
        if child.dep_ not in ("prep", "agent"):
            continue
        for noun in child.children:
            if noun.dep_ != "pobj":
                continue
            role = PART_NOUNS.get(noun.lower_) or PART_NOUNS.get(noun.lemma_.lower(), "")
            if role:
                _give(cast, role, [*obliques_of(noun).get("of", []), *obliques_of(noun).get("by", []), *_owners(noun)])
            for inner in noun.children:  # "in talks under the mediation of X" under another noun
                if inner.dep_ == "prep" and role == "":
                    for deeper in inner.children:
                        deep_role = PART_NOUNS.get(deeper.lemma_.lower(), "") if deeper.dep_ == "pobj" else ""
                        if deep_role:
                            _give(cast, deep_role, [*obliques_of(deeper).get("of", []), *_owners(deeper)])
        if child.lower_ in ("with",):
            _cast_absolute(child, cast)


def _cast_absolute(prep: Token, cast: Cast) -> None:
    """ "with the European Union mediating"."""
    for child in prep.children:
        if child.dep_ == "pcomp" and child.lemma_ in PARTICIPLES:
            _give(cast, PARTICIPLES[child.lemma_], [one for one in child.children if one.dep_ == "nsubj"])
        if child.dep_ == "pobj":
            for inner in child.children:
                if inner.dep_ == "acl" and inner.lemma_ in PARTICIPLES and inner.tag_ == "VBG":
                    _give(cast, PARTICIPLES[inner.lemma_], [child])
            if child._.mention is not None and any(i.dep_ == "prep" and i.lower_ == "as" for i in child.children):
                words = [t.lemma_ for i in child.children if i.dep_ == "prep" for t in i.children]
                if "mediator" in words:
                    cast.add("mediator", child._.mention)
