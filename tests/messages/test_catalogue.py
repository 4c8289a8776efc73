"""Every text that a learner can see is there in each language, and what is there fits it."""

import io
import re
import string
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from every import every
from translatable import Key, forms, key, of_data, of_python, of_the_package

from flywheel_lab.messages import LANGUAGES
from flywheel_lab.messages.catalogue import sources

# Words that German took over, and texts without words. A new one is added here only after a look.
SAME_IN_GERMAN = {
    *(
        "AIDA",
        "Conversion",
        "Leads",
        "Marketing",
        "Net Revenue Retention",
        "J",
        "Phase",
        "Plan B",
        "Q",
        "Service",
        "Start",
        "Team",
        "Team {n}",
        "min",
        "Radius",
        "Ring",
        "rad/s",
    )
}
FIELDS = ("HubSpot: ", "Salesforce: ", "Shopify: ")  # a field of a system has one name


@pytest.fixture(scope="module")
def said(root: Path) -> set[Key]:
    return of_the_package(root)


def untranslated(said: set[Key], catalogue: Catalog) -> set[Key]:
    """Texts without a translation, and those of which a form is missing."""
    done = (m for m in catalogue if m.string and all(forms(m.string)) and "fuzzy" not in m.flags)
    whole = [m for m in done if len(forms(m.string)) == (catalogue.num_plurals if m.pluralizable else 1)]
    return said - {key(m) for m in whole} - {(forms(m.id)[0], m.context) for m in whole}


def unused(said: set[Key], catalogue: Catalog) -> set[Key]:
    return {key(message) for message in [*catalogue, *catalogue.obsolete.values()] if message.id} - said


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def unlike(catalogue: Catalog) -> list[Key]:
    """Placeholders in braces that one language has and the other has not; a form for one may leave out the number."""
    wrong = []
    for message in catalogue:
        *few, last = [placeholders(form) for form in forms(message.string)]
        wanted = placeholders(forms(message.id)[-1])
        if last != wanted or any(each - wanted for each in few):
            wrong.append(key(message))
    return wrong


def left_in_english(catalogue: Catalog) -> set[str]:
    texts = [text for m in catalogue if m.id for text in {*forms(m.id)} & {*forms(m.string)}]
    return {text for text in texts if re.search("[a-zA-Z]", text) and not text.startswith(FIELDS)} - SAME_IN_GERMAN


def unlike_our_german(catalogue: Catalog) -> list[str]:
    """The learner is `du`, quotation marks are „…“, 80 % never breaks, and each thing has the name that we gave it."""
    formal, spaces = r'[a-zäöüß,] (Sie|Ihr|Ihre|Ihnen|Ihren|Ihrem)\b|["”]', r"\d ?%"
    funnel = r"Funnel(?<!Conversion-Funnel)(?<!Tod dem Sales Funnel)"  # the last is the title of an article
    words = rf"\b(Bereich|Zertifikat|Konversion(en)?|[Ff]ertigen? F[aä]lle?|angestoßen|anstoßen|{funnel})\b"
    ours = re.compile(f"{formal}|{spaces}|{words}")
    texts = [text for m in catalogue if m.id for text in forms(m.string)]
    return [text for text in texts if ours.search(re.sub(r"\{[^}]*\}|<[^>]*>", "", text))]


@pytest.mark.slow
def test_sources_say_something(said: set[Key]) -> None:
    assert len(said) > 20


def test_every_text_has_a_translation(said: set[Key], catalogue: Catalog) -> None:
    assert untranslated(said, catalogue) == set()


def test_no_translation_is_left_over(said: set[Key], catalogue: Catalog) -> None:
    assert unused(said, catalogue) == set()


def test_placeholders_are_the_same(catalogue: Catalog) -> None:
    assert unlike(catalogue) == []


def test_no_text_is_left_in_english(german: Catalog) -> None:
    assert left_in_english(german) == set()


def test_german_is_ours(german: Catalog) -> None:
    assert unlike_our_german(german) == []


@pytest.mark.slow
@every("code", LANGUAGES[1:])
def test_each_text_stands_in_the_catalogue_once(code: str) -> None:
    parts = [part.read_text("utf-8").partition("\n\n")[2] for part in sources(code)]
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
    assert unlike(po("{n} people", "{m} Personen")) == [("{n} people", None)]
    assert left_in_english(po("order", "order")) == {"order"}


def test_a_plural_needs_all_its_forms() -> None:
    people: Key = (("{n} person", "{n} people"), None)
    entry = 'msgid "{n} person"\nmsgid_plural "{n} people"\nmsgstr[0] "Eine Person"\nmsgstr[1] "%s"\n'
    missing, wrong, right = (read_po(io.StringIO(entry % many), locale="de") for many in ("", "{m} P", "{n} Personen"))
    assert untranslated({people}, missing) == {people}
    assert (untranslated({people}, right), unlike(right)) == (set(), [])
    assert unlike(wrong) == [people]


@every(
    "german",
    ["Dort sehen Sie es.", "Es sind 80 %.", "Wähle einen Bereich.", "Der Funnel ist leer.", "Die Konversion sinkt."],
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


def test_plurals_are_read_from_the_sources(tmp_path: Path) -> None:
    (tmp_path / "x.py").write_text(
        'ngettext("{n} day", "{n} days", n); ngettext("a", "b", n, "stage"); plural("c", "d")'
    )
    assert of_python(tmp_path) == {(("{n} day", "{n} days"), None), (("a", "b"), "stage"), (("c", "d"), None)}


def test_every_string_of_a_data_file_is_a_text_but_for_names() -> None:
    table = {"a": {"kind": "match", "ask": "Which?", "pairs": [{"right": "Wheel", "n": 3}], "tactics": ["One", "Two"]}}
    found = {key for _path, key in of_data(table)}
    assert found == {("Which?", None), ("Wheel", "match"), ("One", None), ("Two", None)}
