"""Acronyms of the tables, with stops and without."""

from dragoman.model.tables import load_tables


def test_an_acronym_is_known_with_stops_too() -> None:
    keys = {name.text: name.key for name in load_tables().names}
    assert keys["E.U."] == keys["EU"]
    assert keys["R.S.F."] == keys["RSF"]
