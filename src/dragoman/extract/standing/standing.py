"""What is known of an event's standing while its sentence is read."""

from dataclasses import dataclass, field

UNDONE = ("cancelled", "postponed")


@dataclass(slots=True)
class Standing:
    """Status and factuality found so far: the first word that speaks, the nearest, wins.

    `governors` are the words that spoke, nearest first; `is_purpose` marks what stands under
    "in order to".
    """

    tense: str = "past"
    status: str | None = None
    factuality: str | None = None
    governors: list[str] = field(default_factory=list)
    is_purpose: bool = False

    def say(self, *, status: str | None = None, factuality: str | None = None, by: str) -> None:
        """Take up what the word `by` says, if no nearer one has said it."""
        is_undone = self.status == "planned" and status in UNDONE  # "planned talks were called off"
        if status and (self.status is None or is_undone):
            self.status = status
            self.governors.append(by)
        if factuality and self.factuality is None:
            self.factuality = factuality
            self.governors.append(by)

    def negate(self) -> None:
        """Take up a "not": of what was refused or denied it leaves a possibility or a claim."""
        if self.factuality is None and self.status == "not_held":
            self.factuality, self.status = "hypothetical", None  # "does not refuse talks"
        elif self.factuality is None:
            self.factuality = "negated"
            self.status = self.status or "not_held"
        elif self.factuality == "negated":
            self.factuality, self.status = None, None
        elif self.factuality == "denied":
            self.factuality = "claimed"
