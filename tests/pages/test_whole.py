"""The pages have all that the notebooks have, in few bytes, and run nothing but our own files."""

import gzip
import json
import re
from base64 import b64decode
from itertools import cycle
from operator import xor
from pathlib import Path
from typing import Any

from flywheel_lab.chapters.course import CHAPTERS, of_chapter
from flywheel_lab.pages.document import prose
from flywheel_lab.pages.frozen.outline import page_of
from flywheel_lab.widgets.learning.seal import KEY

DATA = re.compile(r'<script type="application/json" id="page">(.*?)</script>', re.DOTALL)


def test_no_cell_text_or_item_of_a_notebook_is_missing(site: Path, root: Path, language: str) -> None:
    missing = []
    for chapter in CHAPTERS:
        cells = json.loads((root / "course" / language / chapter.file).read_text("utf-8"))["cells"]
        page = (site / language / page_of(chapter)).read_text("utf-8")
        data = json.loads(DATA.search(page)[1])  # type: ignore[index]
        places = set(re.findall(r'id="cell-id=([\w-]+)"', page)) | set(data["cells"])
        missing += [f"{chapter.number}: {cell['id']}" for cell in cells if not stands(cell, places, page)]
        missing += [name for name in of_chapter(chapter.key) if name not in asked_in(data["cells"])]
    assert missing == []


def stands(cell: dict[str, Any], places: set[str], page: str) -> bool:
    if cell["cell_type"] == "code":
        return cell["id"] in places or not cell["outputs"]
    return cell["id"] in places or prose("".join(cell["source"]).partition("\n")[0]) in page


def asked_in(shown: Any) -> set[str]:
    """The items that are asked somewhere in what the cells of a page show, behind gates as well."""
    if isinstance(shown, list):
        return set().union(*map(asked_in, shown))
    if not isinstance(shown, dict):
        return set()
    here = {card["name"] for card in shown.get("state", {}).get("questions", [])}
    hidden = asked_in(unsealed(shown["inside"])["shows"]) if "gate" in shown else set()
    return here | hidden | asked_in(list(shown.values()) if "widget" not in shown and "gate" not in shown else [])


def unsealed(sealed: str) -> Any:
    return json.loads(bytes(map(xor, b64decode(sealed), cycle(KEY))))


def test_nothing_runs_in_a_page_but_our_own_files(site: Path) -> None:
    found = []
    for file in site.rglob("*.html"):
        page = DATA.sub("", file.read_text("utf-8"))
        scripts = re.findall(r"<script(?![^>]* src=\"(?:\.\./)*assets/[\w.]+\")[^>]*>", page)
        handlers = re.findall(r"<[^>]+\son\w+\s*=", page)
        found += [f"{file.name}: {each}" for each in (*scripts, *handlers)]
        found += [] if "Content-Security-Policy" in page else [f"{file.name}: no policy"]
    assert found == []


def test_a_chapter_is_small_with_its_pictures_and_so_is_the_site(site: Path) -> None:
    shared = sum(len(gzip.compress(each.read_bytes())) for each in (site / "assets").glob("pages.*"))
    large = []
    for file in site.glob("??/[0-9]*.html"):
        page = file.read_text("utf-8")
        hidden = "".join(json.dumps(unsealed(each)) for each in re.findall(r'"inside":"([^"]{99,})"', page))
        pictures = set(re.findall(r"assets/pictures/(\w+\.webp)", page + hidden))
        size = shared + len(gzip.compress(page.encode()))
        size += sum((site / "assets" / "pictures" / each).stat().st_size for each in pictures)
        large += [(file.name, size)] if size > 600_000 else []
    assert large == []
    assert sum(each.stat().st_size for each in site.rglob("*") if each.is_file()) < 15_000_000
