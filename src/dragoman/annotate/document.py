"""A report as one parsed Doc: blocks are never crossed by a sentence, characters never move."""

from spacy.language import Language
from spacy.tokens import Doc, Token

from dragoman.annotate.layout import content_start, find_blocks
from dragoman.annotate.quotes import find_quotes
from dragoman.model.report import Block, Report

# One character for one, so that offsets in the parsed text are offsets in the kept text.
PLAIN = str.maketrans(
    {
        "\n": " ", "\r": " ", "\t": " ", "\u00a0": " ", "\u2009": " ", "\u202f": " ",
        "\u200b": " ", "\u200e": " ", "\u200f": " ", "\ufeff": " ", "\u00ad": " ",
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "`": "'",
    }
)  # fmt: skip
PLAIN.update({code: " " for code in range(32)})

for name in ("blocks", "quotes", "report"):
    if not Doc.has_extension(name):
        Doc.set_extension(name, default=None)
if not Token.has_extension("block"):
    Token.set_extension("block", default=None)


def annotate(nlp: Language, report: Report) -> Doc:
    """Parsed Doc of `report` with `doc._.report`, `.blocks`, `.quotes`, `.names`, `token._.block`."""
    blocks = find_blocks(report.text, report.title)
    doc = nlp.make_doc(report.text.translate(PLAIN))
    starts = _mark_starts(doc, report.text, blocks)
    for _, component in nlp.pipeline:
        doc = component(doc)
    doc._.report = report
    doc._.blocks = blocks
    _mark_blocks(doc, blocks, report.text)
    doc._.quotes = find_quotes(doc, starts)
    return doc


def _mark_starts(doc: Doc, text: str, blocks: tuple[Block, ...]) -> list[int]:
    """Tell the parser where a sentence must start; return those tokens."""
    limits = sorted({start for block in blocks for start in (block.start, content_start(text, block))})
    starts = []
    position = 0
    for token in doc:
        if position < len(limits) and token.idx + len(token) > limits[position] and not token.is_space:
            token.is_sent_start = True
            starts.append(token.i)
            while position < len(limits) and token.idx + len(token) > limits[position]:
                position += 1
    return starts


def _mark_blocks(doc: Doc, blocks: tuple[Block, ...], text: str) -> None:
    """Give each token its block; what stands before a block's own words is its dateline."""
    position = 0
    starts = [content_start(text, block) for block in blocks]
    heads = [Block(start=block.start, end=start, kind="dateline") for block, start in zip(blocks, starts, strict=True)]
    for token in doc:
        while position < len(blocks) - 1 and token.idx >= blocks[position].end:
            position += 1
        if blocks:
            token._.block = blocks[position] if token.idx >= starts[position] else heads[position]
