"""Outlets: whose voice they are, by a table that users extend."""

from pathlib import Path

import pytest

from dragoman.errors import CodebookError
from dragoman.model.outlets import load_outlets


@pytest.mark.parametrize(
    ("outlet", "side"),
    [("TASS", "state:RUS"), ("azertac", "state:AZE"), ("Xinhua", "state:CHN"), ("AFP", None)],
)
def test_state_agencies_speak_for_their_state(outlet: str, side: str | None) -> None:
    assert load_outlets().side(outlet) == side


def test_a_table_of_ones_own_stands_on_top_of_the_shipped_one(tmp_path: Path) -> None:
    own = tmp_path / "outlets.toml"
    own.write_text('[[side]]\nkey = "state:ARM"\noutlets = ["Hetq"]\n', encoding="utf-8")
    outlets = load_outlets(own)
    assert (outlets.side("Hetq"), outlets.side("TASS")) == ("state:ARM", "state:RUS")
    assert outlets.is_official("Ministry of Defence")


def test_a_table_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    own = tmp_path / "outlets.toml"
    own.write_text("[[side]]\nkey = ", encoding="utf-8")
    with pytest.raises(CodebookError, match=r"outlets\.toml"):
        load_outlets(own)


def test_outlets_of_one_owner_are_known() -> None:
    assert load_outlets().owner("The Times") == load_outlets().owner("The Sun")
