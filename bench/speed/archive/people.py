"""Invented names of people and towns, some with letters that a keyboard lacks."""

from dataclasses import replace
from random import Random

from bench.speed.conflicts import Conflict, Side

STARTS = "Ka Be Do Mi Sa Tor Vel Ya Zo Ra Né Şa Łu Özi Gri Ham Iva Jo Pe Ush".split()
MIDDLES = "la ri mo ne ta vi so du gá rü ko li ma re şi".split()
ENDS = "n r v s d k ç ń l m z th".split()
TITLES = ("", "", "Minister ", "General ", "Envoy ")


def with_names(conflict: Conflict, random: Random) -> Conflict:
    """The conflict with names for its speakers and its towns, each once in the world."""
    first, second = (_named_side(side, random) for side in conflict.sides)
    places = []
    for place in conflict.places:
        name = f"{_word(random)} {conflict.number}" if random.random() < 0.2 else _word(random)
        places.append(replace(place, name=name, text=name))
    return replace(conflict, sides=(first, second), places=tuple(places))


def _named_side(side: Side, random: Random) -> Side:
    return replace(side, speakers=tuple(_person(random) for _ in side.speakers))


def _person(random: Random) -> str:
    return f"{random.choice(TITLES)}{_word(random)} {_word(random)}"


def _word(random: Random) -> str:
    middle = "".join(random.choice(MIDDLES) for _ in range(random.randrange(1, 3)))
    return random.choice(STARTS) + middle + random.choice(ENDS)
