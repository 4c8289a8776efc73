"""`three_lenses` on a page without a kernel: the same people in three pictures, and heads that balance on screen."""

import re
from collections.abc import Callable

import pytest
from looks import OUTSIDE
from playwright.sync_api import Locator, Page, expect
from said import number, says
from steps import picture, press, table

import flywheel_lab as fl
from flywheel_lab.messages import gettext
from flywheel_lab.models.domain import PUSHES
from flywheel_lab.widgets.lenses import LENSES, SCALE, WEEK
from flywheel_lab.widgets.texts.lenses import TEXTS

Mount = Callable[..., Page]
OPEN = "() => { for (const each of document.querySelectorAll('details')) each.open = true; }"
# The dots of a canvas by colour: pixels that are mostly blue, orange and green.
SEEN = """() => {
  const canvas = document.querySelector('canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const seen = { blue: 0, orange: 0, green: 0 };
  for (let k = 0; k < data.length; k += 4) {
    const [r, g, b, a] = data.slice(k, k + 4);
    if (a < 200) continue;
    if (b > 200 && r < 180) seen.blue += 1;
    else if (r > 190 && b < 90) seen.orange += 1;
    else if (g > 110 && r < 80 && b < 170) seen.green += 1;
  }
  return seen;
}"""


@pytest.fixture
def view(mount: Mount) -> Locator:
    return mount(fl.three_lenses()).locator(".fl-view")


def lens(view: Locator) -> Locator:
    return view.locator("svg.fl-lens")


def look_through(view: Locator, kind: str) -> None:
    """Choose a picture and wait until the dots have walked there."""
    view.get_by_role("button", name=gettext(TEXTS[kind]), exact=True).press("Enter")  # type: ignore[arg-type]
    count = {"funnel": 6, "hourglass": 10, "wheel": 3}[kind]
    expect(lens(view).locator("[role=option]")).to_have_count(count)
    view.page.wait_for_function("() => !document.querySelector('svg.fl-lens').style.opacity")


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


def test_heads_balance_on_the_screen_wherever_the_sliders_are(view: Locator) -> None:
    view.page.evaluate(OPEN)
    cut = view.get_by_role("button", name=TEXTS["cut"])
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
    before, drawn = page.evaluate(SEEN), [picture(view, "lens"), picture(view, "strip")]
    view.get_by_role("button", name=TEXTS["cut"]).press("Enter")
    told = says(view.locator(".fl-said"), TEXTS["said_cut"], before="6,639", missing=428)
    assert number(told["inside_after"]) > 6000, "it begins in balance, in week 0"
    page.wait_for_function("() => models[0].state.week >= 7", timeout=15_000)
    after = page.evaluate(SEEN)
    assert after["blue"] < 0.85 * before["blue"]
    view.get_by_role("button", name=TEXTS["pause"]).press("Enter")
    says(view.locator(".fl-note"), TEXTS["wheel_note"])
    press(view.get_by_role("slider", name=WEEK.label), "End")
    page.evaluate(OPEN)
    expect(view.locator(".fl-sum")).to_contain_text(f"{TEXTS['term_referred']} 0")
    view.get_by_role("button", name=TEXTS["reset"]).press("Enter")
    says(view.locator(".fl-note"), TEXTS["shown"], shown="6,639")
    assert [picture(view, "lens"), picture(view, "strip")] == drawn


def test_without_referrals_there_is_no_wire_to_cut(mount: Mount) -> None:
    view = mount(fl.three_lenses(fl.hourglass())).locator(".fl-view")
    expect(view.get_by_role("slider", name=SCALE.label)).to_have_count(0)
    expect(view.get_by_role("button", name=TEXTS["cut"])).to_have_count(0)
    expect(view.locator(".fl-wire")).to_have_count(0)
    says(view.locator(".fl-note"), TEXTS["wheel_note"])


def drag(page: Page, grip: Locator, right: float, down: float = 0) -> None:
    box = grip.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    for k in range(1, 6):
        page.mouse.move(x + right * k / 5, y + down * k / 5)
        page.wait_for_timeout(30)
    page.mouse.up()
    page.wait_for_timeout(100)


