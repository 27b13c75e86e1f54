"""All triggers of a document."""

from spacy.tokens import Doc

from dragoman.extract.triggers.nouns import noun_triggers
from dragoman.extract.triggers.trigger import Trigger
from dragoman.extract.triggers.verbs import verb_triggers
from dragoman.model.codebook import Codebook


def find_triggers(doc: Doc, codebook: Codebook) -> list[Trigger]:
    """Triggers of `doc` in text order; at most one a token, none for a verb that only carries."""
    nouns = list(noun_triggers(doc, codebook))
    carriers = {trigger.carrier.i for trigger in nouns if trigger.carrier is not None}
    verbs = [
        one
        for one in verb_triggers(doc, codebook)
        if one.token.i not in carriers or one.type == "THREATEN"  # what is threatened is not done
    ]
    spoken = {trigger.token.i for trigger in verbs if trigger.kind == "speech"}
    objects = {i for trigger in verbs for i in trigger.words if i != trigger.token.i}
    free_nouns = [one for one in nouns if one.token.i not in objects | spoken]
    return sorted([*free_nouns, *verbs], key=lambda trigger: trigger.token.i)
