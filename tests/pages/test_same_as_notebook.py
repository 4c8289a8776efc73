"""A page says and shows what its notebook does, cell by cell: neither has a cell, a word, a number or a pixel more."""

import json
import re
import shutil
from base64 import b64decode
from collections.abc import Callable
from contextlib import redirect_stdout
from functools import cache
from hashlib import sha256
from html import unescape
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import ipywidgets as w
import pytest
from drive import shell
from IPython.core.displayhook import CapturingDisplayHook
from IPython.core.displaypub import CapturingDisplayPublisher
from page_data import all_shown, data_of, unsealed
from PIL import Image

from flywheel_lab.chapters.course import CHAPTERS, of_chapter
from flywheel_lab.chapters.feedback import misconception_picture, sheet_on_card
from flywheel_lab.messages import LANGUAGES, use_language
from flywheel_lab.pages.frozen.outline import page_of
from flywheel_lab.widgets.learning.gate import Gate
from flywheel_lab.widgets.learning.seal import seal

VIEW = "application/vnd.jupyter.widget-view+json"
PLACE = re.compile(r'<[^>]*\bid="cell-id=([\w-]+)"[^>]*>')
PICTURE = re.compile(r"""(?:data:image/png;base64,([A-Za-z0-9+/=]+)|[./]*/assets/pictures/(\w+\.webp))""")
# Once in CI, before a release in each language: the even chapters in English, the odd ones in German.
BOOKS = [
    pytest.param(code, each, id=f"{code}-{each.number}", marks=() if i % 2 == j else pytest.mark.every)
    for j, code in enumerate(LANGUAGES)
    for i, each in enumerate(CHAPTERS)
]


def cells_of(root: Path, language: str, chapter: Any) -> list[dict[str, Any]]:
    path = root / "course" / language / chapter.file
    cells: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))["cells"]
    return [cell for cell in cells if cell["cell_type"] == "markdown" or cell["outputs"]]


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda each: each.number)
def test_a_page_has_the_cells_of_its_notebook_in_their_order(
    site: Path, root: Path, language: str, chapter: Any
) -> None:
    page = site / language / page_of(chapter)
    cells = cells_of(root, language, chapter)
    assert PLACE.findall(page.read_text("utf-8")) == [cell["id"] for cell in cells]
    assert list(data_of(page)["cells"]) == [cell["id"] for cell in cells if cell["cell_type"] == "code"]


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda each: each.number)
def test_a_page_says_each_word_of_its_notebook_and_no_other(
    site: Path, root: Path, language: str, chapter: Any
) -> None:
    html = (site / language / page_of(chapter)).read_text("utf-8").partition("</main>")[0]
    _head, *parts = PLACE.split(html)
    said = {name: words(html) for name, html in zip(parts[::2], parts[1::2], strict=True)}
    cells = cells_of(root, language, chapter)
    written = {cell["id"]: words(plain("".join(cell["source"]))) for cell in cells if cell["cell_type"] == "markdown"}
    assert said == {cell["id"]: [] for cell in cells} | written


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda each: each.number)
def test_a_page_asks_all_that_its_chapter_asks_and_nothing_else(site: Path, language: str, chapter: Any) -> None:
    shown = [each for cell in data_of(site / language / page_of(chapter))["cells"].values() for each in all_shown(cell)]
    asked = [card["name"] for each in shown for card in each.get("state", {}).get("questions", [])]
    assert sorted(asked) == sorted(of_chapter(chapter.key))


def plain(markdown: str) -> str:
    """Markdown without the addresses of links."""
    return re.sub(r"\]\([^)]*\)", "]", markdown)


def words(html: str) -> list[str]:
    """The words of a text, and those that stand for its pictures."""
    text = re.sub(r"<style>.*?</style>|<[^>]*>", " ", re.sub(r'<img[^>]*\balt="([^"]*)"[^>]*>', r" \1 ", html))
    return re.findall(r"[^\W_]+", unescape(text))


