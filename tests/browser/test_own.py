"""Four numbers as people type them, in both languages: how long it lasts, what is wrong, and a page to keep."""

from base64 import b64encode
from collections.abc import Callable
from pathlib import Path

import pytest
from every import every
from looks import OUTSIDE
from playwright.sync_api import FrameLocator, Locator, Page, expect
from said import never_says, says

import flywheel_lab as fl
from flywheel_lab.messages import gettext, use_language
from flywheel_lab.widgets.own import your_firm
from flywheel_lab.widgets.texts.own import TEXTS

Mount = Callable[..., Page]
TYPED = {
    "en": ("9,000", "about 650", "600 to 700 a month", "3 of 10"),
    "de": ("9.000", "etwa 650", "600 bis 700 im Monat", "3 von 10"),
}
NAME = "Wool & <b>Co</b>"
INK = """async (data) => {
  const image = new Image();
  image.src = data;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height];
  const pen = canvas.getContext("2d");
  pen.drawImage(image, 0, 0);
  const { data: all } = pen.getImageData(0, 0, image.width, image.height);
  let [dark, blue] = [0, 0];
  for (let i = 0; i < all.length; i += 4) {
    dark += all[i] < 90 && all[i + 1] < 90 && all[i + 2] < 90;
    blue += all[i] < 40 && all[i + 2] > 150;
  }
  return { width: image.width, height: image.height, paper: [...all.slice(0, 3)], dark, blue };
}"""


def own(text: str) -> str:
    return gettext(str(TEXTS[text]))


def plain(text: str) -> str:
    return own(text).replace("**", "")


def field(page: Page, name: str) -> Locator:
    return page.get_by_label(own(f"name_{name}"), exact=True)


def fill_in(page: Page, *typed: str) -> None:
    for name, text in zip(("customers", "new", "lost", "referred"), typed, strict=True):
        field(page, name).fill(text)


def press(page: Page, text: str) -> None:
    page.get_by_role("button", name=own(text)).press("Enter")


def kept(page: Page) -> FrameLocator:
    return page.frame_locator("iframe.fl-paper")


def saved(page: Page, text: str, folder: Path) -> Path:
    with page.expect_download() as download:
        press(page, text)
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    says(page.locator(".fl-page .fl-tip"), TEXTS["saved"], name=path.name)
    return path


@pytest.fixture
def firm(mount: Mount) -> Page:
    return mount(fl.explore_your_firm(), width=900)


def test_nothing_is_said_before_all_four_are_there(firm: Page) -> None:
    says(firm.locator(".fl-said"), TEXTS["missing"])
    field(firm, "customers").fill("9000")
    says(firm.locator(".fl-said"), TEXTS["missing"])
    expect(firm.get_by_role("button", name=own("make"))).to_be_hidden()


@every("code", TYPED)
def test_four_numbers_as_people_type_them_come_to_a_page(code: str, mount: Mount, tmp_path: Path) -> None:
    use_language(code)
    page = mount(fl.explore_your_firm(), width=900)
    page.evaluate("localStorage.clear()")
    fill_in(page, *TYPED[code])
    page.get_by_label(own("firm")).fill(NAME)
    says(page.locator(".fl-said"), plain("half_span"), guess="59")
    press(page, "make")
    expect(kept(page).locator("h1")).to_have_text(f"{NAME}: {own('page_title')}")
    says(kept(page).locator(".fl-half"), plain("half_span"), guess="59")
    expect(kept(page).locator("figure")).to_have_count(3)
    html = saved(page, "save", tmp_path)
    text = html.read_text("utf-8")
    assert html.name.startswith("wool-b-co-b-")
    assert "<b>Co" not in text
    assert "<script" not in text
    assert f'lang="{code}"' in text
    image = saved(page, "picture", tmp_path)
    seen = page.evaluate(INK, "data:image/png;base64," + b64encode(image.read_bytes()).decode())
    assert (seen["width"], seen["height"]) >= (2 * 794, 2 * 1123)
    assert seen["paper"] == [255, 255, 255]
    assert seen["dark"] > 5000
    assert seen["blue"] > 5000
    page.set_content(text)
    expect(page.locator("h1")).to_have_text(f"{NAME}: {own('page_title')}")


def test_each_assumption_is_marked_and_a_count_is_none(firm: Page) -> None:
    fill_in(firm, *TYPED["en"])
    firm.locator(".fl-number select").first.select_option(label=own("counted"))
    firm.locator(".fl-number select").nth(1).select_option(label=own("about"))
    press(firm, "make")
    marks = [own("assumption") in text for text in kept(firm).locator("tr:has(td)").all_inner_texts()[:4]]
    assert marks == [False, True, True, True]
    dashed = kept(firm).locator("svg").nth(1).locator("[stroke-dasharray='6 4']")
    expect(dashed).to_have_count(1)


