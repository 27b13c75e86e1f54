"""Names with an acronym in brackets behind them."""


def test_a_name_is_that_of_the_acronym_behind_it(find):
    found = find("The Liberation Army of the North met the National Liberation Army (ELN).")
    assert found["the National Liberation Army"].key == "group:national-liberation-army-colombia"


def test_a_credit_in_brackets_defines_nobody(find):
    assert "BBC" not in {draft.name for draft in find("Talks opened in Minsk (BBC).").values()}
