"""`import flywheel_lab as fl` offers what the README lists, each with a sentence and an example that runs."""

import doctest
import re
from pathlib import Path

import pytest
from every import every

import flywheel_lab as fl

ROOMS = ("data", "models", "estimate", "figures")


def listed(room: str = "") -> list[str]:
    """Return the names that a stub lists, in its order."""
    stub = (Path(fl.__file__).parent / room / "__init__.pyi").read_text("utf-8")
    return re.findall(r"^from \.\S+ import (\w+) as \1$", stub, re.MULTILINE)


NAMES = listed()
MOVED = {name: room for room, names in fl._MOVED.items() for name in names.split()}


def test_the_readme_lists_the_names_in_the_same_order(root: Path) -> None:
    names = (root / "README.md").read_text("utf-8").partition("## The names")[2].partition("\n## ")[0]
    assert re.findall(r"^\| `fl\.(\w+)`", names, re.MULTILINE) == NAMES
    assert {name: room for room, name in re.findall(r"^\| `fl\.(\w+)\.(\w+)`", names, re.MULTILINE)} == MOVED


def test_nothing_else_is_offered() -> None:
    assert sorted(fl.__all__) == sorted([*NAMES, *ROOMS, "errors"])


@every("room", ROOMS)
def test_each_room_offers_what_it_lists(room: str) -> None:
    for name in listed(room):
        assert callable(getattr(getattr(fl, room), name)), name


@every("name", MOVED)
def test_an_old_name_still_works_and_says_where_it_is_now(name: str) -> None:
    with pytest.warns(FutureWarning, match=rf"fl\.{name} is now fl\.{MOVED[name]}\.{name}\.") as warned:
        assert getattr(fl, name) is getattr(getattr(fl, MOVED[name]), name)
    assert warned[0].filename == __file__


@every("name", [*NAMES, *MOVED])
def test_each_name_says_what_it_does(name: str) -> None:
    first = (thing(name).__doc__ or "").partition("\n")[0]
    assert len(first.split()) >= 4
    assert first.endswith((".", ";", ":"))


@every("name", [name for name in [*NAMES, *MOVED] if not name.endswith("Error")])
def test_each_name_has_an_example(name: str) -> None:
    assert examples(thing(name))


def thing(name: str) -> object:
    return getattr(getattr(fl, MOVED[name]) if name in MOVED else fl, name)


def examples(thing: object) -> list[doctest.Example]:
    return [example for test in doctest.DocTestFinder().find(thing) for example in test.examples]


def test_no_folder_has_the_name_of_a_function(root: Path) -> None:
    """Python gives the name of a folder to the folder, once somebody imports it."""
    folders = {each.parent.name for each in (root / "flywheel_lab").glob("*/__init__.py")}
    assert folders & set(NAMES) == set()
