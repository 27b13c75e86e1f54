"""Country and sector of a mention against those asked for."""

import pytest

from bench.quality.actors.rows import Row
from bench.quality.actors.score import score
from dragoman.model.actor import ActorMention


def mention(country: str | None, sector: str | None) -> ActorMention:
    return ActorMention(
        id="mn_1",
        report="rp_1",
        start=0,
        end=9,
        text="the choir",
        key="crowd:choir",
        name="choir",
        type="crowd",
        country=country,
        sector=sector,
    )


def metrics(
    countries: tuple[str, ...], sectors: tuple[str, ...], one: ActorMention | None
) -> tuple[float, float]:
    row = Row(text="the choir", context="the choir", countries=countries, sectors=sectors)
    found = score([(row, one)])
    return found["country"], found["sector"]


@pytest.mark.parametrize(
    ("country", "sector", "right"),
    [
        ("RUR", "CVL", (1.0, 1.0)),
        ("RUR", "MIL", (1.0, 0.0)),
        ("FRA", "ELI", (0.0, 1.0)),
        (None, None, (0.0, 0.0)),
    ],
)
def test_any_of_the_codes_is_right(
    country: str | None, sector: str | None, right: tuple[float, float]
) -> None:
    assert metrics(("RUR",), ("ELI", "CVL"), mention(country, sector)) == right


def test_an_actor_of_no_country_and_of_unknown_sector_has_neither() -> None:
    assert metrics((), ("UNK",), mention(None, None)) == (1.0, 1.0)
    assert metrics((), ("UNK",), mention("RUR", "ELI")) == (0.0, 0.0)


def test_an_actor_that_is_not_found_is_right_in_nothing() -> None:
    assert metrics((), ("UNK",), None) == (0.0, 0.0)
