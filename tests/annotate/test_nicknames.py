"""A nickname in quotes parts no name."""

import pytest

from dragoman.annotate.document import annotate
from dragoman.annotate.language import LanguageModel
from dragoman.model.report import make_report


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('Gang leader Jimmy "Barbecue" Cherizier vowed revenge.', 'Jimmy "Barbecue" Cherizier'),
        ('Prime Minister Benjamin "Bibi" Netanyahu left on Monday.', 'Benjamin "Bibi" Netanyahu'),
    ],
)
def test_a_name_goes_on_behind_the_nickname(language: LanguageModel, text: str, name: str) -> None:
    doc = annotate(language, make_report(text, file="a.txt"))
    assert name in [ent.text for ent in doc.ents if ent.label_ == "PERSON"]


def test_a_word_in_quotes_between_no_names_is_none(language: LanguageModel) -> None:
    doc = annotate(language, make_report('Macron called the "Barbecue" gang brutal.', file="a.txt"))
    assert not [ent for ent in doc.ents if '"' in ent.text]
