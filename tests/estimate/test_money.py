"""Euros from a log: how sure they are, what is refused in a sentence, and that the intervals hold the truth."""

import sys
from pathlib import Path

import numpy as np
import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.messages import use_language

sys.path.append(str(Path(__file__).parents[1] / "models"))
from money import levers_of


@pytest.fixture(scope="module")
def saas():
    return fl.estimate_journey(fl.load("saas"))


def next_euro(of, name, **more):
    """Return where the next euro of a firm goes, by its model or by what a log told."""
    firm = fl.firm(name)
    return fl.where_next(of, firm.money, levers_of(name), firm.pushes, **more)


@pytest.mark.slow
def test_the_worth_of_a_lead_lies_in_the_interval_of_its_log(saas):
    told = fl.worth(saas, fl.firm("saas").money)
    low, high = told.interval("lead")
    assert low < fl.worth(fl.firm("saas").model, fl.firm("saas").money).lead < high
    assert low < told.lead < high


def test_a_model_is_sure_of_itself():
    told = fl.worth(fl.firm("shop").model, fl.firm("shop").money)
    assert told.interval("customer") == (told.customer, told.customer)


def test_the_table_has_a_row_for_a_lead_a_customer_and_each_phase(saas):
    table = fl.worth(saas, fl.firm("saas").money).table()
    assert list(table.index) == ["lead", "customer", *saas.model.stages]
    assert (table["low"] <= table["with_referrals"]).all() and (table["alone"] <= table["with_referrals"]).all()


AFTER = ["adoption", "retention", "expansion", "advocacy"]
OUTCOMES = {
    "shop": ("clear", "stay"),
    "saas": ("clear", "stay"),
    "machines": ("clear", "checkout"),
    "craft": ("clear", "referrals"),
}


@every("name", OUTCOMES)
def test_each_firm_has_its_own_answer_from_the_same_guesses(name):
    answer = next_euro(fl.firm(name).model, name)
    assert (answer.outcome, answer.best.name) == OUTCOMES[name]


@every("name", OUTCOMES)
def test_what_is_said_holds_the_numbers_of_the_table(name):
    answer = next_euro(fl.firm(name).model, name)
    said = answer.said
    row = answer.table.iloc[0]
    assert answer.best.name in said
    assert f"{round(100 * row['best_in'])} of 100" in said


def test_nothing_that_brings_back_its_cost_is_said_to_pay():
    answer = next_euro(fl.firm("saas").model, "saas", spend_weeks=13, count_until=13)
    assert answer.outcome == "none"
    assert (answer.table["per_euro"] < 1).all()
    assert "keep the money" in answer.said
    assert answer.split(600)["kept"] == 600


def test_what_differs_by_chance_only_is_a_tie():
    firm = fl.firm("shop")
    twins = [fl.Lever(f"{k}", "stay.retention", 1820, 0.1) for k in range(2)]
    answer = fl.where_next(firm.model, firm.money, twins, firm.pushes)
    assert answer.outcome == "tie"
    assert "too close to call" in answer.said


@pytest.mark.slow
@every("name", ["machines", "craft"])
def test_a_log_that_does_not_say_who_left_gets_a_sentence_and_no_number(name):
    fit = fl.estimate_journey(fl.load(name))
    answer, told = next_euro(fit, name), fl.worth(fit, fl.firm(name).money)
    assert answer.outcome == "refused" and answer.table.isna().all(axis=None)
    assert np.isnan(told.lead) and told.table().isna().all(axis=None)
    for said in (answer.said, told.said):
        assert "Record cancellations first" in said


@pytest.mark.slow
def test_few_customers_get_a_sentence_and_no_number():
    log = fl.simulate_log(fl.firm("saas").model, 20, 60, np.random.default_rng(5))
    answer = next_euro(fl.estimate_journey(log), "saas")
    assert answer.outcome == "refused"
    assert "Watch longer" in answer.said or "Record cancellations" in answer.said


@pytest.mark.slow
def test_a_refused_answer_refuses_each_of_its_numbers():
    answer = next_euro(fl.estimate_journey(fl.load("craft")), "craft")
    for ask in (lambda: answer.best, lambda: answer.split(100), lambda: answer.regret, lambda: answer.test("stay")):
        with pytest.raises(fl.FlywheelError, match="Record cancellations first"):
            ask()


def test_the_same_question_has_the_same_answer_twice(saas):
    first, second = (next_euro(saas, "saas").table for _time in range(2))
    assert first.equals(second)


def test_the_answer_is_said_in_german_with_german_numbers():
    use_language("de")
    said = next_euro(fl.firm("shop").model, "shop").said
    assert said.startswith("Steck das Geld in „stay“: Jeder Euro bringt in drei Jahren rund 5,1 € zurück")


@pytest.mark.long
@pytest.mark.every
def test_the_intervals_of_returns_and_worth_hold_the_truth():
    firm, truth = fl.firm("saas"), next_euro(fl.firm("saas").model, "saas")
    hits = np.zeros(3)
    seeds = range(40)
    for seed in seeds:
        log = fl.simulate_log(firm.model, round(firm.pushes), 156, np.random.default_rng(seed), record_losses=AFTER)
        fit = fl.estimate_journey(log)
        answer, told = next_euro(fit, "saas"), fl.worth(fit, firm.money)
        row, lead = answer.table.loc["stay"], told.interval("lead")
        hits += [
            row["low"] <= truth.table.loc["stay", "per_euro"] <= row["high"],
            lead[0] <= fl.worth(firm.model, firm.money).lead <= lead[1],
            answer.best.name == "stay",
        ]
    assert (hits[:2] >= 0.9 * len(seeds) - 3.3 * np.sqrt(0.09 * len(seeds))).all()
