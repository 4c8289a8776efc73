"""The page "Does my browser work?": one file that tries what the course and the room need, and says what to do.

It asks nothing of another computer, so it can be sent, carried or served; served by a room it tries the way there, too.
"""

import base64
import hashlib
from html import escape
from pathlib import Path
from urllib.parse import quote

from ...figures.emblems import sign
from ...messages import gettext as _
from ...messages import language, mark
from ...pages.document import HEAD, NAME, as_json
from ...pages.site import BUILT

HERE = Path(__file__).parents[1] / "static"
PAGE = """<link rel="icon" href="{sign}">
<style>{style}</style>
</head>
<body>
<header class="fl-top"><nav><span class="fl-home"><img src="{sign}" alt=""><span>{course}</span></span></nav></header>
<main class="fl-page fl-prose">
<h1>{title}</h1>
<p id="verdict" role="status">{silent}</p>
<p id="remedy">{silent_remedy}</p>
<noscript><p>{noscript}</p></noscript>
<h2 id="draw">{draw}</h2>
<p>{draw_how}</p>
<canvas id="paper" tabindex="0" role="img" aria-labelledby="draw"></canvas>
<h2>{what}</h2>
<ul class="fl-try">{rows}</ul>
<p>{nothing}</p>
</main>
<script type="application/json" id="texts">{texts}</script>
<script>{script}</script>
</body>
</html>
"""
TITLE = mark("Does my browser work?")
SHOWN = {
    "silent": mark("No: this browser is too old, or something stops it from running this page."),
    "silent_remedy": mark(
        "Update it, or take another one: Chrome, Edge, Firefox and Safari are free, and a version of the last two "
        "years will do. Then open this page again."
    ),
    "noscript": mark(
        "JavaScript is switched off here. Allow it for this page, or ask the people who look after your computer."
    ),
    "draw": mark("Draw a line"),
    "draw_how": mark(
        "With a finger or the mouse, right across the box; or with the arrow keys, once the box is chosen."
    ),
    "what": mark("What was tried"),
    "nothing": mark("This page sends nothing anywhere and keeps nothing."),
}
TRIED = {
    "script": mark("Pages that move: sliders, questions, pictures"),
    "looks": mark("Pages that look as they should"),
    "paints": mark("Pictures of people as dots"),
    "draws": mark("Drawing a curve"),
    "keeps": mark("Keeping your answers in this browser"),
    "reaches": mark("The way to the computer of the trainer"),
}
"""What is tried, by the names of browser.js."""
LATER = {"reaches": " data-later"}
SAID = {
    "yes": mark("works"),
    "no": mark("does not work"),
    "open": mark("not tried yet"),
    "later": mark("is tried in the room"),
    "verdict_all": mark("Yes: this browser does everything that we need."),
    "remedy_all": mark("There is nothing else to do. See you there!"),
    "verdict_draw": mark("Almost: draw a line in the box."),
    "verdict_looks": mark("No: this browser is too old."),
    "remedy_looks": mark("Update it, or take another one. Chrome, Edge, Firefox and Safari are free."),
    "verdict_paints": mark("No: this browser cannot draw our pictures."),
    "remedy_paints": mark("Some private modes forbid it. Open this page in a usual window or in another browser."),
    "verdict_reaches": mark("No: the computer of the trainer does not answer."),
    "remedy_reaches": mark("Are you in the same Wi-Fi? Switch mobile data and VPN off, and load this page again."),
    "verdict_keeps": mark("Yes, but it forgets: your answers last as long as a page is open."),
    "remedy_keeps": mark("For the workshop that will do. If you want to keep them, use a window that is not private."),
}


def browser_page() -> str:
    """Return the page in the language in use.

    >>> "https://" in browser_page()
    False
    """
    script = (HERE / "browser.js").read_text(encoding="utf-8")
    style = "".join(file.read_text(encoding="utf-8") for file in (BUILT / "pages.css", HERE / "browser.css"))
    rows = "".join(
        f'<li data-check="{name}"{LATER.get(name, "")}><span class="sign" aria-hidden="true">○</span>'
        f'<span>{escape(_(text))}</span><span class="state"></span></li>'
        for name, text in TRIED.items()
    )
    return (HEAD + PAGE).format(
        language=language(),
        policy=escape(_policy(script)),
        title=escape(_(TITLE)),
        sign="data:image/svg+xml," + quote(sign()),
        course=escape(_(NAME)),
        style=style,
        script=script,
        texts=as_json({name: _(text) for name, text in SAID.items()}),
        rows=rows,
        **{name: escape(_(text)) for name, text in SHOWN.items()},
    )


def _policy(script: str) -> str:
    """Return the rule by which only this script runs, and asks nobody but the computer that the page came from."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; img-src data:; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'"
    )
