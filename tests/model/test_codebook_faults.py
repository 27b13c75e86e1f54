"""Faults of a codebook: each with its own line, and what is wrong there."""

import tomllib
from pathlib import Path

import pytest

import dragoman.model.codebook as codebook_module
from dragoman.errors import CodebookError
from dragoman.model.codebook import MOST_FAULTS, read_codebook
from dragoman.model.codebook_faults import NEEDED, find_faults

SHIPPED = Path(codebook_module.__file__).parent / "codebooks" / "plover.toml"
HELD = """\
name = "Mine"
version = "1"

[types.GREET]
definition = "One side greets another."
quad = "verbal cooperation"
score = 1.0
cameo = "050"

[types.GREET.modes.warmly]
definition = "With warmth."

[[verb]]  # greeting
words = [
  "greet",
  "hail",
]
type = "GREET"
mode = ""
subject = "actor"
object = "recipient"
prep = { with = "actor" }

[[verb]]
words = ["embrace"]
type = "GREET"
mode = "warmly"
subject = "actor"
object = "recipient"
prep.in = "host"

[[noun]]
words = ["greeting"]
type = "GREET"
mode = "warmly"
of = "recipient"
owner = "actor"

[[light]]
words = ["give"]
subject = "actor"
status = "occurred"

[[status]]
words = ["plan"]
status = "planned"
factuality = "asserted"
pos = "verb"

[[speech]]
words = ["say"]
stance = "states"
type = ""
mode = ""
addressee = "addressee"
deed = ""
pos = "verb"

[[context]]
name = "diplomatic"
words = ["embassy"]
"""


def faults(text: str) -> list[tuple[int, str]]:
    return list(find_faults(text, tomllib.loads(text)))


def changed(old: str, new: str) -> tuple[str, int]:
    """The codebook with its last `old` line another, and the number of that line."""
    lines = HELD.splitlines()
    number = max(number for number, line in enumerate(lines) if line == old)
    lines[number] = new
    return "\n".join(lines), number + 1


def line_of(text: str, line: str) -> int:
    return text.splitlines().index(line) + 1


def test_a_codebook_that_holds_has_no_faults() -> None:
    assert faults(HELD) == []
    assert read_codebook(HELD, file="mine.toml").name == "Mine"


def test_the_shipped_codebook_has_no_faults() -> None:
    assert faults(SHIPPED.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('type = "GREET"', 'type = "GRET"', "[[noun]] type 'GRET' stands not under [types]"),
        ('mode = "warmly"', 'mode = "coldly"', "[[noun]] mode 'coldly' is none of GREET"),
        ('subject = "actor"', 'subject = "doer"', "[[light]] subject 'doer' is no role"),
        ('object = "recipient"', 'object = "it"', "[[verb]] object 'it' is no role"),
        ('of = "recipient"', 'of = "it"', "[[noun]] of 'it' is no role"),
        ('owner = "actor"', 'owner = "it"', "[[noun]] owner 'it' is no role"),
        ('prep.in = "host"', 'prep.in = "in"', "[[verb]] prep in gives 'in', which is no role"),
        ('status = "occurred"', 'status = "done"', "[[light]] status 'done' is none"),
        ('status = "planned"', 'status = "meant"', "[[status]] status 'meant' is none"),
        ('factuality = "asserted"', 'factuality = "x"', "[[status]] factuality 'x' is none"),
        ('words = ["embassy"]', 'words = "embassy"', "[[context]] words must be a list of texts"),
        ('words = ["embassy"]', "words = [1]", "[[context]] words must be a list of texts"),
        ('words = ["embassy"]', 'words = [""]', "[[context]] words must be a list of texts"),
    ],
)
def test_a_wrong_value_is_told_with_its_own_line(old: str, new: str, said: str) -> None:
    text, line = changed(old, new)
    assert faults(text) == [(line, said)]


def test_a_role_in_a_table_of_prepositions_is_told_with_a_line() -> None:
    text, line = changed('prep = { with = "actor" }', 'prep = { with = "friend" }')
    assert faults(text) == [(line, "[[verb]] prep with gives 'friend', which is no role")]


@pytest.mark.parametrize("table", NEEDED)
def test_a_missing_field_is_told_with_the_line_of_its_entry(table: str) -> None:
    text = HELD + f"\n[[{table}]]\n"
    line = len(text.splitlines())
    wanted = {(line, f"[[{table}]] lacks {field}") for field in NEEDED[table]}
    assert wanted <= set(faults(text))


