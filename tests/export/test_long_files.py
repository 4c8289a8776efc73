"""Long files: what is read bit by bit is read like the whole, what comes late counts, and somebody hears of it."""

import cProfile
import pstats

import numpy as np
import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.export import sampling
from flywheel_lab.export.cells import fixed
from flywheel_lab.export.cells.column import Column
from flywheel_lab.export.files import make_table, progress, texts

HEADER = "Order ID,Customer ID,Order date,Total,Refunded amount\n"


def rows(n):
    return [f"{k},c{k % 7},2026-01-{1 + k % 28:02d},{k}.50," for k in range(n)]


@pytest.fixture
def saved(tmp_path):
    def save(lines, name="export.csv"):
        (tmp_path / name).write_text(HEADER + "\n".join(lines) + "\n", "utf-8")
        return tmp_path / name

    return save


@pytest.mark.slow
@every("chunk", [1, 2, 7, 50])
def test_rows_read_bit_by_bit_are_the_same_log(saved, monkeypatch, chunk):
    whole = fl.read_export(saved(rows(50)))
    monkeypatch.setattr(make_table, "CHUNK", chunk)
    monkeypatch.setattr(texts, "PIECE", 25 * chunk)
    again = fl.read_export(saved(rows(50)))
    assert again.log.events.equals(whole.log.events)
    assert again.report == whole.report


def test_a_refund_after_thousands_of_rows_without_one_counts(saved):
    late = "9999,c1,2026-01-30,80.00,80.00"
    assert fl.read_export(saved([*rows(make_table.SAMPLE + 5), late])).report.rejected == {"refunded": 1}


def test_the_example_of_a_late_reason_is_its_line(saved):
    lines = [*rows(make_table.SAMPLE + 5), "9999,c1,soon,80.00,"]
    line, cells = fl.read_export(saved(lines)).report.examples["date that cannot be read"]
    assert (line, cells[3]) == (make_table.SAMPLE + 7, "80.00")


def test_somebody_who_waits_hears_how_far_reading_is(saved, monkeypatch):
    monkeypatch.setattr(texts, "PIECE", 300)
    monkeypatch.setattr(progress, "AFTER", 0)
    monkeypatch.setattr(progress, "EVERY", 0)
    monkeypatch.setattr(progress, "FEW", 0)
    heard = []
    fl.read_export(saved(rows(35)), progress=lambda rows, about: heard.append((rows, about)))
    assert [rows for rows, _about in heard] == [11, 23, 35, 35]
    assert heard[-1] == (35, 35)


def test_nobody_hears_of_a_short_wait(saved, capsys):
    fl.read_export(saved(rows(35)))
    assert capsys.readouterr().out == ""


def test_two_texts_with_one_mark_stay_two():
    class Same(str):
        def __hash__(self):
            return 7

    told = Column.of([Same("a"), Same("b"), Same("a")])
    assert (told.texts, told.codes.tolist()) == (["a", "b"], [0, 1, 0])


def test_two_rows_of_letters_with_one_mark_stay_two(monkeypatch):
    monkeypatch.setattr(fixed, "MIX", np.uint64(0))
    told = Column.of_cells(np.array([b"a", b"b", b"a"], "S8"))
    assert (told.texts, told.codes.tolist()) == (["a", "b"], [0, 1, 0])


@pytest.fixture
def long_file(saved, monkeypatch):
    monkeypatch.setattr(sampling, "LONG_FILE", 10_000)
    monkeypatch.setattr(sampling, "HELD", 5_000)
    return saved([f"{k},c{k % 300},2026-01-{1 + k % 28:02d},{k}.50," for k in range(900)])


def test_of_a_long_file_some_people_are_read_with_all_their_rows(long_file):
    export = fl.read_export(long_file)
    (doubt,) = export.doubts
    orders = export.log.events.groupby("person")["orders"].sum()
    assert (doubt.id, doubt.default) == ("sample", "5")
    assert 40 < export.log.people < 80
    assert set(orders) == {3}


def test_each_row_outside_the_sample_is_counted(long_file):
    report = fl.read_export(long_file).report
    assert report.read == 900
    assert report.used + report.rejected["somebody outside the sample"] == 900
    assert report.examples["somebody outside the sample"][0] > 1


def test_a_long_file_is_read_as_a_whole_if_somebody_says_so(long_file):
    assert fl.read_export(long_file, mapping={"sample": 1}).log.people == 300


def test_a_sample_is_told(long_file):
    assert any("one in 5 of its people" in text for text in fl.read_export(long_file).said)


@pytest.fixture(scope="module")
def calls(tmp_path_factory):
    """How many calls it takes to read so many rows: a measure of time that does not depend on the machine."""

    def count(n):
        file = tmp_path_factory.mktemp("calls") / "export.csv"
        file.write_text(HEADER + "\n".join(rows(n)) + "\n", "utf-8")
        profile = cProfile.Profile()
        profile.runcall(fl.read_export, file)
        return pstats.Stats(profile).total_calls

    count(10)  # what is loaded once
    return {n: count(n) for n in (30, make_table.SAMPLE, 4 * make_table.SAMPLE)}


def test_of_a_sample_texts_are_asked_not_rows(calls):
    assert calls[make_table.SAMPLE] - calls[30] < 450 * make_table.SAMPLE


def test_behind_the_sample_a_further_row_takes_few_calls(calls):
    assert calls[4 * make_table.SAMPLE] - calls[make_table.SAMPLE] < 40 * 3 * make_table.SAMPLE
