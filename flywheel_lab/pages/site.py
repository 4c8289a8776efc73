"""Write the whole course as static pages: a folder for each language, pictures and scripts beside them."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from ..chapters.course import CHAPTERS, of_chapter
from ..chapters.feedback import misconception_picture, sheet_on_card
from ..figures.emblems import EMBLEMS, emblem, sign
from ..lessons.chapter import Chapter
from ..messages import LANGUAGES, language, use_language
from ..messages import gettext as _
from ..paths import shipped
from ..widgets.learning.seal import seal
from ..widgets.texts.export_reading import reading_data
from .codes import reader_page, seat_page
from .document import as_json, chapter_page, page, prose
from .explorers import EXPLORERS, explorer_page
from .frozen.again import again_data
from .frozen.freezing import freeze
from .frozen.outline import course_data, page_of
from .frozen.pictures import Pictures
from .frozen.running import run
from .glossary import glossary_page
from .landing import door, landing, welcome
from .offline import WORKER, worker

BUILT = Path(__file__).parent / "static"


def write_site(out: Path) -> None:
    """Write the course in all its languages into a folder, which may exist; other files in it stay."""
    out.mkdir(parents=True, exist_ok=True)
    shutil.copytree(shipped("course") / "images", out / "images", dirs_exist_ok=True)
    shutil.copytree(BUILT, out / "assets", ignore=shutil.ignore_patterns("*.map", WORKER.name), dirs_exist_ok=True)
    for name, picture in {"sign": sign(), **{f"play_{each}": emblem(each) for each in EMBLEMS}}.items():
        _write(out / "images" / f"{name}.svg", picture)
    with as_a_stranger():
        welcomes = []
        for code in LANGUAGES:
            use_language(code)
            welcomes.append(welcome())
            _write_language(out, code)
    _write(out / "index.html", door(welcomes))
    _write(out / "offline.js", worker(out))


def _write_language(out: Path, code: str) -> None:
    folder = out / code
    _write(out / "assets" / f"course.{code}.js", f"globalThis.flywheelCourse={as_json(course_data())};\n")
    _write(out / "assets" / f"again.{code}.js", f"globalThis.flywheelAgain={as_json(again_data())};\n")
    _write(out / "assets" / f"export.{code}.js", f"globalThis.flywheelReadingData={as_json(reading_data())};\n")
    _write(folder / "index.html", landing())
    _write(folder / "glossary.html", glossary_page())
    access = prose((shipped("course") / code / "accessibility.md").read_text("utf-8"))
    inside = f'<div class="fl-prose">{access}</div>'
    _write(folder / "accessibility.html", page("accessibility.html", _("Accessibility"), inside, {}))
    for name in EXPLORERS:
        _write(folder / "explore" / f"{name}.html", explorer_page(name))
    pictures = Pictures(out / "assets" / "pictures", "../assets/pictures")
    _write(folder / "room.html", seat_page())
    against = {chapter.key: _against(chapter, pictures) for chapter in CHAPTERS}
    all_of_them = {name: picture for each in against.values() for name, picture in each.items()}
    _write(folder / "codes.html", reader_page(all_of_them))
    for chapter in CHAPTERS:
        cells = list(run(shipped("course") / code / chapter.file))
        shown = {cell.name: [freeze(each, pictures.keep) for each in cell.shows] for cell in cells if cell.shows}
        name = page_of(chapter)
        _write(folder / name, chapter_page(chapter, name, cells, shown, pictures=against[chapter.key]))


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


@contextmanager
def as_a_stranger() -> Iterator[None]:
    """Let nothing that the learner at this computer has answered stand in a page, and leave the language as it was."""
    before, said = os.environ.get("FLYWHEEL_PROGRESS"), language()
    with TemporaryDirectory() as folder:
        os.environ["FLYWHEEL_PROGRESS"] = str(Path(folder, "progress.json"))
        try:
            yield
        finally:
            use_language(said)
            os.environ.pop("FLYWHEEL_PROGRESS")
            if before is not None:
                os.environ["FLYWHEEL_PROGRESS"] = before


def _against(chapter: Chapter, pictures: Pictures) -> dict[str, str]:
    """Return the picture against each misconception that an answer in this chapter may show, sealed."""
    sheets = [sheet_on_card(item) for item in of_chapter(chapter.key).values()]
    drawn = {name: misconception_picture(name)["picture"] for sheet in sheets for name in sheet["ideas"]}
    return {name: seal(each | {"src": pictures.keep(each["src"])}) for name, each in drawn.items()}
