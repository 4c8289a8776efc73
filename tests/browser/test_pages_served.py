"""The pages from a server, below a path of its own: kept for the time without a network, and renewed as a whole."""

import re
import shutil
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from answering import answer
from every import at_first
from pages import PHONE, READY
from playwright.sync_api import Browser, BrowserContext, Page, expect

from flywheel_lab.pages.offline import worker

KEEPS = "async () => (await navigator.serviceWorker.ready).active?.state === 'activated'"
WAITS = """async () => {
  const kept = await navigator.serviceWorker.ready;
  while (!kept.waiting) await new Promise((done) => setTimeout(done, 20));
}"""
EDITION = "() => getComputedStyle(document.documentElement).getPropertyValue('--fl-edition')"
EMPTY = "() => [...document.querySelectorAll('.fl-cell')].filter((place) => !place.offsetHeight).map(({ id }) => id)"


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder as many do: a browser may keep a file for an hour without asking again."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


class Tidy(Quiet):
    """A server that takes ".html" out of every address."""

    def do_GET(self) -> None:
        place = self.path.removesuffix("index.html").removesuffix(".html")
        if place != self.path:
            self.send_response(301)
            self.send_header("Location", place)
            self.send_header("Content-Length", "0")
            return self.end_headers()
        if Path(self.translate_path(f"{place}.html")).exists():
            self.path = f"{place}.html"
        return super().do_GET()


class Served:
    """A copy of the site on a server of this computer, which may change, and go away."""

    def __init__(self, site: Path, place: Path, answers: type[Quiet]) -> None:
        self.folder = place / "courses" / "flywheel"
        shutil.copytree(site, self.folder)
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(answers, directory=place))
        self.address = f"http://127.0.0.1:{self.server.server_port}/courses/flywheel/"
        Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    def change(self, name: str, old: str, new: str) -> None:
        file = self.folder / name
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")
        (self.folder / "offline.js").write_text(worker(self.folder), encoding="utf-8")


@pytest.fixture(params=[Quiet])
def served(site: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Served]:
    served = Served(site, tmp_path, request.param)
    yield served
    served.stop()


@pytest.fixture
def visitor(headless: Browser, served: Served) -> Iterator[BrowserContext]:
    """A browser that keeps what a server lets it keep; the test fails if a page complains or asks another server."""
    complaints: list[str] = []
    context = headless.new_context(viewport=PHONE)
    context.on("request", lambda asked: complaints.append(asked.url) if served.address not in asked.url else None)
    context.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    yield context
    context.close()
    assert complaints == []


def visited(visitor: BrowserContext, address: str) -> Page:
    page = visitor.new_page()
    page.goto(address)
    return page


@pytest.mark.parametrize("served", at_first(1, [Quiet, Tidy]), indirect=True)
def test_what_was_visited_once_works_without_a_network(served: Served, visitor: BrowserContext) -> None:
    page = visited(visitor, served.address + "en/index.html")
    page.wait_for_function(KEEPS)
    served.stop()
    visitor.set_offline(True)
    page.goto(served.address)
    page.get_by_role("link", name="English").click()
    page.locator("a[href='05_flywheel.html']").first.click()
    page.wait_for_function(READY)
    answer(page.locator("[id='cell-id=predict-half'] section.fl-question"), "flywheel.half")
    expect(page.locator("[id='cell-id=draw-coast'] .fl-gate")).to_have_count(0)
    page.evaluate("() => document.querySelectorAll('.fl-deeper').forEach((fold) => (fold.open = true))")
    assert page.evaluate(EMPTY) == []
    page.locator("img").last.scroll_into_view_if_needed()
    page.wait_for_function("() => [...document.images].every((each) => each.loading === 'lazy' || each.naturalWidth)")


def test_a_changed_site_is_taken_as_a_whole_between_two_pages(served: Served, visitor: BrowserContext) -> None:
    page = visited(visitor, served.address + "en/05_flywheel.html")
    page.wait_for_function(KEEPS)
    served.change("en/05_flywheel.html", "</title>", " anew</title>")
    served.change("assets/pages.css", ":root{", ":root{--fl-edition:anew;")
    page.reload()
    assert "anew" not in page.title() + page.evaluate(EDITION)
    page.evaluate(WAITS)
    page.goto(served.address + "en/05_flywheel.html#cell-id=predict-half")
    page.reload()
    expect(page).to_have_title(re.compile("anew$"))
    assert page.evaluate(EDITION) == "anew"
    assert page.url.endswith("#cell-id=predict-half")
    assert page.evaluate("async () => (await caches.keys()).length") == 1
