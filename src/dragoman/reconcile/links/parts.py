"""Parts: what is agreed, asked and refused at a meeting is part of it."""

import re
from collections.abc import Iterator, Sequence

from dragoman.reconcile.links.scene import Scene, Telling, is_binding, is_done
from dragoman.reconcile.links.tie import Tie

KIND = "part_of"
MEETING = "CONSULT"
SAID = ("ACCUSE", "AGREE", "CONCEDE", "REJECT", "REQUEST", "SUPPORT")
NEAR = 4
# Words by which a sentence sets what was said at a meeting told just before or in it.
AT = re.compile(
    r"\b(?:at|during|after|ended with|in) (?:the|a|these|those|\w+ \w+ of|their|two days of|"
    r"three days of) ?(?:\w+ )?(?:talks|meeting|session|round|summit|call|conversation)\b"
    r"|\bbrought (?:a|no) deal\b|\bended with (?:a|an) (?:accord|deal|agreement)\b",
    re.IGNORECASE,
)


def find_parts(scene: Scene) -> Iterator[Tie]:
    """What those who meet say to each other, by the day and by the words."""
    for tellings in scene.reports.values():
        for place, own in enumerate(tellings):
            if own.event.type in SAID and is_done(own.event):
                near = tellings[max(0, place - NEAR) : place][::-1]
                after = [
                    one
                    for one in tellings[place + 1 : place + NEAR]
                    if one.sentence == own.sentence
                ]
                yield from _meeting_of(scene, own, (*near, *after))


def _meeting_of(scene: Scene, own: Telling, others: Sequence[Telling]) -> Iterator[Tie]:
    """The meeting of its sentence at which it was said, the nearest."""
    found = AT.search(own.words)
    for one in others:
        if one.event.type != MEETING or not is_done(one.event) or one.sentence != own.sentence:
            continue
        if not scene.sides(own.event, "actor") & scene.sides(one.event):
            continue
        is_agreed = is_binding(own.event) and _is_its_day(scene, own, one)
        if is_agreed or (found and (is_binding(own.event) or not _is_after(found))):
            text = found.group() if found else ""
            rule = f"{'words' if found else 'day'} {own.event.type}"
            yield Tie(one=own.event.id, type=KIND, other=one.event.id, text=text, rule=rule)
            return


def _is_after(found: re.Match[str]) -> bool:
    """ "After talks" something is agreed; what else is said then is not said there."""
    return found.group().casefold().startswith("after")


def _is_its_day(scene: Scene, own: Telling, one: Telling) -> bool:
    """Whether it was said on a day of the meeting, both days known."""
    if any(e.when.start is None or e.when.basis == "bounded" for e in (own.event, one.event)):
        return False
    first, last = scene.first_day(one.event), scene.last_day(one.event)
    day = scene.first_day(own.event)
    return first is not None and last is not None and day is not None and first <= day <= last
