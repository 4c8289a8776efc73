"""Pictures of money: bars as long as the table says, what is foretold looks so, what is refused is a sentence."""

import sys
from pathlib import Path

import numpy as np
import pytest
from every import every
from matplotlib.figure import Figure

import flywheel_lab as fl
from flywheel_lab.figures import draw_adoption, draw_levers, draw_purchases, draw_survival, draw_worth
from flywheel_lab.figures.log.inferred import DOTS
from flywheel_lab.messages import use_language

sys.path.append(str(Path(__file__).parents[1] / "models"))
from money import levers_of

REGULAR = [1, 0.631, 0.468, 0.382, 0.326, 0.289, 0.262, 0.241]
AIR = fl.load("durable_sales").query("product == 'room_air_conditioners'").units_thousand


def answer_of(name, of=None, **more):
    firm = fl.firm(name)
    return fl.where_next(of or firm.model, firm.money, levers_of(name), firm.pushes, **more)


@pytest.fixture(scope="module")
def retention():
    return fl.estimate_retention(REGULAR, "year", customers=1000)


@pytest.fixture(scope="module")
def cdnow():
    return fl.estimate_purchases(fl.load("cdnow"))


@pytest.fixture(scope="module")
def refused():
    return {
        "levers": answer_of("craft", fl.estimate_journey(fl.load("craft"))),
        "worth": fl.worth(fl.estimate_journey(fl.load("craft")), fl.firm("craft").money),
        "survival": fl.estimate_retention([100, 100, 100], "year"),
        "purchases": fl.estimate_purchases(fl.load("cdnow"), until="1997-01-02"),
    }


@pytest.fixture(scope="module")
def shown(retention, cdnow):
    return {
        "levers": answer_of("shop"),
        "worth": fl.worth(fl.firm("shop").model, fl.firm("shop").money),
        "survival": retention,
        "purchases": cdnow,
        "adoption": fl.estimate_adoption(AIR),
    }


@pytest.mark.slow
@every("language", fl.messages.LANGUAGES)
def test_no_text_leaves_a_picture_of_money_or_lies_on_another(language, shown, hard_to_read):
    use_language(language)
    assert {name: hard for name, value in shown.items() if (hard := hard_to_read(value.figure()))} == {}


def test_the_bars_of_levers_are_as_long_as_the_table_says():
    answer = answer_of("shop")
    bars = [bar.get_width() for bar in draw_levers(answer).patches]
    assert sorted(bars) == pytest.approx(sorted(answer.table[["per_euro", "first_year"]].to_numpy().ravel()))


def test_the_shorter_bar_lies_on_the_longer_one():
    rows = [bar.get_width() for bar in draw_levers(answer_of("shop")).patches]
    assert all(under >= upper for under, upper in zip(rows[::2], rows[1::2], strict=True))


def test_a_whisker_of_each_lever_holds_its_interval():
    answer = answer_of("shop")
    whiskers = [line.get_xdata() for line in draw_levers(answer).lines if len(set(line.get_xdata())) == 2]
    assert np.array(whiskers) == pytest.approx(answer.table[["low", "high"]].to_numpy())


def test_each_guess_is_marked_and_framed_by_dashes():
    marked = [text for text in draw_levers(answer_of("shop")).texts if text.get_text().startswith("✎")]
    framed = [text for text in marked if text.get_bbox_patch()]
    assert len(framed) == 6
    assert {text.get_bbox_patch().get_linestyle() for text in framed} <= {"--", "dashed"}


TITLES = {
    "clear": (answer_of, "Where a euro brings back most: “stay”"),
    "none": (lambda name: answer_of(name, spend_weeks=13, count_until=13), "Nothing brings back what it costs"),
}


@every("outcome", TITLES)
def test_the_title_says_the_outcome(outcome):
    ask, title = TITLES[outcome]
    answer = ask("shop")
    assert answer.outcome == outcome
    assert draw_levers(answer).get_title(loc="left") == title


@pytest.mark.slow
@every("draw", [draw_levers, draw_worth, draw_survival, draw_purchases])
def test_what_is_refused_is_a_sentence_and_has_no_shape(draw, refused):
    value = refused[draw.__name__.removeprefix("draw_")]
    ax = draw(value)
    reasons = value.reasons if hasattr(value, "reasons") else value.warnings
    assert all(reason in ax.alt for reason in reasons)
    assert not ax.patches and not [line for line in ax.lines if len(set(line.get_ydata())) > 2]


@every("draw", [draw_levers, draw_worth, draw_survival, draw_purchases])
def test_what_cannot_be_drawn_is_named(draw):
    with pytest.raises(fl.FlywheelError, match="got list"):
        draw([1, 2])


@pytest.mark.slow
@every("draw", [draw_levers, draw_worth, draw_survival, draw_purchases, draw_adoption])
def test_it_can_be_drawn_into_axes_of_ones_own(draw, shown):
    ax = Figure().add_subplot()
    assert draw(shown[draw.__name__.removeprefix("draw_")], ax=ax) is ax


def test_worth_is_dark_alone_and_light_with_referrals():
    worth = fl.worth(fl.firm("shop").model, fl.firm("shop").money)
    widths = [bar.get_width() for bar in draw_worth(worth).patches]
    assert widths[::2] == pytest.approx(worth.with_referrals)
    assert widths[1::2] == pytest.approx(worth.alone)


def test_a_law_is_dotted_from_the_last_year_seen_on(retention):
    dotted = {tuple(line._unscaled_dash_pattern[1] or ()): line for line in draw_survival(retention).lines}[DOTS[1]]
    assert dotted.get_xdata().tolist() == [7, 8, 9, 10, 11, 12, 13, 14]


def test_customers_who_are_alike_leave_the_dashed_line(retention):
    (alike,) = [line for line in draw_survival(retention).lines if line.get_label() == "foretold: all alike"]
    assert alike.get_linestyle() == "--"
    assert alike.get_ydata() == pytest.approx([retention.all_alike(t) for t in range(15)])


def test_the_steps_of_a_log_are_those_that_were_seen():
    found = fl.estimate_retention(fl.load("saas"))
    steps = draw_survival(found).lines[0]
    assert steps.get_ydata()[1:-1] == pytest.approx(found.seen.share)


def test_purchases_end_where_the_backtest_says(cdnow):
    seen, foretold = draw_purchases(cdnow).lines[:2]
    told = cdnow.backtest()
    begin = foretold.get_ydata()[0]
    assert foretold.get_ydata()[-1] - begin == pytest.approx(told["foretold"])
    assert seen.get_ydata()[-1] - begin == pytest.approx(told["bought"], rel=0.01)


@pytest.mark.slow
def test_no_curve_is_drawn_before_the_peak_is_past():
    known, unknown = (draw_adoption(fl.estimate_adoption(units)) for units in (AIR, AIR[:8]))
    assert len(known.lines) == 4
    assert not unknown.lines
    assert "cannot be said" in unknown.alt


@pytest.mark.slow
def test_the_fit_without_the_last_two_periods_stands_beside(cdnow):
    found = fl.estimate_adoption(AIR)
    early = draw_adoption(found).lines[2]
    assert early.get_ydata().sum() < found.early.market
    assert found.early.market == pytest.approx(fl.estimate_adoption(AIR[:-2]).market)
