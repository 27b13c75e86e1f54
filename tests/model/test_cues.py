import tomllib

from dragoman.model.actor import ROLES
from dragoman.model.cues import CODEBOOKS, load_cues


def test_every_list_of_cues_is_sorted_and_without_doubles() -> None:
    data = tomllib.loads((CODEBOOKS / "cues.toml").read_text(encoding="utf-8"))
    for topic in data.values():
        for words in topic.values():
            if isinstance(words, list):
                assert words == sorted(set(words))


def test_every_role_that_a_cue_gives_is_one_of_the_model() -> None:
    given = {*load_cues().roles.parts.values(), *load_cues().roles.participles.values()}
    assert given - {""} <= set(ROLES)
