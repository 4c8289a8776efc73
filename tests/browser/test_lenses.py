"""`three_lenses` on a page without a kernel: the same people in three pictures, and heads that balance on screen."""

import re
from collections.abc import Callable

import pytest
from lens_steps import lens, look_through
from looks import DOTS, OUTSIDE
from playwright.sync_api import Locator, Page, expect
from said import number, says
from steps import picture, press, table

import flywheel_lab as fl
from flywheel_lab.models.domain import PUSHES
from flywheel_lab.widgets.lenses import LENSES, SCALE, WEEK
from flywheel_lab.widgets.texts.lenses import TEXTS

still = pytest.mark.usefixtures("still")
Mount = Callable[..., Page]
OPEN = "() => { for (const each of document.querySelectorAll('details')) each.open = true; }"


@pytest.fixture
def view(mount: Mount) -> Locator:
    return mount(fl.three_lenses()).locator(".fl-view")


def bright(view: Locator) -> list[list[str]]:
    """Return the highlighted items of each lens."""
    found = []
    for kind in LENSES:
        look_through(view, kind)
        items = lens(view).locator("[aria-selected=true]").all()
        found.append([item.get_attribute("data-item") or "" for item in items])
    return found


def heads(text: str) -> list[float]:
    return [float(each.replace(",", "")) for each in re.findall(r"[\d,]+(?:\.\d+)?", text)]


@still
def test_the_same_people_are_highlighted_in_all_lenses(view: Locator, page: Page) -> None:
    who = view.locator(".fl-note")
    look_through(view, "hourglass")
    press(lens(view), "Home", "ArrowDown")
    active = "(node) => document.getElementById(node.getAttribute('aria-activedescendant')) !== null"
    assert lens(view).evaluate(active)
    assert bright(view) == [["education"], ["education"], ["attract"]]
    look_through(view, "hourglass")
    press(lens(view), "End", "ArrowUp", "ArrowUp")
    values = {"name": "retention", "people": "1,678", "total": "6,639", "segment": "delight", "others": 318}
    says(who, TEXTS["who_customers"], **values)
    assert bright(view) == [[], ["retention"], ["delight"]]
    press(lens(view), "ArrowUp")
    assert bright(view)[2] == ["engage"]
    look_through(view, "hourglass")
    press(lens(view), "ArrowDown", "ArrowDown")
    assert bright(view) == [["justification"], ["justification"], ["engage"]]
    look_through(view, "funnel")
    lens(view).locator("[data-item=research]").hover()
    says(who, TEXTS["who_prospects"], name="research", people=579, total="6,639")
    page.mouse.move(1, 1)
    says(who, TEXTS["who_prospects"], name="justification")
    look_through(view, "wheel")
    lens(view).locator("[data-item=delight]").click(position={"x": 60, "y": 90})
    page.mouse.move(1, 1)
    look_through(view, "hourglass")
    expect(lens(view).locator("[aria-selected=true]")).to_have_count(4)
    press(lens(view), "Escape")
    page.mouse.move(1, 1)
    expect(view.locator("[aria-selected=true]")).to_have_count(0)


@still  # so that no week passes while the numbers are read
def test_heads_balance_on_the_screen_wherever_the_sliders_are(page: Page, mount: Mount) -> None:
    view = mount(fl.three_lenses()).locator(".fl-view")
    page.evaluate(OPEN)
    cut = view.locator(".fl-big-button")
    for name, keys in (
        (WEEK.label, ["ArrowRight"] * 3),
        (PUSHES.label, ["PageUp"] * 3),
        ("", ["Enter"]),
        (WEEK.label, ["ArrowRight"] * 5),
        (SCALE.label, ["End"]),
        (WEEK.label, ["End"]),
    ):
        press(view.get_by_role("slider", name=name, exact=True) if name else cut, *keys)
        start, pushed, referred, lost, churned, end = heads(view.locator(".fl-sum").inner_text())
        assert start + pushed + referred - lost - churned == pytest.approx(end, abs=1e-6)
        people = [row[1] for row in table(view)]
        assert sum(heads(" ".join(people[:10]))) == pytest.approx(heads(people[10])[0], abs=1e-6)
        says(view.locator(".fl-note"), TEXTS["shown"], shown=people[10], total=people[10])
        says(view.locator(".fl-check"), TEXTS["check"])
    look_through(view, "funnel")
    says(view.locator(".fl-note"), TEXTS["shown"], shown=table(view)[10][2], total=table(view)[10][1])
    says(view.locator(".fl-said"), TEXTS["said_week"])


