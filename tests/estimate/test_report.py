"""What the page for whoever decides says: each number with source and day, and the guess at which the order flips."""

import datetime as dt
import re
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.estimate.money.likely import likely_journeys
from flywheel_lab.estimate.money.report import Fact, report_of
from flywheel_lab.estimate.money.report.flip import find_flips

sys.path.append(str(Path(__file__).parents[1] / "models"))
from money import levers_of

DAY = dt.date(2026, 11, 29)


def answer_of(name, of=None, levers=None, **more):
    firm = fl.firm(name)
    return fl.where_next(of or firm.model, firm.money, levers or levers_of(name), firm.pushes, **more)


@pytest.fixture(scope="module")
def saas():
    return fl.estimate_journey(fl.load("saas"))


def lines_of(report):
    return [
        word for part in report.parts for line in part.lines for word in (line if isinstance(line, Fact) else [line])
    ]


@pytest.mark.slow
def test_each_part_names_its_day(saas):
    report = report_of(answer_of("saas", saas), "our contact list", DAY)
    assert [part.heading for part in report.parts if not re.search("202[4-6]", part.source)] == []


def test_what_is_measured_names_its_log_its_people_and_its_days(saas):
    report = report_of(answer_of("saas", saas), "our contact list", DAY)
    assert report.rests[0].source == "our contact list, 6,114 people, Jan 1, 2024 to Dec 31, 2025"


@pytest.mark.slow
def test_who_decides_reads_no_code():
    report = report_of(answer_of("shop", fl.estimate_journey(fl.load("shop"))), "our orders", DAY)
    assert [line for line in lines_of(report) if re.search(r"step=|fl\.\w|_", line)] == []
    assert any("less than 1 week" in line for line in report.doubts[-1].lines)


def test_a_model_is_never_said_to_be_measured():
    report = report_of(answer_of("shop"), "", DAY)
    assert report.rests[0].heading == "From a model, not measured"
    assert any("no data" in line for line in report.doubts[-1].lines)


def test_what_is_measured_lies_in_the_interval_that_is_told(saas):
    facts = {fact.what: fact.value for fact in report_of(answer_of("saas", saas), "", DAY).rests[0].lines}
    gain = facts["referral factor (G): further leads that a lead brings in by word of mouth"]
    value, low, high = map(float, re.findall(r"[\d.]+", gain))
    assert low < value < high
    assert (low, high) == pytest.approx(saas.interval("loop_gain"), abs=0.006)
    leave = next(value for what, value in facts.items() if "leave" in what)
    value, low, high = map(float, re.findall(r"[\d.]+", leave))
    assert low < 100 * fl.firm("saas").orders * 52 / 12 / fl.firm("saas").customers < high


def test_customers_of_the_model_leave_as_those_of_the_firm():
    leave = next(fact.value for fact in report_of(answer_of("shop"), "", DAY).rests[0].lines if "leave" in fact.what)
    assert float(leave) == pytest.approx(7.2)


@every("name", ["shop", "saas", "machines", "craft"])
def test_the_order_flips_at_the_guess_that_is_told(name):
    answer = answer_of(name)
    best, rival = answer.ranking[:2]
    for flip in find_flips(answer):
        if np.isnan(flip.then):
            continue
        for factor, ahead in ((0.98, best), (1.02, rival if flip.kind == "rises" else best)):
            guess = {"twice" if flip.lever.effect is None else "effect": flip.then * factor}
            levers = [replace(each, **guess) if each is flip.lever else each for each in answer.levers]
            again = answer_of(name, levers=levers, budget=answer.budget)
            if flip.kind == "pays":
                assert (again.table.loc[best.name, "per_euro"] > 1) == (factor > 1)
            elif flip.kind == "falls":
                assert (again.ranking[0].name == best.name) == (factor > 1)
            else:
                assert again.ranking[0].name == ahead.name


def test_a_rival_that_no_guess_brings_to_the_front_is_said_so():
    rises = next(flip for flip in find_flips(answer_of("saas")) if flip.kind == "rises")
    assert np.isnan(rises.then)
    assert any("whatever you guess" in line for line in report_of(answer_of("saas"), "", DAY).doubts[0].lines)


def test_where_nothing_pays_only_what_would_is_told():
    answer = answer_of("saas", spend_weeks=13, count_until=13)
    assert [flip.kind for flip in find_flips(answer)] == ["pays"]
    assert len(report_of(answer, "", DAY).doubts) == 2


def test_how_often_it_costs_more_than_it_brings_is_counted(saas):
    answer = answer_of("saas", saas)
    loses = (answer.gains[:, answer.levers.index(answer.best)] < 0).mean()
    assert (
        f"In {100 * loses:.0f} of 100 cases “{answer.best.name}” brings back less"
        in report_of(answer, "", DAY).said.lines[0]
    )


def test_another_first_place_in_the_first_year_is_said():
    answer = answer_of("machines")
    soon = answer.levers[int(answer.in_a_year.mean(axis=0).argmax())]
    told = [line for line in report_of(answer, "", DAY).doubts[0].lines if "first year alone" in line]
    assert soon is not answer.best and soon.name in told[0]


def test_a_lever_that_no_half_can_be_spared_says_why_there_is_no_test():
    assert "cannot be tried on half" in report_of(answer_of("craft"), "", DAY).doubts[1].lines[0]


@pytest.mark.slow
def test_a_refused_answer_has_its_reasons_and_nothing_else():
    report = report_of(answer_of("craft", fl.estimate_journey(fl.load("craft"))), "order book", DAY)
    assert len(report.parts) == 1
    assert "Record cancellations first" in report.said.lines[0]


@pytest.mark.slow
def test_a_log_that_does_not_say_who_sent_whom_is_answered_without_referrals_and_says_so():
    log = fl.load("saas")
    events = log.events.assign(stage=lambda rows: rows["stage"].astype(str)).drop(columns="referrer")
    unsent = fl.JourneyLog(events, log.observed_until, stages=log.stages, losses=log.losses, purchase=log.purchase)
    fit = fl.estimate_journey(unsent)
    others = [lever for lever in levers_of("saas") if lever.kind != "refer"]
    told = lines_of(report_of(answer_of("saas", fit, levers=others), "", DAY))
    assert "Who was referred is not recorded" in " ".join(told)
    with pytest.raises(fl.FlywheelError, match="'referrals' moves referrals, and nobody recorded"):
        answer_of("saas", fit)


def test_a_made_up_log_says_so():
    firm = fl.firm("machines")
    answer = fl.where_next(likely_journeys("machines"), firm.money, levers_of("machines"), firm.pushes)
    report = report_of(answer, "", DAY)
    assert "made-up log" in report.rests[0].source
    assert "made up" in report.doubts[-1].lines[0]
