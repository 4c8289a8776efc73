"""Write the tables of course/README.md with the faces of the chapters, the list of chapters in README.md, the links
between the chapters, and the pages of the glossary.

python tests/course/syllabus.py
"""

import re
from pathlib import Path

import terms
import way_on
from speaking import speaking

from flywheel_lab.chapters.course import CHAPTERS
from flywheel_lab.figures.faces import FACES, WIDE, lenses
from flywheel_lab.messages import gettext

FRONT = Path(__file__).parents[2] / "README.md"
README = FRONT.parent / "course" / "README.md"
PICTURES = {f"{each.face}.svg": FACES[each.face]() for each in CHAPTERS} | {"course.svg": lenses(WIDE)}
LINKS = {"en": "[English](en/{file}) · [Deutsch](de/{file})", "de": "[Deutsch](de/{file}) · [English](en/{file})"}


def with_todays_rows(text: str) -> str:
    """Return the text with the rows of its tables, the English and the German one, as the rooms have them."""
    codes = iter(LINKS)
    return re.sub(r"(?<=---\|\n)(\|.*\n)+", lambda _old: rows(next(codes)), text)


def rows(code: str) -> str:
    """Return the rows of the chapters in a language."""
    with speaking(code):
        return "".join(
            f'| <img src="images/{each.face}.svg" alt="" width="190"><br>{each.number} {gettext(each.title)} '
            f"| {gettext(each.question)} | {gettext(each.promise)} | {LINKS[code].format(file=each.file)} |\n"
            for each in CHAPTERS
        )


def with_todays_list(text: str) -> str:
    """Return the text of README.md with the chapters that there are."""
    lines = [
        f"| [{each.number} {each.key.replace('_', ' ')}](course/en/{each.file}) | {each.question} |\n"
        for each in CHAPTERS
    ]
    return re.sub(r"(\| \[\d\d .*\n)+", lambda _old: "".join(lines), text)


if __name__ == "__main__":
    for name, picture in PICTURES.items():
        Path(README.parent, "images", name).write_text(picture + "\n", "utf-8")
    FRONT.write_text(with_todays_list(FRONT.read_text("utf-8")), "utf-8")
    README.write_text(with_todays_rows(README.read_text("utf-8")), "utf-8")
    way_on.write_all()
    terms.write_pages()