@every(
    "code, typed, name, sentence",
    [
        ("en", ("9000", "650", "9500", "30 %"), "lost", "refused_too_large"),
        ("en", ("9000", "650", "650", "130 %"), "referred", "refused_too_large"),
        ("en", ("0", "650", "650", "30 %"), "customers", "refused_nobody"),
        ("en", ("9000", "650", "0", "30 %"), "lost", "refused_nobody"),
        ("de", ("9.000", "650", "9.500", "30 %"), "lost", "refused_too_large"),
        ("de", ("9.000", "650", "0", "30 %"), "lost", "refused_nobody"),
    ],
)
def test_a_number_that_cannot_be_gets_a_sentence_and_no_page(
    code: str, typed: tuple[str, ...], name: str, sentence: str, mount: Mount
) -> None:
    use_language(code)
    page = mount(fl.explore_your_firm(), width=900)
    fill_in(page, *TYPED[code])
    press(page, "make")
    fill_in(page, *typed)
    says(page.locator(".fl-said"), TEXTS[sentence], what=own(f"name_{name}"))
    expect(field(page, name)).to_have_attribute("aria-invalid", "true")
    expect(page.locator("iframe.fl-paper")).to_be_hidden()
    expect(page.get_by_role("button", name=own("make"))).to_be_hidden()


def test_what_is_no_number_is_said_beside_its_field(firm: Page) -> None:
    fill_in(firm, "9000", "650", "no idea", "30 %")
    expect(field(firm, "lost")).to_have_attribute("aria-invalid", "true")
    expect(firm.locator(".fl-number").nth(2).locator(".fl-reads")).not_to_be_empty()
    says(firm.locator(".fl-said"), TEXTS["missing"])


def test_a_firm_that_would_grow_by_itself_gets_a_sentence_and_no_weeks(firm: Page) -> None:
    fill_in(firm, "100", "8 to 8", "5 to 5", "70 % to 70 %")
    says(firm.locator(".fl-said"), TEXTS["never"])
    never_says(firm.locator(".fl-bar").first, TEXTS["weeks"])
    expect(firm.get_by_role("table")).to_have_count(0)


def test_a_range_that_has_no_upper_end_says_so(firm: Page) -> None:
    fill_in(firm, "9000", "650", "650", "0 to 100 %")
    says(firm.locator(".fl-said"), plain("half_open"))


def test_all_is_there_again_after_a_reload(mount: Mount) -> None:
    fill_in(mount(fl.explore_your_firm(), width=900), *TYPED["en"])
    again = mount(fl.explore_your_firm(), width=900)
    expect(field(again, "lost")).to_have_value(TYPED["en"][2])
    says(again.locator(".fl-said"), plain("half_span"), guess="59")


def test_a_firm_fills_the_fields_and_own_numbers_empty_them(firm: Page) -> None:
    start = firm.get_by_label(own("start"))
    start.select_option(label="Rundwerk")
    expect(field(firm, "new")).to_have_value("31 a year")
    expect(firm.get_by_label(own("firm"))).to_have_value("Rundwerk")
    start.select_option(label=own("empty"))
    expect(field(firm, "new")).to_have_value("")
    says(firm.locator(".fl-said"), TEXTS["missing"])


def test_own_words_from_other_cards_stand_on_the_page_as_they_were_written(mount: Mount) -> None:
    notes = [{"label": "My brake", "text": "Onboarding <i>costs</i>\nus most."}]
    page = mount(your_firm("shop", words=lambda: notes), width=900)
    press(page, "make")
    expect(kept(page).get_by_text("Onboarding <i>costs</i>")).to_be_visible()
    page.evaluate("models[0].set('notes', [{ label: 'The bank', text: 'At least 59 weeks.' }])")
    expect(kept(page).get_by_text("At least 59 weeks.", exact=True)).to_be_visible()


def test_it_is_filled_in_by_keyboard_alone(firm: Page) -> None:
    field(firm, "customers").focus()
    for text in ("9000", "650", "650", "30"):
        firm.keyboard.type(text)
        for _stop in range(4):  # how, from, to, the next number
            firm.keyboard.press("Tab")
    says(firm.locator(".fl-said"), plain("half_span"), guess="59")


@every("dark", [False, True])
def test_nobody_is_kept_out_and_the_page_is_light(
    dark: bool, mount: Mount, barriers: Callable[[Page, str], list[str]]
) -> None:
    page = mount(your_firm("shop"), dark=dark, width=900)
    press(page, "make")
    paper = kept(page).locator("main").evaluate("(main) => getComputedStyle(main).backgroundColor")
    assert paper == "rgb(255, 255, 255)"
    assert barriers(page, "main") == []


@every("code", TYPED)
def test_on_a_phone_nothing_is_cut_off(code: str, mount: Mount) -> None:
    use_language(code)
    page = mount(your_firm("machines"), width=360)
    press(page, "make")
    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
