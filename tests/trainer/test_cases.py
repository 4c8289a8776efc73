"""The cases: their numbers are those of the firms, calculated another way, and no case gives its solution away."""

import re

import numpy as np
import pytest
from every import every
from printed import in_language, pages, words

import flywheel_lab as fl
from flywheel_lab.messages import LANGUAGES
from flywheel_lab.models.simulation import purchases
from flywheel_lab.trainer.cases.numbers import CASES
from flywheel_lab.trainer.cases.sheets import cases, solutions
from flywheel_lab.trainer.press import PAPERS

KEYS = list(CASES)


@pytest.mark.every
@every("code, paper", [(code, paper) for code in LANGUAGES for paper in PAPERS])
def test_each_case_is_one_page_in_every_language_and_size(code: str, paper: str) -> None:
    assert [pages(make(), paper) for make in in_language(code, lambda: (lambda: cases(), lambda: solutions()))] == [
        4,
        2,
    ]


@pytest.mark.slow
def test_in_the_longer_language_each_case_is_one_page_and_two_solutions_are() -> None:
    assert [pages(sheet, "Letter") for sheet in in_language("de", lambda: [cases(), solutions()])] == [4, 2]


@every("code", LANGUAGES)
def test_every_place_has_its_number(code: str) -> None:
    said = list(words([sheet.data for sheet in in_language(code, lambda: [cases(), solutions()])]))
    assert [text for text in said if re.search(r"[{}]|\bnan\b|∞", text)] == []


@every("key", KEYS)
def test_a_case_is_half_a_page_of_text(key: str) -> None:
    told = cases().data["cases"][KEYS.index(key)]
    parts = ("title", "situation", "offers", "caption", "questions", "roles")
    assert 80 < sum(len(text.split()) for part in parts for text in words(told[part])) < 190
    assert len(told["questions"]) == 2 and len(told["roles"]) == 3 and len(told["table"]) > 2


@pytest.mark.slow
@every("key", KEYS)
def test_no_case_tells_its_solution(key: str) -> None:
    asked, solved = (" ".join(words(make().data["cases"][KEYS.index(key)])) for make in (cases, solutions))
    answer = solutions().data["cases"][KEYS.index(key)]["answer"]
    told = set(re.findall(r"\d[\d.,]*\d|\d", answer)) - set(re.findall(r"\d[\d.,]*\d|\d", asked))
    assert told, "the answer has a number that the case does not have"
    assert answer in solved and answer not in asked


def test_no_case_tells_how_long_a_firm_lasts_which_the_course_asks() -> None:
    halves = {f"{fl.firm(key).half_after:.0f}" for key in KEYS} | {
        f"{fl.firm(key).cut().half_after:.0f}" for key in KEYS
    }
    said = " ".join(words([cases().data, solutions().data]))
    assert set(re.findall(r"(?<![\d,.])\d+(?![\d,.]*\d)", said)) & halves == set()


def step(firm: object, people: np.ndarray, pushes: float) -> np.ndarray:
    """Return the people of the next week: those who move on or stay, those who are sent, and those from ads."""
    model = firm.model
    moves = model.conversion / model.dwell[:, None] + np.diag(1 - 1 / model.dwell) + model.referrals
    return people @ moves + pushes * np.eye(10)[0]


def test_the_booklet_is_ahead_of_ads_and_cards_after_a_quarter_and_for_good() -> None:
    shop, told = fl.firm("shop"), CASES["shop"]().numbers
    booklet = shop.changed(conversion={("adoption", "retention"): 0.88})
    people = shop.balance
    for _week in range(13):
        people = step(booklet, people, shop.pushes)
    assert told["b_soon"] == pytest.approx(people[6:].sum() - shop.customers)
    assert told["b_soon"] > told["a_soon"] > told["c_soon"] > 0
    assert told["budget"] == pytest.approx(0.1 * 7000 * 0.60 * 52 / 12)
    long = [float(row[3].replace(",", "")) for row in CASES["shop"]().solved[1:]]
    assert long[1] == max(long) and long[2] == min(long)


def test_a_report_of_twice_the_leads_falls_and_comes_back_by_itself() -> None:
    saas, told = fl.firm("saas"), CASES["saas"]().numbers
    people, leads, orders = saas.balance, 0.0, 0.0
    for _week in range(4):
        leads += 2 * saas.pushes + float(people @ saas.model.referrals.sum(axis=1))
        people = step(saas, people, 2 * saas.pushes)
        orders += float(purchases(saas.model, people))
    assert told["low"] == pytest.approx(orders / leads) and told["low"] < 0.6 * told["usual"]
    assert told["buy"] < told["back_last"] < 3 * told["buy"]


def test_the_hole_comes_after_the_pause_and_costs_more_than_it_saved() -> None:
    mill, told = fl.firm("machines"), CASES["machines"]().numbers
    people, orders = mill.balance, []
    for week in range(208):
        people = step(mill, people, 0 if week < 26 else mill.pushes)
        orders.append(float(purchases(mill.model, people)))
    quarters = np.reshape(orders, (-1, 13)).sum(axis=1)
    assert (told["worst"], told["lowest"]) == (quarters.argmin() + 1, pytest.approx(quarters.min()))
    assert told["lost"] == pytest.approx(208 * mill.orders - sum(orders))
    assert told["margin"] > 2 * told["saved"] and told["since"] > 0
    assert quarters[:2].min() > 0.95 * told["usual"], "in the pause itself nothing is seen"


def test_the_saving_is_eaten_up_within_the_first_year() -> None:
    stove, told = fl.firm("craft"), CASES["craft"]().numbers
    people, lost, first = stove.balance, 0.0, 0
    for week in range(1, 53):
        people = step(stove, people, 0)
        lost += (stove.orders - float(purchases(stove.model, people))) * 3000
        lost += (stove.customers - people[6:].sum()) * 10 * 12 / 52
        first = first or (week if lost > week * 8 * 30 else 0)
    assert told["eaten"] == first < 52
    assert told["year_margin"] > 3 * told["year_spend"] and told["more"] > told["ads"]
