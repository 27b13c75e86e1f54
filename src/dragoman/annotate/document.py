"""A report as one parsed Doc: blocks are never crossed by a sentence, characters never move."""

import re

from spacy.language import Language
from spacy.tokens import Doc

from dragoman.annotate.joined_names import join_names
from dragoman.annotate.known_names import plain_case
from dragoman.annotate.layout import content_start, find_blocks
from dragoman.annotate.marks import mark_words, marks_in
from dragoman.annotate.nicknames import join_nicknames
from dragoman.annotate.quotes import find_quotes
from dragoman.annotate.run_together import part_names
from dragoman.annotate.sentences import start_sentences
from dragoman.model.marks import BLOCKS
from dragoman.model.report import Block, Report

PART_END = re.compile(r"; (?=\S)")
# One character for one, so that offsets in the parsed text are offsets in the kept text.
SPACES = "\u00a0\u2009\u202f\u200b\u200e\u200f\ufeff\u00ad" + "".join(map(chr, range(32)))
DOUBLE_MARKS = "“”„«»"
SINGLE_MARKS = "’‘`"
PLAIN = str.maketrans(
    dict.fromkeys(SPACES, " ") | dict.fromkeys(DOUBLE_MARKS, '"') | dict.fromkeys(SINGLE_MARKS, "'")
)

for name in ("blocks", "quotes", "report"):
    if not Doc.has_extension(name):
        Doc.set_extension(name, default=None)
mark_words("block", BLOCKS)


def annotate(nlp: Language, report: Report) -> Doc:
    """Parsed Doc of `report`; no character of its text moves.

    It has `doc._.report`, `doc._.blocks`, `doc._.quotes`, `doc._.names` and `token._.block`.
    """
    blocks = find_blocks(report.text, report.title)
    starts = [content_start(report.text, block) for block in blocks]
    doc = nlp.make_doc(plain_case(nlp, report.text.translate(PLAIN)))
    parts = {start for block in blocks for start in _parts_of_headline(report.text, block)}
    first_tokens = start_sentences(doc, {block.start for block in blocks} | set(starts) | parts)
    for _, component in nlp.pipeline:
        doc = component(doc)
    part_names(doc)
    join_names(doc)
    join_nicknames(doc)
    doc._.report = report
    doc._.blocks = blocks
    _mark_blocks(doc, blocks, starts)
    doc._.quotes = find_quotes(doc, first_tokens)
    return doc


def _parts_of_headline(text: str, block: Block) -> list[int]:
    """ "Envoys meet in Doha; prisoners to go free": where a headline begins its next news."""
    if block.kind != "headline":
        return []
    return [block.start + part.end() for part in PART_END.finditer(text[block.start : block.end])]


def _mark_blocks(doc: Doc, blocks: tuple[Block, ...], starts: list[int]) -> None:
    """Give each token its block; what stands before a block's own words is its dateline."""
    if not blocks:
        return
    position = 0
    marks = marks_in(doc, BLOCKS)
    datelines = [
        Block(start=block.start, end=start, kind="dateline")
        for block, start in zip(blocks, starts, strict=True)
    ]
    for token in doc:
        at = token.idx
        while position < len(blocks) - 1 and at >= blocks[position].end:
            position += 1
        is_own = at >= starts[position]
        marks[token.i] = blocks[position] if is_own else datelines[position]
