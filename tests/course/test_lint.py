"""Every guard of the course bites: each is handed a broken notebook, picture, text or twin and must complain."""

import base64
import copy
import io
from pathlib import Path
from typing import Any

import lint
import nbformat
import pytest
from folding import fold
from lint import Notebook, fingerprint, source
from PIL import Image
from room_texts import accept_texts, stale_texts
from way_on import lead_on, no_way_on, way_on


def png(width: int = 640, height: int = 400) -> str:
    file = io.BytesIO()
    Image.new("RGB", (width, height), "white").save(file, "PNG")
    return base64.b64encode(file.getvalue()).decode()


def img(alt: str = "A funnel of three stages", src: str = "data:image/png;base64," + png()) -> str:
    return f'<img alt="{alt}" src="{src}">'


def code(name: str, text: str, count: int | None, html: str = "", tags: tuple[str, ...] = ()) -> dict[str, Any]:
    shown = {"output_type": "execute_result", "execution_count": count, "metadata": {}, "data": {"text/html": html}}
    return {
        "id": name,
        "cell_type": "code",
        "metadata": {"tags": list(tags)} if tags else {},
        "source": text,
        "execution_count": count,
        "outputs": [shown] if html else [],
    }


def prose(name: str, text: str, **flywheel: str) -> dict[str, Any]:
    metadata = {"flywheel": flywheel} if flywheel else {}
    return {"id": name, "cell_type": "markdown", "metadata": metadata, "source": text}


def book(cells: list[dict[str, Any]]) -> Notebook:
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    about = {"chapter": "00", "language": "en"}
    made = {"cells": cells, "metadata": {"kernelspec": kernel, "flywheel": about}, "nbformat": 4, "nbformat_minor": 5}
    fold(made)
    return made


@pytest.fixture
def en() -> Notebook:
    return book(
        [
            prose("title", "# Why models?"),
            code("language", "fl.use_language('en')", 1, tags=("language",)),
            code("draw-funnel", "fl.draw_funnel(model)", 2, html=img()),
        ]
    )


@pytest.fixture
def de(en: Notebook) -> Notebook:
    twin = copy.deepcopy(en)
    twin["metadata"]["flywheel"]["language"] = "de"
    twin["cells"][0] = prose("title", "# Warum Modelle?", translates=fingerprint(source(en["cells"][0])))
    twin["cells"][1]["source"] = "fl.use_language('de')"
    twin["cells"][2]["source"] = "fl.draw_funnel( model )  # Trichter"
    fold(twin)
    return twin


def test_a_sound_pair_gives_no_complaint(en: Notebook, de: Notebook) -> None:
    assert [problem for rule in lint.LINT for book in (en, de) for problem in rule(book)] == []
    assert [problem for rule in lint.TWINS for problem in rule(en, de)] == []


ERROR = {"output_type": "error", "ename": "ModelError", "evalue": "", "traceback": []}
WARNING = {"output_type": "stream", "name": "stderr", "text": "careful"}
BROKEN_NOTEBOOKS = {
    "a cell that was never run": (lint.never_run, lambda b: b["cells"][2].update(execution_count=None)),
    "cells run in another order": (lint.run_out_of_order, lambda b: b["cells"][2].update(execution_count=7)),
    "a stored error": (lint.errors_stored, lambda b: b["cells"][2]["outputs"].append(ERROR)),
    "a stored warning": (lint.errors_stored, lambda b: b["cells"][2]["outputs"].append(WARNING)),
    "stored widget state": (lint.widget_state, lambda b: b["metadata"].update(widgets={})),
    "an id made up by Lab": (lint.ids, lambda b: b["cells"][0].update(id="3f2a9c1b")),
    "an id that is there twice": (lint.ids, lambda b: b["cells"][0].update(id="draw-funnel")),
    "a cell without an id": (lint.not_valid, lambda b: b["cells"][0].pop("id")),
    "another kernel": (lint.not_valid, lambda b: b["metadata"]["kernelspec"].update(name="ir")),
    "code in a text": (lint.code_in_sight, lambda b: b["cells"][0].update(source="# Why?\n\nUse `model.dwell`.")),
    "seven lines of code": (lint.long_code, lambda b: b["cells"][2].update(source="x = 1\n" * 7)),
    "code that is not folded": (lint.not_folded, lambda b: b["cells"][2]["metadata"].clear()),
    "a text that a double click turns into its source": (lint.not_folded, lambda b: b["cells"][0]["metadata"].clear()),
    "no word for the button": (lint.not_folded, lambda b: b["metadata"]["flywheel"]["reader"].pop("begin")),
    "a German notebook with English words": (
        lint.not_folded,
        lambda b: b["metadata"]["flywheel"].update(language="de"),
    ),
}


