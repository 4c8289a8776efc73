import pytest
import traitlets
from every import every

import flywheel_lab as fl
from flywheel_lab.models.domain import CONVERSION, DWELL, PUSHES
from flywheel_lab.widgets.funnel import FunnelExplorer
from flywheel_lab.widgets.parts.journey import LONGEST
from flywheel_lab.widgets.parts.phases import push_range
from flywheel_lab.widgets.texts.funnel import TEXTS


@pytest.fixture
def explorer() -> FunnelExplorer:
    return fl.explore_funnel(fl.aida())


def test_it_says_in_one_line_what_is_set():
    model = fl.JourneyModel.chain(["a", "b"], [0.5], dwell=2)
    explorer = fl.explore_funnel(model, pushes=40, stop_week=30)
    assert repr(explorer) == f"FunnelExplorer({model!r}, 40 pushes per week, week 26 of 52, pushes stop in week 30)"


def test_it_begins_as_a_funnel_and_where_the_pushes_stop_with_the_people_inside():
    assert fl.explore_funnel(fl.aida()).lens == "funnel"
    assert fl.explore_funnel(fl.aida(), stop_week=26).lens == "bathtub"


def test_it_gives_back_the_model_it_was_given(explorer):
    assert repr(explorer.model) == repr(fl.aida())


def test_it_gives_back_what_the_learner_has_set(explorer):
    explorer.set_state({"dwell": [1, 6, 2, 1], "bought": [0, 0, 0, 0.5]})
    assert explorer.model.time_to_purchase().mean == pytest.approx(10)
    assert explorer.model.bought.tolist() == [0, 0, 0, 0.5]


@every(
    ("name", "value", "words"),
    [
        ("dwell", [0.5, 1, 1, 1], "dwell in 'attention' must lie in"),
        ("dwell", [1, 1], "must have the shape"),
        ("conversion", [[0, 1.4, 0, 0], [0] * 4, [0] * 4, [0] * 4], "conversion after 'attention' must lie in"),
        ("conversion", [[0, 0, 0.4, 0], [0] * 4, [0] * 4, [0] * 4], "leads from 'attention' to the next stage only"),
        ("bought", [0.1, 0, 0, 1], "people buy in the last stage, 'action'"),
        ("pushes", -1.0, r"pushes must lie in \[0"),
        ("pushes", float("nan"), r"pushes must lie in \[0"),
        ("week", 53, "week must lie between 0 and 52, got 53"),
        ("stop_week", -2, "stop_week must lie between -1 and 52"),
        ("selected", 4, "selected must lie between 0 and 3"),
        ("lens", "wheel", "lens must be one of 'funnel', 'bathtub', got 'wheel'"),
        ("weeks", 10, "weeks is fixed once the widget is made. Call fl.explore_funnel again"),
        ("base", {}, "base is fixed"),
        ("labels", ["a", "b", "c", "d"], "labels is fixed"),
        ("start", {}, "start is fixed"),
        ("domains", {}, "domains is fixed"),
        ("language", "de", "language is fixed"),
        ("texts", {}, "texts is fixed"),
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


def test_the_stages_stay_those_of_the_model(explorer):
    with pytest.raises(fl.errors.ModelError, match="stages is fixed"):
        explorer.stages = ["a", "b", "c", "d"]
    assert explorer.model.stages == fl.aida().stages


@every(
    ("options", "words"),
    [
        ({"pushes": -5}, r"pushes must lie in \[0, ∞\), got -5"),
        ({"pushes": "many"}, "pushes must be numbers, got 'many'"),
        ({"weeks": 0}, "weeks must be a whole number of at least 1, got 0"),
        ({"weeks": LONGEST + 1}, "weeks must lie between 1 and 520, got 521"),
        ({"weeks": 5.5}, "weeks must be a whole number of at least 1, got 5.5"),
        ({"week": 60}, "week must lie between 0 and 52, got 60"),
        ({"week": 2.5}, "week must be a whole number of at least 0, got 2.5"),
        ({"stop_week": -1}, "stop_week must be a whole number of at least 0, got -1"),
        ({"stop_week": 60}, "stop_week must lie between -1 and 52, got 60"),
    ],
)
def test_options_that_cannot_be_are_refused_with_a_reason(options, words):
    with pytest.raises(fl.errors.ModelError, match=words):
        fl.explore_funnel(fl.aida(), **options)


def test_only_a_funnel_can_be_explored_as_a_funnel():
    back = fl.JourneyModel(("a", "b"), [[0, 0.5], [0.2, 0]], [1, 1])
    refers = fl.JourneyModel(("a", "b"), [[0, 0.5], [0, 0]], [1, 1], referrals=[[0, 0], [0.1, 0]])
    for model in (back, refers):
        with pytest.raises(
            fl.errors.ModelError, match="leads from 'b' to the next stage only, but this model leads to 'a'"
        ):
            fl.explore_funnel(model)


@every(("language", "words"), [("en", "is 'day'. Estimate it in"), ("de", "ist „day“. Schätze es in")])
def test_a_model_in_days_is_refused_with_the_next_step(language, words):
    fl.use_language(language)
    days = fl.JourneyModel(("a", "b"), [[0, 0.5], [0, 0]], [1, 1], bought=[0, 1], step="day")
    with pytest.raises(fl.errors.ModelError, match=words + r" .*fl\.estimate_journey\(log, step='week'\)"):
        fl.explore_funnel(days)


def test_something_else_than_a_model_is_refused():
    with pytest.raises(fl.errors.ModelError, match=r"needs a model such as fl\.aida\(\), got 7"):
        fl.explore_funnel(7)


def test_sliders_are_those_of_the_domain(explorer):
    for domain in (CONVERSION, DWELL):
        control = explorer.domains[domain.name]
        assert (control["min"], control["max"], control["step"]) == domain.slider
        assert control["label"] == domain.label
    assert explorer.domains["pushes"] == push_range(1000)
    assert explorer.texts["pushes_unit"] == PUSHES.unit


def test_stages_keep_their_names_and_get_translated_labels():
    fl.use_language("de")
    explorer = fl.explore_funnel(fl.aida())
    assert explorer.language == "de"
    assert (explorer.stages[0], explorer.labels[0]) == ("attention", "Aufmerksamkeit")
    assert explorer.model.stages == fl.aida().stages
    assert explorer.domains["dwell"]["label"] == "Zeit dort"


def test_a_widget_keeps_the_language_it_was_made_in():
    fl.use_language("de")
    explorer = fl.explore_funnel(fl.aida())
    fl.use_language("en")
    assert explorer.texts["reset"] == "Zurücksetzen"


def test_every_text_is_translated():
    fl.use_language("de")
    texts = fl.explore_funnel(fl.aida()).texts
    assert texts.keys() == TEXTS.keys()
    assert [key for key, english in TEXTS.items() if texts[key] == english] == []
