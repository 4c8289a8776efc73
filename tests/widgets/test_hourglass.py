import pytest
import traitlets
from every import every

import flywheel_lab as fl
from flywheel_lab.widgets.hourglass import HourglassExplorer
from flywheel_lab.widgets.texts.hourglass import TEXTS


@pytest.fixture
def explorer() -> HourglassExplorer:
    return fl.explore_hourglass()


def test_it_says_in_one_line_what_is_set():
    explorer = fl.explore_hourglass(pushes=40, stop_week=30)
    said = f"HourglassExplorer({fl.hourglass()!r}, 40 pushes per week, week 0 of 104, pushes stop in week 30)"
    assert repr(explorer) == said


@every("model", [fl.hourglass(), fl.flywheel("viral")])
def test_it_gives_back_the_model_it_was_given(model):
    assert fl.explore_hourglass(model).model == model


def test_it_gives_back_what_the_learner_has_set(explorer):
    explorer.set_state({"conversion": [0.6, *explorer.conversion[1:]], "dwell": [4, *explorer.dwell[1:]]})
    bought = explorer.model.time_to_purchase()
    assert bought.probability == pytest.approx(2 * fl.hourglass().time_to_purchase().probability)
    assert bought.mean == pytest.approx(14)


@every(
    ("name", "value", "words"),
    [
        ("conversion", [1.4] * 10, "conversion after 'engagement' must lie in"),
        ("dwell", [0.5] * 10, "dwell in 'engagement' must lie in"),
        ("pushes", float("nan"), r"pushes must lie in \[0"),
        ("week", 105, "week must lie between 0 and 104, got 105"),
        ("stop_week", -2, "stop_week must lie between -1 and 104"),
        ("selected", 10, "selected must lie between 0 and 9, got 10"),
        ("segments", [], "segments is fixed once the widget is made. Call fl.explore_hourglass again"),
        ("base", {}, "base is fixed once the widget is made. Call fl.explore_hourglass again"),
    ],
)
@every("by", ["learner", "browser"])
def test_a_value_that_cannot_be_is_refused_and_the_old_one_stays(explorer, name, value, words, by):
    before = getattr(explorer, name)
    with pytest.raises(fl.errors.ModelError, match=words) as refused:
        if by == "learner":
            setattr(explorer, name, value)
        else:
            explorer.set_state({name: value})
    assert isinstance(refused.value, traitlets.TraitError)
    assert getattr(explorer, name) == before


def test_another_model_is_refused_with_the_next_step():
    with pytest.raises(
        fl.errors.ModelError, match=r"explore_hourglass needs the ten phases .* fl\.explore_funnel\(model\)"
    ):
        fl.explore_hourglass(fl.sales_funnel())


@pytest.mark.slow
def test_the_still_picture_is_the_figure_of_the_model_on_the_screen(explorer):
    explorer.conversion = [0.6, *explorer.conversion[1:]]
    assert f"alt='{fl.draw_hourglass(explorer.model).alt}'" in explorer._repr_html_()


def test_every_text_is_translated():
    fl.use_language("de")
    texts = fl.explore_hourglass().texts
    assert texts.keys() == TEXTS.keys()
    assert {key for key, english in TEXTS.items() if texts[key] == english} == {"phase"}