def test_in_balance_nothing_changes_but_who_is_there(view: Locator) -> None:
    press(view.get_by_role("slider", name=WEEK.label), *["ArrowRight"] * 4)
    says(view.locator(".fl-said"), TEXTS["said_balance"], early=0, late=4, came="5,714")
    says(view.locator(".fl-note"), TEXTS["shown"], shown="6,639", total="6,639")


def test_who_cuts_the_wire_sees_it_at_once_and_the_wheel_becomes_the_hourglass(view: Locator, page: Page) -> None:
    before, drawn = page.evaluate(DOTS), [picture(view, "lens"), picture(view, "strip")]
    view.get_by_role("button", name=TEXTS["cut"]).press("Enter")
    told = says(view.locator(".fl-said"), TEXTS["said_cut"], before="6,639", missing=428)
    assert number(told["inside_after"]) > 6000, "it begins in balance, in week 0"
    page.wait_for_function("() => models[0].state.week >= 7", timeout=15_000)
    after = page.evaluate(DOTS)
    assert after["blue"] < 0.85 * before["blue"]
    view.get_by_role("button", name=TEXTS["pause"]).press("Enter")
    says(view.locator(".fl-note"), TEXTS["wheel_note"])
    press(view.get_by_role("slider", name=WEEK.label), "End")
    page.evaluate(OPEN)
    expect(view.locator(".fl-sum")).to_contain_text(f"{TEXTS['term_referred']} 0")
    view.get_by_role("button", name=TEXTS["reset"]).press("Enter")
    says(view.locator(".fl-note"), TEXTS["shown"], shown="6,639")
    assert [picture(view, "lens"), picture(view, "strip")] == drawn


@still
def test_without_referrals_there_is_no_wire_to_cut(mount: Mount) -> None:
    view = mount(fl.three_lenses(fl.hourglass())).locator(".fl-view")
    expect(view.get_by_role("slider", name=SCALE.label)).to_have_count(0)
    expect(view.get_by_role("button", name=TEXTS["cut"])).to_have_count(0)
    expect(view.locator(".fl-wire")).to_have_count(0)
    says(view.locator(".fl-note"), TEXTS["wheel_note"])


@pytest.mark.every
@still
def test_axe_finds_nothing(mount: Mount, barriers: Callable[[Page, str], list[str]], language: str) -> None:
    page = mount(fl.three_lenses(), dark=language == "de")
    page.evaluate(OPEN)
    for kind in LENSES:
        look_through(page.locator(".fl-view"), kind)
        press(lens(page.locator(".fl-view")), "End")
        assert barriers(page, ".fl-view") == []


@pytest.mark.every
@still
def test_nothing_is_cut_off(mount: Mount, language: str) -> None:
    many = fl.three_lenses(fl.flywheel("viral"), pushes=1e6, week=104)
    many.chosen = "delight"
    for widget, width in (
        (fl.three_lenses(), 800),
        (many, 800),
        (many, 320),
        (fl.three_lenses(pushes=0), 1100),
    ):
        page = mount(widget, width=width)
        page.evaluate(OPEN)
        for kind in LENSES:
            look_through(page.locator(".fl-view"), kind)
            assert page.evaluate("() => document.documentElement.scrollWidth") <= width
            assert page.evaluate(OUTSIDE) == []
            assert not re.search("undefined|NaN|[{]", page.locator("section").inner_html())


@still
def test_two_of_them_do_not_disturb_each_other_and_go_without_a_trace(mount: Mount) -> None:
    page = mount(fl.three_lenses(), fl.three_lenses(fl.flywheel("quiet")))
    first, second = page.locator(".fl-view").all()
    before = second.inner_html()
    press(lens(first), "ArrowDown")
    press(first.get_by_role("slider", name=WEEK.label), "End")
    assert second.inner_html() == before
    ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map((node) => node.id)")
    assert len(ids) == len(set(ids))
    page.evaluate("() => models.forEach((model) => model.remove())")
    assert page.evaluate("() => models.map((model) => model.listening())") == [0, 0]
    expect(page.locator(".fl-view")).to_have_count(0)
