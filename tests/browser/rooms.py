"""A workshop in browsers: a room that is served beside the test, its desk, its wall, and phones of 360 pixels."""

import asyncio
import re
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Any

from pages import PHONE
from phones import CURVE, VOTE, WORDS, Served, a_room
from playwright.sync_api import Browser, Locator, Page, expect

from flywheel_lab.live.texts import words

SAID = {code: words(code) for code in ("en", "de")}
RANGE, SEVERAL, CLAIM, NUMBER = "hourglass.lowest", "funnel.quiz-times", "hourglass.scratch", "hourglass.quiz-lifetime"
ORDER = (CURVE, VOTE, RANGE, SEVERAL, CLAIM, NUMBER, WORDS)
CUT = """() => [...document.querySelectorAll("main *")].filter((each) => {
  const box = each.getBoundingClientRect();
  if (!box.width || each.closest(".fl-unseen, .fl-scroll, .fl-blank")) return false;
  return box.right > innerWidth + 1 || box.left < -1;
}).map((each) => each.outerHTML.slice(0, 120))"""
BELOW = """() => [...document.querySelectorAll("main *")].filter((each) => {
  const box = each.getBoundingClientRect();
  const frame = each.parentElement.closest(".fl-body, .fl-side, .fl-scene, main").getBoundingClientRect();
  return box.width && box.bottom > Math.min(innerHeight, frame.bottom) + 1;
}).map((each) => each.outerHTML.slice(0, 120))"""


class Workshop:
    """All screens of a room; its trainer either presses at the desk, or does something without a hand."""

    def __init__(self, browser: Browser, served: Served, loop: asyncio.AbstractEventLoop) -> None:
        self.browser, self.served, self.loop = browser, served, loop
        self.complaints: list[str] = []
        self.contexts = [browser.new_context(viewport={"width": 1280, "height": 720}, reduced_motion="reduce")]

    def does(self, verb: str, **said: Any) -> Any:
        """Do what the desk does."""
        return self._wait(self.served.does(verb, **said))

    def asks(self, name: str) -> None:
        """Open a question of the running order."""
        self.does("goto", to=ORDER.index(name))

    def votes(self, *values: Any, name: str = VOTE, round_: int = 1) -> None:
        """Let as many people answer, each on a phone that needs no screen."""

        async def vote() -> None:
            for phone, value in zip(await self.served.phones(len(values)), values, strict=True):
                assert await phone.answers(value, name, round_) == 200

        self._wait(vote())

    def screen(self, which: str = "desk") -> Page:
        """Open the desk, or the wall."""
        path = "" if which == "desk" else which
        page = self._watched(self.contexts[0].new_page())
        page.goto(f"http://{self.served.desk}/{path}#{self.served.hub.head['key']}")
        return page

    def phone(self, code: str = "en", joins: bool = True) -> Page:
        """Open a phone of somebody new."""
        context = self.browser.new_context(viewport=PHONE, has_touch=True, locale=code, reduced_motion="reduce")
        self.contexts.append(context)
        page = self._watched(context.new_page())
        page.goto(f"http://{self.served.host}/{self.served.hub.head['code']}")
        if joins:
            page.get_by_role("button", name=SAID[code]["join"]).click()
            expect(page.locator("header summary")).not_to_be_empty()
        return page

    def _watched(self, page: Page) -> Page:
        page.on("console", lambda told: self.complaints.append(told.text) if told.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: (self.complaints.append("a script ran"), dialog.dismiss()))
        return page

    def _wait(self, what: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(what, self.loop).result(20)


@contextmanager
def a_workshop(browser: Browser, folder: Path) -> Iterator[Workshop]:
    """Serve a room in a thread of its own, for no page of it may complain."""
    open_room: Future[tuple[Served, asyncio.AbstractEventLoop]] = Future()
    over = Event()

    async def serve() -> None:
        async with a_room(folder, ORDER) as served:
            open_room.set_result((served, asyncio.get_running_loop()))
            await asyncio.to_thread(over.wait)

    thread = Thread(target=asyncio.run, args=(serve(),))
    thread.start()
    workshop = Workshop(browser, *open_room.result(20))
    try:
        yield workshop
    finally:
        for context in workshop.contexts:
            context.close()
        over.set()
        thread.join(20)
    assert workshop.complaints == []


def fill(page: Page, name: str) -> None:
    """Answer a question on a phone, without sending it."""
    if name == CURVE:
        draw(page)
    elif name in (RANGE, NUMBER):
        expect(page.locator(".fl-field input").first).to_be_visible()
        for field, value in zip(page.locator(".fl-field input").all(), ("8", "20", "40"), strict=False):
            field.fill(value)
    elif name == WORDS:
        page.locator("textarea").fill("<img src=x onerror=alert(1)>")
    else:
        page.locator(".fl-option").nth(1).click()


def draw(page: Page) -> None:
    """Draw across the paper, downhill."""
    box = page.locator(".fl-stage").bounding_box()
    assert box
    left, top = box["x"], box["y"]
    page.mouse.move(left + 60, top + 90)
    page.mouse.down()
    page.mouse.move(left + box["width"] - 8, top + 200, steps=12)
    page.mouse.up()


def send(page: Page) -> Locator:
    """Send what was answered, and wait until the room has it."""
    page.locator(".fl-foot button").click()
    saved = page.locator(".fl-saved .fl-sent")
    expect(saved).to_be_visible()
    return saved


def numbers_in(text: str) -> list[int]:
    return [int(each) for each in re.findall(r"\d+", text)]
