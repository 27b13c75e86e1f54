"""While a record is made cycles are not looked for, and afterwards they are as before."""

import gc

import pytest

from dragoman.run.collecting import without_collecting


def test_it_is_off_within_and_on_again_after_an_error() -> None:
    seen = []

    def fail_within() -> None:
        with without_collecting():
            seen.append(gc.isenabled())
            raise ValueError("x")

    with pytest.raises(ValueError, match="x"):
        fail_within()
    assert seen == [False]
    assert gc.isenabled()


def test_what_was_off_stays_off() -> None:
    gc.disable()
    try:
        with without_collecting():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
