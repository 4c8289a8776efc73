"""Each page of the site says what it is, and every link on it leads somewhere."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote

DATA = re.compile(r'<script type="application/json" id="page">.*?</script>', re.DOTALL)
TARGET = re.compile(r'(?:href|src)="([^"]+)"')
ELSEWHERE = ("http", "mailto:", "data:", "…")


def links(file: Path) -> Iterator[tuple[Path, str]]:
    """The file to which each link of a page leads, and the place in it."""
    for found in TARGET.findall(DATA.sub("", file.read_text("utf-8"))):
        if not found.startswith(ELSEWHERE):
            address, _hash, part = unquote(unescape(found)).partition("#")
            yield ((file.parent / address).resolve() if address else file), part


def test_every_link_of_every_page_leads_to_a_file_and_a_place_in_it(site: Path) -> None:
    pages = {file: file.read_text("utf-8") for file in site.rglob("*.html")}
    broken = [
        f"{file.relative_to(site)}: {to.name}#{part}"
        for file in pages
        for to, part in links(file)
        if not to.is_file() or (part and f'id="{part}"' not in pages[to])
    ]
    assert broken == []


def test_a_page_that_is_found_elsewhere_says_what_it_is(site: Path, language: str) -> None:
    heads = [file.read_text("utf-8").partition("</head>")[0] for file in (site / language).rglob("*.html")]
    titles = [re.findall(r"<title>(.+)</title>", head) for head in heads]
    assert sorted({title for found in titles for title in found}) == sorted(title for (title,) in titles)
    for said in ('name="description"', 'property="og:title"', 'property="og:description"'):
        assert all(re.search(f'<meta {said} content="[^"]+">', head) for head in heads)
