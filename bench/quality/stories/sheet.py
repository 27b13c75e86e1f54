"""What scoring a story writes down: shares, and a line for each wrong thing."""

from collections.abc import Iterable
from dataclasses import dataclass, field

# F1s of a precision and a recall.
F1S = {
    "pairwise_f1": ("pairwise_precision", "pairwise_recall"),
    "across_pairwise_f1": ("across_pairwise_precision", "across_pairwise_recall"),
    "b3_f1": ("b3_precision", "b3_recall"),
    "b3_f1_all": ("b3_precision_all", "b3_recall_all"),
    "event_f1": ("precision", "recall"),
    "copies_f1": ("copies_precision", "copies_recall"),
}
# Given even where nothing is asked: what runs are compared by.
ALWAYS = (
    "b3_f1",
    "pairwise_f1",
    "state_accuracy",
    "recall",
    "precision",
    "field_accuracy",
)


@dataclass(kw_only=True)
class Sheet:
    """Shares of one story or of several; `wrong` tells each thing that is not right."""

    parts: dict[str, float] = field(default_factory=dict)
    wholes: dict[str, float] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def count(self, name: str, part: float, *, of: float) -> None:
        """Add so much, of so much, to a share."""
        self.parts[name] = self.parts.get(name, 0) + part
        self.wholes[name] = self.wholes.get(name, 0) + of

    def judge(self, name: str, *, is_right: bool) -> None:
        """Add one thing that is right or not."""
        self.count(name, int(is_right), of=1)

    def add(self, other: "Sheet") -> None:
        """Add the shares of another sheet."""
        for name, whole in other.wholes.items():
            self.count(name, other.parts[name], of=whole)

    def value(self, name: str) -> float | None:
        """A share or an F1; None where nothing was asked."""
        if name in F1S:
            precision, recall = (self.value(one) for one in F1S[name])
            if precision is None and recall is None:
                return None
            total = (precision or 0) + (recall or 0)
            return 2 * (precision or 0) * (recall or 0) / total if total else 0.0
        whole = self.wholes.get(name, 0)
        return self.parts[name] / whole if whole else None

    def metrics(self) -> dict[str, float]:
        """All that was asked, and what is always given."""
        names = [*self.wholes, *F1S]
        values = {name: self.value(name) for name in names}
        known = {name: value for name, value in values.items() if value is not None}
        return {**dict.fromkeys(ALWAYS, 0.0), **known}


def summed(sheets: Iterable[Sheet]) -> Sheet:
    """All stories together, each thing counted once."""
    total = Sheet()
    for sheet in sheets:
        total.add(sheet)
    return total


def mean(sheets: Iterable[Sheet], name: str) -> float:
    """The mean over the stories that were asked; 0 where none was."""
    values = [value for sheet in sheets if (value := sheet.value(name)) is not None]
    return sum(values) / len(values) if values else 0.0
