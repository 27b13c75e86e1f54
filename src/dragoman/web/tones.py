"""How dealings are meant, from how many of them are friendly and how many hostile."""

MIXED = 0.2  # of the balance, from -1 to 1, below which neither side can be said to outweigh
STEPS = ((0.75, 3), (0.45, 2), (0.0, 1))  # least balance of each depth of a tone, by eye
SIGNS = {"friendly": "+", "hostile": "−", "mixed": "±", "neutral": ""}


def balance(friendly: int, hostile: int) -> float:
    """From -1, all hostile, to 1, all friendly; 0 where there is neither.

    >>> balance(3, 1), balance(0, 4), balance(0, 0)
    (0.5, -1.0, 0.0)
    """
    both = friendly + hostile
    return (friendly - hostile) / both if both else 0.0


def tone_of(friendly: int, hostile: int) -> str:
    """The tone that outweighs; neutral where nothing is of either.

    >>> tone_of(3, 1), tone_of(2, 2), tone_of(0, 4), tone_of(0, 0)
    ('friendly', 'mixed', 'hostile', 'neutral')
    """
    if not friendly and not hostile:
        return "neutral"
    share = balance(friendly, hostile)
    if abs(share) <= MIXED:
        return "mixed"
    return "friendly" if share > 0 else "hostile"


def shade_of(friendly: int, hostile: int) -> str:
    """The tone as a colour of the scale: f3 to f1, m0, h1 to h3.

    >>> [shade_of(*counts) for counts in ((4, 0), (3, 1), (2, 1), (1, 1), (1, 5))]
    ['f3', 'f2', 'f1', 'm0', 'h2']
    """
    tone = tone_of(friendly, hostile)
    if tone in ("mixed", "neutral"):
        return "m0"
    share = abs(balance(friendly, hostile))
    depth = next(depth for least, depth in STEPS if share >= least)
    return f"{tone[0]}{depth}"
