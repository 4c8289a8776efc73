"""One compiled file is read for each language, and never an old one: whoever edits a text sees it at once."""

import io
import os
from gettext import GNUTranslations
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from flywheel_lab.messages import catalogue as ours

PO = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
DAYS = 'msgid "{n} day"\nmsgid_plural "{n} days"\nmsgstr[0] "{n} Tag"\nmsgstr[1] "{n} Tage"\n'


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package with a German text in the engine and one in the room of a chapter."""
    for name, text in (("messages/de/a.po", 'msgid "wheel"\nmsgstr "Rad"\n\n' + DAYS), ("chapters/funnel/de.po", "")):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(PO + text)
    monkeypatch.setattr(ours, "HERE", tmp_path / "messages")
    return tmp_path


def edit(file: Path, text: str, seconds: int = 10) -> None:
    """Write a file as if some seconds had passed since it was written last."""
    file.write_text(text)
    later = max(each.stat().st_mtime for each in file.parents[1].rglob("*")) + seconds
    os.utime(file, (later, later))


def test_without_a_compiled_file_the_sources_are_read(here: Path) -> None:
    assert not ours.is_compiled("de")
    assert ours.read("de").gettext("wheel") == "Rad"


def test_what_is_compiled_is_read_as_it_is(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ours.compile_all()
    monkeypatch.setattr(ours, "compile_catalogue", lambda code: pytest.fail("the sources were read again"))
    assert ours.read("de").gettext("wheel") == "Rad"


@pytest.mark.parametrize("part", ["messages/de/a.po", "chapters/funnel/de.po"])
def test_a_source_that_was_edited_since_counts(here: Path, part: str) -> None:
    ours.compile_all()
    edit(here / part, PO + 'msgid "hub"\nmsgstr "Nabe"\n')
    assert ours.read("de").gettext("hub") == "Nabe"


def test_an_installed_package_has_compiled_files_only(here: Path) -> None:
    ours.compile_all()
    for part in ours.sources("de"):
        part.unlink()
    (here / "messages" / "de").rmdir()
    assert (ours.languages(), ours.read("de").gettext("wheel")) == (("en", "de"), "Rad")


def test_a_fuzzy_text_is_shown_in_english(here: Path) -> None:
    (here / "messages/de/a.po").write_text(PO + '#, fuzzy\nmsgid "wheel"\nmsgstr "Reifen"\n')
    assert ours.read("de").gettext("wheel") == "wheel"


def test_plurals_are_counted_as_the_language_counts(here: Path) -> None:
    said = ours.read("de")
    assert [said.ngettext("{n} day", "{n} days", n) for n in (0, 1, 2)] == ["{n} Tage", "{n} Tag", "{n} Tage"]


def test_the_same_sources_give_the_same_file(here: Path) -> None:
    assert ours.compile_catalogue("de") == ours.compile_catalogue("de")


@pytest.mark.slow
def test_the_catalogue_has_what_babel_reads(catalogue: Catalog) -> None:
    read = GNUTranslations(io.BytesIO(ours.compile_catalogue(str(catalogue.locale_identifier))))
    texts = [m for m in catalogue if m.id and isinstance(m.id, str)]
    wrong = [m.id for m in texts if m.string != (read.pgettext(m.context, m.id) if m.context else read.gettext(m.id))]
    assert (wrong, len(texts) > 1000) == ([], True)
