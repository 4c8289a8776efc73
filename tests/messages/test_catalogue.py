"""Every text that a learner can see is there in German, and the German fits it."""

import io
import re
import string
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from translatable import Key, of_data, of_python, of_the_package

# Words that German took over, and texts without words. A new one is added here only after a look.
SAME_IN_GERMAN = {"AIDA", "J", "Phase", "Radius", "Ring", "rad/s"}


@pytest.fixture(scope="module")
def said(root: Path) -> set[Key]:
    return of_the_package(root)


def key(message: Message) -> Key:
    return str(message.id), message.context


def untranslated(said: set[Key], catalogue: Catalog) -> set[Key]:
    return said - {key(message) for message in catalogue if message.string}


def unused(said: set[Key], catalogue: Catalog) -> set[Key]:
    return {key(message) for message in [*catalogue, *catalogue.obsolete.values()] if message.id} - said


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def unlike(catalogue: Catalog) -> list[str]:
    """Placeholders in braces that one language has and the other has not."""
    return [str(m.id) for m in catalogue if placeholders(str(m.id)) != placeholders(str(m.string))]


def left_in_english(catalogue: Catalog) -> set[str]:
    same = {str(m.id) for m in catalogue if m.id and m.id == m.string and re.search("[a-zA-Z]", m.id)}
    return same - SAME_IN_GERMAN


def unlike_our_german(catalogue: Catalog) -> list[str]:
    """The learner is `du`, quotation marks are „…“, 80 % never breaks, and each thing has the name that we gave it."""
    formal, spaces = r'[a-zäöüß,] (Sie|Ihr|Ihre|Ihnen|Ihren|Ihrem)\b|["”]', r"\d ?%"
    words = r"\b(Bereich|Zertifikat|[Ff]ertigen? F[aä]lle?|angestoßen|anstoßen|Funnel(?<!Conversion-Funnel))\b"
    ours = re.compile(f"{formal}|{spaces}|{words}")
    return [str(m.string) for m in catalogue if m.id and ours.search(re.sub(r"\{[^}]*\}|<[^>]*>", "", str(m.string)))]


def test_sources_say_something(said: set[Key]) -> None:
    assert len(said) > 20


def test_every_text_has_a_german_one(said: set[Key], catalogue: Catalog) -> None:
    assert untranslated(said, catalogue) == set()


def test_no_german_text_is_left_over(said: set[Key], catalogue: Catalog) -> None:
    assert unused(said, catalogue) == set()


def test_placeholders_are_the_same(catalogue: Catalog) -> None:
    assert unlike(catalogue) == []


def test_no_text_is_left_in_english(catalogue: Catalog) -> None:
    assert left_in_english(catalogue) == set()


def test_german_is_ours(catalogue: Catalog) -> None:
    assert unlike_our_german(catalogue) == []


def test_each_text_stands_in_the_catalogue_once(root: Path) -> None:
    files = [*root.glob("flywheel_lab/messages/de/*.po"), *root.glob("flywheel_lab/chapters/*/de.po")]
    parts = [part.read_text("utf-8").partition("\n\n")[2] for part in files]
    ids = re.findall(r'^((?:msgctxt ".*"\n)?msgid (?:".*"\n?)+)', "\n".join(parts), re.MULTILINE)
    assert [text for text in set(ids) if ids.count(text) > 1] == []


def po(english: str, german: str, context: str = "") -> Catalog:
    kind = f'msgctxt "{context}"\n' if context else ""
    return read_po(io.StringIO(f'{kind}msgid "{english}"\nmsgstr "{german}"\n'), locale="de")


def test_a_broken_text_is_reported() -> None:
    word = ("order", None)
    assert untranslated({word}, po("order", "")) == {word}
    assert untranslated({word}, po("funnel", "Trichter")) == {word}
    assert unused({word}, po("funnel", "Trichter")) == {("funnel", None)}
    assert unlike(po("{n} people", "{m} Personen")) == ["{n} people"]
    assert left_in_english(po("order", "order")) == {"order"}


@pytest.mark.parametrize(
    "german", ["Dort sehen Sie es.", "Es sind 80 %.", "Wähle einen Bereich.", "Der Funnel ist leer."]
)
def test_german_that_is_not_ours_is_reported(german: str) -> None:
    assert unlike_our_german(po("x", german)) == [german]


def test_a_text_of_another_kind_is_another_text() -> None:
    stage, put_in_order = po("order", "Bestellung", "stage"), po("order", "Reihenfolge")
    assert untranslated({("order", "stage")}, put_in_order) == {("order", "stage")}
    assert untranslated({("order", "stage")}, stage) == set()
    assert unused({("order", None)}, stage) == {("order", "stage")}


def test_the_context_is_read_from_the_sources(tmp_path: Path) -> None:
    (tmp_path / "x.py").write_text('mark("order", "stage"); mark("order"); _("a"\n"b",); _(name, "stage")\n')
    assert of_python(tmp_path) == {("order", "stage"), ("order", None), ("ab", None)}


def test_every_string_of_a_data_file_is_a_text_but_for_names() -> None:
    table = {"a": {"kind": "match", "ask": "Which?", "pairs": [{"right": "Wheel", "n": 3}], "tactics": ["One", "Two"]}}
    found = {key for _path, key in of_data(table)}
    assert found == {("Which?", None), ("Wheel", "match"), ("One", None), ("Two", None)}
