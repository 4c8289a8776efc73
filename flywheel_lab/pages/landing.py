"""The first page of a language, to be shown to others; and the door before it, where one chooses the language."""

from html import escape

import flywheel_lab as fl

from ..chapters.course import CHAPTERS
from ..lessons.chapter import Chapter
from ..messages import gettext as _
from ..messages import mark
from .document import POLICY, own_names, page, place
from .explorers import EXPLORERS
from .frozen.freezing import freeze
from .frozen.outline import page_of

DOOR = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Funnel, hourglass, flywheel</title>
<link rel="stylesheet" href="assets/pages.css">
</head>
<body>
<main class="fl-page fl-door"><img src="images/lenses.svg" alt="">
{languages}
</main>
</body>
</html>
"""

TEXTS = {
    "question": mark("Stop all ads today. How long does your firm last?"),
    "lead": mark(
        "Three pictures of the same people, and one question. Play it through with a small shop, then with your own "
        "numbers."
    ),
    "begin": mark("Begin"),
    "chapters": mark("The chapters"),
    "play": mark("Just play"),
    "know": mark("What you should know"),
    "kept": mark("You need no account and nothing to install. Your answers stay in this browser and are sent nowhere."),
    "nobody": mark(
        "There is no cookie, and no page asks anything of another computer. Kept on a stick, the course runs without a "
        "network."
    ),
    "glossary": mark("Glossary"),
    "access": mark("Accessibility"),
}
INSIDE = """<div class="fl-prose"><h1>{question}</h1><p>{lead}</p></div>
<p><a class="fl-begin" id="begin" href="{first}">{begin}</a></p>
{hero}
<div class="fl-prose"><h2>{chapters}</h2><ol class="fl-contents">{listed}</ol>
<h2>{play}</h2><ul class="fl-explorers">{explorers}</ul>
<h2>{know}</h2><p>{kept} {nobody}</p>
<p><a href="glossary.html">{glossary}</a> · <a href="accessibility.html">{access}</a></p></div>
{progress}"""


def door() -> str:
    """Return the page before all others: one link for each language, in its own words."""
    links = [
        f'<p><a class="fl-begin" href="{code}/index.html" lang="{code}">{escape(said)}</a></p>'
        for code, said in own_names().items()
    ]
    return DOOR.format(policy=escape(POLICY), languages="\n".join(links))


def landing() -> str:
    """Return the first page in the language in use: something to play with, the chapters, and what is kept where."""
    said = {name: escape(_(text)) for name, text in TEXTS.items()}
    inside = INSIDE.format(
        **said,
        first=page_of(CHAPTERS[0]),
        hero=place("hero"),
        listed="".join(map(_chapter, CHAPTERS)),
        explorers="".join(map(_explorer, EXPLORERS)),
        progress=place("progress"),
    )
    shop = fl.explore_flywheel("shop", firms=["shop"])
    cells = {"hero": [freeze(shop)], "progress": [freeze(fl.progress())]}
    return page("index.html", _("Funnel, hourglass, flywheel"), inside, cells)


def _chapter(chapter: Chapter) -> str:
    link = f'<a href="{page_of(chapter)}">{escape(_(chapter.title))}</a>'
    return f"<li>{link}<br>{escape(_(chapter.question))}</li>"


def _explorer(name: str) -> str:
    title, _make = EXPLORERS[name]
    return f'<li><a href="explore/{name}.html">{escape(_(title))}</a></li>'
