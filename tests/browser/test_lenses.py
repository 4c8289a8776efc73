"""`three_lenses` on a page without a kernel: the same people in three pictures, and heads that balance on screen."""

import re
from collections.abc import Callable

import pytest
from looks import OUTSIDE
from playwright.sync_api import Locator, Page, expect
from said import says
from steps import picture, press, table

import flywheel_lab as fl
from flywheel_lab.models.domain import PUSHES
from flywheel_lab.widgets.lenses import SCALE, WEEK
from flywheel_lab.widgets.texts.lenses import TEXTS

Mount = Callable[..., Page]
KINDS = ("funnel", "hourglass", "wheel")


@pytest.fixture
def view(mount: Mount) -> Locator:
    return mount(fl.three_lenses()).locator(".fl-view")


def lens(view: Locator, kind: str) -> Locator:
    return view.locator(f"svg.fl-{kind}-lens")


def bright(view: Locator) -> list[list[str]]:
    """Return the highlighted items of each lens."""
    chosen = [lens(view, kind).locator("[aria-selected=true]").all() for kind in KINDS]
    return [[item.get_attribute("data-item") or "" for item in items] for items in chosen]


def heads(text: str) -> list[float]:
    return [float(each.replace(",", "")) for each in re.findall(r"[\d,]+(?:\.\d+)?", text)]


def test_the_same_people_are_highlighted_in_all_lenses(view: Locator, page: Page) -> None:
    hourglass, said = lens(view, "hourglass"), view.locator(".fl-who")
    press(hourglass, "Home", "ArrowDown")
    assert bright(view) == [["education"], ["education"], ["attract"]]
    assert hourglass.evaluate("(node) => document.getElementById(node.getAttribute('aria-activedescendant')) !== null")
    press(hourglass, "End", "ArrowUp", "ArrowUp")
    assert bright(view) == [[], ["retention"], ["delight"]]
    who = {"name": "retention", "people": 18.4, "total": 196.4, "segment": "delight", "others": 5.1}
    says(said, TEXTS["who_customers"], **who)
    assert lens(view, "wheel").locator(".fl-heads.fl-lit").count() == 1
    press(lens(view, "wheel"), "ArrowUp")
    assert bright(view)[2] == ["engage"]
    press(lens(view, "hourglass"), "ArrowDown", "ArrowDown")
    assert bright(view) == [["justification"], ["justification"], ["engage"]]
    lens(view, "funnel").locator("[data-item=research]").hover()
    says(said, TEXTS["who_prospects"], name="research", people=21.4, total=196.4)
    page.mouse.move(1, 1)
    says(said, TEXTS["who_prospects"], name="justification")
    lens(view, "wheel").locator("circle[data-item=delight]").click()
    expect(lens(view, "hourglass").locator("[aria-selected=true]")).to_have_count(4)
    press(lens(view, "wheel"), "Escape")
    page.mouse.move(1, 1)
    expect(view.locator("[aria-selected=true]")).to_have_count(0)


def test_heads_balance_on_the_screen_wherever_the_sliders_are(view: Locator) -> None:
    for name, keys in (
        (WEEK.label, ["ArrowRight"] * 3),
        (PUSHES.label, ["PageUp"] * 3),
        (SCALE.label, ["End"]),
        (WEEK.label, ["End"]),
    ):
        press(view.get_by_role("slider", name=name), *keys)
        start, pushed, referred, lost, churned, end = heads(view.locator(".fl-sum").inner_text())
        assert start + pushed + referred - lost - churned == pytest.approx(end, abs=1e-6)
        people = [row[1] for row in table(view)]
        assert sum(heads(" ".join(people[:10]))) == pytest.approx(heads(people[10])[0], abs=1e-6)
        says(view.locator(".fl-figure-funnel figcaption"), TEXTS["shown"], shown=table(view)[10][2], total=people[10])
        says(view.locator(".fl-check"), TEXTS["check"])
    says(view.locator(".fl-said"), TEXTS["said_week"])


def test_without_its_wire_the_wheel_is_the_hourglass(view: Locator, mount: Mount) -> None:
    before = [picture(view, f"{kind}-lens") for kind in KINDS]
    view.get_by_role("button", name=TEXTS["cut"]).press("Enter")
    says(view.locator(".fl-said"), TEXTS["said_cut"], inside_after=185.7, inside_before=196.4)
    expect(view.locator(".fl-sum")).to_contain_text(f"{TEXTS['term_referred']} 0")
    says(view.locator(".fl-figure-wheel"), TEXTS["wheel_note"])
    cut = table(view)
    view.get_by_role("button", name=TEXTS["reset"]).press("Enter")
    press(view.get_by_role("button", name=TEXTS["reset"]))
    assert [picture(view, f"{kind}-lens") for kind in KINDS] == before
    hourglass = mount(fl.three_lenses(fl.hourglass())).locator(".fl-view")
    assert table(hourglass) == cut
    expect(hourglass.get_by_role("slider")).to_have_count(2)


def test_axe_finds_nothing(mount: Mount, barriers: Callable[[Page, str], list[str]], language: str) -> None:
    page = mount(fl.three_lenses(), dark=language == "de")
    page.locator("details summary").click()
    press(lens(page.locator(".fl-view"), "wheel"), "End")
    assert barriers(page, ".fl-view") == []


def test_nothing_is_cut_off(mount: Mount, language: str) -> None:
    many = fl.three_lenses(fl.flywheel("viral"), pushes=1e6, week=104)
    many.chosen = "delight"
    for widget, width in (
        (fl.three_lenses(), 800),
        (many, 800),
        (many, 320),
        (fl.three_lenses(pushes=0, week=0), 1100),
    ):
        page = mount(widget, width=width)
        page.locator("details summary").click()
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width
        assert page.evaluate(OUTSIDE) == []
        assert not re.search("undefined|NaN|[{]", page.locator("section").inner_html())


def test_two_of_them_do_not_disturb_each_other_and_go_without_a_trace(mount: Mount) -> None:
    page = mount(fl.three_lenses(), fl.three_lenses(fl.flywheel("quiet")))
    first, second = page.locator(".fl-view").all()
    before = second.inner_html()
    press(lens(first, "funnel"), "ArrowDown")
    press(first.get_by_role("slider", name=WEEK.label), "End")
    assert second.inner_html() == before
    ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map((node) => node.id)")
    assert len(ids) == len(set(ids))
    page.evaluate("() => models.forEach((model) => model.remove())")
    assert page.evaluate("() => models.map((model) => model.listening())") == [0, 0]
    expect(page.locator(".fl-view")).to_have_count(0)
