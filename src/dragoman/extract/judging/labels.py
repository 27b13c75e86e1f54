"""The answers that the judge chooses among, in the order of its outputs."""

from dragoman.model.claim import STANCES
from dragoman.model.event import FACTUALITIES, STATUSES

NO_EVENT = "no event"
TYPES = (
    NO_EVENT,
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
)
# Modes of different types share names; the type says which.
MODES = (
    "",
    *sorted(
        {
            *("visit third-party multilateral phone").split(),
            *("withdraw release disarm ceasefire access resign").split(),
            *("assist change yield meet disapprove investigate allege").split(),
            *("restrict arrest relations expel territory violence").split(),
            *("demo riot strike hunger boycott obstruct vandalize").split(),
            *("convict discontinue troops weapons police militia").split(),
            *("seize censor curfew martial-law deport withhold misinformation cyber").split(),
            *("abduct beat torture sexual targeted destroy primitive firearms").split(),
            *("explosives suicide-attack aerial drone heavy-weapons crowd-control").split(),
            "unconventional",
        }
    ),
)

AHEAD = "yielding ahead"  # CONCEDE to PLOVER, AGREE to coders who go by CAMEO
NO_ROLE = "none"
ROLES = (
    NO_ROLE,
    "actor",
    "recipient",
    "victim",
    "mediator",
    "host",
    "guarantor",
    "addressee",
    "beneficiary",
    "observer",
)

# The heads of the judge and what each chooses among. `root` is the type of the pair as PLOVER codes
# it, planned and demanded deeds turned into the verbal act that they are there.
HEADS: dict[str, tuple[str, ...]] = {
    "type": TYPES,
    "mode": MODES,
    "status": STATUSES,
    "factuality": FACTUALITIES,
    "background": ("news", "history"),
    "root": (*TYPES, AHEAD),
    # Of the source alone, in what the trigger tells. The heads file still has this head, but its
    # answers are not used: the linker of PARTS answers in its place, under the same name.
    "role": ROLES,
}

# What candidates are linked to a word by: their part in what it tells, or that it stands for them.
# Words of a sentence are linked to it as cues, by their stance, and to a cue as its parts. Times
# and places are linked to the word of an event: when and where it is.
PARTS, ANTECEDENTS, CUES, ATTRIBUTIONS = "parts", "antecedents", "cues", "attributions"
TIMES, PLACES = "times", "places"
NO_ANTECEDENT, ANTECEDENT = "none", "antecedent"
LINKS: dict[str, tuple[str, ...]] = {
    PARTS: ROLES,
    ANTECEDENTS: (NO_ANTECEDENT, ANTECEDENT),
    CUES: ("none", *STANCES),
    ATTRIBUTIONS: ("none", "source", "cue", "content", "addressee"),
    TIMES: ("none", "at", "after", "before"),
    PLACES: ("none", "at", "from"),
}