@pytest.mark.parametrize("what", BROKEN_NOTEBOOKS)
def test_a_broken_notebook_is_reported(en: Notebook, what: str) -> None:
    rule, break_it = BROKEN_NOTEBOOKS[what]
    break_it(en)
    assert rule(en) != []


BROKEN_PICTURES = {
    "no alt text": f'<img src="data:image/png;base64,{png()}">',
    "an alt text of one word": img(alt="figure"),
    "bytes that are no PNG": img(src="data:image/png;base64," + base64.b64encode(b"not a picture").decode()),
    "a PNG cut short": img(src="data:image/png;base64," + base64.b64encode(base64.b64decode(png())[:200]).decode()),
    "a picture of one pixel": img(src="data:image/png;base64," + png(1, 1)),
    "a picture on another machine": img(src="https://example.org/funnel.png"),
}


@pytest.mark.parametrize("what", BROKEN_PICTURES)
def test_a_broken_picture_is_reported(en: Notebook, what: str) -> None:
    en["cells"][2]["outputs"][0]["data"]["text/html"] = BROKEN_PICTURES[what]
    assert lint.images(en) != []


def test_a_bare_image_output_is_reported(en: Notebook) -> None:
    en["cells"][2]["outputs"][0]["data"] = {"image/png": png()}
    assert lint.images(en) != []


BROKEN_TWINS = {
    "a cell that is missing": (lint.other_cells, lambda b: b["cells"].pop(2)),
    "cells in another order": (lint.other_cells, lambda b: b["cells"].reverse()),
    "another number in the code": (lint.other_code, lambda b: b["cells"][2].update(source="fl.draw_funnel(model, 2)")),
    "a translation of an older text": (lint.stale, lambda b: b["cells"][0].update(metadata={})),
    "a text left in English": (
        lint.untranslated,
        lambda b: b["cells"][0].update(source=book([prose("title", "# Why models?")])["cells"][0]["source"]),
    ),
}


@pytest.mark.parametrize("what", BROKEN_TWINS)
def test_a_broken_twin_is_reported(en: Notebook, de: Notebook, what: str) -> None:
    rule, break_it = BROKEN_TWINS[what]
    break_it(de)
    assert rule(en, de) != []


def test_code_needs_exactly_one_language_cell(en: Notebook, de: Notebook) -> None:
    for twin in (en, de):
        twin["cells"][1]["metadata"] = {}
    assert lint.other_code(en, de) != []


BROKEN_ENDS = {
    "no way on": lambda cells: cells.pop(),
    "a way on that leads elsewhere": lambda cells: cells[-1].update(source="**Next:** [02](02_hourglass.ipynb)"),
    "a way on before the end": lambda cells: cells.append(cells[0]),
    "two ways on": lambda cells: cells.insert(0, cells[-1]),
}


@pytest.mark.parametrize("what", BROKEN_ENDS)
def test_a_chapter_without_its_way_on_is_reported(en: Notebook, what: str) -> None:
    chapter, text = nbformat.from_dict(en), way_on("01_funnel.ipynb", "en")
    for _twice in range(2):
        lead_on(chapter, "01_funnel.ipynb", "en")
        assert no_way_on(chapter, text) == []
    BROKEN_ENDS[what](chapter.cells)
    assert no_way_on(chapter, text) != []


def test_the_way_on_leads_to_both_sides_in_the_language_of_the_chapter() -> None:
    assert way_on("05_flywheel.ipynb", "de") == (
        "**Weiter:** [06 Drei Linsen: Trichter, Sanduhr, Schwungrad: Welches der drei Bilder stimmt?]"
        "(06_three_lenses.ipynb)\n\n**Zurück:** [04 Das physikalische Schwungrad](04_physical_flywheel.ipynb)"
    )
    assert "**Back:**" not in way_on("00_start.ipynb", "en")
    last = max(path.name for path in (Path(__file__).parents[2] / "course" / "en").glob("*.ipynb"))
    assert "**Next:**" not in way_on(last, "en")


def test_a_text_of_a_room_that_was_translated_before_it_changed_is_reported(tmp_path: Path) -> None:
    english, german = tmp_path / "texts.en.md", tmp_path / "texts.de.md"
    english.write_text("# a.b\n\nOne.\n\n# a.c\n\nTwo.\n")
    german.write_text("# a.b\n\nEins.\n\n# a.c\n\nZwei.\n")
    assert len(stale_texts(english, german)) == 2
    accept_texts(english, german)
    assert stale_texts(english, german) == [] and "Zwei." in german.read_text()
    english.write_text(english.read_text().replace("Two", "Three"))
    assert [line.split(": ")[1] for line in stale_texts(english, german)] == ["a.c"]
