"""What a drawn forecast shows after the commitment, and how it looks: axe, every width, both languages."""

import itertools
import re
from collections.abc import Callable

import pytest
from every import every, one_at_a_time
from playwright.sync_api import Page, expect
from said import patterns
from test_curve import RUMOUR, card, handles

from flywheel_lab.chapters.course import predictions
from flywheel_lab.lessons.predictions import Sketch
from flywheel_lab.widgets.learning import questions
from flywheel_lab.widgets.texts.curve import TEXTS

Mount = Callable[..., Page]
SKETCHES = [each for each in predictions().values() if isinstance(each, Sketch)]
TOO_HIGH = [1, 20, 40, 80, 150, 250, 250, 250]
# Texts of the pictures that leave theirs or lie on each other, and a page that can be scrolled sideways.
CLASHES = """() => {
  const box = (node) => node.getBoundingClientRect();
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4;
  const wide = document.documentElement.scrollWidth > window.innerWidth ? ["the page"] : [];
  const said = [...document.querySelectorAll("svg.fl-sketch")].flatMap((svg, which) => {
    const texts = [...svg.querySelectorAll("text")].filter((text) => text.textContent);
    const a = box(svg);
    const out = texts.filter((t) => box(t).left < a.left - 1 || box(t).right > a.right + 1 || box(t).top < a.top - 1);
    const met = texts.flatMap((a, i) => texts.slice(i + 1).filter((b) => meet(box(a), box(b))).map((b) => [a, b]));
    const clashes = met.map(([a, b]) => `${a.textContent} on ${b.textContent}`);
    return [...out.map((text) => text.textContent), ...clashes].map((text) => `${which}: ${text}`);
  });
  return [...wide, ...said];
}"""


# Names at the ends of the curves through which a curve of their picture runs.
CROSSED = """() => [...document.querySelectorAll('.fl-you-name, .fl-model-name')].filter((name) => {
  const { left, right, top, bottom } = name.getBoundingClientRect();
  const at = (path, k) => path.getPointAtLength((k / 400) * path.getTotalLength()).matrixTransform(path.getScreenCTM());
  const on = ({ x, y }) => x > left + 1 && x < right - 1 && y > top + 3 && y < bottom - 4;
  const paths = [...name.closest('svg').querySelectorAll('path.fl-you, path.fl-model')];
  return paths.some((path) => [...Array(401).keys()].some((k) => on(at(path, k))));
}).map((name) => name.textContent)"""


def drawn(sketch: Sketch) -> list[float]:
    """A line across the paper, from bottom to top."""
    n, height = len(sketch.handles), sketch.height
    return [round(i / (n - 1) * height.high / height.step) * height.step for i in range(n)]


def test_the_truth_is_drawn_beside_the_forecast(mount: Mount) -> None:
    page = mount(card(RUMOUR, TOO_HIGH))
    picture = page.locator("svg.fl-sketch")
    expect(picture.locator(".fl-model")).to_have_count(1)
    assert {TEXTS["curve_you"], TEXTS["curve_model"]} <= set(picture.locator("text").all_text_contents())
    assert picture.locator(".fl-value").all_text_contents() == ["250", "183"]
    (words,) = patterns((TEXTS["curve_alt_model"],), {"axis": RUMOUR.time.label, "x": 10})
    alt = re.fullmatch(words, picture.get_attribute("aria-label") or "")
    assert alt and alt[3].startswith("0: 1, 2: 4, ")


def test_a_committed_curve_cannot_be_moved(mount: Mount) -> None:
    page = mount(card(RUMOUR, TOO_HIGH))
    expect(handles(page)).to_have_count(0)
    page.locator(".fl-stage").click(position={"x": 200, "y": 100})
    assert page.evaluate("() => window.models[0].state.drafts['start.rumour']") == TOO_HIGH


def test_a_table_says_the_same(mount: Mount) -> None:
    page = mount(card(RUMOUR, TOO_HIGH))
    page.locator("details summary").click()
    rows = [row.locator("th, td").all_text_contents() for row in page.locator("tbody tr").all()]
    assert rows[0] == ["0", "1", "1"] and rows[5] == ["10", "250", "183"] and len(rows) == 8


def test_the_truth_is_kept_back_until_the_commitment(mount: Mount) -> None:
    page = mount(card())
    expect(page.locator(".fl-sketching details")).to_be_hidden()
    assert "183" not in page.locator(".fl-view").inner_html()


@every(("motion", "animation"), [("reduce", "none"), ("no-preference", "fl-arrive")])
def test_the_truth_arrives_without_motion_where_none_is_wanted(mount: Mount, motion: str, animation: str) -> None:
    page = mount(card(RUMOUR, TOO_HIGH))
    page.emulate_media(reduced_motion=motion)  # type: ignore[arg-type]
    assert page.locator(".fl-model").evaluate("(node) => getComputedStyle(node).animationName") == animation


@pytest.mark.every
@one_at_a_time(committed=[True, False], width=[320, 1100], dark=[False, True])
def test_axe_finds_nothing(
    mount: Mount, barriers: Callable[[Page, str], list[str]], dark: bool, width: int, committed: bool
) -> None:
    page = mount(card(RUMOUR, TOO_HIGH if committed else None), dark=dark, width=width)
    page.emulate_media(reduced_motion="reduce")  # else the truth is half transparent while it arrives
    assert barriers(page, ".fl-sketching") == []


@pytest.mark.every
@one_at_a_time(width=[320, 480, 1100], times=[2, 1])
def test_nothing_is_cut_off(
    mount: Mount, monkeypatch: pytest.MonkeyPatch, language: str, width: int, times: int
) -> None:
    texts = {key: f"{text} {text}" if times == 2 else text for key, text in questions.CURVE.items()}
    with monkeypatch.context() as longer:  # else all that comes after a failure would be twice as long again
        longer.setattr(questions, "CURVE", texts)
        for committed in (False, True):
            page = mount(*(card(each, drawn(each) if committed else None) for each in SKETCHES), width=width)
            expect(page.locator("svg.fl-sketch")).to_have_count(len(SKETCHES))
            assert page.evaluate(CLASHES) == []


@one_at_a_time(width=[320, 360, 480], way=[1, -1])
def test_no_curve_runs_through_a_name_at_its_end(mount: Mount, language: str, width: int, way: int) -> None:
    page = mount(*(card(each, drawn(each)[::way]) for each in SKETCHES), width=width)
    page.emulate_media(reduced_motion="reduce")
    expect(page.locator(".fl-model-name")).to_have_count(len(SKETCHES))
    assert page.evaluate(CROSSED) == []


@every("sketch", SKETCHES, ids=lambda sketch: sketch.name)
def test_every_handle_is_big_enough_for_a_finger_on_a_small_screen(mount: Mount, sketch: Sketch) -> None:
    page = mount(card(sketch), width=320)
    boxes = [box for each in handles(page).all() if (box := each.bounding_box())]
    assert all(box["width"] >= 24 and box["height"] >= 24 for box in boxes)
    gaps = [right["x"] - left["x"] for left, right in itertools.pairwise(boxes)]
    assert min(gaps) >= 24
