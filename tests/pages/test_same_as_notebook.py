"""A page says and shows what its notebook does, cell by cell: neither has a cell, a word, a number or a pixel more."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from page_data import all_shown, data_of, unsealed
from PIL import Image

from flywheel_lab.chapters.course import CHAPTERS, of_chapter
from flywheel_lab.chapters.feedback import misconception_picture, sheet_on_card
from flywheel_lab.messages import LANGUAGES, use_language
from flywheel_lab.pages.frozen.outline import page_of
from flywheel_lab.widgets.learning.seal import seal

from .shown import PICTURE, in_notebook, on_page, pixels, plain, words

PLACE = re.compile(r'<[^>]*\bid="cell-id=([\w-]+)"[^>]*>')
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


@pytest.mark.long
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
    one, other = (json.dumps(each, ensure_ascii=False, sort_keys=True) for each in (here, read))
    at = next((i for i, signs in enumerate(zip(one, other, strict=False)) if len({*signs}) > 1), 0)
    return f"{len(here)} and {len(there)} things, {one[max(0, at - 60) : at + 99]} / {other[max(0, at - 60) : at + 99]}"


def first_picture(page: str) -> Path:
    for_all = (found for found in PICTURE.finditer(page) if not page[: found.start()].endswith("srcset='"))
    return Path(next(for_all)[0])


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
    "a word is more": lambda page, _: re.sub(r"(<section.*?)</p>", r"\1 more</p>", page, count=1, flags=re.DOTALL),
    "a cell is more": lambda page, _: page.replace("</section>", '</section><div id="cell-id=more"></div>', 1),
    "a cell shows nothing": lambda page, _: re.sub(r'("hero":)\[.*?\}\](,"[\w-]+":\[\{)', r"\1[]\2", page, count=1),
    "a cell shows more": lambda page, _: page.replace('"hero":[', '"hero":[{"html":"<p>more</p>"},', 1),
    "a number is another": lambda page, _: re.sub(r"(:[1-9])([,}])", r"\g<1>1\2", page, count=1),
    "a gate hides nothing": drop_inside,
    "a picture has another pixel": speck,
    "an item is missing": lambda page, _: re.sub(r'("questions":\[)\{"name":.*?\}\](,")', r"\1]\2", page, count=1),
}


@pytest.mark.long
@pytest.mark.parametrize(("language", "chapter"), BOOKS)
def test_the_pictures_against_misconceptions_are_those_of_python(site: Path, language: str, chapter: Any) -> None:
    use_language(language)
    page = site / language / page_of(chapter)
    sheets = [sheet_on_card(item) for item in of_chapter(chapter.key).values()]
    wanted = {name: misconception_picture(name)["picture"] for sheet in sheets for name in sheet["ideas"]}
    drawn = {name: unsealed(sealed) for name, sealed in data_of(page)["pictures"].items()}
    assert {name: (pixels(each["src"], page.parent), each["alt"]) for name, each in drawn.items()} == {
        name: (pixels(each["src"]), each["alt"]) for name, each in wanted.items()
    }


@pytest.mark.long
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
