"""A place and a person read as one name."""

LEFT = "President Ilham Aliyev left Baku. "


def entities(doc):
    return {(ent.text, ent.label_) for ent in doc.ents}


def test_a_town_and_the_subject_behind_it_are_parted(parse):
    doc = parse(LEFT + "On Saturday in Munich Aliyev proposed that checkpoints be placed there.")
    assert {("Munich", "GPE"), ("Aliyev", "PERSON")} <= entities(doc)
    subject = next(token for token in doc if token.i > 6 and token.text == "Aliyev")
    assert (subject.dep_, subject.head.text) == ("nsubj", "proposed")


def test_a_name_in_front_of_a_verb_with_its_own_subject_stays_whole(parse):
    doc = parse("Hunter Biden left. Confidence in Joe Biden fell.")
    assert not {("Joe", "GPE"), ("Joe", "LOC")} & entities(doc)
    assert any(text == "Joe Biden" for text, _ in entities(doc))
