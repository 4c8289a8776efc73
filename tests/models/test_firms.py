"""The four firms come to what the course tells of them: golden numbers, each computed by the package."""

import re

import numpy as np
import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.models.firms import FIRMS, Firm
from flywheel_lab.models.firms.telling import WEEKS

GOLDEN = {  # in balance, as the course tells it: shop, saas, machines, craft
    "of 100 leads buy": (1.5, 3.6, 1.5, 6),
    "weeks to purchase": (8, 16, 52, 18),
    "their deviation": (2, 5.5, 21, 6.3),
    "weeks until bought or lost": (2.7, 3.9, 15, 5.4),
    "new leads a week": (10_000, 77, 40, 20),
    "new customers": (150, 12, 31, 62),  # a week, a month, a year, a year
    "customers": (9_000, 279, 156, 312),
    "customers without referrals": (6_300, 204, 140, 125),
    "lifetime": (60, 100, 260, 260),
    "referral factor": (0.300, 0.271, 0.100, 0.600),
    "all for each": (1.43, 1.37, 1.11, 2.50),
    "half left after": (79, 125, 260, 558),
    "half left after, thread cut": (54, 90, 234, 216),
    "half-life": (73.6, 111, 210, 543),
    "half-life, thread cut": (46.8, 74, 182, 199),
    "customers left after a year, %": (65, 79, 97, 95),
    "orders left after a year, %": (24, 26, 49, 59),
    "1 % more referrals, %": (0.43, 0.37, 0.11, 1.50),
    "1 % more conversion, %": (1.43, 1.37, 1.11, 2.50),
    "revenue a month": (261_000, 27_600, 702_000, 67_100),
    "ads a month": (18_200, 6_070, 39_000, 1_040),
    "CAC": (40, 688, 16_700, 500),
    "CAC blended": (28, 502, 15_000, 200),
    "value over CAC": (3.1, 2.3, 4.9, 7.2),
}


def computed(firm: Firm) -> dict[str, float]:
    """Return every row of the table of a firm."""
    model, alone = firm.model, firm.cut()
    bought, left = model.time_to_purchase(), firm.coast(52)
    more = 1e-6
    gained = {
        "1 % more referrals, %": firm.changed(referrals=1 + more),
        "1 % more conversion, %": firm.changed(
            conversion={("research", "evaluation"): (1 + more) * model.conversion[2, 3]}
        ),
    }
    return {
        "of 100 leads buy": 100 * bought.probability,
        "weeks to purchase": bought.mean,
        "their deviation": bought.variance**0.5,
        "weeks until bought or lost": bought.until_out,
        "new leads a week": firm.newcomers,
        "new customers": firm.orders * WEEKS[firm.period],
        "customers": firm.customers,
        "customers without referrals": alone.customers,
        "lifetime": firm.lifetime,
        "referral factor": model.loop_gain,
        "all for each": 1 / (1 - model.loop_gain),
        "half left after": firm.half_after,
        "half left after, thread cut": alone.half_after,
        "half-life": model.half_life,
        "half-life, thread cut": alone.model.half_life,
        "customers left after a year, %": 100 * left.customers[52] / left.customers[0],
        "orders left after a year, %": 100 * left.orders[52] / left.orders[0],
        **{name: (each.customers / firm.customers - 1) / more for name, each in gained.items()},
        "revenue a month": firm.revenue,
        "ads a month": firm.ad_spend,
        "CAC": firm.cac(),
        "CAC blended": firm.cac(blended=True),
        "value over CAC": firm.value() / firm.cac(),
    }


@pytest.mark.slow
@every("row", GOLDEN)
def test_the_firms_come_to_what_is_told_of_them(row: str) -> None:
    got = [computed(each)[row] for each in FIRMS.values()]
    assert [rounded_like(*each) for each in zip(got, GOLDEN[row], strict=True)] == list(GOLDEN[row]), got


def rounded_like(value: float, told: float) -> float:
    """Return a value with as many digits as the course tells: decimals as written, or the zeros of a large number."""
    written = f"{told:g}"
    decimals = len(written.partition(".")[2])
    zeros = len(str(int(told))) - len(str(int(told)).rstrip("0")) if told >= 1000 else 0
    return round(value, decimals or -zeros)


def test_a_number_is_compared_as_it_is_told() -> None:
    assert [rounded_like(v, told) for v, told in [(1.4286, 1.43), (16_667, 16_700), (78.6, 79)]] == [1.43, 16_700, 79]