@pytest.mark.slow
@pytest.mark.parametrize(("language", "chapter"), BOOKS)
def test_a_page_shows_what_its_notebook_shows(site: Path, root: Path, language: str, chapter: Any) -> None:
    folder = site / language
    cells = data_of(folder / page_of(chapter))["cells"]
    there = {name: [on_page(each, folder) for each in shown] for name, shown in cells.items()}
    here = in_notebook(root / "course" / language / chapter.file)
    assert list(here) == list(there)
    assert [f"{name}: {unlike(here[name], there[name])}" for name in here if unlike(here[name], there[name])] == []


def unlike(here: list[Any], there: list[Any]) -> str:
    """Return where a cell of a notebook and that of its page begin to differ, "" if they don't."""
    read = [words(other) if isinstance(one, list) else other for one, other in zip(here, there, strict=False)]
    if here == [*read, *there[len(read) :]]:
        return ""
    one, other = (json.dumps(each, ensure_ascii=False) for each in (here, read))
    at = next((i for i, signs in enumerate(zip(one, other, strict=False)) if len({*signs}) > 1), 0)
    return f"{len(here)} and {len(there)} things, {one[at - 60 : at + 99]} / {other[at - 60 : at + 99]}"


@cache
def in_notebook(path: Path) -> dict[str, list[Any]]:
    """What each cell shows in a notebook that is run now, and behind its gates once they are open."""
    ran = []
    with shell(path.parent) as python:
        for cell in json.loads(path.read_text("utf-8"))["cells"]:
            if cell["cell_type"] == "code":
                came: list[dict[str, Any]] = []
                python.display_pub = CapturingDisplayPublisher()
                python.display_trap.hook = CapturingDisplayHook(shell=python, outputs=came)
                with redirect_stdout(StringIO()) as printed:
                    python.run_cell("".join(cell["source"]), store_history=False)
                assert (python.heard(), printed.getvalue()) == ([], ""), f"{cell['id']} shows what is not for pages"
                ran.append((cell["id"], [each["data"] for each in python.display_pub.outputs + came]))
        return {name: [as_shown(each) for each in shown] for name, shown in ran if shown}


def as_shown(data: dict[str, Any]) -> Any:
    """What a notebook makes of the richest form of a thing."""
    if VIEW in data:
        return as_data(w.widgets.widget._instances[data[VIEW]["model_id"]])
    if "text/html" in data:
        return pixels(data["text/html"])
    return words(data["text/markdown"])


def as_data(widget: Any) -> Any:
    if isinstance(widget, w.HTML):
        return pixels(widget.value)
    if isinstance(widget, Gate):
        sign = as_data(widget.sign)
        widget.reveal()
        return {"gate": sign, "inside": [as_data(each) for each in widget.children]}
    own = {name for name in widget.keys if name[0] != "_"} - set(w.DOMWidget().keys)
    state = json.loads(json.dumps(widget.get_state(own)))
    # The page fills its map itself; test_kept.py holds it to Python's.
    return {"widget": widget.bundle, "state": state | ({"content": {}} if widget.bundle == "progress" else {})}


def on_page(shown: dict[str, Any], folder: Path) -> Any:
    """What a page makes of what was frozen for it, in the same form, as long as nobody has answered anything."""
    if "gate" in shown:
        inside = [on_page(each, folder) for each in unsealed(shown["inside"])["shows"]]
        return {"gate": {"widget": "gate", "state": shown["state"]}, "inside": inside}
    if "widget" in shown:
        return {"widget": shown["widget"], "state": shown["state"] | ({"drawn": []} if "guess" in shown else {})}
    if "envelope" in shown:
        return shown["html"]["empty"]
    return pixels(shown["html"].replace("{guess}", "0") if "guess" in shown else shown["html"], folder)


def pixels(html: str, folder: Path = Path()) -> str:
    """HTML with the colours of each picture in its place, however it is kept."""

    def seen(found: re.Match[str]) -> str:
        return colours(b64decode(found[1]) if found[1] else (folder / found[0]).read_bytes())

    return PICTURE.sub(seen, html)


@cache
def colours(picture: bytes) -> str:
    image = Image.open(BytesIO(picture)).convert("RGBA")
    return sha256(repr(image.size).encode() + image.tobytes()).hexdigest()


