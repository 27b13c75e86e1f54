"""The set's classes of what the program says."""

import pytest

from bench.quality.factuality.predict import class_of


@pytest.mark.parametrize(
    ("status", "factuality", "class_"),
    [
        ("occurred", "asserted", "asserted"),
        ("ongoing", "claimed", "asserted"),
        ("planned", "asserted", "future"),
        ("offered", "claimed", "future"),
        ("planned", "hypothetical", "uncertain"),
        ("occurred", "contested", "uncertain"),
        ("not_held", "asserted", "negative"),
        ("occurred", "denied", "negative"),
        ("planned", "negated", "negative"),
    ],
)
def test_status_and_factuality_give_the_class(status: str, factuality: str, class_: str) -> None:
    assert class_of(status, factuality) == class_
