"""Build model/tables/words.tsv: how common words are in English reports of conflicts.

    python scripts/build_words_table.py

Counted are the items of corpus/corpus.jsonl that have the word; a word of one item is left out.
"""

from collections import Counter
from pathlib import Path

from corpus.jsonl import load
from dragoman.model.commonness import words_of

TABLE = Path(__file__).parents[1] / "src/dragoman/model/tables/words.tsv"
LEAST = 2
HEAD = """\
# How common words are in English reports of conflicts: items of the corpus that have the word, of
# all items (the first line). Made by scripts/build_words_table.py from corpus/corpus.jsonl, which
# is invented news, written for Dragoman, CC0. Words of one item are left out.
"""


def main() -> None:
    """Write the table."""
    items = load()
    counts = Counter(word for item in items for word in set(words_of(item.text)))
    rows = [f"{word}\t{count}\n" for word, count in sorted(counts.items()) if count >= LEAST]
    TABLE.write_text(HEAD + f"*\t{len(items)}\n" + "".join(rows), encoding="utf-8")
    print(f"{TABLE.name}: {len(rows)} words")


if __name__ == "__main__":
    main()
