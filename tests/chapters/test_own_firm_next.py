"""What was typed of one's own firm becomes its four numbers again, and the screen of levers can begin with them."""

import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.chapters.next_euro import explore_levers
from flywheel_lab.chapters.own_page import _keep
from flywheel_lab.chapters.typed import four_typed
from flywheel_lab.messages import use_language
from flywheel_lab.models.firms import FIRMS
from flywheel_lab.widgets.own import entries_of, numbers_of


def entry(typed, how="counted", low="", high=""):
    return {"typed": typed, "how": how, "low": low, "high": high}


SHOP = {"customers": entry("9000"), "new": entry("650"), "lost": entry("650"), "referred": entry("30 %")}
TYPED = {
    "a thousand's point": ("customers", entry("9.000"), (9000, 9000, 9000)),
    "a year": ("new", entry("7,800 a year"), (650, 650, 650)),
    "im Jahr": ("new", entry("7800 im Jahr"), (650, 650, 650)),
    "a range": ("lost", entry("600 to 700", "guess"), (600, 650, 700)),
    "roughly": ("lost", entry("about 650", "about"), (585, 650, 715)),
    "its own ends": ("lost", entry("650", "guess", "600", "800"), (600, 650, 800)),
    "some of ten": ("referred", entry("3 of 10"), (0.3, 0.3, 0.3)),
    "a share": ("referred", entry("0,3"), (0.3, 0.3, 0.3)),
}


@every("name", FIRMS)
@every("language", ["en", "de"])
def test_what_a_firm_would_type_is_the_firm(name, language):
    use_language(language)
    found, truth = four_typed(entries_of(FIRMS[name])), numbers_of(FIRMS[name])
    assert found.half_after.guess == pytest.approx(truth.half_after.guess, rel=0.05)


@every("how", TYPED)
def test_a_number_is_read_as_the_card_reads_it(how):
    name, typed, span = TYPED[how]
    found = four_typed(SHOP | {name: typed})
    assert tuple(getattr(found, name)) == pytest.approx(span)


@every("typed", ["", "many", "7 %", "0.07"])
def test_what_cannot_be_read_is_no_number(typed):
    assert four_typed(SHOP | {"lost": entry(typed)}) is None


def test_ones_own_firm_can_be_chosen_once_it_was_typed():
    assert "own" not in explore_levers().starts
    with pytest.raises(fl.FlywheelError, match="chapter 07"):
        explore_levers("own")
    _keep({"entries": SHOP, "firm": "Wolle & mehr"})
    assert [each["name"] for each in explore_levers().given["firms"]][-1] == "Wolle & mehr"
    assert explore_levers("own").firm == "own"


def test_ones_own_firm_needs_its_money_first():
    _keep({"entries": SHOP, "firm": ""})
    own = explore_levers("own")
    assert own.answer["outcome"] == "refused" and "ads in a month" in own.answer["said"]
    own.money = {"margin": 9.0, "ads": 18_200.0}
    assert own.budget == pytest.approx(1800)
    assert [row["key"] for row in own.answer["rows"]] == ["stay", "ads", "referrals"]


def test_four_numbers_of_the_shop_say_what_its_log_says_of_customers_who_stay():
    own = explore_levers(fl.four_numbers(9000, 650, 650, 0.3))
    own.money = {"margin": 9.0, "ads": 18_200.0}
    row = next(each for each in explore_levers("shop").answer["rows"] if each["key"] == "stay")
    assert row["low"] < own.answer["rows"][0]["per_euro"] < row["high"]


def test_without_ads_there_is_no_lever_for_them():
    own = explore_levers(fl.four_numbers(9000, 650, 650, 0.3))
    own.money = {"margin": 9.0}
    assert {row["key"] for row in own.answer["rows"]} == {"stay", "referrals"}


def test_a_firm_whose_customers_may_replace_themselves_is_refused_in_a_sentence():
    own = explore_levers(fl.four_numbers(100, (8, 10, 12), (4, 5, 6), 0.6))
    own.money = {"margin": 9.0, "ads": 100.0}
    assert (own.answer["outcome"], own.answer["rows"]) == ("refused", [])
