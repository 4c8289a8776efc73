"""Every text that a learner can see is there in German, and the German fits it."""

import io
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from flywheel_lab.messages import placeholders

KEYWORDS: dict[str, tuple[int, ...] | None] = {"_": None, "gettext": None, "mark": None}

# Words that German took over, and texts without words. A new one is added here only after a look.
SAME_IN_GERMAN: set[str] = set()


@pytest.fixture(scope="module")
def said(root: Path) -> set[str]:
    """All msgids in the sources."""
    found = extract_from_dir(root / "flywheel_lab", method_map=[("**.py", "python")], keywords=KEYWORDS)
    return {message for _, _, message, _, _ in found if isinstance(message, str)}


@pytest.fixture(scope="module")
def catalogue(root: Path) -> Catalog:
    with (root / "flywheel_lab" / "messages" / "de.po").open("rb") as po:
        return read_po(po, locale="de", abort_invalid=True)


def untranslated(said: set[str], catalogue: Catalog) -> set[str]:
    return {text for text in said if not (catalogue.get(text) and catalogue[text].string)}


def unused(said: set[str], catalogue: Catalog) -> set[str]:
    return {str(message.id) for message in catalogue if message.id} - said | {str(old) for old in catalogue.obsolete}


def unlike(catalogue: Catalog) -> list[str]:
    """Placeholders in braces that one language has and the other has not."""
    return [str(m.id) for m in catalogue if placeholders(str(m.id)) != placeholders(str(m.string))]


def left_in_english(catalogue: Catalog) -> set[str]:
    return {str(m.id) for m in catalogue if m.id and m.id == m.string} - SAME_IN_GERMAN


def unlike_our_german(catalogue: Catalog) -> list[str]:
    """The learner is `du`, quotation marks are „…“, and no English quotation mark is left."""
    formal = re.compile(r'[a-zäöüß,] (Sie|Ihr|Ihre|Ihnen|Ihren|Ihrem)\b|["”]')
    return [str(m.string) for m in catalogue if m.id and formal.search(re.sub(r"\{[^}]*\}|<[^>]*>", "", str(m.string)))]


def test_sources_say_something(said: set[str]) -> None:
    assert len(said) > 20


def test_every_text_has_a_german_one(said: set[str], catalogue: Catalog) -> None:
    assert untranslated(said, catalogue) == set()


def test_no_german_text_is_left_over(said: set[str], catalogue: Catalog) -> None:
    assert unused(said, catalogue) == set()


def test_placeholders_are_the_same(catalogue: Catalog) -> None:
    assert unlike(catalogue) == []


def test_no_text_is_left_in_english(catalogue: Catalog) -> None:
    assert left_in_english(catalogue) == set()


def test_german_is_ours(catalogue: Catalog) -> None:
    assert unlike_our_german(catalogue) == []


def test_each_text_stands_in_the_file_once(root: Path) -> None:
    ids = re.findall(r'^msgid ((?:".*"\n?)+)', (root / "flywheel_lab/messages/de.po").read_text("utf-8"), re.MULTILINE)
    assert [text for text in set(ids) if ids.count(text) > 1] == []


def po(english: str, german: str) -> Catalog:
    return read_po(io.StringIO(f'msgid "{english}"\nmsgstr "{german}"\n'), locale="de")


def test_a_broken_text_is_reported() -> None:
    assert untranslated({"stage"}, po("stage", "")) == {"stage"}
    assert untranslated({"stage"}, po("funnel", "Trichter")) == {"stage"}
    assert unused({"stage"}, po("funnel", "Trichter")) == {"funnel"}
    assert unlike(po("{n} people", "{m} Personen")) == ["{n} people"]
    assert left_in_english(po("stage", "stage")) == {"stage"}
    assert unlike_our_german(po("See there.", "Dort sehen Sie es.")) != []
