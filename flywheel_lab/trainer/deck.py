"""A deck of slides that stays editable: real placeholders, notes for who speaks, pictures that say what they show.

PowerPoint files by python-pptx. Its own template is 4:3, so the three layouts in use get places of their own in 16:9.
"""

import io
import math
import re
import zipfile
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from ..errors import FlywheelError
from ..figures.html import MARKED
from ..figures.style import BLUE
from ..messages import gettext as _
from .press import INSTALL

SIZE = (13.333, 7.5)
OPENING, WORDS, PICTURE = "Title Slide", "Title and Content", "Picture with Caption"
"""The layouts in use, by the names that they have in the template."""
PLACES: dict[str, dict[int, tuple[float, float, float, float]]] = {
    OPENING: {0: (0.9, 1.9, 11.5, 2.0), 1: (0.9, 4.1, 11.5, 1.4)},
    WORDS: {0: (0.7, 0.4, 11.9, 1.0), 1: (0.7, 1.55, 11.9, 5.4)},
    PICTURE: {0: (0.7, 0.4, 11.9, 1.0), 1: (0.7, 1.6, 7.4, 5.3), 2: (8.3, 1.6, 4.5, 5.3)},
}
"""Where the parts of each layout are, in inches: from the left, from the top, width, height."""
TITLES = {OPENING: 44, WORDS: 30, PICTURE: 30}
LARGEST, SMALLEST = 26, 13
LETTER, BOLD, LINE, GAP = 0.58, 0.68, 1.25, 0.35
"""How wide a letter, or a bold one, and how high a line is, and the space before a paragraph, in sizes of the letters.

Wide ones: whatever letters a machine has in the place of ours, they need no more room.
"""
NEVER = datetime(2026, 1, 1)


class Said(NamedTuple):
    """A paragraph on a slide: its text, with *emphasis*, and whether all of it is bold."""

    text: str
    strong: bool = False


class Deck:
    """Slides, added one after the other in the language in use; `save` returns the file."""

    def __init__(self, title: str) -> None:
        self._show = _empty_show(title)

    def open(self, title: str, below: str, notes: str) -> None:
        """Add the first slide: a title and a line below it."""
        slide = self._add(OPENING, title, notes)
        _fill(slide.placeholders[1].text_frame, [Said(below)], *PLACES[OPENING][1][2:])

    def write(self, title: str, lines: Sequence[Said], notes: str) -> None:
        """Add a slide with a title and paragraphs, in the largest letters that have room for all of them."""
        _fill(self._add(WORDS, title, notes).placeholders[1].text_frame, lines, *PLACES[WORDS][1][2:])

    def show(self, title: str, picture: bytes, alt: str, lines: Sequence[Said], notes: str) -> None:
        """Add a slide with a picture (PNG), which `alt` tells to who does not see it, and paragraphs beside it."""
        slide = self._add(PICTURE, title, notes)
        _fill(slide.placeholders[2].text_frame, lines, *PLACES[PICTURE][2][2:])
        placed = slide.placeholders[1].insert_picture(io.BytesIO(picture))
        _fit(placed, *PLACES[PICTURE][1])
        placed._element.nvPicPr.cNvPr.set("descr", alt)  # python-pptx has no other way to alternative text

    def save(self) -> bytes:
        """Return the file; the same slides give the same bytes."""
        written, frozen = io.BytesIO(), io.BytesIO()
        self._show.save(written)
        with zipfile.ZipFile(written) as parts, zipfile.ZipFile(frozen, "w", zipfile.ZIP_DEFLATED) as out:
            for name in parts.namelist():
                out.writestr(zipfile.ZipInfo(name), parts.read(name), zipfile.ZIP_DEFLATED)
        return frozen.getvalue()

    def _add(self, layout: str, title: str, notes: str) -> Any:
        slide = self._show.slides.add_slide(self._show.slide_layouts.get_by_name(layout))
        _fill(slide.shapes.title.text_frame, [Said(title)], *PLACES[layout][0][2:], largest=TITLES[layout])
        slide.notes_slide.notes_text_frame.text = notes
        return slide


