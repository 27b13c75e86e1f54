"""Contents as PolNeAR cuts them."""

import pytest

from bench.quality.attribution.predict import with_marks


@pytest.mark.parametrize(
    ("text", "content", "whole"),
    [
        ('"We sing," Ada said.', "We sing", '"We sing,"'),
        ('Ada said: "We sing."', "We sing", '"We sing."'),
        ('Ada said "we" would "sing".', 'we" would "sing', '"we" would "sing"'),
        ('Ada said it was "a choir."', 'it was "a choir', 'it was "a choir."'),
        ('"We sing. We rose," Ada said.', "We rose", "We rose"),
        ("Ada said they sang.", "they sang", "they sang"),
    ],
)
def test_a_content_has_its_marks_and_no_mark_that_closes_more(
    text: str, content: str, whole: str
) -> None:
    start = text.index(content)
    first, last = with_marks(text, start, start + len(content))
    assert text[first:last] == whole
