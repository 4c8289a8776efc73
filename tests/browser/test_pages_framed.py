"""Pages in a frame of somebody else's page: a course at a school shows one chapter, a weblog one explorer."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from pages import answer_here, kept
from playwright.sync_api import Frame, Page, expect

import flywheel_lab as fl
from flywheel_lab.messages import gettext
from flywheel_lab.pages.texts import TEXTS

THEIRS = "https://bare.test/theirs/"
ALONE = 'sandbox="allow-scripts"'  # no storage, no clipboard, no downloads, no origin


def framed(leaf: Page, site: Path, address: str, more: str = "") -> Frame:
    """Open a page of the site, served below a folder, in a frame of a page on the same host."""

    def serve(name: str) -> Path:
        return site / unquote(urlsplit(name).path).removeprefix("/ours/")

    fl.use_language(address[:2])
    html = (
        f'<!doctype html><title>Theirs</title><iframe width="100%" height="640" src="/ours/{address}" {more}></iframe>'
    )
    leaf.route("https://bare.test/ours/**", lambda route: route.fulfill(path=serve(route.request.url)))
    leaf.route(THEIRS, lambda route: route.fulfill(body=html, content_type="text/html"))
    leaf.goto(THEIRS)
    return leaf.frames[1]


def test_an_explorer_in_a_frame_that_may_nothing_works_and_gives_its_link(leaf: Page, site: Path) -> None:
    frame = framed(leaf, site, "de/explore/flywheel.html", ALONE)
    week = frame.get_by_role("slider", name="Woche", exact=True)
    week.press("End")
    frame.get_by_role("button", name=gettext(TEXTS["copy_link"])).click()
    link = frame.get_by_label(gettext(TEXTS["link"]))
    expect(link).to_be_focused()
    assert link.evaluate("(field) => field.selectionEnd - field.selectionStart") == len(link.input_value())
    value = week.input_value()
    leaf.goto(link.input_value())
    assert leaf.get_by_role("slider", name="Woche", exact=True).input_value() == value


def test_a_chapter_in_a_frame_that_may_nothing_works_and_says_that_nothing_is_kept(leaf: Page, site: Path) -> None:
    frame = framed(leaf, site, "en/05_flywheel.html", ALONE)
    expect(frame.locator("main > :first-child")).to_have_text(TEXTS["unsaved"])
    answer_here(frame, "flywheel.half")
    expect(frame.locator("[id='cell-id=draw-coast'] .fl-gate")).to_have_count(0)
    assert frame.locator(".fl-summary iframe").bounding_box()["height"] > 300  # type: ignore[index]


def test_a_chapter_in_a_frame_of_the_same_host_keeps_what_is_answered(leaf: Page, site: Path) -> None:
    frame = framed(leaf, site, "en/05_flywheel.html")
    answer_here(frame, "flywheel.half")
    assert [*kept(frame).items] == ["flywheel.half"]
    expect(frame.locator(".fl-above")).to_have_count(0)


def test_the_link_is_copied_where_that_is_allowed(leaf: Page, site: Path, language: str) -> None:
    leaf.context.grant_permissions(["clipboard-read", "clipboard-write"])
    leaf.goto((site / language / "explore" / "wheel.html").as_uri())
    leaf.get_by_role("slider").first.press("End")
    leaf.get_by_role("button", name=gettext(TEXTS["copy_link"])).click()
    expect(leaf.get_by_text(gettext(TEXTS["link_copied"]))).to_be_visible()
    copied = leaf.evaluate("() => navigator.clipboard.readText()")
    assert "explore/wheel.html#s=P1" in copied
    leaf.wait_for_function("(copied) => location.href === copied", arg=copied)
