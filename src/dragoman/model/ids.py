"""Ids: short hashes of what makes a row what it is, so that any run gives the same."""

import hashlib

ID_HEX = 16  # 64 bits: below 1e-9 odds of a clash in a record of 100,000 rows of a kind


def make_id(prefix: str, *parts: object) -> str:
    """Id of the row that `parts` identify, e.g. ``ev_1f0c…``.

    >>> make_id("ac", "state:ARM") == make_id("ac", "state:ARM")
    True
    >>> make_id("ac", "a", None) == make_id("ac", "a", "")
    False
    """
    text = "\x1f".join("\x00" if part is None else str(part) for part in parts)
    return f"{prefix}_{hashlib.sha256(text.encode()).hexdigest()[:ID_HEX]}"
