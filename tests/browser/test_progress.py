"""The map of the course in a browser: by mouse, by keyboard, in both languages, wide and narrow, light and dark."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from every import one_at_a_time
from playwright.sync_api import Page, expect

from flywheel_lab.figures.calibration import PickResult, RangeResult, SketchResult
from flywheel_lab.lessons.outcome import FACES, face
from flywheel_lab.lessons.progress import map as course_map
from flywheel_lab.lessons.progress.state import Answers, Outline, State, loads
from flywheel_lab.messages import gettext
from flywheel_lab.widgets.learning import progress
from flywheel_lab.widgets.learning.progress import TEXTS, ProgressMap

Mount = Callable[..., Page]
FORECASTS = [
    RangeResult("Customers in a year, as far as anybody can know", 40, 60, 90, 100),
    RangeResult("Weeks until the tub is empty", 10, 12, 14, 12),
    RangeResult("Far off", 900, 1000, 2000, 1),
    SketchResult("Purchases after the stop", 0.12),
    PickResult("Which department?", False),
]
KINDS = ("prediction", "exercise", "quiz")


def course() -> ProgressMap:
    chapters = [
        Outline(f"0{c}", f"Chapter {c}", tuple((f"c{c}.{i}", f"Item {i}", KINDS[i % 3]) for i in range(7 + 14 * c)))
        for c in range(2)
    ]
    answered = {f"c0.{i}": Answers(("not yet", "passed")[i % 2], 1, "A", "not yet", "A") for i in range(5)}
    return course_map.progress_map(lambda: chapters, State(answered), predictions=lambda state: FORECASTS)


def wished(page: Page) -> dict[str, object]:
    found: dict[str, object] = page.evaluate("models[0].state.wish")
    return found


def reply(page: Page, text: str, copy: str = "") -> None:
    page.evaluate("said => models[0].set('said', { number: 1, ...said })", {"text": text, "copy": copy})


@pytest.mark.every
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(mount: Mount, barriers: Callable[[Page, str], list[str]], language: str, dark: bool) -> None:
    page = mount(course(), dark=dark)
    page.locator("summary").first.click()
    page.locator(".fl-progress button").last.evaluate("node => node.closest('[hidden]').hidden = false")
    assert barriers(page, ".fl-view") == []


def test_each_item_says_how_it_stands(mount: Mount) -> None:
    page = mount(course())
    words = {status: face(status)[1] for status in FACES} | {"made": gettext("Made")}
    stands = ["made", "passed", "not yet", "made", "not yet", "not attempted"]
    page.locator("summary").first.click()
    expect(page.locator(".fl-marked").first.locator("li")).to_contain_text(
        [*(f"Item {i} {words[status]}" for i, status in enumerate(stands)), ""]
    )


def test_a_copy_is_downloaded_as_python_has_it(mount: Mount, tmp_path: Path) -> None:
    page = mount(course())
    page.get_by_role("button", name=TEXTS["export"]).click()
    assert wished(page) == {"do": "copy", "number": 1}
    with page.expect_download() as download:
        reply(page, "Mind the gap.", '{"version": 1, "items": {}}')
    assert download.value.suggested_filename == "flywheel-lab-progress.json"
    download.value.save_as(tmp_path / "copy.json")
    assert loads((tmp_path / "copy.json").read_bytes()) == State()
    said = f"{TEXTS['exported'].format(name='flywheel-lab-progress.json')} Mind the gap."
    expect(page.get_by_role("status")).to_have_text(said)


def test_a_copy_that_is_refused_is_not_downloaded(mount: Mount) -> None:
    page = mount(course())
    downloads: list[object] = []
    page.on("download", lambda download: downloads.append(download))
    page.get_by_role("button", name=TEXTS["export"]).click()
    reply(page, "Not copied: no room.")
    expect(page.get_by_role("status")).to_have_text("Not copied: no room.")
    page.wait_for_timeout(200)
    assert downloads == []


def test_it_speaks_another_language_as_soon_as_python_does(mount: Mount) -> None:
    page = mount(course())
    page.evaluate("""() => {
      const { state } = models[0];
      models[0].set("texts", { ...state.texts, title: "Dein Weg" });
      models[0].set("language", "de");
    }""")
    expect(page.locator(".fl-view")).to_have_attribute("lang", "de")
    expect(page.locator(".fl-title")).to_have_text("Dein Weg")


def test_a_copy_is_added(mount: Mount) -> None:
    page = mount(course())
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name=TEXTS["import"]).click()
    content = json.dumps({"version": 1, "items": {}})
    chooser.value.set_files({"name": "copy.json", "mimeType": "application/json", "buffer": content.encode()})
    expect(page.get_by_role("status")).to_have_text(TEXTS["wait"])
    assert wished(page) == {"do": "add", "text": content, "number": 1}
    reply(page, "Added, with thanks.")
    expect(page.get_by_role("status")).to_have_text("Added, with thanks.")


def test_deleting_asks_first_and_can_be_left_by_keyboard(mount: Mount) -> None:
    page = mount(course())
    delete = page.get_by_role("button", name=TEXTS["delete"])
    delete.press("Enter")
    expect(page.get_by_role("button", name=TEXTS["no"])).to_be_focused()
    page.keyboard.press("Escape")
    expect(delete).to_be_focused()
    assert wished(page) == {}
    delete.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert wished(page) == {"do": "delete", "number": 1}
    expect(page.get_by_role("button", name=TEXTS["yes"])).to_be_hidden()


def test_a_notebook_that_does_not_answer_is_told(mount: Mount) -> None:
    page = mount(course())
    page.clock.install()
    page.get_by_role("button", name=TEXTS["export"]).click()
    page.clock.fast_forward(8001)
    expect(page.get_by_role("status")).to_contain_text(TEXTS["silent"])


def test_a_code_is_chosen_by_chapter_and_copied_or_selected(mount: Mount) -> None:
    widget = course()
    page = mount(widget)
    field = page.get_by_role("textbox", name=TEXTS["code"])
    expect(field).to_have_value(widget.code("00"))
    expect(page.get_by_label(TEXTS["chapter"], exact=True).locator("option")).to_have_text(["00 Chapter 0"])
    page.get_by_role("button", name=TEXTS["copy"], exact=True).click()
    expect(page.get_by_role("status")).to_have_text(TEXTS["selected"])
    assert page.evaluate("getSelection().toString()") == widget.code("00")


def test_a_code_is_copied_where_the_page_may(mount: Mount) -> None:
    widget = course()
    page = mount(widget)
    page.evaluate(
        "Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text) => (window.got = text) } })"
    )
    page.get_by_role("button", name=TEXTS["copy"], exact=True).click()
    expect(page.get_by_role("status")).to_have_text(TEXTS["copied"])
    assert page.evaluate("got") == widget.code("00")


def test_what_python_shows_anew_is_drawn_anew_and_opened_lists_stay_open(mount: Mount) -> None:
    page = mount(course())
    page.locator("summary").nth(1).click()
    page.evaluate("""() => {
      const content = structuredClone(models[0].state.content);
      content.chapters[1].count = "all";
      content.notice = "Look here.";
      models[0].set("content", content);
    }""")
    expect(page.locator(".fl-count").nth(1)).to_have_text("all")
    expect(page.locator("details").nth(1)).to_have_attribute("open", "")
    expect(page.get_by_text("Look here.")).to_be_visible()


@pytest.mark.every
@one_at_a_time(width=[320, 480, 800, 1400], times=[2, 1])
def test_nothing_is_cut_off(
    mount: Mount, language: str, width: int, times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (progress, course_map):
        monkeypatch.setattr(module, "_", lambda text: " ".join([gettext(text)] * times))
    page = mount(course(), width=width)
    page.locator("summary").first.click()
    page.locator(".fl-progress button").nth(-3).click()
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    assert page.evaluate(CUT) == []


CUT = """() => [...document.querySelectorAll(".fl-progress :is(p, li, span, button, h3, h4, em)")]
  .filter((node) => node.clientWidth && getComputedStyle(node).display !== "inline")
  .filter((node) => node.scrollWidth > node.clientWidth + 1).map((node) => node.outerHTML)"""


def test_it_leaves_nothing_behind(mount: Mount) -> None:
    page = mount(course())
    page.evaluate("models[0].remove()")
    assert page.evaluate("models[0].listening()") == 0
    expect(page.locator(".fl-view")).to_have_count(0)
