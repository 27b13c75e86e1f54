"""Articles with place names, in both forms, written by hand."""

import gzip
from pathlib import Path

import pytest

from bench.quality.files import SetError
from bench.quality.places.rows import Row, Toponym, load_rows

LGL = """<?xml version="1.0"?><articles><article docid="7"><title>Fair</title>
<dltime>1991-05-03 12:00:00-05</dltime><text><![CDATA[Port Hope & Zenda met.]]></text>
<toponyms><toponym><start>0</start><end>9</end><phrase>Port Hope</phrase>
<gaztag geonameid="11"><lat>10.5</lat><lon>-20</lon><country geonameid="3">Ruritania</country>
</gaztag></toponym>
<toponym><start>12</start><end>17</end><phrase>Zenda</phrase></toponym></toponyms></article>
</articles>"""
GWN = """<articles><article file="4"><text>Port Hope and Ruritanian singers</text><toponyms>
<toponym><type>{type}</type><start>0</start><end>9</end><geonamesID>11</geonamesID>
<latitude>10.5</latitude><longitude>-20</longitude></toponym>
<toponym><type>Literal</type><start>14</start><end>24</end><geonamesID/></toponym>
</toponyms></article></articles>"""


def load(folder: Path, content: str) -> tuple[Row, ...]:
    path = folder / "set.xml"
    path.write_text(content, encoding="utf-8")
    return load_rows(path)[0]


def test_a_name_has_its_place_and_the_country_of_it(tmp_path: Path) -> None:
    [row] = load(tmp_path, LGL)
    assert (row.id, row.title, row.published) == ("7", "Fair", "1991-05-03")
    assert row.toponyms[0] == Toponym(
        start=0,
        end=9,
        geonames=11,
        latitude=10.5,
        longitude=-20.0,
        country="Ruritania",
        country_geonames=3,
    )


def test_a_name_without_a_place_is_a_name_all_the_same(tmp_path: Path) -> None:
    [row] = load(tmp_path, LGL)
    assert row.toponyms[1] == Toponym(start=12, end=17)
    assert row.text[12:17] == "Zenda"


@pytest.mark.parametrize(
    ("type_", "count"),
    [
        ("Literal", 2),
        ("Non_Literal_Modifier", 2),
        ("Literal_Expression", 1),
        ("Non_Lit_Expression", 1),
        ("Non_Toponym", 1),
        ("Demonym", 1),
        ("Language", 1),
    ],
)
def test_a_type_that_names_no_place_is_left_out(tmp_path: Path, type_: str, count: int) -> None:
    [row] = load(tmp_path, GWN.format(type=type_))
    assert len(row.toponyms) == count


def test_an_id_that_is_empty_is_none(tmp_path: Path) -> None:
    [row] = load(tmp_path, GWN.format(type="Literal"))
    assert [one.geonames for one in row.toponyms] == [11, None]


def test_a_zipped_file_holds_the_same(tmp_path: Path) -> None:
    zipped = tmp_path / "set.xml.gz"
    zipped.write_bytes(gzip.compress(LGL.encode()))
    assert load_rows(zipped)[0] == load(tmp_path, LGL)


@pytest.mark.parametrize("content", ["no xml", "<articles/>"])
def test_a_file_without_articles_is_no_set(tmp_path: Path, content: str) -> None:
    with pytest.raises(SetError, match=r"holds no articles with toponyms; .* with --data"):
        load(tmp_path, content)
