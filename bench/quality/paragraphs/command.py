"""`python -m bench.quality paragraphs`: figures and claims of single paragraphs of news."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.quality.files import SetError
from bench.quality.gold.claims import is_directness, is_stance, pair_claims
from bench.quality.gold.figures import is_bounds, is_exactness, is_measure
from bench.quality.gold.speakers import Heard, is_speaker
from bench.quality.paragraphs.notes import NotedFigure, Paragraph, load_paragraphs
from bench.quality.paragraphs.score import Counts, pair_figures
from bench.quality.result import print_result
from dragoman.model.claim import Claim
from dragoman.model.figure import Figure
from dragoman.model.reading import Reading
from dragoman.model.report import make_report
from dragoman.run.reading import Reader

FOLDER = Path(__file__).parent
PUBLISHED = "2026-03-14"  # a day like any other: nothing scored here hangs on it


def main(argv: list[str]) -> int:
    """Score, print, and say 0; 2 where the set cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m bench.quality paragraphs", description=__doc__)
    parser.add_argument("--data", type=Path, default=FOLDER, help="a file, or a folder of them")
    parser.add_argument("--list", action="store_true", help="what was missed, false and wrong")
    options = parser.parse_args(argv)
    try:
        paragraphs, sha256 = load_paragraphs(options.data)
    except SetError as error:
        print(error, file=sys.stderr)
        return 2
    reader = Reader()
    counts = Counts()
    for paragraph in paragraphs:
        report = make_report(paragraph.text, file=paragraph.place, published=PUBLISHED)
        reading = reader.read(report)
        counts.add(paragraph, reading)
        if options.list:
            for line in faults(paragraph, reading):
                print(line, file=sys.stderr)
    print_result(
        "paragraphs",
        options.data.resolve().stem,
        sha256=sha256,
        n=len(paragraphs),
        metrics=counts.metrics(),
        counts={
            "figures": sum(len(one.figures) for one in paragraphs),
            "claims": sum(len(one.claims) for one in paragraphs),
        },
    )
    return 0


def faults(paragraph: Paragraph, reading: Reading) -> Iterator[str]:
    """What is missed, false and wrong in one paragraph, a line each."""
    heard = Heard(text=paragraph.text, actors=reading.actors)
    found = [*_of_figures(paragraph, reading, heard), *_of_claims(paragraph, reading, heard)]
    if found:
        yield f"{paragraph.place} {paragraph.text}"
        yield from (f"    {one}" for one in found)


def _of_figures(paragraph: Paragraph, reading: Reading, heard: Heard) -> Iterator[str]:
    if not paragraph.figures:
        return
    claims = {claim.id: claim for claim in reading.claims}
    pairs = pair_figures(paragraph.figures, reading.figures)
    paired = {told.id for _, told in pairs}
    missed = [one for one in paragraph.figures if all(one is not noted for noted, _ in pairs)]
    for noted in missed:
        if not noted.detail.optional:
            words = paragraph.text[slice(*noted.detail.span)]
            yield f"missed {noted.detail.measure}: {words}"
    for told in reading.figures:
        if told.id not in paired:
            yield f"false {told.measure}: {told.text} ({told.of or told.unit})"
    for noted, told in pairs:
        if not noted.detail.optional:
            yield from _wrong(noted, told, claims.get(told.claim or ""), heard)


def _wrong(noted: NotedFigure, told: Figure, claim: Claim | None, heard: Heard) -> Iterator[str]:
    one = noted.detail
    if not is_measure(one, told):
        yield f"{one.measure} told as {told.measure}: {told.text}"
    if not is_bounds(one, told) or not is_exactness(one, told):
        noted_as, told_as = (one.low, one.high, one.exactness), (told.low, told.high)
        yield f"{told.text}: {noted_as} told as {told_as} {told.exactness}"
    speaker = None if claim is None else claim.speaker
    is_by = claim is not None and one.by is not None and is_speaker(one.by, speaker, heard)
    if not is_by and (one.by is not None or claim is not None):
        name = speaker.name if speaker is not None else None
        yield f"{told.text}: by {one.by and one.by.name} told as by {name}"
    if noted.of is not None and noted.of.lower() not in (told.of or told.unit).lower():
        yield f"{told.text}: of {noted.of} told as of {told.of}"
    if noted.is_part != (told.part_of is not None):
        yield f"{told.text}: part {noted.is_part} told as {told.part_of is not None}"
    if noted.cumulative is not None and noted.cumulative != told.cumulative:
        yield f"{told.text}: cumulative {noted.cumulative} told as {told.cumulative}"


def _of_claims(paragraph: Paragraph, reading: Reading, heard: Heard) -> Iterator[str]:
    if not paragraph.claims:
        return
    pairs = pair_claims(paragraph.claims, reading.claims, heard)
    for noted in paragraph.claims:
        if not noted.optional and all(noted is not one for one, _ in pairs):
            yield f"missed claim: {noted.cue} {paragraph.text[slice(*noted.content)]!r}"
    paired = {told.id for _, told in pairs}
    for told in reading.claims:
        if told.id not in paired:
            yield f"false claim: {told.content!r} at {heard.text[told.start : told.end]!r}"
    for noted, told in pairs:
        if noted.optional:
            continue
        if not is_stance(noted, told):
            yield f"{noted.cue}: {noted.stance} told as {told.stance}"
        if not is_directness(noted, told):
            yield f"{noted.cue}: {noted.directness} told as {told.directness}"
        if noted.speaker is not None and not is_speaker(noted.speaker, told.speaker, heard):
            yield f"{noted.cue}: by {noted.speaker.name} told as by {told.speaker}"
