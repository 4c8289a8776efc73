"""The first page of a language, to be shown to others; and the door before it, where one chooses the language."""

from html import escape

import flywheel_lab as fl

from ..chapters.course import CHAPTERS
from ..lessons.chapter import Chapter
from ..messages import gettext as _
from .document import POLICY, own_names, page, place
from .explorers import EXPLORERS
from .freezing import freeze
from .outline import page_of

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


def door() -> str:
    """Return the page before all others: one link for each language, in its own words."""
    links = [
        f'<p><a class="fl-begin" href="{code}/index.html" lang="{code}">{escape(said)}</a></p>'
        for code, said in own_names().items()
    ]
    return DOOR.format(policy=escape(POLICY), languages="\n".join(links))


def landing() -> str:
    """Return the first page in the language in use: something to play with, the chapters, and what is kept where."""
    title = _("Funnel, hourglass, flywheel")
    inside = f"""<div class="fl-prose"><h1>{escape(_("Stop all ads today. How long does your firm last?"))}</h1>
<p>{escape(_("Three pictures of the same people, and one question. Play it through with a small shop, then with your own numbers."))}</p></div>
<p><a class="fl-begin" id="begin" href="{page_of(CHAPTERS[0])}">{escape(_("Begin"))}</a></p>
{place("hero")}
<div class="fl-prose"><h2>{escape(_("The chapters"))}</h2><ol class="fl-contents">{"".join(map(_chapter, CHAPTERS))}</ol>
<h2>{escape(_("Just play"))}</h2><ul class="fl-explorers">{"".join(map(_explorer, EXPLORERS))}</ul>
<h2>{escape(_("What you should know"))}</h2>
<p>{escape(_("You need no account and nothing to install. Your answers stay in this browser and are sent nowhere."))} {escape(_("There is no cookie, and no page asks anything of another computer. Kept on a stick, the course runs without a network."))}</p>
<p><a href="glossary.html">{escape(_("Glossary"))}</a></p></div>
{place("progress")}"""
    shop = fl.explore_flywheel("shop", firms=["shop"])
    return page("index.html", title, inside, {"hero": [freeze(shop)], "progress": [freeze(fl.progress())]})


def _chapter(chapter: Chapter) -> str:
    link = f'<a href="{page_of(chapter)}">{escape(_(chapter.title))}</a>'
    return f"<li>{link}<br>{escape(_(chapter.question))}</li>"


def _explorer(name: str) -> str:
    title, _make = EXPLORERS[name]
    return f'<li><a href="explore/{name}.html">{escape(_(title))}</a></li>'
