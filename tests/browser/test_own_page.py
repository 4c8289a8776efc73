"""The page to keep of four numbers, in both languages: what stands on it, and its files."""

from base64 import b64encode
from collections.abc import Callable
from pathlib import Path

from every import every
from looks import of_pixels
from own_steps import TYPED, fill_in, kept, own, plain, press
from playwright.sync_api import Page, expect
from said import says

import flywheel_lab as fl
from flywheel_lab.messages import use_language
from flywheel_lab.widgets.own import your_firm
from flywheel_lab.widgets.texts.own import TEXTS

Mount = Callable[..., Page]
NAME = "Wool & <b>Co</b>"
INK = of_pixels("""
  let [dark, blue] = [0, 0];
  for (let i = 0; i < all.length; i += 4) {
    dark += all[i] < 90 && all[i + 1] < 90 && all[i + 2] < 90;
    blue += all[i] < 40 && all[i + 2] > 150;
  }
  return { width: image.width, height: image.height, paper: [...all.slice(0, 3)], dark, blue };
""")


def saved(page: Page, text: str, folder: Path) -> Path:
    with page.expect_download() as download:
        press(page, text)
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    says(page.locator(".fl-sheet .fl-tip"), TEXTS["saved"], name=path.name)
    return path


@every("code", TYPED)
def test_four_numbers_as_people_type_them_come_to_a_page(code: str, mount: Mount, tmp_path: Path) -> None:
    use_language(code)
    page = mount(fl.explore_your_firm(), width=900)
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


def test_each_assumption_is_marked_and_a_count_is_none(mount: Mount) -> None:
    firm = mount(fl.explore_your_firm(), width=900)
    fill_in(firm, *TYPED["en"])
    firm.locator(".fl-number select").first.select_option(label=own("counted"))
    firm.locator(".fl-number select").nth(1).select_option(label=own("about"))
    press(firm, "make")
    marks = [own("assumption") in text for text in kept(firm).locator("tr:has(td)").all_inner_texts()[:4]]
    assert marks == [False, True, True, True]
    dashed = kept(firm).locator("svg").nth(1).locator("[stroke-dasharray='6 4']")
    expect(dashed).to_have_count(1)


def test_the_page_alone_is_printed(mount: Mount) -> None:
    page = mount(your_firm("shop"), width=900)
    press(page, "make")
    expect(kept(page).locator("h1")).to_be_visible()
    page.evaluate("document.querySelector('iframe').contentWindow.print = () => { window.printed = true; }")
    press(page, "print")
    assert page.evaluate("window.printed") is True


def test_own_words_from_other_cards_stand_on_the_page_as_they_were_written(mount: Mount) -> None:
    notes = [{"label": "My brake", "text": "Onboarding <i>costs</i>\nus most."}]
    page = mount(your_firm("shop", words=lambda: notes), width=900)
    press(page, "make")
    expect(kept(page).get_by_text("Onboarding <i>costs</i>")).to_be_visible()
    page.evaluate("models[0].set('notes', [{ label: 'The bank', text: 'At least 59 weeks.' }])")
    expect(kept(page).get_by_text("At least 59 weeks.", exact=True)).to_be_visible()


@every("dark", [False, True])
def test_nobody_is_kept_out_and_the_page_is_light(
    dark: bool, mount: Mount, barriers: Callable[[Page, str], list[str]]
) -> None:
    page = mount(your_firm("shop"), dark=dark, width=900)
    press(page, "make")
    paper = kept(page).locator("main").evaluate("(main) => getComputedStyle(main).backgroundColor")
    assert paper == "rgb(255, 255, 255)"
    assert barriers(page, "main") == []
