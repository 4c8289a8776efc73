"""Write the presenter's edition: a page for each language and duration, and beside them what all pages share."""

import shutil
from collections.abc import Sequence
from html import escape
from pathlib import Path

from ...chapters.course import chapter_named
from ...messages import gettext as _
from ...messages import language, mark
from ...pages.document import HEAD, NAME, POLICY, as_json
from ...pages.frozen.freezing import Frozen, freeze
from ...pages.frozen.outline import course_data
from ...pages.frozen.pictures import Pictures
from ...pages.site import BUILT as PAGES
from ...pages.site import as_a_stranger
from ...paths import shipped
from ..guide.expected import expected
from ..guide.frames import BEFORE_THE_ANSWER, frames
from ..guide.plans import Moment, durations, plan
from ..guide.shown import pictures_of
from .frame import inside

BUILT = Path(__file__).parents[1] / "static"
PAGE = """<link rel="icon" type="image/svg+xml" href="assets/images/funnel.svg">
<link rel="stylesheet" href="assets/pages.css">
<link rel="stylesheet" href="assets/presenter.css">
<script defer src="assets/course.{language}.js"></script>
<script defer src="assets/pages.js"></script>
<script defer src="assets/presenter.js"></script>
</head>
<body class="pr-stage">
<main id="main" tabindex="-1">
{inside}
</main>
<nav aria-label="{ways}"><button id="back" aria-label="{back}">‹</button><span id="where" role="status"></span>
<button id="on" aria-label="{on}">›</button></nav>
<p id="blank" hidden>{blank}</p>
<script type="application/json" id="page">{data}</script>
</body>
</html>
"""
FRAME = """<section class="pr-frame pr-{layer}" data-page="{page}"{told} hidden aria-label="{title}">
<p class="pr-head">{face}<span>{title}</span><b>{page}</b></p>
<div class="pr-inside">{inside}</div>
</section>"""
COVER = """<section class="pr-frame pr-cover" data-page="0" hidden aria-label="{name}">
<img src="assets/images/course.svg" alt=""><h1>{name}</h1><p>{how}</p>
</section>"""
HOW = mark(
    "On: page down, space, arrow or click. Back: page up. B makes the screen dark. A number and Enter leads to that "
    "screen. F fills the screen."
)


def write_presenter(folder: Path, wanted: Sequence[int] = ()) -> list[Path]:
    """Write the pages of the language in use into a folder, and in its `assets` what they share; return the pages.

    `wanted` are durations, by default all there are. `folder` may exist; other files in it stay.
    """
    assets = folder / "assets"
    assets.mkdir(parents=True, exist_ok=True)
    for built, name in ((PAGES, "pages"), (BUILT, "presenter")):
        for kind in ("css", "js"):
            shutil.copy(built / f"{name}.{kind}", assets)
    shutil.copytree(shipped("course") / "images", assets / "images", ignore=_no_pictures, dirs_exist_ok=True)
    pictures = Pictures(assets / "pictures", "assets/pictures")
    (assets / f"course.{language()}.js").write_text(f"globalThis.flywheelCourse={as_json(course_data())};\n", "utf-8")
    files = {minutes: folder / f"{minutes}.html" for minutes in wanted or durations()}
    with as_a_stranger():
        for minutes, file in files.items():
            file.write_text(presenter_page(minutes, pictures), encoding="utf-8")
    return list(files.values())


def presenter_page(minutes: int, pictures: Pictures) -> str:
    """Return the page for a duration in the language in use; its `pictures` are kept as files."""
    cells: dict[str, list[Frozen]] = {}
    parts = [COVER.format(name=escape(_(NAME)), how=escape(_(HOW)))]
    for page, moment in enumerate(plan(minutes), 1):
        parts += _frames(page, moment, pictures, cells)
    said = {"ways": _("Screens"), "back": _("Back"), "on": _("On"), "blank": _("Dark. Press B to go on.")}
    return (HEAD + PAGE).format(
        language=language(),
        policy=escape(POLICY),
        title=escape(f"{_(NAME)} · {_('{minutes} min').format(minutes=minutes)}"),
        inside="\n".join(parts),
        data=as_json({"cells": cells, "up": ""}),
        **{key: escape(text) for key, text in said.items()},
    )


def _frames(page: int, moment: Moment, pictures: Pictures, cells: dict[str, list[Frozen]]) -> list[str]:
    step = moment.step
    asked = expected(step.of) if step.of else None
    parts = []
    for frame in frames(step, asked):
        name = f"{page}-{frame.cell}"
        if frame.cell:
            cells[name] = [freeze(each, pictures.keep) for each in pictures_of(step, frame.cell)]
        parts.append(
            FRAME.format(
                layer=frame.layer,
                page=page,
                told="" if frame.layer in BEFORE_THE_ANSWER else " data-told",
                title=escape(_(step.title)),
                face=_face(step.name),
                inside=inside(frame, step, asked, f'<div class="fl-cell" id="cell-id={escape(name)}"></div>'),
            )
        )
    return parts


def _face(name: str) -> str:
    key, dot, _word = name.partition(".")
    return f'<img src="assets/images/{chapter_named(key).face}.svg" alt="">' if dot else ""


def _no_pictures(_folder: str, names: list[str]) -> list[str]:
    return [name for name in names if not name.endswith(".svg")]