def letters(lines: Sequence[Said], width: float, height: float, largest: int = LARGEST) -> int:
    """Return the largest size of letters, in points, in which all lines have room in a box (inches).

    Raises ValueError if even the smallest are too large: such a text belongs on two slides.

    >>> letters([Said("A short line.")], 8, 5), letters([Said("A long line. " * 40)], 8, 5)
    (26, 22)
    """
    for size in range(largest, SMALLEST - 1, -1):
        wide = (len(line.text) * size * (BOLD if line.strong else LETTER) for line in lines)
        rows = sum(math.ceil(each / (width * 72)) for each in wide)
        if size * (LINE * rows + GAP * len(lines)) <= height * 72:
            return size
    raise ValueError(f"too much for one slide: {' '.join(line.text for line in lines)[:200]}")


def _fill(frame: Any, lines: Sequence[Said], width: float, height: float, largest: int = LARGEST) -> None:
    from pptx.util import Pt

    lines = [line._replace(text=text) for line in lines for text in line.text.splitlines()]
    size = letters(lines, width - 0.2, height - 0.1, largest)  # the margins of a text box
    frame.word_wrap = True
    for k, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if k == 0 else frame.add_paragraph()
        paragraph.font.size, paragraph.space_before = Pt(size), Pt(GAP * size if k else 0)
        for text, emphasis in _runs(line.text):
            run = paragraph.add_run()
            run.text, run.font.bold, run.font.italic = text, line.strong or None, emphasis or None


def _runs(text: str) -> list[tuple[str, bool]]:
    """Return a text in pieces, with whether each is emphasised."""
    pieces, at = [], 0
    for found in re.finditer(MARKED, text):
        pieces += [(text[at : found.start()], False), (found["code"] or found["emphasis"], not found["code"])]
        at = found.end()
    return [piece for piece in [*pieces, (text[at:], False)] if piece[0]]


def _fit(placed: Any, left: float, top: float, width: float, height: float) -> None:
    """Show the whole picture, as large as its place allows, instead of one that fills it and is cut off."""
    from pptx.util import Inches

    across, down = placed.image.size
    scale = min(width / across, height / down)
    placed.crop_left = placed.crop_right = placed.crop_top = placed.crop_bottom = 0
    placed.width, placed.height = Inches(across * scale), Inches(down * scale)
    placed.left, placed.top = Inches(left + (width - across * scale) / 2), Inches(top)


def _empty_show(title: str) -> Any:
    try:
        from pptx import Presentation
        from pptx.util import Inches
    except ImportError as error:
        message = _("python-pptx, which makes the slides, is not installed here. Install it: {command}")
        raise FlywheelError(message.format(command=INSTALL)) from error
    show = Presentation()
    show.slide_width, show.slide_height = (Inches(each) for each in SIZE)
    properties = show.core_properties
    properties.title, properties.author = title, "flywheel_lab"
    properties.created = properties.modified = NEVER
    for layout in list(show.slide_layouts):
        if layout.name not in PLACES:
            show.slide_layouts.remove(layout)
    for shape in show.slide_master.shapes:
        shape.left, shape.width = round(shape.left * SIZE[0] / 10), round(shape.width * SIZE[0] / 10)
    for layout in show.slide_layouts:
        for shape in list(layout.placeholders):
            if shape.placeholder_format.idx in PLACES[layout.name]:
                place = PLACES[layout.name][shape.placeholder_format.idx]
                shape.left, shape.top, shape.width, shape.height = (Inches(each) for each in place)
            else:
                shape.element.getparent().remove(shape.element)
    _restyle(show)
    return show


def _restyle(show: Any) -> None:
    """Set titles to the left and in blue, and take the bullets away: on the master, where one change changes all."""
    from pptx.oxml.ns import qn

    for layout in show.slide_layouts:
        for style in list(layout.element.iter(qn("a:lstStyle"))):
            style.clear()  # the sizes and colours of the master count everywhere
        for box in layout.element.iter(qn("a:bodyPr")):
            box.attrib.pop("anchor", None)  # and so does where a title stands: it never jumps
    styles = show.slide_master.element.find(qn("p:txStyles"))
    title, body = (styles.find(qn(name)).find(qn("a:lvl1pPr")) for name in ("p:titleStyle", "p:bodyStyle"))
    title.set("algn", "l")
    title.find(qn("a:defRPr")).set("b", "1")
    colour = title.find(qn("a:defRPr")).find(qn("a:solidFill"))
    colour.clear()
    colour.append(colour.makeelement(qn("a:srgbClr"), {"val": BLUE.lstrip("#")}))
    body.set("marL", "0")
    body.set("indent", "0")
    body.find(qn("a:buChar")).getparent().replace(body.find(qn("a:buChar")), body.makeelement(qn("a:buNone")))
