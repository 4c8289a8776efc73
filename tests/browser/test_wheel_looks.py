"""`push_the_wheel` for every eye and hand: axe, room for every text, calm; and it leaves nothing behind."""

import re
from collections.abc import Callable

import pytest
from every import every, one_at_a_time
from looks import OUTSIDE
from playwright.sync_api import Page, expect
from steps import picture
from wheel_steps import rpm, stop_the_clock

import flywheel_lab as fl
from flywheel_lab.messages import gettext
from flywheel_lab.widgets import wheel

Mount = Callable[..., Page]
NO_FRICTION = fl.PhysicalFlywheel(40, 0.5)
PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
OPEN = "() => { for (const each of document.querySelectorAll('details')) each.open = true; }"
EXTREMES = {
    "a giant": (fl.PhysicalFlywheel(1e9, 300), 1e12),
    "a grain": (fl.PhysicalFlywheel(1e-6, 1e-3, coulomb=1e-12), 1e-12),
    "no friction": (NO_FRICTION, 3),
    "a brake": (fl.PhysicalFlywheel(40, 0.5, coulomb=1e3, viscous=1e3, drag=1e3, load=1e3), 1e3),
    "a wobble": (fl.PhysicalFlywheel(40, 0.5, 0.3, imbalance=20, bearing=1), 20),
    "no push": (NO_FRICTION, 0),
}


@pytest.mark.every
@one_at_a_time(challenge=range(4), dark=[False, True])
def test_axe_finds_nothing(
    mount: Mount, barriers: Callable[[Page, str], list[str]], language: str, dark: bool, challenge: int
) -> None:
    page = mount(fl.push_the_wheel(), dark=dark)
    page.locator(".fl-goals button").nth(challenge).click()
    page.evaluate(OPEN)
    page.evaluate(PAINTED)
    assert barriers(page, ".fl-view") == []


@one_at_a_time(width=[320, 480, 800, 1100], times=[2, 1])
def test_nothing_is_cut_off(
    mount: Mount, language: str, width: int, times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wheel, "_", lambda text: " ".join([gettext(text)] * times))
    page = mount(fl.push_the_wheel(), width=width)
    for challenge in range(4):
        page.locator(".fl-goals button").nth(challenge).click()
        page.evaluate(OPEN)
        page.locator(".fl-pushed").press("Space")
        page.evaluate(PAINTED)
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width
        assert page.evaluate(OUTSIDE) == []


TORN = """() => [...document.querySelectorAll(".fl-control :is(label, output)")].filter((node) => {
  const range = document.createRange();
  range.selectNodeContents(node);
  return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
}).map((node) => node.textContent)"""


@every("width", [480, 700, 800])
def test_no_name_and_no_value_of_a_slider_is_torn_over_two_lines(mount: Mount, language: str, width: int) -> None:
    wheel = fl.PhysicalFlywheel(195, 0.95, coulomb=1.25, viscous=1.25, drag=0.2, imbalance=12.5, load=1.25)
    page = mount(fl.push_the_wheel(wheel, impulse=12.5), width=width)
    page.evaluate(OPEN)
    page.evaluate(PAINTED)
    assert page.evaluate(TORN) == []


@every("case", EXTREMES)
def test_extremes_are_shown_as_they_are(mount: Mount, case: str) -> None:
    it, impulse = EXTREMES[case]
    page = mount(fl.push_the_wheel(it, impulse=impulse), width=480)
    page.evaluate(OPEN)
    for _push in range(3):
        page.locator(".fl-pushed").press("Space")
    page.evaluate(PAINTED)
    assert page.evaluate(OUTSIDE) == []
    assert not re.search("undefined|NaN", page.locator(".fl-view").inner_html())


def test_every_picture_describes_itself(mount: Mount, language: str) -> None:
    page = mount(fl.push_the_wheel())
    page.locator(".fl-pushed").click()
    page.evaluate(PAINTED)
    for svg in page.locator("svg").all():
        expect(svg).to_have_attribute("role", "img")
        assert not re.search("[{]|undefined|NaN", svg.get_attribute("aria-label") or "{")