def test_the_end_of_a_bar_stays_under_the_hand_and_the_slider_follows(view: Locator, page: Page) -> None:
    look_through(view, "funnel")
    grip = view.locator("[data-grip='1']")
    before = grip.bounding_box()
    drag(page, grip, 20)
    after = grip.bounding_box()
    assert before and after and after["x"] - before["x"] == pytest.approx(20, abs=2)
    share = page.evaluate("() => models[0].state.conversion[0]")
    assert 0.3 < share < 0.45
    page.evaluate(OPEN)
    slider = view.get_by_role("slider", name=re.compile("· engagement"))
    assert float(slider.input_value()) == pytest.approx(share, abs=0.006)
    says(view.locator(".fl-said"), TEXTS["said_conversion"], stage="engagement", before="30%")
    drag(page, view.locator("[data-grip='0']"), -30)
    assert page.evaluate("() => models[0].state.pushes") < 950


def test_the_rim_and_the_curve_turn_time(view: Locator, page: Page) -> None:
    rim = view.locator("[data-grip=rim]").bounding_box()
    assert rim
    x, y, r = rim["x"] + rim["width"] / 2, rim["y"] + rim["height"] / 2, rim["width"] / 2
    page.mouse.move(x, y - r)
    page.mouse.down()
    for k in range(1, 10):
        page.mouse.move(x + r * k / 12, y - r * (1 - (k / 12) ** 2) ** 0.5)
        page.wait_for_timeout(20)
    page.mouse.up()
    turned = page.evaluate("() => models[0].state.week")
    assert 2 <= turned <= 8
    expect(view.get_by_role("slider", name=WEEK.label)).to_have_value(str(turned))
    strip = view.locator("svg.fl-strip").bounding_box()
    assert strip
    page.mouse.click(strip["x"] + strip["width"] / 2, strip["y"] + 40)
    assert page.evaluate("() => models[0].state.week") == pytest.approx(52, abs=1)
    press(view.locator("[data-grip=rim]"), "ArrowRight", "ArrowRight")
    assert page.evaluate("() => models[0].state.week") == pytest.approx(54, abs=1)


def test_who_wants_less_motion_gets_still_pictures_at_once(page: Page, mount: Mount) -> None:
    page.emulate_media(reduced_motion="reduce")
    view = mount(fl.three_lenses()).locator(".fl-view")
    view.get_by_role("button", name=TEXTS["cut"]).press("Enter")
    page.wait_for_timeout(150)
    assert page.evaluate("() => models[0].state.week") == 52
    dots = page.evaluate(SEEN)
    page.wait_for_timeout(300)
    assert page.evaluate(SEEN) == dots
    view.get_by_role("button", name=TEXTS["hourglass"], exact=True).press("Enter")
    page.wait_for_timeout(150)
    expect(lens(view).locator("[role=option]")).to_have_count(10)
    expect(lens(view)).not_to_have_attribute("style", re.compile("opacity"))


def test_control_picture_and_sentence_fit_on_a_laptop(mount: Mount, language: str) -> None:
    page = mount(fl.three_lenses(), width=1000)
    assert page.locator(".fl-beside-dots").evaluate("(box) => box.offsetHeight") <= 580
    page.get_by_role("button", name=gettext(TEXTS["cut"])).press("Enter")  # type: ignore[arg-type]
    page.wait_for_timeout(1200)
    assert page.locator(".fl-beside-dots").evaluate("(box) => box.offsetHeight") <= 580


def test_axe_finds_nothing(mount: Mount, barriers: Callable[[Page, str], list[str]], language: str) -> None:
    page = mount(fl.three_lenses(), dark=language == "de")
    page.evaluate(OPEN)
    for kind in LENSES:
        look_through(page.locator(".fl-view"), kind)
        press(lens(page.locator(".fl-view")), "End")
        assert barriers(page, ".fl-view") == []


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
