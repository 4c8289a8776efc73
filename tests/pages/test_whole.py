"""The pages are small, and run nothing but our own files."""

import gzip
import json
import re
from pathlib import Path

from page_data import DATA, unsealed

from flywheel_lab.messages import LANGUAGES
from flywheel_lab.pages.offline import worker


def test_no_link_of_a_page_leads_nowhere(site: Path) -> None:
    lost = []
    for file in site.rglob("*.html"):
        targets = re.findall(r'href="([^"#:?]+)', DATA.sub("", file.read_text("utf-8")))
        lost += [f"{file.name}: {each}" for each in targets if not (file.parent / each).exists()]
    assert lost == []
    assert all('href="accessibility.html"' in (site / code / "index.html").read_text("utf-8") for code in LANGUAGES)


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
        pictures -= set(re.findall(r"srcset='[./]*assets/pictures/(\w+\.webp)", page + hidden))  # one of both is loaded
        size = shared + len(gzip.compress(page.encode()))
        size += sum((site / "assets" / "pictures" / each).stat().st_size for each in pictures)
        large += [(file.name, size)] if size > 600_000 else []
    assert large == []
    assert sum(each.stat().st_size for each in site.rglob("*") if each.is_file()) < 15_000_000


def test_what_else_lies_in_the_folder_is_neither_named_nor_kept(tmp_path: Path) -> None:
    for name in ("index.html", "en/index.html", "assets/pages.js", "letter.pdf", ".git/config", "private/photo.jpg"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("")
    kept = re.search(r'"files": ?(\[.*?\])', worker(tmp_path))
    assert kept and json.loads(kept[1]) == ["assets/pages.js", "en/index.html", "index.html"]