def test_the_people_of_the_shop_are_whole_in_every_phase() -> None:
    people = fl.firm("shop").balance
    assert people == pytest.approx(people.round(), abs=1e-6)
    assert people.round().tolist() == [10_000, 10_000, 5_000, 1_250, 500, 250, 900, 7_200, 300, 600]


def test_the_funnel_of_the_shop_has_whole_people_a_week() -> None:
    funnel = fl.firm("shop").funnel
    into = funnel.steady_state(10_000) / funnel.dwell
    assert into == pytest.approx([10_000, 5_000, 2_500, 1_250, 500, 250])


def test_six_hundred_fans_send_half_of_the_referred_leads() -> None:
    shop = fl.firm("shop")
    sent = shop.balance * shop.model.referrals[:, 0]
    assert sent[9] == pytest.approx(sent.sum() / 2)


def test_without_the_thread_the_last_two_change_places() -> None:
    order = lambda half: sorted(FIRMS, key=half)  # noqa: E731
    assert order(lambda key: FIRMS[key].half_after) == ["shop", "saas", "machines", "craft"]
    assert order(lambda key: FIRMS[key].cut().half_after)[-2:] == ["craft", "machines"]


def test_the_silent_shop_is_the_hourglass_of_the_same_people() -> None:
    shop = fl.firm("shop")
    silent = shop.changed(referrals=0, pushes=shop.newcomers)
    assert silent.balance == pytest.approx(shop.balance)
    assert silent.coast(52).customers[[13, 52]].round().tolist() == [8296, 4624]


@every("key", FIRMS)
def test_a_firm_that_is_one_already_stays_as_it_is(key: str) -> None:
    assert fl.firm(fl.firm(key)) is fl.firm(key)


def test_an_unknown_firm_is_answered_with_all_there_are() -> None:
    with pytest.raises(fl.FlywheelError, match=r'no firm \'Shop\'.*fl.firm\("craft"\) \(Ofen-Sommer\)'):
        fl.firm("Shop")


@every(
    "wrong",
    [
        {"dwell": {"retenton": 45}},
        {"conversion": {("purchase", "adoption"): 1.2}},
        {"pushes": -1},
        {"dwell": {"purchase": "x"}},
    ],
)
def test_what_cannot_be_changed_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(fl.FlywheelError):
        fl.firm("shop").changed(**wrong)  # type: ignore[arg-type]


def test_a_firm_to_which_nobody_comes_or_where_nobody_buys_has_a_portrait() -> None:
    empty = fl.firm("shop").changed(pushes=0)
    shut = fl.firm("shop").changed(conversion={("justification", "purchase"): 0})
    assert empty.cac() == pytest.approx(40) and empty.cac(blended=True) == shut.cac() == np.inf
    assert [one.lifetime for one in (empty, shut)] == pytest.approx([np.nan, np.nan], nan_ok=True)
    assert all(one.name in one.portrait for one in (empty, shut))


def test_a_firm_cannot_be_moved_by_accident() -> None:
    with pytest.raises(ValueError, match="read-only"):
        fl.firm("shop").balance[0] = 0


@every("key, code", [(key, code) for key in FIRMS for code in fl.messages.LANGUAGES])
def test_a_portrait_is_half_a_page_and_says_what_is_invented(key: str, code: str) -> None:
    fl.use_language(code)
    text = fl.firm(key).portrait
    assert 90 < len(text.split()) < 220
    assert text.count("\n\n*") == 1 + len(fl.firm(key).published)
    assert fl.firm(key)._repr_markdown_() == text


EARLY = r"\b(79|54|125|90|260|234|558|216|27[.,]000|261[.,]000|702[.,]000)\b"


@every("key, code", [(key, code) for key in FIRMS for code in fl.messages.LANGUAGES])
def test_a_portrait_tells_nothing_that_a_chapter_asks(key: str, code: str) -> None:
    fl.use_language(code)
    assert re.findall(EARLY, fl.firm(key).portrait) == []


@every("key", FIRMS)
def test_every_word_of_a_firm_has_two_forms_in_german(key: str) -> None:
    fl.use_language("de")
    firm = fl.firm(key)
    assert [what for what in firm.nouns for n in (1, 2) if firm.word(what, n) in firm.nouns[what]] == []


@every("key", FIRMS)
def test_a_firm_begins_within_its_ranges(key: str) -> None:
    firm = fl.firm(key)
    began = {"pushes": firm.pushes, "stay": firm.model.dwell[7], "cycle": firm.model.dwell[:6].sum()}
    for name, value in began.items():
        low, high, step = firm.ranges[name]
        assert low < value <= high / 2 + step
        assert (value - low) / step == pytest.approx(np.round((value - low) / step))
