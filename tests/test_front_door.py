"""`import flywheel_lab as fl` offers what the README lists, each with a sentence and an example that runs."""

import doctest
import re
from pathlib import Path

from every import every

import flywheel_lab as fl

STUB = Path(fl.__file__).with_suffix(".pyi")
NAMES = re.findall(r"^from \S+ import \w+ as (\w+)$", STUB.read_text("utf-8"), re.MULTILINE)


def test_the_readme_lists_the_names_in_the_same_order(root: Path) -> None:
    names = (root / "README.md").read_text("utf-8").partition("## The names")[2].partition("\n## ")[0]
    assert re.findall(r"^\| `fl\.(\w+)", names, re.MULTILINE) == NAMES


def test_nothing_else_is_offered() -> None:
    assert sorted(fl.__all__) == sorted(NAMES)


@every("name", NAMES)
def test_each_name_says_what_it_does(name: str) -> None:
    first = (getattr(fl, name).__doc__ or "").partition("\n")[0]
    assert len(first.split()) >= 4
    assert first.endswith((".", ";", ":"))


@every("name", [name for name in NAMES if not name.endswith("Error")])
def test_each_name_has_an_example(name: str) -> None:
    assert examples(getattr(fl, name))


def examples(thing: object) -> list[doctest.Example]:
    return [example for test in doctest.DocTestFinder().find(thing) for example in test.examples]
