"""All triggers of a document."""

from spacy.tokens import Doc

from dragoman.extract.triggers.nouns import noun_triggers
from dragoman.extract.triggers.trigger import Trigger
from dragoman.extract.triggers.verbs import verb_triggers
from dragoman.model.codebook import Codebook

DEMANDING = ("REQUEST",)  # what is demanded is a deed of its own: "called for a ceasefire"


def find_triggers(doc: Doc, codebook: Codebook) -> list[Trigger]:
    """Triggers of `doc` in text order; at most one a token, none for a verb that only carries.

    Found once for all who ask.
    """
    kept: tuple[Codebook, list[Trigger]] | None = doc.user_data.get("triggers")
    if kept is None or kept[0] is not codebook:
        kept = codebook, _triggers(doc, codebook)
        doc.user_data["triggers"] = kept
    return kept[1]


def _triggers(doc: Doc, codebook: Codebook) -> list[Trigger]:
    nouns = list(noun_triggers(doc, codebook))
    carried = {trigger.carrier.i: trigger for trigger in nouns if trigger.carrier is not None}
    verbs = [
        one
        for one in verb_triggers(doc, codebook)
        if one.token.i not in carried
        or _says_more(one, carried[one.token.i])
        or one.type == "THREATEN"  # what is threatened is not done
    ]
    spoken = {trigger.token.i for trigger in verbs if trigger.kind == "speech"}
    told = [one for one in verbs if not _only_tells_standing(one, codebook)]
    objects = {i for trigger in told for i in words_taken(trigger) if i != trigger.token.i}
    free_nouns = [one for one in nouns if one.token.i not in objects | spoken]
    return sorted([*free_nouns, *verbs], key=lambda trigger: trigger.token.i)


def _only_tells_standing(verb: Trigger, codebook: Codebook) -> bool:
    """ "Planned talks", "the meeting scheduled for May": the noun tells the event."""
    is_modifier = verb.token.dep_ in ("acl", "amod") and verb.token.head.i in verb.words
    return is_modifier and verb.token.lemma_.lower() in codebook.status_verbs


def words_taken(trigger: Trigger) -> tuple[int, ...]:
    """Indices of the words that tell no other event."""
    own = (trigger.token.i,) if trigger.type in DEMANDING else trigger.words
    return (*own, trigger.anchor.i)


def _says_more(verb: Trigger, noun: Trigger) -> bool:
    """ "signed the accord": with its object the verb tells another event than the noun would; not
    where it only says what becomes of it ("suspended the talks")."""
    is_with_object = noun.token.i in verb.words
    return is_with_object and verb.type != noun.type and noun.type != "CONSULT"
