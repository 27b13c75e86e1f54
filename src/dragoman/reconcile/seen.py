"""What comparing sees of an account, as a checksum: equal ones compare alike with all others."""

from collections.abc import Hashable
from dataclasses import fields
from functools import lru_cache
from hashlib import blake2b

from dragoman.model.event import EventMention
from dragoman.reconcile.account import Account

# What no comparison looks at. All else of a mention is in the checksum, new fields too; its
# sentences are there by their own checksum and their words, those who take part as `parts`.
UNSEEN = frozenset(
    "confidence contexts decided_by end evidence figures links participants start".split()
)
SEEN = tuple(row.name for row in fields(EventMention) if row.name not in UNSEEN)
BYTES = 12  # of a checksum: two of a hundred million accounts are alike once in 10^13 records


def seen_of(account: Account) -> str:
    """Checksum of an account of one mention or of a chain of them."""
    mention = account.mention
    words = [_told(getattr(mention, name)) for name in SEEN]
    words += map(_told, (account.rank, account.source, account.parts, account.span))
    words += (
        repr(sorted(account.heads)),
        repr(sorted(account.counts)),
        account.words,
        account.around,
    )
    words += (account.sentence.hex(), repr(account.offset), repr(account.context))
    words += (told.id for told in account.told)
    return blake2b("\x1f".join(words).encode(), digest_size=BYTES).hexdigest()


def _told(value: Hashable) -> str:
    return value if isinstance(value, str) else _written(value)


@lru_cache(maxsize=2**15, typed=True)
def _written(value: Hashable) -> str:
    return repr(value)
