"""The doctor says in one table what was found, never breaks down himself, and ends with the right code."""

import sys
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from flywheel_lab import use_language
from flywheel_lab.cli import doctor, main
from flywheel_lab.cli.doctor import Row, examine, table

ILL = Row("Font", "missing", "install it")
WELL = Row("Python", "3.11.7")


def test_a_check_that_breaks_is_a_finding() -> None:
    def broken() -> tuple[str, str]:
        raise ImportError("DLL load failed")

    row = doctor.row("Font", broken)
    assert row.found == "ImportError: DLL load failed"
    assert row.remedy != ""


def test_without_packaging_the_other_checks_go_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "packaging.requirements", None)
    rows = {row.name: row.remedy for row in doctor.all_rows(str(tmp_path))}
    assert rows["Packages"].endswith("packaging flywheel-lab")
    assert (rows["Test count"], rows["Port"]) == ("", "")


def test_a_package_below_its_floor_fails_aloud(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(doctor.installed, "requirements", lambda extra: [Requirement("narwhals>=999")])
    assert main(["doctor", "--folder", str(tmp_path)]) == 1
    said = capsys.readouterr().out
    assert "needed is >=999" in said
    assert "passed" not in said


def test_columns_stand_below_each_other() -> None:
    lines = table([WELL, ILL]).splitlines()
    assert {line.index(last) for line, last in zip(lines, ("Remedy", "ok", "install it"), strict=True)} == {17}


@pytest.mark.parametrize(("rows", "code", "last"), [([WELL], 0, "All 1 checks"), ([WELL, ILL], 1, "1 of 2 checks")])
def test_the_exit_code_says_whether_all_is_well(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], rows: list[Row], code: int, last: str
) -> None:
    monkeypatch.setattr(doctor, "all_rows", lambda folder: iter(rows))
    assert examine("f") == code
    assert capsys.readouterr().out.splitlines()[-1].startswith(last)


def test_the_doctor_speaks_german(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["doctor", "--language", "de", "--folder", str(tmp_path)])
    said = capsys.readouterr().out
    assert [word for word in ("Geprüft", "Abhilfe", "in Ordnung", "Schrift", "Oberfläche") if word not in said] == []
    use_language("en")
