"""Code travels once: a widget's own state points to the one model of the kernel that carries it."""

import re

import pytest
from ipywidgets.embed import dependency_state

import flywheel_lab as fl
from flywheel_lab.widgets.view import BUILT, code

BUNDLES = sorted(path.stem for path in BUILT.glob("*.css"))


def test_widgets_of_a_kind_share_their_code():
    first, second = fl.explore_funnel(fl.aida()), fl.explore_funnel(fl.sales_funnel())
    assert first.get_state("_code") == second.get_state("_code") == {"_code": f"IPY_MODEL_{code('funnel').model_id}"}


def test_code_that_was_closed_is_sent_again():
    before = code("funnel")
    before.close()
    assert code("funnel") is not before
    assert code("funnel").comm is not None


def test_other_code_has_another_key():
    assert len({code(bundle).key for bundle in BUNDLES}) == len(BUNDLES)


def test_a_page_that_is_saved_by_itself_takes_the_code_along():
    explorer = fl.explore_funnel(fl.aida())
    saved = dependency_state([explorer])
    assert code("funnel").model_id in saved


def test_the_own_state_of_a_widget_holds_no_code():
    makers = [lambda: fl.explore_funnel(fl.aida()), fl.explore_flywheel, fl.claim_lab, fl.push_the_wheel, fl.progress]
    for state in [make().get_state() for make in makers]:
        assert "_css" not in state
        assert len(state["_esm"]) < 1000


@pytest.mark.parametrize("bundle", BUNDLES)
def test_each_widget_is_one_module_that_asks_for_nothing(bundle):
    text = code(bundle).script + code(bundle).style
    assert re.findall(r"^import |\bimport\(|@import", text, re.MULTILINE) == []
    assert re.findall(r"export\s*\{[^}]*\}", text) == re.findall(r"export\s*\{[\w$]+ as default\}", text) != []
    assert set(re.findall(r"https?://[^\s\"')`]+", text)) <= {"http://www.w3.org/2000/svg"}
    assert "sourceMappingURL" not in text


@pytest.mark.parametrize("bundle", BUNDLES)
def test_no_text_is_ever_parsed_as_html(bundle):
    assert not re.search(r"innerHTML|insertAdjacentHTML|outerHTML|document\.write", code(bundle).script)
