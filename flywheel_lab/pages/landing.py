"""The first page of a language, to be shown to others; and the door before it, where one chooses the language."""

from collections.abc import Iterable
from html import escape

import flywheel_lab as fl

from ..chapters.course import CHAPTERS
from ..lessons.chapter import Chapter
from ..messages import gettext as _
from ..messages import language, mark
from .codes import READER, SEAT
from .document import ABOUT, HEAD, NAME, POLICY, own_names, page, place
from .explorers import EXPLORERS
from .frozen.freezing import freeze
from .frozen.outline import page_of

BOTH_NAMES = "Funnel, hourglass, flywheel · Trichter, Sanduhr, Schwungrad"
DOOR = """<meta property="og:title" content="{title}">
<meta property="og:image" content="images/explorer.png">
<link rel="icon" type="image/svg+xml" href="images/sign.svg">
<link rel="stylesheet" href="assets/pages.css">
</head>
<body>
<main class="fl-page fl-door"><img src="images/course.svg" alt="">
{welcomes}
</main>
</body>
</html>
"""

TEXTS = {
    "kicker": mark("A course for people in marketing"),
    "question": mark("Stop all ads today. How long does your firm last?"),
    "lead": ABOUT,
    "begin": mark("Begin"),
    "play": mark("Just play"),
    "chapters": mark("The chapters"),
    "story": mark(
        "One story, chapter by chapter: a wool shop in Bremen, its bank, and a question that nobody can answer. You "
        "play, you commit to a number, and only then do you see what happens."
    ),
    "toys": mark("Everything that moves in the course, each on a page of its own. There's nothing to read first."),
    "know": mark("What you should know"),
    "need": mark("You need per cent and a little patience, and you never have to program."),
    "kept": mark("You need no account and nothing to install. Your answers stay in this browser and are sent nowhere."),
    "nobody": mark(
        "There is no cookie, and no page asks anything of another computer. Kept on a stick, the course runs without a "
        "network."
    ),
    "access": mark("Accessibility"),
    "invented": mark(
        "The shop, the other firms and their people are invented. How we calculate and what we rely on stands at the "
        "end of each chapter."
    ),
    "teach": mark("For trainers and teachers"),
    "host": mark(
        "Put the folder with these pages on any web space, or into your learning platform: they need no server of "
        "their own. You can place a single explorer in a page of yours. What you set there stands in its address, so "
        "you can show exactly that."
    ),
    "codes": mark(
        "At the end of each chapter learners find a code that tells you what they have solved, and nothing else about "
        "them."
    ),
    "room": mark(
        "A workshop without a network: everybody who takes part opens the page {seat} once, and you read their codes "
        "on the page {reader}."
    ),
    "state": mark("How far you are, chapter by chapter; save or delete your answers"),
}
INSIDE = """<div class="fl-hero fl-prose"><img src="../images/course.svg" alt="">
<p class="fl-eyebrow">{kicker}</p><h1>{question}</h1><p>{lead}</p>
<p class="fl-doors"><a class="fl-begin" id="begin" href="{first}">{begin}</a><a href="#play">{play}</a></p></div>
{hero}
<section class="fl-prose" id="chapters"><h2>{chapters}</h2><p>{story}</p></section>
<ol class="fl-cards">{listed}</ol>
<details class="fl-deeper"><summary>{state}</summary>{progress}</details>
<section class="fl-prose" id="play"><h2>{play}</h2><p>{toys}</p></section>
<ul class="fl-cards fl-toys">{explorers}</ul>
<section class="fl-prose fl-columns"><div><h2>{know}</h2><p>{need}</p><p>{kept} {nobody}</p><p>{invented}</p>
<p><a href="accessibility.html">{access}</a></p></div>
<div><h2>{teach}</h2><p>{host}</p><pre tabindex="0"><code>{snippet}</code></pre><p>{codes}</p><p>{room}</p>
</div></section>"""
SNIPPET = """<iframe src="…/{page}"
  sandbox="allow-scripts"
  width="100%" height="860"></iframe>"""


def door(welcomes: Iterable[str]) -> str:
    """Return the page before all others, with the welcome of each language."""
    said = {"language": "en", "policy": escape(POLICY), "title": BOTH_NAMES, "welcomes": "\n".join(welcomes)}
    return (HEAD + DOOR).format(**said)


def welcome() -> str:
    """Return the name of the course, its question and the way in, in the language in use."""
    code = language()
    return (
        f'<section lang="{code}"><h2>{escape(_(NAME))}</h2><p>{escape(_(TEXTS["question"]))}</p>'
        f'<a class="fl-begin" href="{code}/index.html">{escape(own_names()[code])}</a></section>'
    )


def landing() -> str:
    """Return the first page in the language in use: something to play with, the chapters, and what is kept where."""
    said = {name: escape(_(text)) for name, text in TEXTS.items()}
    links = {"seat": ("room.html", SEAT["title"]), "reader": ("codes.html", READER["title"])}
    for name, (address, title) in links.items():
        said["room"] = said["room"].replace(f"{{{name}}}", f'<a href="{address}">{escape(_(title))}</a>')
    inside = INSIDE.format(
        **said,
        first=page_of(CHAPTERS[0]),
        hero=place("hero"),
        listed="".join(map(_chapter, CHAPTERS)),
        explorers="".join(map(_explorer, EXPLORERS)),
        progress=place("progress"),
        snippet=escape(SNIPPET.format(page="explore/flywheel.html")),
    )
    # Not the shop of the course: how long that lasts is its question, and nobody may see the answer before they guess.
    wheel = fl.explore_flywheel(fl.flywheel("strong"), pushes=5000, firms=())
    cells = {"hero": [freeze(wheel)], "progress": [freeze(fl.progress())]}
    return page("index.html", _(NAME), inside, cells)


def _chapter(chapter: Chapter) -> str:
    said = _("Chapter {number}, {title}").format(number=chapter.number, title=_(chapter.title))
    return (
        f'<li><a href="{page_of(chapter)}" data-chapter="{chapter.number}">'
        f'<img src="../images/{chapter.face}.svg" alt="" loading="lazy"><span class="fl-eyebrow">{escape(said)}</span>'
        f"<strong>{escape(_(chapter.question))}</strong></a></li>"
    )


def _explorer(name: str) -> str:
    title, about, _chapter, _make = EXPLORERS[name]
    return (
        f'<li><a href="explore/{name}.html"><img src="../images/play_{name}.svg" alt="" loading="lazy">'
        f"<strong>{escape(_(title))}</strong><span>{escape(_(about))}</span></a></li>"
    )
