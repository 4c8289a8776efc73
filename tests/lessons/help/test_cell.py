"""In a notebook that opened a chapter, a slip in a cell is one sentence that says what to do; all else is as before."""

from collections.abc import Iterator
from typing import Any

import pytest
from IPython.core.interactiveshell import InteractiveShell

import flywheel_lab as fl
from flywheel_lab.lessons.help.cell import explain_errors

SLIPS = {
    "answer = 40%": "'40 %'",
    "answer = 4,5%": "'4,5 %'",
    "answer = 4.5 % of newcomers": "'4.5 %'",
    "answer = 30 percent": "'30 %'",
    "answer = 30 Prozent": "'30 %'",
    "answer = 30 per cent": "'30 %'",
    "answer = stays x brings": "`stays * brings`",
    "answer = 3 × 4": "`3 * 4`",
    "answer = 3x4": "`3 * 4`",
    "answer = 21 of 100": "`21 / 100`",
    "answer = 1 von 22": "`1 / 22`",
    "answer = 20 weeks": "'20 weeks'",
    "answer = 5 Monate": "'5 Monate'",
    "answer = “B”": "'B'",
    "answer = „B“": "'B'",
    "answer =": "right of the `=`",
    "answer = 'B": "quotation mark",
    "answer = round(0.3 * 4": "bracket",
    "answer = (1 + 2))": "bracket",
    "answer = [1, 2)": "bracket",
    "  a = 1\n answer = 2": "spaces",
    "answer = 1 2": "Ctrl+Z",
    "x = 1\nif x > 0 print(x)": "Ctrl+Z",
}
NAMES = {
    "answer = custmers / 2": "Did you mean `customers`?",
    "answer = Customers / 2": "Did you mean `customers`?",
    "answer = late_result": "Run the cells above first",
    "answer = B": "'B'",
    "print(sume([1, 2]))": "Did you mean `sum`?",
    "def half(): return custmers / 2\nhalf()": "Did you mean `customers`?",
}
AS_BEFORE = {
    "1 / 0": "ZeroDivisionError",
    "eval('40%')": "SyntaxError",
    "raise NameError('of my own')": "NameError",
    "def late():\n    print(x)\n    x = 1\nlate()": "UnboundLocalError",
    "exec('nothing', {})": "NameError",
}

Shown = list[tuple[str, str, str]]


class Page(InteractiveShell):
    """A shell that keeps what a notebook would show in red: kind, message and text."""

    def _showtraceback(self, etype: Any, evalue: Any, stb: list[str]) -> None:
        self.red = (etype.__name__, str(evalue), "\n".join(stb))

    def run(self, cell: str) -> tuple[str, str, str]:
        result = self.run_cell(cell, store_history=False)
        assert result.error_before_exec or result.error_in_exec
        return self.red


@pytest.fixture
def untouched() -> Iterator[Page]:
    Page.clear_instance()
    yield Page.instance()
    Page.clear_instance()


@pytest.fixture
def page(untouched: Page) -> Page:
    untouched.run_cell("import flywheel_lab as fl\nfl.start('01')\ncustomers = 100", store_history=False)
    return untouched


@pytest.mark.parametrize("cell", SLIPS)
def test_a_slip_is_one_friendly_text(page: Page, cell: str) -> None:
    kind, _, text = page.run(cell)
    assert SLIPS[cell] in text and "Traceback" not in text and "File" not in text
    assert text.startswith("Python cannot read line ") and "\n" not in text
    assert kind in ("SyntaxError", "IndentationError")


@pytest.mark.parametrize("cell", NAMES)
def test_a_name_without_a_value_is_one_friendly_text(page: Page, cell: str) -> None:
    kind, _, text = page.run(cell)
    assert NAMES[cell] in text and "Traceback" not in text and "\n" not in text
    assert kind == "NameError"


@pytest.mark.parametrize("cell", [*SLIPS, *NAMES])
def test_it_speaks_the_language_of_the_learner(page: Page, cell: str) -> None:
    english = page.run(cell)[2]
    fl.use_language("de")
    german = page.run(cell)[2]
    assert german != english
    assert not {"Python cannot", "There is nothing", "If you mean"} & {german[:13], german[:16], german[:11]}


@pytest.mark.slow
@pytest.mark.parametrize("cell", AS_BEFORE)
def test_everything_else_shows_its_traceback_as_before(untouched: Page, cell: str) -> None:
    before = untouched.run(cell)
    untouched.run_cell("import flywheel_lab as fl\nfl.start('01')", store_history=False)
    assert untouched.run(cell) == before
    assert AS_BEFORE[cell] in before[2]


def test_a_notebook_that_opened_no_chapter_is_left_alone(untouched: Page) -> None:
    untouched.run_cell("import flywheel_lab as fl\nfl.aida()", store_history=False)
    assert "Traceback" in untouched.run("custmers")[2]
    assert untouched.custom_exceptions == ()


@pytest.mark.slow
def test_kind_and_message_stay_what_they_are_for_tools(untouched: Page) -> None:
    before = {cell: untouched.run(cell)[:2] for cell in [*SLIPS, *NAMES]}
    untouched.run_cell("import flywheel_lab as fl\nfl.start('01')\ncustomers = 100", store_history=False)
    assert {cell: untouched.run(cell)[:2] for cell in [*SLIPS, *NAMES]} == before


def test_a_handler_that_somebody_has_set_stays(untouched: Page) -> None:
    untouched.set_custom_exc((KeyError,), lambda *_, **__: [])
    explain_errors(untouched)
    assert untouched.custom_exceptions == (KeyError,)


def test_opening_a_chapter_twice_changes_nothing(page: Page) -> None:
    page.run_cell("fl.start('02')", store_history=False)
    assert "Did you mean" in page.run("custmers")[2]


def test_a_chapter_opens_where_there_is_no_notebook() -> None:
    assert repr(fl.start("00")) == "QuestionCard(nothing to ask)"
