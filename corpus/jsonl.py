"""Items as JSON Lines, and back."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from corpus.item import Event, Item, Role, Tempting

BUILT = Path(__file__).parent / "corpus.jsonl"
Json = dict[str, Any]


def dump(items: Sequence[Item], sides: Sequence[str]) -> str:
    """One object a line, in the order of the items."""
    return "".join(
        json.dumps(_object(item, side), ensure_ascii=False) + "\n"
        for item, side in zip(items, sides, strict=True)
    )


def load(path: Path = BUILT, *, split: str | None = None) -> list[Item]:
    """The items of a built corpus, all or those of one split."""
    objects = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return [_item(found) for found in objects if split in (None, found["split"])]


def _object(item: Item, side: str) -> Json:
    found: Json = {
        "id": "s_" + hashlib.sha256(item.text.encode()).hexdigest()[:10],
        "text": item.text,
        "split": side,
        "source": item.file,
        "line": item.line,
        "events": [
            {
                "type": event.type,
                "mode": event.mode,
                "status": event.status,
                "factuality": event.factuality,
                "background": event.background,
                "trigger": list(event.trigger),
                "roles": _roles(event.roles),
                "contexts": list(event.contexts),
            }
            for event in item.events
        ],
        "tempting": [
            {"trigger": list(wrong.trigger), "roles": _roles(wrong.roles)}
            for wrong in item.tempting
        ],
    }
    if item.template is not None:
        found["template"] = item.template
    return found


def _roles(roles: Iterable[Role]) -> list[Json]:
    return [
        {"role": role.role, "span": list(role.span) if role.span else None, "name": role.name}
        for role in roles
    ]


def _item(found: Json) -> Item:
    return Item(
        text=found["text"],
        events=tuple(
            Event(
                type=event["type"],
                mode=event["mode"],
                status=event["status"],
                factuality=event["factuality"],
                background=event["background"],
                trigger=(event["trigger"][0], event["trigger"][1]),
                roles=_read_roles(event["roles"]),
                contexts=tuple(event["contexts"]),
            )
            for event in found["events"]
        ),
        tempting=tuple(
            Tempting(
                trigger=(wrong["trigger"][0], wrong["trigger"][1]),
                roles=_read_roles(wrong["roles"]),
            )
            for wrong in found["tempting"]
        ),
        file=found["source"],
        line=found["line"],
        template=found.get("template"),
    )


def _read_roles(roles: Iterable[Json]) -> tuple[Role, ...]:
    return tuple(
        Role(
            role=role["role"],
            span=(role["span"][0], role["span"][1]) if role["span"] else None,
            name=role["name"],
        )
        for role in roles
    )
