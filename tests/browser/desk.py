"""One page for all tests that show widgets: to open another takes longer than most of them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

SIZE = {"width": 1100, "height": 1000}
FOR_GOOD = ("install", "add_init_script", "on", "new_cdp_session")
FORGET = "() => { try { localStorage.clear(); sessionStorage.clear(); } catch { /* here nothing is kept */ } }"


class Desk:
    """Lends its page to one test after the other, as if new, or another if the last test changed it for good."""

    def __init__(self, browser: Browser) -> None:
        self.browser, self.page = browser, browser.new_page(viewport=SIZE)

    @contextmanager
    def lend(self, heard: dict[Any, Callable[[Any], Any]]) -> Iterator[Page]:
        """Lend the page, and hear what happens on it."""
        changed: list[str] = []
        media: list[str] = []
        page = self.page
        for event, told in heard.items():
            page.on(event, told)
        with pytest.MonkeyPatch.context() as patch:
            # What nobody can take back.
            for thing, name in zip((page.clock, page, page, page.context), FOR_GOOD, strict=True):
                patch.setattr(type(thing), name, noted(getattr(type(thing), name), changed))
            patch.setattr(type(page), "emulate_media", noted(type(page).emulate_media, media))
            yield page
        if changed or len(page.context.pages) > 1:
            page.close()
            self.page = self.browser.new_page(viewport=SIZE)
        else:
            if media:
                page.emulate_media(media="null", color_scheme="null", reduced_motion="null", forced_colors="null")
            self.clear()
            for event, told in heard.items():
                page.remove_listener(event, told)

    def clear(self) -> None:
        self.page.mouse.up()
        self.page.mouse.move(0, 0)
        self.page.evaluate(FORGET)
        self.page.goto("about:blank")
        self.page.unroute_all()
        if self.page.viewport_size != SIZE:
            self.page.set_viewport_size(SIZE)


def noted(method: Callable[..., Any], changed: list[str]) -> Callable[..., Any]:
    """Return a method that notes that it was called."""

    def called(*given: Any, **named: Any) -> Any:
        changed.append(method.__name__)
        return method(*given, **named)

    return called
