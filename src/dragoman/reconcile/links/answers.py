"""Answers: what is said or done because of something else that was said or done."""

import re
from collections import defaultdict
from collections.abc import Iterator

from dragoman.reconcile.links.scene import Scene, Telling, is_done
from dragoman.reconcile.links.tie import Tie

KIND = "responds_to"
# What each kind of statement answers. Who only alleges a deed tells it, he does not answer it:
# the claim's `about` says so much.
ANSWERED = {
    "ACCUSE": (
        "AID", "ASSAULT", "COERCE", "CONCEDE", "COOPERATE", "MOBILIZE", "PROTEST", "REJECT",
        "RETREAT", "SANCTION", "SUPPORT",
    ),
    "REJECT": ("ACCUSE", "AGREE", "REQUEST", "THREATEN"),
    "SUPPORT": ("AGREE", "CONCEDE", "RETREAT", "SUPPORT"),
}  # fmt: skip
ALLEGING = "allege"
NEAR = 3  # tellings back that a refusal may mean
BECAUSE = re.compile(
    r"\b(?:in (?:response|retaliation|answer|reply|reaction) (?:to|for)"
    r"|in protest (?:at|over|against)"
    r"|in consequence|because of|in return for|responding to|reacting to|retaliat\w+ for)\b",
    re.IGNORECASE,
)


# "He refused it", "he declined": what is refused is what was said before.
POINTING = re.compile(
    r"\b(?:it|them|this|these|those|charge|claim|demand|offer|order|proposal|request)\b"
    r"|^\W*\w*\W*$",
    re.IGNORECASE,
)


def find_answers(scene: Scene) -> Iterator[Tie]:
    """By what a statement is about, by the words between two, and by what a refusal refuses."""
    answered: set[str] = set()
    for tie in _by_claim(scene):
        answered.add(tie.one)
        yield tie
    yield from _by_words(scene)
    yield from _by_nearness(scene, answered)


def _by_claim(scene: Scene) -> Iterator[Tie]:
    for claim in scene.claims:
        one, other = scene.events.get(claim.act or ""), scene.events.get(claim.about or "")
        if one is None or other is None or not is_done(one) or one.mode == ALLEGING:
            continue
        if other.type in ANSWERED.get(one.type or "", ()) and other.factuality == "asserted":
            yield Tie(one=one.id, type=KIND, other=other.id, rule=f"claim {one.type}/{one.mode}")


def _by_words(scene: Scene) -> Iterator[Tie]:
    """ "A … in response to B": in one sentence, the words between the two."""
    for later, earlier in scene.pairs(NEAR):
        if later.sentence != earlier.sentence:
            continue
        start = later.sentence[0]
        between = later.mention.evidence[0].text[
            earlier.mention.end - start : later.mention.start - start
        ]
        found = BECAUSE.search(between)
        if found and is_done(earlier.event) and is_done(later.event):
            yield Tie(
                one=earlier.event.id,
                type=KIND,
                other=later.event.id,
                text=found.group(),
                rule="words",
            )


def _by_nearness(scene: Scene, answered: set[str]) -> Iterator[Tie]:
    """ "X demanded it. Y refused": what was said shortly before, or is named by the refusal."""
    refused: dict[str, list[str]] = defaultdict(list)
    for claim in scene.claims:
        refused[claim.act or ""].append(claim.content)
    for tellings in scene.reports.values():
        for place, own in enumerate(tellings):
            if own.event.type != "REJECT" or own.event.id in answered or not is_done(own.event):
                continue
            contents = refused[own.event.id]
            if contents and not any(map(POINTING.search, contents)):
                continue
            after = [
                one
                for one in tellings[place + 1 : place + 1 + NEAR]
                if one.sentence == own.sentence
            ]
            before = tellings[max(0, place - NEAR) : place][::-1]
            meant = next((one for one in (*after, *before) if _may_answer(scene, own, one)), None)
            if meant is not None:
                gap = "same" if meant.sentence == own.sentence else "before"
                yield Tie(
                    one=own.event.id,
                    type=KIND,
                    other=meant.event.id,
                    rule=f"near {gap} {meant.event.type}",
                )


def _may_answer(scene: Scene, own: Telling, meant: Telling) -> bool:
    """Whether one refuses another's words, and the two may speak of each other."""
    one, other = own.event, meant.event
    if other.type not in ANSWERED["REJECT"] or one.id == other.id or not is_done(other):
        return False
    ours = {item.actor for item in one.participants if item.role == "actor"}
    theirs = {item.actor for item in other.participants if item.role == "actor"}
    sides, others = scene.sides(one, "actor"), scene.sides(other, "actor")
    spoken_to = scene.sides(other, "recipient")
    is_apart = not ours & theirs and not sides & others
    return bool(ours and theirs) and is_apart and (not spoken_to or bool(spoken_to & sides))
