"""Persons named beside somebody's are no owners."""

from dragoman.annotate.document import annotate
from dragoman.annotate.language import LanguageModel
from dragoman.model.report import make_report

TEXT = "Eritrea's president hosted Mohamud and Egypt's Abdel Fattah al-Sisi in Asmara in October."


def test_a_person_named_before_somebodys_stands_beside_him(language: LanguageModel) -> None:
    doc = annotate(language, make_report(TEXT, file="a.txt"))
    words = {token.text: token for token in doc}
    assert words["Mohamud"].dep_ == "dobj"
    assert words["Sisi"].head == words["Mohamud"]
    assert words["Egypt"].head == words["Sisi"]
