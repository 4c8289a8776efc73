"""The kit that a trainer carries on a stick: everything in each language, each size, and found from the first page."""

import re
import sys
from html import unescape
from pathlib import Path

import pytest

from flywheel_lab import FlywheelError
from flywheel_lab.messages import LANGUAGES, language, use_language
from flywheel_lab.trainer import write_kit
from flywheel_lab.trainer.kit import Part, printed
from flywheel_lab.trainer.paper.cards import cards
from flywheel_lab.trainer.press import PAPERS, print_sheet


@pytest.fixture
def kit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write a kit of one sheet: all that is in a whole one takes a minute."""
    monkeypatch.setattr("flywheel_lab.trainer.kit.sections", lambda: [("To hand out", [printed(cards())])])
    write_kit(tmp_path)
    return tmp_path


@pytest.mark.every
def test_the_first_page_of_the_whole_kit_leads_to_every_file(tmp_path: Path) -> None:
    write_kit(tmp_path)
    test_the_first_page_leads_to_every_file_and_to_nothing_else(tmp_path)
    assert [file.name for file in tmp_path.rglob("*.*") if re.search(r'[<>:"|?*]|\.$', file.name)] == []


def test_the_first_page_leads_to_every_file_and_to_nothing_else(kit: Path) -> None:
    ways = {unescape(way) for way in re.findall('href="([^"]+)"', (kit / "index.html").read_text("utf-8"))}
    files = {file.relative_to(kit).as_posix() for file in kit.rglob("*.*") if file.is_file()}
    parts = {f"#{code}" for code in LANGUAGES}
    assert ways == parts | {file for file in files if "/assets/" not in file} - {"index.html"}


def test_the_first_page_begins_in_the_language_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flywheel_lab.trainer.kit.sections", list)
    use_language("de")
    write_kit(tmp_path)
    assert re.findall(r"<h1>(.*?)</h1>", (tmp_path / "index.html").read_text("utf-8"))[0] == "Der Workshop-Koffer"


def test_every_sheet_is_printed_in_each_language_and_size(kit: Path) -> None:
    printed = {file.relative_to(kit).parent.as_posix() for file in kit.rglob("*.pdf")}
    assert printed == {f"{code}/{paper}" for code in LANGUAGES for paper in PAPERS}


def test_writing_the_kit_leaves_the_language_as_it_was(kit: Path) -> None:
    assert language() == "en"


def test_the_same_sheet_is_the_same_file_whenever_it_is_printed() -> None:
    assert print_sheet(cards(), "A4") == print_sheet(cards(), "A4")


def test_without_typst_the_trainer_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    use_language("en")
    with pytest.raises(FlywheelError, match=r'Install it: pip install "flywheel-lab\[trainer\]"'):
        print_sheet(cards(), "A4")


def test_what_is_said_of_several_sheets_alike_stands_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    alike = [Part(title, "All of it, minute by minute.", {}) for title in ("60 minutes", "90 minutes")]
    monkeypatch.setattr("flywheel_lab.trainer.kit.sections", lambda: [("The script", alike)])
    write_kit(tmp_path)
    listed = (tmp_path / "index.html").read_text("utf-8")
    assert listed.count("minute by minute") == len(LANGUAGES)
