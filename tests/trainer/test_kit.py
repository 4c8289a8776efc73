"""The kit that a trainer carries on a stick: everything in each language, each size, and found from the first page."""

import re
import sys
from html import unescape
from pathlib import Path

import pytest

from flywheel_lab import FlywheelError
from flywheel_lab.messages import LANGUAGES, language, use_language
from flywheel_lab.trainer import write_kit
from flywheel_lab.trainer.kit import sheets
from flywheel_lab.trainer.press import PAPERS, print_sheet


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("kit")
    write_kit(out)
    return out


def test_the_first_page_leads_to_every_file_and_to_nothing_else(kit: Path) -> None:
    ways = {unescape(way) for way in re.findall('href="([^"]+)"', (kit / "index.html").read_text("utf-8"))}
    assert ways == {file.relative_to(kit).as_posix() for file in kit.rglob("*.*")} - {"index.html"}


def test_every_sheet_is_printed_in_each_language_and_size(kit: Path) -> None:
    printed = {file.relative_to(kit).parent.as_posix() for file in kit.rglob("*.pdf")}
    assert printed == {f"{code}/{paper}" for code in LANGUAGES for paper in PAPERS}


def test_writing_the_kit_leaves_the_language_as_it_was(kit: Path) -> None:
    assert language() == "en"


def test_the_same_sheet_is_the_same_file_whenever_it_is_printed() -> None:
    sheet = next(sheets())
    assert print_sheet(sheet, "A4") == print_sheet(sheet, "A4")


def test_without_typst_the_trainer_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    use_language("en")
    with pytest.raises(FlywheelError, match=r'Install it: pip install "flywheel-lab\[trainer\]"'):
        print_sheet(next(sheets()), "A4")