def first_picture(page: str) -> Path:
    found = PICTURE.search(page)
    assert found
    return Path(found[0])


def speck(page: str, folder: Path) -> str:
    """Change one pixel of the first picture."""
    name = first_picture(page)
    image = Image.open(folder / name)
    image.putpixel((9, 9), (1, 2, 3))
    image.save(folder / name.with_stem("speck"), lossless=True)
    return page.replace(str(name), str(name.with_stem("speck")))


def drop_inside(page: str, _folder: Path) -> str:
    return re.sub(r'"inside":"[^"]+"', f'"inside":"{seal({"shows": []})}"', page, count=1)


def swap(page: str, _folder: Path) -> str:
    one, other = re.findall(r'<div class="fl-cell"[^>]*></div>', page)[2:4]
    return page.replace(one, "@").replace(other, one).replace("@", other)


BROKEN: dict[str, Callable[[str, Path], str]] = {
    "a place is missing": lambda page, _: re.sub(r'<div class="fl-cell" [^>]*></div>', "", page, count=1),
    "two cells are swapped": swap,
    "a text is missing": lambda page, _: re.sub(r"<section.*?</section>", "", page, count=1, flags=re.DOTALL),
    "a word is missing": lambda page, _: re.sub(r"(<p>)\w+ ", r"\1", page, count=1),
    "a word is more": lambda page, _: page.replace("</p>", " more</p>", 1),
    "a cell is more": lambda page, _: page.replace("</section>", '</section><div id="cell-id=more"></div>', 1),
    "a cell shows nothing": lambda page, _: re.sub(r'("hero":)\[.*?\}\](,"[\w-]+":\[\{)', r"\1[]\2", page, count=1),
    "a cell shows more": lambda page, _: page.replace('"hero":[', '"hero":[{"html":"<p>more</p>"},', 1),
    "a number is another": lambda page, _: re.sub(r"(:[1-9])([,}])", r"\g<1>1\2", page, count=1),
    "a gate hides nothing": drop_inside,
    "a picture has another pixel": speck,
    "an item is missing": lambda page, _: re.sub(r'("questions":\[)\{"name":.*?\}\](,")', r"\1]\2", page, count=1),
}


@pytest.mark.slow
@pytest.mark.parametrize(("language", "chapter"), BOOKS)
def test_the_pictures_against_misconceptions_are_those_of_python(site: Path, language: str, chapter: Any) -> None:
    use_language(language)
    page = site / language / page_of(chapter)
    sheets = [sheet_on_card(item) for item in of_chapter(chapter.key).values()]
    wanted = {name: misconception_picture(name, language)["picture"] for sheet in sheets for name in sheet["ideas"]}
    drawn = {name: unsealed(sealed) for name, sealed in data_of(page)["pictures"].items()}
    assert {name: (pixels(each["src"], page.parent), each["alt"]) for name, each in drawn.items()} == {
        name: (pixels(each["src"]), each["alt"]) for name, each in wanted.items()
    }


@pytest.mark.slow
@pytest.mark.parametrize("broken", BROKEN)
def test_whatever_a_page_lacks_or_adds_is_noticed(site: Path, root: Path, tmp_path: Path, broken: str) -> None:
    shutil.copytree(site / "assets" / "pictures", tmp_path / "assets" / "pictures")
    chapter = CHAPTERS[0]
    page = Path("en", page_of(chapter))
    text = (site / page).read_text("utf-8")
    (tmp_path / "en").mkdir()
    changed = BROKEN[broken](text, tmp_path / "en")
    assert changed != text
    (tmp_path / page).write_text(changed, encoding="utf-8")
    with pytest.raises(AssertionError):
        test_a_page_has_the_cells_of_its_notebook_in_their_order(tmp_path, root, "en", chapter)
        test_a_page_says_each_word_of_its_notebook_and_no_other(tmp_path, root, "en", chapter)
        test_a_page_shows_what_its_notebook_shows(tmp_path, root, "en", chapter)
