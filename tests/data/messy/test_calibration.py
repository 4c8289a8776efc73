"""What a firm does comes back from a system's export: intervals hold the truth, or say that it is not known."""

import pytest
from calibrated import PAIRS, holds, read_back, true_numbers
from every import every

import flywheel_lab as fl

pytestmark = pytest.mark.slow

FEW = [(form, firm) for form, firm in PAIRS if (form.system, firm) in {("stripe", "saas"), ("salesforce", "machines")}]


@every("form, firm", FEW)
def test_estimates_of_what_was_read_hold_what_was_true(form, firm, tmp_path):
    log = read_back(form, fl.firm(firm), 400, 1, tmp_path)
    assert [name for name, held in holds(log, form, true_numbers(form, fl.firm(firm)), 0.99).items() if not held] == []


def test_an_interval_can_miss(tmp_path):
    form, firm = FEW[0]
    log = read_back(form, fl.firm(firm), 400, 1, tmp_path)
    assert not all(holds(log, form, dict.fromkeys(true_numbers(form, fl.firm(firm)), 0.9), 0.99).values())
