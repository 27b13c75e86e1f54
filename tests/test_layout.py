"""The house rules that no linter knows."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SRC = ROOT / "src" / "dragoman"
MODULES = sorted(path for room in (SRC, ROOT / "bench") for path in room.rglob("*.py"))
PACKAGES = sorted(path.parent for path in SRC.rglob("__init__.py"))
MAX_LINES = 400
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "base", "manager"}


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("package", PACKAGES, ids=_name)
def test_every_package_says_its_purpose_in_one_sentence(package: Path) -> None:
    tree = ast.parse((package / "__init__.py").read_text(encoding="utf-8"))
    purpose = ast.get_docstring(tree) or ""
    assert re.fullmatch(r"[A-Z][^.!?\n]*\.", purpose), f"{_name(package)}: {purpose!r}"


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_no_module_is_longer_than_a_reader_can_hold(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= MAX_LINES


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_every_module_says_its_idea(module: Path) -> None:
    assert module.stem not in EMPTY_NAMES
    assert ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))


def test_each_room_has_its_own_word_in_the_layers() -> None:
    layers = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    for room in (package.name for package in PACKAGES if package.parent == SRC):
        assert re.search(rf"\b{room}\b", layers), f"{room} stands in no layer"


def test_the_version_is_one_word_in_package_and_citation() -> None:
    init = (SRC / "__init__.py").read_text(encoding="utf-8")
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    version = re.search(r'__version__ = "(.+)"', init)
    assert version
    assert f"version: {version[1]}\n" in citation


def test_every_dependency_is_pinned_once_and_without_an_index() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    names = [re.split("==", pin)[0].lower() for pin in pins]
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", pin) for pin in pins)
    assert names == sorted(set(names))


def test_all_that_the_program_and_its_tests_require_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    wanted = [*project["dependencies"], *(line for extra in extras for line in extra)]
    pinned = (ROOT / "constraints.txt").read_text(encoding="utf-8").lower()
    for line in wanted:
        name = re.split(r"[<>=!~ \[]", line)[0].lower()
        assert f"\n{name}==" in pinned, f"{name} is not in constraints.txt"
