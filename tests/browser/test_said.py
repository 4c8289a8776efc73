"""What a screen says is read with the texts of Python, and a screen that says something else is found."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from said import never_says, says
from translatable import forms as written
from translatable import of_the_package

from flywheel_lab.messages import plural, use_language

DOCUMENTED = ast.Module | ast.FunctionDef | ast.ClassDef
STAYS = plural("{who} stays {weeks} week.", "{who} stays {weeks} weeks (on average).")


@pytest.fixture
def screen(page: Page) -> Iterator[Callable[[str], Locator]]:
    expect.set_options(timeout=200)

    def show(text: str) -> Locator:
        page.set_content(f"<p>{text}</p>")
        return page.locator("p")

    yield show
    expect.set_options(timeout=5000)


def test_what_stands_in_the_places_is_read(screen: Callable[[str], Locator]) -> None:
    shown = screen("So: Ada stays 4.5 weeks (on average). Then she goes.")
    assert says(shown, STAYS) == {"who": "So: Ada", "weeks": "4.5"}
    assert says(shown, "Then {who}", who="she goes") == {"who": "she goes"}
    assert says(screen("Bo stays 1 week."), STAYS, weeks=1)["who"] == "Bo"


def test_another_text_or_another_number_is_found(screen: Callable[[str], Locator]) -> None:
    shown = screen("Ada stays 4.5 weeks (on average).")
    never_says(shown, "{who} leaves")
    with pytest.raises(AssertionError):
        says(shown, "{who} leaves")
    with pytest.raises(AssertionError):
        says(shown, STAYS, weeks="4")
    with pytest.raises(AssertionError):
        never_says(shown, STAYS)


def test_a_place_that_a_text_does_not_have_is_found(screen: Callable[[str], Locator]) -> None:
    with pytest.raises(AssertionError, match="stays"):
        says(screen(""), STAYS, days=1)


def test_it_reads_the_language_in_use(screen: Callable[[str], Locator]) -> None:
    use_language("de")
    assert says(screen("Zurücksetzen"), "Reset") == {}


def typed(module: str, texts: set[str]) -> list[str]:
    """Return the strings of four words and more that stand in a text of the course, docstrings left out."""
    nodes = list(ast.walk(ast.parse(module)))
    explained = [ast.get_docstring(node, clean=False) for node in nodes if isinstance(node, DOCUMENTED)]
    strings = [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    long = [each for each in strings if len(each.split()) > 3 and each not in explained]
    return [each for each in long if any(each.strip() in text for text in texts)]


def test_no_sentence_of_the_course_is_typed_here(root: Path) -> None:
    texts = {form for text, _context in of_the_package(root) for form in written(text)}
    files = {path.name: typed(path.read_text("utf-8"), texts) for path in Path(__file__).parent.glob("*.py")}
    assert {name: found for name, found in files.items() if found} == {}


def test_a_sentence_that_is_typed_is_reported() -> None:
    module = """
def test_it():
    '''It is as it was.'''
    says(f"So it is as it was. {x}", "nothing of the course", "as it was")
"""
    assert typed(module, {"So it is as it was. {n}", "It is as it was."}) == ["So it is as it was. "]
