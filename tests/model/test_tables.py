"""The tables of the field: whole, sorted, and of one mind."""

import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import dragoman.model.tables as tables_module
from dragoman.errors import CodebookError
from dragoman.model.place import PLACE_PRECISIONS
from dragoman.model.tables import load_tables

TABLES = Path(tables_module.__file__).parent / "tables"
FILES = sorted(TABLES.glob("*.toml"))
# PLOVER's sectors
SECTORS = set(
    "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE "
    "REL SOC".split()
)
# PLOVER's codes at country level, for actors of no one country
LEVELS = {"IGO", "NGO", "IMG", "MNC"}
MEETING_LEVELS = {"leaders", "ministers", "envoys", "advisers", "officials", "commanders", ""}
# table: list in it, field by which it is sorted
SORTED_BY = {
    "groups": [("group", "key")],
    "organisations": [("organisation", "key")],
    "peoples": [("people", "key")],
    "regions": [("region", "name")],
    "world": [("area", "name")],
    "sectors": [("office", "title"), ("person", "words"), ("body", "name")],
}


def read(name: str) -> dict[str, Any]:
    return tomllib.loads((TABLES / f"{name}.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_table_says_what_it_is_and_whence_it_comes(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    head = text[: re.search(r"^[^#\s]", text, re.MULTILINE).start()]  # type: ignore[union-attr]
    assert re.search("written by hand|taken from|derived from", head, re.IGNORECASE)


@pytest.mark.parametrize(
    ("name", "key", "field"),
    [(name, key, field) for name, lists in SORTED_BY.items() for key, field in lists],
)
def test_every_list_is_sorted_and_names_nothing_twice(name: str, key: str, field: str) -> None:
    keys = [row[field] for row in read(name)[key]]
    keys = [value if isinstance(value, str) else value[0] for value in keys]
    assert keys == sorted(set(keys))


def test_states_are_sorted_by_their_code() -> None:
    codes = list(read("states"))
    assert codes == sorted(codes)
    assert all(re.fullmatch("[A-Z]{3}", code) for code in codes)


def test_every_member_of_the_united_nations_is_a_state() -> None:
    assert len(load_tables().states) >= 193
    assert set(UN_MEMBERS) <= set(load_tables().states)


@pytest.mark.parametrize(
    ("name", "key", "least"),
    [
        ("organisations", "organisation", 250),
        ("groups", "group", 400),
        ("regions", "region", 150),
    ],
)
def test_the_tables_are_as_wide_as_promised(name: str, key: str, least: int) -> None:
    assert len(read(name)[key]) >= least


def test_only_dominica_yields_its_adjective_to_another_state() -> None:
    bare = [state.iso for state in load_tables().states.values() if not state.adjectives]
    assert bare == ["DMA"]  # "Dominican" is given to DOM


def test_every_state_has_a_capital_and_lies_on_the_globe() -> None:
    for state in load_tables().states.values():
        assert state.capital, state.iso
        assert -90 <= state.latitude <= 90, state.iso
        assert -180 <= state.longitude <= 180, state.iso


def test_every_region_lies_on_the_globe_with_a_known_precision() -> None:
    for region in load_tables().regions:
        assert -90 <= region.latitude <= 90, region.name
        assert -180 <= region.longitude <= 180, region.name
        assert region.precision in PLACE_PRECISIONS, region.name
        assert region.radius_km > 0, region.name


def test_every_country_is_a_state_or_a_code_at_its_level() -> None:
    tables = load_tables()
    known = set(tables.states) | LEVELS
    odd = {name.country for name in tables.names if name.kind != "region"} - known - {None}
    assert odd == set()


def test_every_sector_is_one_of_plover() -> None:
    tables = load_tables()
    nouns = [*tables.offices.values(), *tables.persons.values(), *tables.bodies.values()]
    given = {value.sector for value in (*tables.names, *nouns)}
    assert given <= SECTORS | {None, ""}


def test_every_office_has_a_level_at_which_its_holder_meets() -> None:
    assert {office.level for office in load_tables().offices.values()} <= MEETING_LEVELS


def test_every_part_belongs_to_an_organisation_in_the_table() -> None:
    tables = load_tables()
    keys = {name.key for name in tables.names}
    assert set(tables.parts) | set(tables.parts.values()) <= keys


@pytest.mark.parametrize("kind", ["state", "organisation", "group", "region"])
def test_a_name_stands_for_one_actor_or_place_of_its_kind(kind: str) -> None:
    keys_by_text: dict[str, set[str]] = {}
    for name in load_tables().names:
        if name.kind == kind:
            keys_by_text.setdefault(name.text, set()).add(name.key)
    assert {text: keys for text, keys in keys_by_text.items() if len(keys) > 1} == {}


@pytest.mark.parametrize("key", ["office", "person", "body"])
def test_a_word_for_somebody_stands_in_one_entry(key: str) -> None:
    rows = read("sectors")[key]
    words = [
        word
        for row in rows
        for word in row.get("words", [row.get("title"), *row.get("aliases", [])])
    ]
    assert [word for word, count in Counter(words).items() if count > 1] == []


def test_a_seat_stands_for_the_government_of_its_state() -> None:
    seats = {name.text: name.key for name in load_tables().names if name.kind == "seat"}
    assert seats["Yerevan"] == "state:ARM"
    assert seats["Baku"] == "state:AZE"


def test_a_state_is_called_by_its_usual_name_and_an_unknown_code_by_none() -> None:
    tables = load_tables()
    assert tables.state_name("AZE") == "Azerbaijan"
    assert tables.state_name("QQQ") is None
    assert tables.state_name(None) is None


def test_a_broken_table_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "states.toml").write_text("[ARM\n", encoding="utf-8")
    monkeypatch.setattr(tables_module, "TABLES", tmp_path)
    with pytest.raises(CodebookError, match=r"table states\.toml cannot be read"):
        load_tables.__wrapped__()


UN_MEMBERS = (
    "AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL "
    "BRA BRB BRN BTN BWA CAF CAN CHE CHL CHN CIV CMR COD COG COL COM CPV CRI CUB CYP CZE DEU DJI "
    "DMA DNK DOM DZA ECU EGY ERI ESP EST ETH FIN FJI FRA FSM GAB GBR GEO GHA GIN GMB GNB GNQ GRC "
    "GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KHM KIR "
    "KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI "
    "MLT MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NRU NZL OMN PAK PAN PER PHL "
    "PLW PNG POL PRK PRT PRY QAT ROU RUS RWA SAU SDN SEN SGP SLB SLE SLV SMR SOM SRB SSD STP SUR "
    "SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON TTO TUN TUR TUV TZA UGA UKR URY USA UZB "
    "VCT VEN VNM VUT WSM YEM ZAF ZMB ZWE"
).split()
