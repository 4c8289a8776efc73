"""Exports with lies: the same numbers give the same file, all faults are found again, and the score is exact."""

import datetime as dt

import numpy as np
import pytest
from every import every
from repaired import REASONS, differences
from speaking import speaking

import flywheel_lab as fl
from flywheel_lab.data.messy.export import make_export
from flywheel_lab.data.messy.faults.kinds import KINDS
from flywheel_lab.data.messy.systems import FORMS


@pytest.fixture(scope="module")
def export():
    return fl.messy_export(seed=4, difficulty=2, system="shopify")


@pytest.mark.slow
@every("system", FORMS)
def test_full_repair_gives_the_clean_log_and_counts_each_fault(system, tmp_path):
    assert differences(fl.messy_export(seed=3, difficulty=2, system=system), tmp_path) == []


@pytest.mark.every
@every("system", FORMS)
@every("difficulty", [1, 2, 3])
def test_full_repair_gives_the_clean_log_for_many_seeds(system, difficulty, tmp_path):
    exports = [fl.messy_export(seed, difficulty, system) for seed in range(10)]
    assert [differences(each, tmp_path) for each in exports] == [[]] * len(exports)


@pytest.mark.slow
@every("system", [system for system, form in FORMS.items() if "doubles" in form.kinds])
def test_a_row_that_stands_there_twice_is_no_second_order(system, tmp_path):
    form, end = FORMS[system], dt.date(2026, 6, 30)
    rng = np.random.default_rng(1)
    export = make_export(form, fl.firm(form.firms[0]), ["doubles"], lambda _kind: 9, 30, end, rng, difficulty=1)
    assert differences(export, tmp_path) == []


def test_the_same_numbers_give_the_same_file():
    assert fl.messy_export(5, 1).bytes == fl.messy_export(5, 1).bytes
    assert len({fl.messy_export(seed, 1).bytes for seed in range(5)}) == 5


def test_a_harder_file_has_more_kinds_of_faults_and_fewer_rows_of_each():
    easy, hard = (fl.messy_export(1, difficulty, "woocommerce").faults for difficulty in (1, 3))
    assert len(easy) < len(hard)
    assert max(fault.rows for fault in hard) < max(fault.rows for fault in easy)


@every("kind", KINDS)
def test_each_kind_occurs_in_a_system(kind):
    assert any(kind in form.kinds for form in FORMS.values())


@pytest.mark.slow
@every("system", FORMS)
def test_the_list_of_a_system_names_faults_that_are_not_there(system):
    export = fl.messy_export(1, 1, system)
    there = {fault.kind for fault in export.faults}
    assert there < {kind for kind, _name in export.possible}


def test_the_file_is_named_and_stored_as_the_system_does_it(export, tmp_path):
    path = export.write(tmp_path)
    assert path.name == export.name
    assert path.read_bytes().decode() == export.text


def test_who_finds_everything_has_all_points(export):
    score = export.score({fault.kind: fault.rows for fault in export.faults})
    assert score.perfect
    assert score.points == score.most == 2 * len(export.faults)


def test_a_wrong_number_is_half_a_fault_and_an_invention_costs_a_point(export):
    first, second, *others = [fault.kind for fault in export.faults]
    counts = {fault.kind: fault.rows for fault in export.faults}
    invented = next(kind for kind, _name in export.possible if kind not in counts)
    score = export.score({first: counts[first], second: counts[second] + 1, invented: 3})
    assert (score.full, score.partly, score.missed, score.invented) == ((first,), (second,), (*others,), (invented,))
    assert score.points == 2 + 1 - 1


def test_ticking_everything_pays_less_than_looking(export):
    everything = export.score({kind: 1 for kind, _name in export.possible})
    assert everything.points < everything.most / 2


def test_a_fault_of_the_whole_file_needs_no_number():
    export = fl.messy_export(1, 1, "stripe")
    assert "clock" in export.score({"clock": 1}).full


@every("found", [{"dragons": 1}, {"guests": -1}, {"guests": 1.5}, {"guests": "many"}, {"guests": None}])
def test_a_strange_answer_is_refused_with_a_sentence(export, found):
    with pytest.raises(fl.FlywheelError, match=r"There is no fault|How many rows"):
        export.score(found)


@every(
    "wrong",
    [
        {"seed": -1},
        {"seed": 1.5},
        {"seed": 1, "difficulty": 4},
        {"seed": 1, "difficulty": []},
        {"seed": 1, "system": "x"},
    ],
    ids=str,
)
def test_what_no_file_can_be_made_of_is_refused(wrong):
    with pytest.raises(fl.FlywheelError):
        fl.messy_export(**wrong)


def test_faults_are_told_in_the_language_in_use(export):
    with speaking("en"):
        english = {fault.said for fault in export.faults}
    with speaking("de"):
        german = {fault.said for fault in export.faults}
    assert len(english | german) == 2 * len(export.faults)


def test_a_reader_who_is_not_asked_is_told_each_fault_that_a_row_can_have():
    assert {*KINDS} - {*REASONS} == {"spellings", "currencies", "gaps", "writings", "clock", "letters"}
