"""The claims in the browser are the claims in Python: same numbers, same verdict, same reason, and pictures of them."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import flywheel_lab as fl
from flywheel_lab.models.claims import CLAIMS, Claim
from flywheel_lab.models.claims.border import SEARCHES, border
from flywheel_lab.models.claims.claim import CLOSE, RELATIONS
from flywheel_lab.widgets.claims.tries import is_stamped

pytestmark = pytest.mark.long

Node = Callable[..., list[Any]]
COUNT = 300
# Word of mouth where one per cent more referrals makes it grow without limit, and where G is 1 up to rounding.
SELDOM = {
    "mouth": [
        {"conversion": 0.17, "churn": 0.08, "referral": 0.47},
        {"conversion": 0.11, "churn": 0.06, "referral": 0.54},
        {"conversion": 0.13, "churn": 0.12, "referral": 0.46},
        {"conversion": 0.1, "churn": 0.03, "referral": 0.3},
    ]
}


@cache
def sent() -> dict[str, dict[str, Any]]:
    return {each["name"]: each for each in fl.claim_lab().claims}


def as_sent(claim: Claim) -> dict[str, Any]:
    """A claim as the browser gets it."""
    return sent()[claim.name]


def drawn(claim: Claim) -> list[dict[str, float]]:
    """The first setting, all corners, and chance: half of it on the steps of the sliders."""
    rng = np.random.default_rng(20261124)
    ends = [{each.name: each.slider[i] for each in claim.parameters} for i in (0, 1)]
    found = [dict(claim.start), *ends, *SELDOM.get(claim.name, [])]
    for k in range(COUNT):
        one = {}
        for each in claim.parameters:
            low, high, step = each.slider
            on = low + step * int(rng.integers(round((high - low) / step) + 1))
            one[each.name] = float(on if k % 2 or each.name in claim.whole else rng.uniform(low, high))
        found.append(one)
    return found


@pytest.fixture(params=CLAIMS)
def claim(request: pytest.FixtureRequest) -> Claim:
    return CLAIMS[request.param]


def test_both_measure_the_same(claim: Claim, in_node: Node) -> None:
    settings = drawn(claim)
    there = in_node("claims", "measured", [[as_sent(claim), each] for each in settings])
    for each, answer in zip(settings, there, strict=True):
        here = claim.measure(each)
        assert list(answer) == list(here)
        np.testing.assert_allclose([float(answer[name]) for name in here], list(here.values()), 1e-9, 1e-12)


def test_both_judge_alike_and_for_the_same_reason(claim: Claim, in_node: Node) -> None:
    settings = drawn(claim)
    numbers = [claim.measure(each) for each in settings]
    here = [claim.reason(each, found) for each, found in zip(settings, numbers, strict=True)]
    there = in_node("claims", "measured", [[as_sent(claim), each] for each in settings])
    measured = [{name: float(value) for name, value in each.items()} for each in there]
    assert [claim.reason(each, found) for each, found in zip(settings, measured, strict=True)] == here
    assert in_node("claims", "holds", [[as_sent(claim), each] for each in settings]) == [
        claim.holds(s) for s in settings
    ]


def test_the_screen_names_the_reason_that_python_names(claim: Claim, play: Callable[..., Any]) -> None:
    settings = drawn(claim)
    script = "return given.map(([claim, one]) => reasonOf(claim, one, measured(claim, one)));"
    there = play("models/claims.js", script, [[as_sent(claim), each] for each in settings])
    assert there == [claim.reason(each, claim.measure(each)) for each in settings]


def test_pictures_are_made_of_numbers(claim: Claim, in_node: Node) -> None:
    settings = drawn(claim)
    pictures = in_node("claims", "pictured", [[as_sent(claim), each] for each in settings])
    for each, picture in zip(settings, pictures, strict=True):
        assert ("bars" in picture) != ("lines" in picture)
        # Word of mouth alone can be set so that there is no steady state which a bar could compare.
        endless = claim.name == "mouth" and claim.reason(each, claim.measure(each)) == "holds_limitless"
        bars = np.isnan(np.array(picture.get("bars", []), dtype=float))
        assert bars.all() if endless else not bars.any()
        for line in picture.get("lines", []):
            assert np.isfinite(np.array(line, dtype=float)).all() and len(line) > 10


@pytest.mark.parametrize(
    ("name", "line", "at", "number"),
    [("itself", 0, -1, "later"), ("market", 0, "week", "customers"), ("pushes", 0, "pushes", "many")],
)
def test_pictures_show_what_was_measured(name: str, line: int, at: Any, number: str, in_node: Node) -> None:
    claim = CLAIMS[name]
    (picture,) = in_node("claims", "pictured", [[as_sent(claim), claim.start]])
    points = picture["lines"][line]
    x, y = points[-1] if at == -1 else next(point for point in points if abs(point[0] - claim.start[at]) < 1e-9)
    assert y == pytest.approx(claim.measure(claim.start)[number])
    assert x > 0


def test_both_find_the_border_at_the_same_place(claim: Claim, play: Callable[..., Any]) -> None:
    search = SEARCHES[claim.name]
    settings = [{**claim.start, **each} for each in search.rounds] + drawn(claim)[:40]
    script = "return given.map(([claim, one]) => borderOf(claim, one, claim.along).border);"
    there = play("models/claims.js", script, [[as_sent(claim), each] for each in settings])
    here = [border(claim, each, search.along) for each in settings]
    assert [each is None for each in there] == [each is None for each in here]
    assert [each for each in there if each] == pytest.approx([each for each in here if each], rel=1e-8)


def test_both_stamp_the_same_marks(claim: Claim, play: Callable[..., Any]) -> None:
    low, high, step = next(each.slider for each in claim.parameters if each.name == SEARCHES[claim.name].along)
    marks = np.arange(low, high + step / 2, step).round(9).tolist()
    tries = [[{"looks": [], "mark": low}] * place + [{"looks": [], "mark": mark}] for place in (0, 1) for mark in marks]
    script = "return given.map(([claim, one]) => isStamped(claim, one));"
    there = play("claims/search.js", script, [[as_sent(claim), each] for each in tries])
    assert there == [is_stamped(claim.name, each) for each in tries]
    assert 0 < sum(there) < len(there) / 5


def test_both_know_the_same_relations_and_mean_the_same(play: Callable[..., Any]) -> None:
    bounds = [0.0, 0.5, 1.0, 1 + CLOSE / 2, 1 + 2 * CLOSE, 3.0]
    pairs = [[a, b] for a in [*bounds, np.inf, np.nan] for b in bounds]
    script = """
      const among = ([a, b], stands) => stands(Number(a), b);
      const told = (pair) => Object.entries(relations(given.close)).map(([name, is]) => [name, among(pair, is)]);
      return given.pairs.map((pair) => Object.fromEntries(told(pair)));
    """
    words = [[str(a).replace("inf", "Infinity"), b] for a, b in pairs]
    there = play("models/claims/compare.js", script, {"close": CLOSE, "pairs": words})
    assert there == [{name: bool(stands(*pair)) for name, stands in RELATIONS.items()} for pair in pairs]


def test_the_browser_types_no_verdict_and_no_constant_of_a_claim() -> None:
    files = (Path(fl.__file__).parent / "widgets" / "js" / "models" / "claims").glob("*.js")
    typed = {
        file.name: set(re.findall(r'"(?:holds|fails)\w*"|\b\d+\.\d+|\b\d{2,}\b', file.read_text())) for file in files
    }
    drawing = {"effort.js": set(), "compare.js": set(), "growth.js": {"0.5", "1.2"}, "loop.js": set()}
    assert typed == drawing | {"wheel.js": {"100", "90", "1.25"}}
