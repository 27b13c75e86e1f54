"""The README names all that a user can type."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"


@pytest.fixture(scope="module")
def readme() -> str:
    if not README.exists():
        pytest.skip("there is no README.md yet")
    return README.read_text(encoding="utf-8")


def _root_command() -> Any:
    cli = pytest.importorskip("dragoman.cli")
    apps = [value for value in vars(cli).values() if isinstance(value, typer.Typer)]
    if not apps:
        pytest.skip("dragoman.cli has no typer app yet")
    return typer.main.get_command(apps[0])


def _commands(command: Any, words: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    """The command and those under it, each with the words that a user types."""
    yield " ".join(words), command
    for name, inner in sorted(getattr(command, "commands", {}).items()):
        if not inner.hidden:
            yield from _commands(inner, (*words, name))


def _options(command: Any) -> Iterator[str]:
    for parameter in command.params:
        if parameter.param_type_name == "option" and not parameter.hidden:
            yield max(parameter.opts, key=len)


def test_the_readme_mentions_every_command(readme: str) -> None:
    for words, _ in _commands(_root_command(), ("dragoman",)):
        *groups, last = words.split()
        is_view = groups[1:] == ["show"]
        assert (f"`{last}`" in readme or words in readme) if is_view else words in readme, words


def test_the_readme_mentions_every_option(readme: str) -> None:
    completion = {"--install-completion", "--show-completion"}
    for words, command in _commands(_root_command(), ("dragoman",)):
        for option in set(_options(command)) - completion:
            assert option in readme, f"{words} {option}"


def test_the_readme_mentions_every_choice_of_an_argument(readme: str) -> None:
    for words, command in _commands(_root_command(), ("dragoman",)):
        for parameter in command.params:
            for choice in getattr(getattr(parameter, "type", None), "choices", None) or ():
                text = str(getattr(choice, "value", choice))
                assert text in readme, f"{words} {parameter.name}: {text}"


def test_the_readme_names_the_two_commands_that_a_newcomer_runs(readme: str) -> None:
    assert "make demo" in readme
    assert "make test" in readme
