"""All roles around a trigger."""

from dragoman.extract.roles.cast import Cast
from dragoman.extract.roles.nouns import cast_noun
from dragoman.extract.roles.phrases import cast_phrases
from dragoman.extract.roles.speech import cast_speech
from dragoman.extract.roles.verbs import cast_verb
from dragoman.extract.triggers.trigger import Trigger
from dragoman.model.codebook import Codebook, NounEntry, VerbEntry


def cast_of(trigger: Trigger, codebook: Codebook) -> Cast:
    """All roles that grammar gives around `trigger`."""
    cast = Cast()
    entry = trigger.entry
    if isinstance(entry, NounEntry):
        cast_noun(trigger, entry, codebook, cast)
    elif isinstance(entry, VerbEntry):
        cast_verb(trigger, entry, cast)
    else:
        cast_speech(trigger, entry, cast)
    for word in dict.fromkeys((trigger.token, trigger.anchor)):
        cast_phrases(word, cast)
    return cast
