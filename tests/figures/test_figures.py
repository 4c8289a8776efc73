"""Figures tested by their artists and their words, never by their pixels alone."""

import base64
import io
import re

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from every import every
from matplotlib.figure import Figure
from PIL import Image

import flywheel_lab as fl


@pytest.fixture(scope="module")
def fit():
    return fl.estimate_journey(fl.load("cdnow").only(["purchase 1", "purchase 2", "purchase 3"]))


def texts(ax):
    return [text.get_text() for text in ax.texts if text.get_text()]


def test_each_bar_of_a_funnel_is_as_wide_as_its_people():
    counts = pd.Series([100, 40, 10], index=["visit", "basket", "order"])
    assert [bar.get_width() for bar in fl.draw_funnel(counts).patches] == [100, 40, 10]


def test_the_bars_of_a_funnel_are_centred():
    bars = fl.draw_funnel(fl.aida()).patches
    assert [bar.get_x() + bar.get_width() / 2 for bar in bars] == pytest.approx([0] * 4)


def test_a_funnel_writes_people_and_the_share_that_goes_on():
    assert texts(fl.draw_funnel(fl.load("berkeley"))) == ["applied", "4,526", "admitted", "1,755", "↓ 38.8%"]


def test_a_german_funnel_has_german_words_and_numbers():
    fl.use_language("de")
    ax = fl.draw_funnel(fl.load("berkeley"))
    assert texts(ax) == ["beworben", "4.526", "zugelassen", "1.755", "↓ 38,8\N{NO-BREAK SPACE}%"]
    assert ax.get_title(loc="left") == "Wie viele so weit kommen"


@pytest.mark.slow
def test_an_estimated_funnel_tells_what_is_still_to_come(fit):
    words = " ".join(texts(fl.draw_funnel(fit)))
    low, high = fit.interval("conversion.purchase 1")
    assert (
        f"48.3% so far; by the model {100 * fit.model.conversion[0, 1]:.1f}% ({100 * low:.1f}% to {100 * high:.1f}%)"
        in words
    )


def test_dwell_bars_are_as_long_as_the_dwell():
    funnel = fl.sales_funnel()
    assert [bar.get_width() for bar in fl.figures.draw_dwell(funnel).patches] == pytest.approx(funnel.dwell.tolist())


@pytest.mark.slow
def test_an_estimated_dwell_carries_its_interval(fit):
    ax = fl.figures.draw_dwell(fit)
    bound, span = (line.get_xdata() for line in ax.lines if len(line.get_xdata()) == 2)  # the third is an arrow's head
    assert bound[0] == pytest.approx(fit.interval("dwell.purchase 1")[0])
    assert fit.interval("dwell.purchase 1")[1] == np.inf
    assert span == pytest.approx(np.array(fit.interval("dwell.purchase 2")))


def test_a_dwell_that_nobody_can_know_has_no_bar_and_says_so():
    table = pd.DataFrame({"person": range(40), "stage": "visit", "time": 0})
    log = fl.JourneyLog(table, observed_until=1, stages=("visit", "order"))
    ax = fl.figures.draw_dwell(fl.estimate_journey(log))
    assert "visit not known" in ax.alt
    assert np.isfinite(ax.get_xlim()).all()


@pytest.mark.slow
@every("draw", [fl.draw_funnel, fl.figures.draw_dwell])
@every("language", fl.messages.LANGUAGES)
def test_a_picture_shows_itself_with_its_alternative_text(draw, language):
    fl.use_language(language)
    ax = draw(fl.sales_funnel())
    html = ax._repr_html_()
    assert all(fl.messages.stage_name(stage) in ax.alt for stage in fl.sales_funnel().stages)
    assert repr(ax) == f"Picture({ax.alt})"
    assert re.search(r"alt='([^']+)'", html)[1] == ax.alt
    picture = Image.open(io.BytesIO(base64.b64decode(re.search(r"base64,([^']+)'", html)[1])))
    assert picture.width > 800


def test_a_share_that_skips_a_stage_is_not_pinned_to_one_gap():
    rows = [(1, "a", 0), (1, "b", 1), (1, "c", 2), (2, "a", 0), (2, "c", 2)]
    log = fl.JourneyLog(pd.DataFrame(rows, columns=["person", "stage", "time"]), observed_until=9, stages=tuple("abc"))
    words = texts(fl.draw_funnel(fl.estimate_journey(log)))
    assert [word for word in words if word.startswith("↓")] == ["↓ 50%", "↓ 100%"]


def test_a_name_with_dollars_is_no_formula():
    names = ["a $\\foo$ b", "order"]
    assert "$\\foo$" in fl.draw_funnel(pd.Series([2, 1], index=names))._repr_html_()
    fl.figures.draw_dwell(fl.JourneyModel.chain(names, [0.5]))._repr_html_()


def test_negative_people_are_not_drawn():
    with pytest.raises(fl.FlywheelError, match="got Series"):
        fl.draw_funnel(pd.Series([5, -2]))


def test_a_name_with_markup_stays_text():
    html = fl.draw_funnel(pd.Series([2, 1], index=["<b>'x'</b>", "order"]))._repr_html_()
    assert "<b>" not in html
    assert "&lt;b&gt;" in html


def test_nothing_is_clipped_at_the_edge_of_the_picture():
    names = ["a rather long name of a stage", "another quite long name"]
    ax = fl.draw_funnel(pd.Series([1234567, 2345], index=names))
    figure = ax.get_figure()
    figure.draw_without_rendering()
    edges = [text.get_window_extent() for text in ax.texts]
    assert min(edge.x0 for edge in edges) >= 0
    assert max(edge.x1 for edge in edges) <= figure.bbox.x1


def test_drawing_changes_no_setting_of_matplotlib():
    before = dict(mpl.rcParams)
    fl.draw_funnel(fl.aida())._repr_html_()
    fl.figures.draw_dwell(fl.aida())._repr_html_()
    assert dict(mpl.rcParams) == before


def test_a_figure_can_be_drawn_into_the_learners_own_axes():
    ax = Figure().add_subplot()
    assert fl.draw_funnel(fl.aida(), ax=ax) is ax
    assert ax.alt.startswith("Funnel.")


def test_an_empty_funnel_has_no_share_to_go_on():
    assert "↓ –" in texts(fl.draw_funnel(pd.Series([0, 0], index=["visit", "order"])))


@every("draw", [fl.draw_funnel, fl.figures.draw_dwell])
def test_what_cannot_be_drawn_is_named(draw):
    with pytest.raises(fl.FlywheelError, match="got list"):
        draw([3, 2, 1])
