"""Links to the glossary come and go without a trace in what an author wrote."""

from typing import Any

import nbformat
import pytest
import terms
from every import every
from lint import fingerprint

from flywheel_lab.chapters.glossary import entries
from flywheel_lab.messages import use_language


def notebook(*texts: str, code: str = "en") -> Any:
    cells = [nbformat.v4.new_markdown_cell(text, id=f"text-{i}") for i, text in enumerate(texts)]
    book = nbformat.v4.new_notebook(cells=cells)
    book.metadata.flywheel = {"language": code}
    return book


def linked(*texts: str, file: str = "00_start.ipynb", code: str = "en") -> list[str]:
    book = notebook(*texts, code=code)
    terms.link_terms(book, file)
    return [cell.source for cell in book.cells]


def test_the_first_use_of_a_word_is_linked_and_no_later_one() -> None:
    first, second = linked("Each funnel is a Funnel.", "A funnel.")
    assert first.startswith('Each [funnel](glossary.md#funnel "') and first.endswith("is a Funnel.")
    assert second == "A funnel."


@every(
    "text",
    [
        "# A funnel",
        "| funnel | x |",
        "`funnel`",
        "[funnel](x.md)",
        "**Funnel.** Then",
        "funnels-and-co",
        "```\nfunnel\n```",
    ],
)
def test_headings_tables_code_and_links_stay_as_they_are(text: str) -> None:
    assert linked(text) == [text]


def test_a_longer_word_is_not_taken_for_a_shorter_one_in_it() -> None:
    assert linked("The conversion funnel.")[0].startswith("The [conversion funnel](glossary.md#conversion-funnel ")


def test_german_words_are_found_with_their_endings() -> None:
    assert linked("Alle Kohorten.", code="de")[0].startswith("Alle [Kohorten](glossary.md#Kohorte ")


@every("texts", [("A funnel, a cohort and churn.",), ("**funnel**", "*Churn* (a word)")])
def test_setting_links_twice_changes_nothing_and_they_can_be_taken_off(texts: tuple[str, ...]) -> None:
    once = linked(*texts)
    assert linked(*once) == once
    assert [terms.unlinked(text) for text in once] == [*texts]
    assert [fingerprint(text) for text in once] == [fingerprint(text) for text in texts]


@pytest.mark.parametrize("broken", [("A funnel.", ""), ("Fun.", '[Fun](glossary.md#funnel "x").')])
def test_a_missing_link_and_a_needless_one_are_named(broken: tuple[str, str]) -> None:
    without, needless = broken
    assert terms.other_links(notebook(needless or without), "00_start.ipynb") == [
        "text-0: other links to the glossary: run tests/course/refresh.py"
    ]


def test_the_page_has_each_word_in_both_languages(language: str) -> None:
    use_language(language)
    page = {path.parent.name: text for path, text in terms.pages().items()}[language]
    words = terms.words_of(language)
    assert [word for word in words if f"\n## {word}\n" not in page] == []


def test_each_word_is_explained_once() -> None:
    words = [each.word for each in entries()]
    assert sorted(words) == sorted(set(words))
