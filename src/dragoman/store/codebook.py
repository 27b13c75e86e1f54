"""The codebook that a store is read with, where it is not the one that ships."""

from dragoman.store.rows import Connection, insert_rows, load_fact
from dragoman.store.schema import Meta

KEY = "codebook"


def load_codebook_text(con: Connection) -> str | None:
    """The text of the store's own codebook; None where the shipped one is used."""
    return load_fact(con, KEY)


def save_codebook_text(con: Connection, text: str | None) -> None:
    """Keep a codebook for this and all later runs on the store; None returns to the shipped one."""
    con.execute("DELETE FROM meta WHERE key = ?", [KEY])
    if text is not None:
        insert_rows(con, "meta", Meta, [Meta(key=KEY, value=text)])