def test_who_asked_for_less_motion_sees_no_turning_and_few_changes(page: Page, mount: Mount) -> None:
    page.emulate_media(reduced_motion="reduce")
    view = stop_the_clock(page, lambda: mount(fl.push_the_wheel(NO_FRICTION)))
    spokes = "() => document.querySelector('.fl-spoke').getAttribute('transform')"
    still = page.evaluate(spokes)
    page.evaluate("""() => { window.changes = 0;
      new MutationObserver(() => { window.changes += 1; })
        .observe(document.querySelector('svg.fl-charts'), { subtree: true, attributes: true, childList: true }); }""")
    page.locator(".fl-pushed").press("Space")
    page.clock.run_for(5000)
    assert page.evaluate(spokes) == still
    assert 5 < page.evaluate("() => window.changes") < 20
    assert rpm(view) == 5.73


def test_a_wheel_behind_another_window_waits(page: Page, mount: Mount) -> None:
    view = stop_the_clock(page, lambda: mount(fl.push_the_wheel(fl.PhysicalFlywheel(40, 0.5, viscous=0.2))))
    page.locator(".fl-pushed").press("Space")
    page.clock.run_for(1000)
    before = rpm(view)
    page.clock.fast_forward(60_000)  # no screen is drawn meanwhile
    assert rpm(view) == pytest.approx(before, rel=0.03)


def test_the_keys_stay_in_the_widget_and_the_page_does_not_scroll(mount: Mount) -> None:
    page = mount(fl.push_the_wheel(), width=480)
    page.evaluate("() => { window.stolen = 0; document.addEventListener('keydown', () => { window.stolen += 1; }); }")
    page.locator(".fl-pushed").focus()
    top = page.evaluate("() => window.scrollY")
    for _push in range(3):
        page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("() => window.stolen") == 0
    page.keyboard.press("Space")
    assert page.evaluate("() => window.scrollY") - top < 100


def test_two_wheels_do_not_disturb_each_other(mount: Mount) -> None:
    page = mount(fl.push_the_wheel(), fl.push_the_wheel(NO_FRICTION))
    first, second = page.locator(".fl-view").all()
    before = picture(second, "charts")
    first.locator(".fl-pushed").click()
    page.evaluate(PAINTED)
    assert picture(second, "charts") == before
    ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map((node) => node.id)")
    assert len(ids) == len(set(ids))


@pytest.mark.every
@one_at_a_time(width=[940, 1100], challenge=range(4))
def test_control_picture_and_sentence_are_seen_together_on_a_laptop(
    mount: Mount, language: str, width: int, challenge: int
) -> None:
    page = mount(fl.push_the_wheel(), width=width)
    page.locator(".fl-goals button").nth(challenge).click()
    page.locator(".fl-pushed").press("Space")
    page.evaluate(PAINTED)
    assert page.locator(".fl-view").bounding_box()["height"] <= 620


COUNTING = """() => { const real = window.requestAnimationFrame; window.asked = 0;
  window.requestAnimationFrame = (call) => { window.asked += 1; return real(call); }; }"""


def test_a_wheel_at_rest_draws_nothing(page: Page, mount: Mount) -> None:
    stop_the_clock(page, lambda: mount(fl.push_the_wheel()))
    page.evaluate(COUNTING)
    page.clock.run_for(500)
    assert page.evaluate("() => window.asked") == 0


def test_a_removed_widget_leaves_nothing_behind(page: Page, mount: Mount) -> None:
    stop_the_clock(page, lambda: mount(fl.push_the_wheel(NO_FRICTION)))
    page.locator(".fl-pushed").click()
    page.clock.run_for(300)
    page.evaluate("() => models[0].remove()")
    expect(page.locator(".fl-view")).to_have_count(0)
    assert page.evaluate("() => models[0].listening()") == 0
    page.evaluate(COUNTING)
    saved = page.evaluate("() => models[0].saved")
    page.clock.run_for(3000)
    assert page.evaluate("() => [window.asked, models[0].saved]") == [0, saved]


def test_a_view_that_is_made_again_keeps_what_was_found(page: Page, mount: Mount) -> None:
    pusher = fl.push_the_wheel()
    pusher.set_state({"results": {"turn": {"pushes": 15, "seconds": 14, "speed": 0.8}}, "coast_down": [[0, 6], [1, 5]]})
    stop_the_clock(page, lambda: mount(pusher))
    page.locator(".fl-pushed").click()
    page.clock.run_for(500)
    kept = page.evaluate("() => models[0].state")
    assert (kept["results"]["turn"]["pushes"], kept["coast_down"]) == (15, [[0, 6], [1, 5]])
