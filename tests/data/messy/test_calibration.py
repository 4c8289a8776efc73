"""What a firm does comes back from a system's export: intervals hold the truth, or say that it is not known."""

from itertools import cycle

import pytest
from calibrated import PAIRS, clean_export, holds, misjudged, passage, read_back, true_numbers
from every import every
from repaired import other_parts

import flywheel_lab as fl
from flywheel_lab.data.messy.systems import FORMS
from flywheel_lab.export.results.ledger import MEASURED, UNKNOWN, Entry, Ledger
from flywheel_lab.models.firms import FIRMS
from flywheel_lab.models.readings import PHASES

FEW = [(form, firm) for form, firm in PAIRS if (form.system, firm) in {("stripe", "saas"), ("salesforce", "machines")}]
ONCE = list(zip(FORMS.values(), cycle(FIRMS), strict=False))
"""Each form once, with the firms in turn."""


@pytest.mark.slow
@every("form, firm", ONCE)
def test_a_file_without_a_fault_is_read_event_by_event_and_its_ledger_claims_no_more(form, firm, tmp_path):
    _is_read_as_it_was(form, firm, tmp_path)


@pytest.mark.every
@every("form, firm", PAIRS)
def test_so_is_that_of_each_firm_in_each_form(form, firm, tmp_path):
    _is_read_as_it_was(form, firm, tmp_path)


def _is_read_as_it_was(form, firm, folder):
    export = clean_export(form, fl.firm(firm), 40, 1)
    again = read_back(export, folder)
    assert other_parts(again.log, export.truth) == []
    assert misjudged(form, again.ledger, export.truth) == []


def test_a_ledger_that_says_too_much_or_too_little_is_noticed():
    form = FORMS["salesforce"]
    export = clean_export(form, fl.firm("saas"), 40, 1)
    advocacy, won = PHASES.index("advocacy") + 1, PHASES.index("purchase") + 1
    told = [Entry("advocacy", MEASURED, rows=3, phase=advocacy), Entry("purchase", UNKNOWN, phase=won)]
    wrong = misjudged(form, Ledger([Entry("", MEASURED), *told]), export.truth)
    assert [text.split(",")[0] for text in wrong] == ["purchase: unknown", "advocacy: measured"]


@pytest.mark.slow
@every("form, firm", FEW)
def test_estimates_of_what_was_read_hold_what_was_true(form, firm, tmp_path):
    log = read_back(clean_export(form, fl.firm(firm), 400, 1), tmp_path).log
    assert [name for name, held in holds(log, true_numbers(form, fl.firm(firm)), 0.99).items() if not held] == []


@pytest.mark.slow
def test_an_interval_can_miss(tmp_path):
    form, firm = FEW[0]
    log = read_back(clean_export(form, fl.firm(firm), 400, 1), tmp_path).log
    assert not all(holds(log, dict.fromkeys(true_numbers(form, fl.firm(firm)), 0.9), 0.99).values())


def test_a_way_over_several_phases_takes_the_product_of_shares_and_the_sum_of_times():
    model = fl.firm("shop").model
    share, weeks = passage(model, PHASES.index("purchase"), [PHASES.index("retention")])
    assert share == pytest.approx(0.6 * 0.8)
    assert weeks == pytest.approx(1 + 6)
