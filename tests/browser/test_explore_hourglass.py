"""`explore_hourglass` on a page without a kernel: people in balance, by every hand, read by everybody."""

import re
from collections.abc import Callable

import pytest
from every import at_first
from looks import OUTSIDE
from playwright.sync_api import Locator, Page, expect
from said import never_says, number, says
from steps import PAINTED, picture, play_until, press, table

import flywheel_lab as fl
from flywheel_lab.messages import gettext
from flywheel_lab.models.domain import CONVERSION, DWELL, PUSHES
from flywheel_lab.widgets.texts.hourglass import TEXTS

Mount = Callable[..., Page]
OPEN = "() => { for (const each of document.querySelectorAll('details')) each.open = true; }"
LAYERS = ("hourglass", "hourglass-under", "hourglass-hands")
# The dots on the canvas by half: pixels that are blue or orange above the neck, green below it.
SAND = """() => {
  const canvas = document.querySelector('canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const seen = { above: 0, below: 0 };
  for (let k = 0; k < data.length; k += 4) {
    const [r, g, b, a] = data.slice(k, k + 4);
    if (a < 200) continue;
    if ((b > 200 && r < 180) || (r > 170 && b < 100)) seen.above += 1;
    else if (g > 90 && r < 80 && b < 170) seen.below += 1;
  }
  return seen;
}"""


@pytest.fixture
def view(mount: Mount) -> Locator:
    return mount(fl.explore_hourglass()).locator(".fl-view")


def told(view: Locator, text: str, **values: object) -> dict[str, str]:
    return says(view.locator(".fl-said"), TEXTS[text], **values)


def slider(view: Locator, name: str) -> Locator:
    return view.locator(".fl-control").get_by_role("slider", name=name)


def button(view: Locator, text: str) -> Locator:
    return view.get_by_role("button", name=gettext(str(TEXTS[text])), exact=True)


def counted(view: Locator, kind: str) -> float:
    return number(view.locator(f".fl-of-{kind} strong").inner_text())


def test_it_begins_in_balance_with_a_puzzle(view: Locator) -> None:
    told(view, "said_first", n="1,000")
    before = counted(view, "customers"), counted(view, "orders")
    model = fl.hourglass()
    assert before[0] == round(float(model.steady_state(1000)[6:].sum()))
    press(slider(view, str(TEXTS["week"])), "End")
    assert (counted(view, "customers"), counted(view, "orders")) == before


def test_the_big_button_lets_the_upper_half_run_out_first_while_both_numbers_run_along(
    page: Page, mount: Mount
) -> None:
    page.clock.install()
    view = mount(fl.explore_hourglass()).locator(".fl-view")
    page.wait_for_function(f"({SAND})().above > 0")  # the first picture is painted by the test's own clock, too
    before, orders = view.page.evaluate(SAND), counted(view, "orders")
    customers = counted(view, "customers")
    button(view, "stop").press("Enter")
    play_until(page, 14)
    button(view, "pause").press("Enter")
    view.page.evaluate(PAINTED)
    after = view.page.evaluate(SAND)
    assert after["above"] < 0.1 * before["above"] and after["below"] > 0.9 * before["below"]
    assert counted(view, "orders") < 0.4 * orders and counted(view, "customers") > 0.95 * customers
    told(view, "said_running")
    button(view, "again").press("Enter")
    expect(view.locator(".fl-of-customers strong")).to_have_text(f"{customers:,.0f}")


def test_nothing_is_told_before_it_can_be_seen(page: Page, mount: Mount, language: str) -> None:
    page.clock.install()
    view = mount(fl.explore_hourglass()).locator(".fl-view")
    drained, half = (f"{count} {gettext(DWELL.unit)}" for count in (8, 81))
    button(view, "stop").press("Enter")
    says(view.locator(".fl-said"), TEXTS["said_stopped"], week=0)
    never_says(view.locator(".fl-said"), TEXTS["stopped_upper"])
    play_until(page, 9)
    told(view, "stopped_upper", drained=drained)
    never_says(view.locator(".fl-said"), TEXTS["stopped_customers"])
    press(slider(view, gettext(str(TEXTS["week"]))), "End")
    told(view, "stopped_customers", half=half)


