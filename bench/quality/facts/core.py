"""The core of a fact: type, status, factuality, number, and everybody in the right role."""

from collections.abc import Mapping, Sequence

from bench.quality.facts.export import Export, Row
from bench.quality.facts.fact import Fact, Number, Role
from bench.quality.facts.names import Who, fits

TYPE_KEYS = {"claim": "stance", "figure": "measure"}
STATUS_KEYS = {"situation": "state"}
# Said not to be so: right only where the fact asks for it.
NOT_SO = ("denied", "negated")


def find_faults(fact: Fact, row: Row, export: Export, states: Mapping[str, str]) -> list[str]:
    """What is wrong with the row as that fact's core, in words; nothing where it is right."""
    people = export.people(row)
    return [
        *_word_fault("type", row.get(TYPE_KEYS.get(fact.kind, "type")), fact.types),
        *_word_fault("status", row.get(STATUS_KEYS.get(fact.kind, "status")), fact.statuses),
        *_factuality_fault(fact, row.get("factuality")),
        *_number_fault(fact.number, row),
        *(f"{_show(role)} missing" for role in find_unfilled(fact.roles, people, states)),
        *(
            f"{who.name} as {who.role} is wrong"
            for role in fact.not_roles
            for who in people
            if fits(who, role, states)
        ),
    ]


def find_unfilled(
    roles: Sequence[Role], people: Sequence[Who], states: Mapping[str, str]
) -> list[Role]:
    """Roles left over when as many as can be are filled, each by somebody else."""
    holder: dict[int, int] = {}

    def seat(role: int, tried: set[int]) -> bool:
        for at, who in enumerate(people):
            if at in tried or not fits(who, roles[role], states):
                continue
            tried.add(at)
            if at not in holder or seat(holder[at], tried):
                holder[at] = role
                return True
        return False

    return [role for at, role in enumerate(roles) if not seat(at, set())]


def is_number(number: Number, row: Row) -> bool:
    """Whether a figure row holds that number; what is None in `number` is any."""
    low = row.get("low")
    return (
        number.measure in (None, row.get("measure"))
        and number.legible in (None, row.get("legible"))
        and (number.low is None or number.low == low)
        and (number.high is None or number.high == row.get("high"))
        and (number.at_least is None or (low is not None and low >= number.at_least))
    )


def _word_fault(what: str, given: str | None, right: tuple[str, ...]) -> list[str]:
    if not right or given in right:
        return []
    return [f"{what} {given}, not {' or '.join(right)}"]


def _factuality_fault(fact: Fact, given: str | None) -> list[str]:
    if fact.factualities:
        return _word_fault("factuality", given, fact.factualities)
    return [f"factuality {given}"] if given in NOT_SO else []


def _number_fault(number: Number | None, row: Row) -> list[str]:
    if number is None or is_number(number, row):
        return []
    return [f"number {row.get('low')} to {row.get('high')}, legible {row.get('legible')}"]


def _show(role: Role) -> str:
    return f"{'/'.join(role.roles)} {role.names[0]}"
