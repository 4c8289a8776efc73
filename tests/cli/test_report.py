"""`flywheel-lab report`: a page for whoever decides, of a firm or an export, or one sentence why there is none."""

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.cli import main
from flywheel_lab.cli.report import read_words
from flywheel_lab.models.readings import PHASES

FIGURES = ["--money", "600", "--monthly", "99", "--monthly-margin", "70", "--lead", "25"]


@pytest.mark.slow
def test_a_firm_gets_a_page_that_says_it_is_made_up(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert main(["report", "craft", str(page)]) == 0
    assert "made-up log of Ofen-Sommer" in page.read_text("utf-8")


def export_of(folder: Path, **more: Any) -> Path:
    """Write two years of the software's contacts as one would export them."""
    log = fl.simulate_log(fl.firm("saas").model, 56, 104, np.random.default_rng(3), **more)
    days = pd.Timestamp("2024-01-01") + pd.to_timedelta(7 * log.events["time"], unit="D")
    log.events.assign(time=days.dt.strftime("%Y-%m-%d")).to_csv(folder / "contacts.csv", index=False)
    return folder / "contacts.csv"


@pytest.mark.long
def test_an_export_asks_what_it_leaves_open_and_gets_a_page_once_that_is_answered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.html"
    words = ["report", str(export_of(tmp_path, record_losses=True)), str(page), *FIGURES]
    assert main(words) == 1
    doubt = capsys.readouterr().err.splitlines()[-1]
    assert "--answer" in doubt and "fl." not in doubt
    assert main([*words, "--answer", "stages=" + " > ".join(PHASES)]) == 0
    told = page.read_text("utf-8")
    assert "contacts.csv, " in told and "Put the money into" in told


def test_each_answer_to_a_question_stands_there_as_it_is_to_be_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = Path(__file__).parents[1] / "export" / "forms" / "any_members_paying.csv"
    assert main(["report", str(file), str(tmp_path / "page.html"), *FIGURES]) == 1
    said = capsys.readouterr().err.splitlines()
    assert [line.strip() for line in said if line.startswith("    ")] == [
        "--answer rows=other",
        "--answer rows=steps",
        "--answer rows=purchase",
    ]


@pytest.mark.every
def test_an_export_that_does_not_tell_gets_a_page_with_a_sentence(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    words = ["report", str(export_of(tmp_path, record_losses=False)), str(page), *FIGURES]
    assert main([*words, "--answer", "stages=" + " > ".join(PHASES)]) == 0
    assert "Record cancellations first" in page.read_text("utf-8")


@pytest.mark.slow
def test_the_years_that_are_counted_can_be_told(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    main(["report", "shop", str(page), "--years", "1"])
    assert "brings back within a year" in page.read_text("utf-8")


REFUSED = {
    "nothing": ([], "needs a file or a firm"),
    "no page": (["shop"], "needs a file or a firm"),
    "another option": (["shop", "p.pdf", "--port", "9"], "takes --once"),
    "no number": (["shop", "p.pdf", "--money", "much"], "--money needs a number, got 'much'"),
    "no value": (["shop", "p.pdf", "--money"], "--money needs a number, got ''"),
    "thousands": (["shop", "p.pdf", "--money", "1.820"], "without a sign between the thousands"),
    "no money": ([__file__, "p.pdf"], "Say how many euros a month"),
    "no file": (["nowhere.csv", "p.pdf"], "no file nowhere.csv"),
    "misspelt firm": (["shpo", "p.pdf"], "no firm of that name. Check name and folder, or take shop, saas"),
    "ending": (["shop", "p.docx"], "not as 'p.docx'"),
}


@every("case", REFUSED)
def test_what_cannot_be_done_is_one_sentence(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    words, said = REFUSED[case]
    assert main(["report", *words]) == 1
    assert said in capsys.readouterr().err


def test_a_comma_is_a_decimal_sign() -> None:
    assert read_words(["shop", "p.pdf", "--lead=0,60"]).figures == {"lead": 0.6}
