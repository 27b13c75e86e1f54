"""Whether who speaks in the record is whom the notes name."""

from bench.quality.gold.speakers import is_speaker
from tests.bench.quality.gold.detailing import heard, speaker, words

TEXT = "Lesotho foreign ministry aide Thabo Moyo met Maseru police. He said it rained in Lesotho."
HEARD = heard(
    TEXT,
    Lesotho="state:LSO",
    Thabo_Moyo="person:thabo moyo",
    Maseru_police="body:LSO:police",
    He="body:LSO:police",
)


def test_a_speaker_is_right_by_the_actor_that_the_words_name() -> None:
    police = words(TEXT, "Maseru police")
    assert is_speaker(police, speaker("LMPS", "body:LSO:police"), HEARD)
    assert not is_speaker(police, speaker("Thabo Moyo", "person:thabo moyo"), HEARD)


def test_a_speaker_that_no_table_knows_is_right_by_the_words() -> None:
    assert is_speaker(words(TEXT, "Maseru police"), speaker("the police"), HEARD)


def test_a_person_is_right_by_the_surname() -> None:
    moyo = words(TEXT, "Lesotho foreign ministry aide Thabo Moyo")
    assert is_speaker(moyo, speaker("General Moyo", "person:moyo"), HEARD)


def test_a_pronoun_is_right_by_whom_it_means_and_not_by_what_the_program_takes_it_for() -> None:
    he = words(TEXT, "He", meant="Thabo Moyo")
    assert is_speaker(he, speaker("Thabo Moyo", "person:thabo moyo"), HEARD)
    assert not is_speaker(he, speaker("LMPS", "body:LSO:police"), HEARD)


def test_a_state_does_not_speak_where_the_words_name_more() -> None:
    lesotho = speaker("Lesotho", "state:LSO")
    assert is_speaker(words(TEXT, "Lesotho"), lesotho, HEARD)
    assert not is_speaker(words(TEXT, "Lesotho foreign ministry"), lesotho, HEARD)


def test_nobody_is_not_the_speaker() -> None:
    assert not is_speaker(words(TEXT, "Thabo Moyo"), None, HEARD)
