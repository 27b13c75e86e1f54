"""Whether what a time expression dates lies behind or ahead, from the clause it stands in.

More than the verb's own form: "scheduled for Friday", "when he arrives on Friday", "to meet by
Friday" lie ahead, though no verb of theirs is in the future.
"""

from spacy.tokens import Span, Token

from dragoman.extract.grammar.tree import before, children_by, governing_verb, has_to, is_verb
from dragoman.extract.grammar.verbs import auxiliaries, tense_of

# Verbs after which "to" tells what did happen.
DONE = ("begin", "cease", "continue", "fail", "get", "go", "have", "help", "manage", "start", "use")
MODALS = {"can", "could", "may", "might", "must", "shall", "should", "will", "would"}
PLANNING = {"aim", "allow", "anticipate", "arrange", "due", "expect", "fix", "invite", "plan"}
PLANNING |= {"postpone", "schedule", "set", "slate", "summon", "time"}
PLANNED = ("JJ", "VBG", "VBN", "VBP", "VBZ")
# What timetables tell in the present.
TIMETABLE = {"arrive", "begin", "close", "depart", "end", "expire", "kick", "leave", "meet"}
TIMETABLE |= {"open", "resume", "start", "take"}
UNTIL = ("by", "till", "until")
# What is to be done by a day that they name, whenever they were said.
PROMISING = {"agree", "ask", "commit", "demand", "offer", "order", "pledge", "promise", "undertake"}
PROMISING |= {"urge", "vow"}
WHEN = ("after", "before", "if", "once", "till", "unless", "until", "when")


def tense_at(span: Span) -> str:
    """past, present or future of what the time expression dates; past where there is no verb."""
    root = span.root
    verb = root if is_verb(root) else governing_verb(root)
    if verb is None:
        return "future" if _is_planned(root) else "past"
    tense = tense_of(verb)
    is_ahead = _is_planned(root) or _is_infinitive_ahead(verb) or bool(auxiliaries(verb) & MODALS)
    if is_ahead or (tense == "present" and _is_present_ahead(span, verb)):
        return "future"
    return "future" if _is_kept_until(span, verb) or is_deadline(span) else tense


def is_deadline(span: Span) -> bool:
    """ "Promised two boats by June": the day by which it is to be done, not that of the promise."""
    verb = governing_verb(span.root)
    return verb is not None and verb.lemma_ in PROMISING and _is_limit(span)


def _is_planned(word: Token) -> bool:
    """Whether a word of planning governs it: "scheduled for", "the election due on"."""
    for step in (word, *word.ancestors):
        if step.lemma_ in PLANNING and step.tag_ in PLANNED:
            return True
        if is_verb(step) and not has_to(step):
            return False
    return False


def _is_infinitive_ahead(verb: Token) -> bool:
    """ "Agreed to meet on Friday", but not "managed to"."""
    if verb.tag_ not in ("VB", "VBN") or not has_to(verb):
        return False
    if auxiliaries(verb) & {"is", "are"}:  # "is to be held on"
        return True
    above = governing_verb(verb)
    return above is None or above.lemma_ not in DONE


def _is_kept_until(span: Span, verb: Token) -> bool:
    """ "The bridge stays closed until Friday": a state that something present keeps up."""
    above = governing_verb(verb)
    is_state = verb.tag_ == "VBN" and not auxiliaries(verb)
    return is_state and above is not None and tense_of(above) == "present" and _is_limit(span)


def _is_limit(span: Span) -> bool:
    words = (span[0], before(span[0]), span.root.head)
    return any(word is not None and word.lower_ in UNTIL for word in words)


def _is_present_ahead(span: Span, verb: Token) -> bool:
    return _is_limit(span) or verb.lemma_ in TIMETABLE or _is_when(verb)


def _is_when(verb: Token) -> bool:
    words = children_by(verb, "mark", "advmod")
    return verb.dep_ == "advcl" and any(word.lower_ in WHEN for word in words)