def test_dwell_after_the_purchase_fills_the_lower_half_and_leaves_the_upper_alone(mount: Mount) -> None:
    page = mount(fl.explore_hourglass(pushes=50))
    view = page.locator(".fl-view")
    page.evaluate(OPEN)
    before = [picture(view, name) for name in LAYERS], table(view)
    view.get_by_role("combobox", name=str(TEXTS["phase"])).select_option("retention")
    press(slider(view, f"{DWELL.label} · retention"), *["ArrowRight"] * 4)
    told(view, "said_stay_longer")
    assert [row[1] for row in table(view)] == [row[1] for row in before[1]]
    model = fl.hourglass()
    dwell = [*model.dwell[:7], 42, *model.dwell[8:]]
    longer = fl.JourneyModel(model.stages, model.conversion, dwell, purchase="purchase").steady_state(50)
    assert table(view)[7][-1] == f"{longer[7]:.0f}"
    for name in (CONVERSION.label, DWELL.label, PUSHES.label, str(TEXTS["cycle"]), str(TEXTS["week"])):
        press(slider(view, name), "End")
    press(button(view, "reset"), "Enter")
    told(view, "said_reset")
    assert ([picture(view, name) for name in LAYERS], table(view)) == before


@pytest.mark.parametrize("key", at_first(1, ["End", "Home"]))
def test_the_ends_of_conversion_are_safe_in_each_phase(mount: Mount, key: str) -> None:
    view = mount(fl.explore_hourglass(fl.flywheel("strong"))).locator(".fl-view")
    for _phase in range(10):
        press(slider(view, CONVERSION.label), key)
        press(view.get_by_role("listbox"), "ArrowDown")
    assert not re.search("NaN|undefined|Infinity", view.inner_html())


def test_with_referrals_only_the_pushes_can_be_stopped(mount: Mount) -> None:
    view = mount(fl.explore_hourglass(fl.flywheel("strong"))).locator(".fl-view")
    expect(button(view, "stop_pushing")).to_have_count(1)


def test_who_asked_for_less_motion_sees_a_still_picture_with_arrows_and_numbers(mount: Mount, page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    view = mount(fl.explore_hourglass()).locator(".fl-view")
    assert "↓ 300  ↘ 700" in view.locator("svg.fl-hourglass .fl-flow").all_text_contents()
    expect(view.locator(".fl-key")).to_contain_text(str(TEXTS["walking"]))
    button(view, "stop").press("Enter")
    expect(slider(view, str(TEXTS["week"]))).to_have_value("52")
    told(view, "said_running", after="52 weeks", share_customers="67%")


@pytest.mark.every
@pytest.mark.parametrize("width", [320, pytest.param(360, marks=pytest.mark.every), 800])
def test_axe_finds_nothing_and_nothing_is_cut_off(
    mount: Mount, barriers: Callable[[Page, str], list[str]], language: str, width: int
) -> None:
    page = mount(fl.explore_hourglass(stop_week=30), dark=width == 800, width=width)
    page.evaluate(OPEN)
    assert barriers(page, ".fl-view") == []
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    assert page.evaluate(OUTSIDE) == []
    for svg in page.locator("svg:not([aria-hidden])").all():
        assert not re.search("[{]|undefined|NaN", (svg.get_attribute("aria-label") or "{") + svg.inner_html())


def test_on_a_laptop_control_picture_and_sentence_are_seen_together(mount: Mount, language: str) -> None:
    page = mount(fl.explore_hourglass(), width=1016)
    box = page.locator(".fl-view").bounding_box()
    assert box and box["height"] <= 620


def test_two_hourglasses_do_not_disturb_each_other_and_leave_nothing_behind(mount: Mount) -> None:
    page = mount(fl.explore_hourglass(), fl.explore_hourglass(fl.flywheel()))
    first, second = page.locator(".fl-view").all()
    before = second.inner_html()
    press(slider(first, DWELL.label), "End")
    assert second.inner_html() == before
    ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map((node) => node.id)")
    assert len(ids) == len(set(ids))
    page.evaluate("() => models[0].remove()")
    assert page.evaluate("() => models[0].listening()") == 0
    expect(page.locator(".fl-view")).to_have_count(1)
