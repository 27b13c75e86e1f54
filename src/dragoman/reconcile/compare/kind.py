"""Same kind: type and mode."""

from dragoman.reconcile.account import Account
from dragoman.reconcile.finding import Finding, bar


def compare(one: Account, other: Account) -> Finding:
    """Two types are two events; two modes are, unless both are set on the same known day."""
    a, b = one.mention, other.mention
    if a.type != b.type:
        return bar(f"{a.type} and {b.type} are two types")
    if a.mode == b.mode:
        words = f"both {a.type} {a.mode}" if a.mode else f"both {a.type}"
        return Finding(value=1.0 if a.mode else 0.5, reason=words)
    if _is_same_day(one, other):
        return Finding(value=0.2, reason=f"{a.type} on one day, told as {a.mode} and {b.mode}")
    if a.mode and b.mode:
        return bar(f"{a.mode} and {b.mode} are two modes")
    if "visit" in (a.mode, b.mode):
        return bar("a visit and a meeting on no common day")
    return Finding(value=0.2, reason=f"both {a.type}")


def _is_same_day(one: Account, other: Account) -> bool:
    return (
        bool(one.span and other.span and one.span.is_day and other.span.is_day)
        and one.span == other.span
    )
