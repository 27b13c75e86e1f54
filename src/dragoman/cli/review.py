"""`dragoman review`: the lines of the record one by one, each answered by a key."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import click
import typer
from rich.text import Text

from dragoman.cli.options import Store
from dragoman.cli.printing import open_console, print_notes
from dragoman.cli.refusal import UNUSABLE, say_error
from dragoman.errors import BusyStoreError, UsageError
from dragoman.model.judgement import SENTENCE, Anchor, Judgement, names_row
from dragoman.present.exchange import judgement_line
from dragoman.present.review.command import (
    KEYS,
    TAKING,
    Command,
    read_addition,
    read_change,
    read_command,
    read_split,
)
from dragoman.present.review.deciding import add, decide
from dragoman.present.review.item import Item
from dragoman.present.review.screen import (
    agreement_lines,
    estimate_lines,
    item_lines,
    progress_lines,
)
from dragoman.present.wording import plain

ANSWERS = {"a": "accept", "r": "reject"}
SETTLING = ("a", "r")  # keys behind which the next item comes


def review(
    store: Store,
    by: Annotated[str, typer.Option(help="Who reviews.")],
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many items.")] = None,
) -> None:
    """Review the record item by item, the least certain and most consequential first."""
    if not by.strip():
        raise UsageError("--by needs a name")
    session = Session(store, by.strip())
    try:
        session.run(limit)
    finally:
        session.close()


class Session:
    """One person at one store: what was answered, and what a busy store has not taken yet."""

    def __init__(self, store: Path, by: str) -> None:
        from dragoman.run import reviewing

        self._run = reviewing
        self._store, self._by = store, by
        self._desk = reviewing.lay_desk(store)
        self._seen: list[str] = []  # items that were answered or put off
        self._answered: list[Item] = []
        self._back: list[Item] = []  # asked again, the last first
        self._left: list[Judgement] = []
        self._console = open_console()

    def run(self, limit: int | None) -> None:
        """Ask until nothing is left, so many items were asked, or the person has enough."""
        lines = _lines()
        asked = 0
        while limit is None or asked < limit:
            is_again = bool(self._back)
            item = self._back.pop() if is_again else self._next()
            if item is None:
                self._say("Nothing is left to review.")
                return
            asked += 0 if is_again else 1
            for line in item_lines(item):
                self._say(line)
            if not self._ask(item, lines):
                return
            self._say("")

    def close(self) -> None:
        """Keep what is left, settle the record, and say where the review stands."""
        self._keep([])
        if self._left:
            say_error("the store is in use; keep these lines, and give them to: dragoman adopt")
            for judgement in self._left:
                typer.echo(judgement_line(judgement))
            raise typer.Exit(UNUSABLE)
        self._run.settle_store(self._store)
        found = self._run.review_store(self._store, self._run.lay_desk(self._store))
        notes = [*progress_lines(found.progress), *estimate_lines(found.estimates)]
        print_notes([*notes, *agreement_lines(found.agreement)])

    def _next(self) -> Item | None:
        found = self._run.next_items(self._store, self._desk, self._by, skip=self._seen)
        return found[0] if found else None

    def _ask(self, item: Item, lines: Iterator[str]) -> bool:
        """Take answers to an item until it is done with; False where the person has enough."""
        for line in lines:
            try:
                command = read_command(line)
                if command.key == "q":
                    return False
                if self._answer(command, item):
                    return True
            except UsageError as error:
                say_error(str(error))
        return False

    def _answer(self, command: Command, item: Item) -> bool:
        """Carry a command out; True where another item comes."""
        if command.key == "?":
            for key, meaning in KEYS.items():
                self._say(f"  {key}  {meaning}")
            return False
        if command.key == "u":
            return self._undo(item)
        if command.key != "n":
            self._keep(self._judgements(command, item))
            self._answered.append(item)
        self._seen.append(item.id)
        return command.key in ("n", *SETTLING)

    def _judgements(self, command: Command, item: Item) -> list[Judgement]:
        """What the answer keeps; with an addition to a sentence, that something was missing."""
        by, rest = self._by, command.rest
        if command.key == "c":
            change = read_change(rest)
            return [decide(item, "correct", by=by, change=change, other=self._named(item, change))]
        if command.key == "m":
            other = self._run.find_event_anchor(self._store, rest)
            return [decide(item, "merge", by=by, other=other)]
        if command.key == "s":
            return [decide(item, "split", by=by, other=read_split(rest, item))]
        if command.key == "+":
            found = read_addition(rest, item)
            missing = [decide(item, "reject", by=by)] if item.kind == SENTENCE else []
            return [add(found.anchor, found.fields, by=by), *missing]
        return [decide(item, ANSWERS[command.key], by=by)]

    def _named(self, item: Item, change: tuple[str, str | None]) -> Anchor | None:
        """Where the event or figure stands that a correction names, if it names one."""
        field, value = change
        if value is None or not names_row(item.kind, field):
            return None
        return self._run.find_subject_anchor(self._store, value)

    def _keep(self, judgements: list[Judgement]) -> None:
        """Put answers in; those that a busy store does not take are tried again with the next."""
        try:
            if self._left or judgements:
                self._run.put_answers(self._store, [*self._left, *judgements])
            self._left = []
        except BusyStoreError as error:
            self._left += judgements
            say_error(f"{error}; your answers are kept here until then")

    def _undo(self, item: Item) -> bool:
        """Take the last answer back and ask again; True where there was one."""
        undone = self._left.pop() if self._left else self._run.undo(self._store, self._by)
        if undone is None:
            raise UsageError("there is no answer of yours to undo")
        self._say(f"undone: {undone.action}")
        self._back.append(item)
        if self._answered:
            last = self._answered.pop()
            self._seen = [id for id in self._seen if id != last.id]
            if last.id != item.id:
                self._back.append(last)
        return True

    def _say(self, line: str) -> None:
        self._console.print(Text(plain(line), overflow="fold"))


def _lines() -> Iterator[str]:
    """Commands: keys of a terminal, each with what it takes; else lines of what is piped in."""
    if not sys.stdin.isatty():
        yield from filter(str.strip, sys.stdin)
        return
    while True:
        key = click.getchar(echo=True)
        typer.echo()
        if key in ("\x04", "\x03"):  # end of input, interrupt
            return
        yield f"{key} {typer.prompt(key)}" if key in TAKING else key
