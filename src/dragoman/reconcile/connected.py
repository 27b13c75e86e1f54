"""Connected groups: a union of things that remembers its members, smallest first."""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Groups(Generic[T]):
    """Disjoint groups of items; the root of a group is the item that came first."""

    def __init__(self, items: Iterable[T]) -> None:
        self._place = {item: place for place, item in enumerate(items)}
        self._parent = {item: item for item in self._place}
        self._members: dict[T, list[T]] = {item: [item] for item in self._place}

    def root(self, item: T) -> T:
        """First item of the group that holds `item`."""
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def join(self, one: T, other: T) -> None:
        """Make one group of the two."""
        low, high = sorted((self.root(one), self.root(other)), key=self._place.__getitem__)
        if low == high:
            return
        self._parent[high] = low
        self._members[low] += self._members.pop(high)

    def members(self, item: T) -> list[T]:
        """All items of the group that holds `item`, in no promised order."""
        return self._members[self.root(item)]

    def groups(self) -> list[list[T]]:
        """All groups by their first item, each sorted by the items' order."""
        roots = sorted(self._members, key=self._place.__getitem__)
        return [sorted(self._members[root], key=self._place.__getitem__) for root in roots]
