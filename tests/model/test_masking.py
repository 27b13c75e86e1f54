"""Purged names masked: same length, other letters, and nothing else changed."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.masking import Mask, make_mask, mask_report
from dragoman.model.names_in_text import fold_words
from dragoman.model.report import make_report
from dragoman.model.tombstone import Tombstone, tombstone_of

WORDS = st.sampled_from(("Reem", "reem", "al-Ali", "ALI", "met", "K.", "a.org/reem-al-ali", "\n"))


def of(name: str) -> Tombstone:
    return tombstone_of("name", name, id=None, reason="asked for", by="mk", date="2024-02-01")


def mask(*names: str) -> Mask:
    return make_mask([of(name) for name in names])


def test_each_letter_becomes_another_and_signs_stay() -> None:
    assert mask("reem al ali").cover("Reem al-Ali, 9, met K.") == "Xxxx xx-Xxx, 9, met K."


def test_each_name_has_its_letter() -> None:
    assert mask("Anna Bode", "Edda Cole").cover("Edda Cole, Anna Bode") == "Qqqq Qqqq, Xxxx Xxxx"


def test_a_name_purged_twice_keeps_its_letter() -> None:
    assert mask("Anna", "Edda", "Anna").cover("Anna") == "Xxxx"


def test_no_tombstone_holds_the_name() -> None:
    assert "reem" not in str(of("Reem al-Ali")).lower()


def test_a_report_without_the_name_is_the_same() -> None:
    report = make_report("Met K.", file="a.txt")
    assert mask_report(report, mask("Reem")) is report


def test_title_file_and_address_are_masked_too() -> None:
    report = make_report("K.", file="reem.txt", title="Reem", url="https://a.org/reem", mark="RED")
    masked = mask_report(report, mask("Reem"))
    assert (masked.file, masked.title, masked.url) == ("xxxx.txt", "Xxxx", "https://a.org/xxxx")
    assert (masked.mark, masked.id == report.id) == ("RED", False)


@given(st.lists(WORDS, max_size=8).map(" ".join))
def test_masking_keeps_the_length_leaves_no_name_and_is_done_once(text: str) -> None:
    covered = mask("Reem al-Ali").cover(text)
    assert len(covered) == len(text)
    assert "reem al ali" not in fold_words(covered).text
    assert mask("Reem al-Ali").cover(covered) == covered