def test_the_entry_at_fault_is_told_and_not_its_neighbour() -> None:
    text = HELD.replace('object = "recipient"\nprep.in = "host"\n', "")
    assert faults(text) == [
        (line_of(text, 'words = ["embrace"]') - 1, "[[verb]] lacks object"),
    ]


@pytest.mark.parametrize("field", ["definition", "quad", "score", "cameo"])
def test_a_type_that_lacks_a_field_is_told_with_its_header(field: str) -> None:
    lines = HELD.splitlines()
    number = next(number for number, line in enumerate(lines) if line.startswith(f"{field} = "))
    text = "\n".join([*lines[:number], *lines[number + 1 :]])
    assert faults(text) == [(line_of(text, "[types.GREET]"), f"type GREET lacks {field}")]


def test_the_header_of_a_type_with_a_name_in_quotes_is_found() -> None:
    text = HELD + '\n[types."SEND OFF"]\nquad = "x"\nscore = 1\ncameo = "1"\n'
    line = line_of(text, '[types."SEND OFF"]')
    assert faults(text) == [(line, "type SEND OFF lacks definition")]


@pytest.mark.parametrize("name", ["name", "version", "types", *NEEDED])
def test_a_missing_part_of_the_whole_is_told_on_line_one(name: str) -> None:
    data = tomllib.loads(HELD)
    del data[name]
    assert (1, f"has no {name}; every codebook needs it") in list(find_faults(HELD, data))


def test_an_empty_text_is_told_for_each_part_and_does_not_fail() -> None:
    assert len(faults("")) == 3 + len(NEEDED)


def test_a_fault_is_shown_with_file_and_line() -> None:
    text, line = changed('mode = "warmly"', 'mode = "coldly"')
    with pytest.raises(CodebookError) as caught:
        read_codebook(text, file="mine.toml")
    assert str(caught.value) == (
        f"codebook mine.toml, line {line}: [[noun]] mode 'coldly' is none of GREET"
    )


def _with_faults(count: int) -> str:
    verb = (
        '\n[[verb]]\nwords = ["wave"]\ntype = "WAVE"\nmode = ""\nsubject = "actor"\nobject = ""\n'
    )
    return HELD + verb * count


def test_ten_faults_are_all_shown() -> None:
    with pytest.raises(CodebookError) as caught:
        read_codebook(_with_faults(MOST_FAULTS), file="mine.toml")
    lines = str(caught.value).splitlines()
    assert MOST_FAULTS == 10
    assert len(lines) == 10
    assert all(line.endswith("type 'WAVE' stands not under [types]") for line in lines)


def test_of_more_than_ten_faults_the_rest_is_counted() -> None:
    with pytest.raises(CodebookError) as caught:
        read_codebook(_with_faults(13), file="mine.toml")
    lines = str(caught.value).splitlines()
    assert len(lines) == 11
    assert lines[-1] == "… and 3 more"


def test_a_mode_without_a_definition_is_a_fault() -> None:
    with pytest.raises(CodebookError):
        read_codebook(HELD.replace('definition = "With warmth."\n', ""), file="mine.toml")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('type = "GREET"', 'type = ["GREET"]'),
        ('prep = { with = "actor" }', 'prep = "with"'),
        ("[[light]]", "[light]"),
    ],
)
def test_a_value_of_another_shape_is_a_fault(old: str, new: str) -> None:
    text, _ = changed(old, new)
    with pytest.raises(CodebookError):
        read_codebook(text, file="mine.toml")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('stance = "states"', 'stance = "moos"'),
        ('addressee = "addressee"', 'addressee = "cow"'),
        ('pos = "verb"', 'pos = "verbs"'),
        ('prep.in = "host"', 'needs = "actor"'),
    ],
)
def test_a_value_that_nothing_knows_is_a_fault(old: str, new: str) -> None:
    text, line = changed(old, new)
    assert [one for one, _ in faults(text)] == [line]


def test_a_score_that_is_no_number_is_told_with_the_header_of_its_type() -> None:
    text, _ = changed("score = 1.0", 'score = "high"')
    line = line_of(text, "[types.GREET]")
    assert faults(text) == [(line, "score of type GREET must be a number")]
