"""What can be wrong with a stored notebook or a pair of twins: each function takes notebooks and returns complaints.

They are plain functions of dicts, so that test_lint.py can hand each of them a broken copy and see it complain.
"""

import ast
import base64
import binascii
import hashlib
import io
import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import Any

from folding import DEEPER, not_folded
from nbformat.validator import iter_validate
from PIL import Image, UnidentifiedImageError
from terms import unlinked

Cell = dict[str, Any]
Notebook = dict[str, Any]

CODE_LINES = 6
PIXELS = range(200, 4001)

NO_CODE = {"`</>`", "`UCBAdmissions`"}  # the chip in the margin, and the name of a data set


def code_cells(notebook: Notebook) -> list[Cell]:
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def prose_cells(notebook: Notebook) -> list[Cell]:
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "markdown"]


def for_everybody(notebook: Notebook) -> Iterator[Cell]:
    """The cells without the section for the curious."""
    curious = False
    for cell in notebook["cells"]:
        heading = cell["cell_type"] == "markdown" and source(cell).startswith("## ")
        curious = cell["id"] == DEEPER or (curious and not heading)
        if not curious:
            yield cell


def source(cell: Cell) -> str:
    return "".join(cell["source"])


def tags(cell: Cell) -> list[str]:
    return list(cell["metadata"].get("tags", []))


def not_valid(notebook: Notebook) -> list[str]:
    """The file has the format that Lab writes; a cell without an id, say, is repaired silently by readers."""
    wrong = [error.message for error in iter_validate(notebook, version=4, version_minor=5)]
    kernel = notebook["metadata"].get("kernelspec", {}).get("name")
    return wrong if kernel == "python3" else [*wrong, f"the kernel is {kernel}, not python3"]


def never_run(notebook: Notebook) -> list[str]:
    """Every code cell has been run: nbval does not compare a cell without an execution count."""
    return [
        f"{cell['id']}: was never run, so nbval does not compare it"
        for cell in code_cells(notebook)
        if not isinstance(cell["execution_count"], int)
    ]


def run_out_of_order(notebook: Notebook) -> list[str]:
    """The counts are 1, 2, 3 ...: the outputs come from one run from top to bottom."""
    counts = [cell["execution_count"] for cell in code_cells(notebook)]
    return [] if counts == list(range(1, len(counts) + 1)) else [f"the cells were not run from top to bottom: {counts}"]


def errors_stored(notebook: Notebook) -> list[str]:
    """No output is an error or was written to stderr."""
    return [
        f"{cell['id']}: holds {output.get('name') or output.get('ename')}"
        for cell in code_cells(notebook)
        for output in cell["outputs"]
        if output["output_type"] == "error" or output.get("name") == "stderr"
    ]


def widget_state(notebook: Notebook) -> list[str]:
    """No widget state is stored: it is long, never the same twice, and Lab does not need it."""
    return ["metadata.widgets is stored"] if "widgets" in notebook["metadata"] else []


def ids(notebook: Notebook) -> list[str]:
    """Cell ids are words, each there once: they name the cell in a failure and join the two languages."""
    names = [cell.get("id", "") for cell in notebook["cells"]]
    wrong = [f"{name!r} is no word or words joined by -" for name in names if not is_wordlike(name)]
    return wrong + [
        f"{name!r} is there {names.count(name)} times" for name in dict.fromkeys(names) if names.count(name) > 1
    ]


def is_wordlike(name: str) -> bool:
    """A word has a vowel and no long tail of digits; `3f2a9c1b` is what Lab makes up."""
    words = name.split("-")
    return all(re.fullmatch(r"[a-z]+\d{0,2}|\d{1,2}", word) for word in words) and bool(re.search("[aeiouy]", name))


def long_code(notebook: Notebook) -> list[str]:
    """A code cell is a sentence: at most six lines."""
    return [
        f"{cell['id']}: {len(lines)} lines of code, at most {CODE_LINES} are allowed"
        for cell in code_cells(notebook)
        if len(lines := source(cell).strip().splitlines()) > CODE_LINES
    ]


def images(notebook: Notebook) -> list[str]:
    """Each picture in an output is a PNG of a sensible size, in an `<img>` with a text for those who do not see it."""
    complaints = []
    for cell in code_cells(notebook):
        for output in cell["outputs"]:
            data = output.get("data", {})
            complaints += [f"{cell['id']}: {mime} has no alt text" for mime in data if mime.startswith("image/")]
            for attributes in img_tags("".join(data.get("text/html", ""))):
                complaints += [f"{cell['id']}: {problem}" for problem in picture(attributes)]
    return complaints


def picture(attributes: dict[str, str]) -> Iterator[str]:
    """Complain about one `<img>`: its alt text, its bytes, its size."""
    if len(attributes.get("alt", "").split()) < 3:
        yield f"the picture's alt text says too little: {attributes.get('alt')!r}"
    kind, _, encoded = attributes.get("src", "").partition("base64,")
    if kind != "data:image/png;":
        yield f"the picture is not inside the notebook: {attributes.get('src', '')[:60]!r}"
        return
    try:
        image = Image.open(io.BytesIO(base64.b64decode(encoded, validate=True)))
        image.verify()
    except (binascii.Error, UnidentifiedImageError, OSError, SyntaxError) as error:
        yield f"the picture is no PNG: {error}"
        return
    if image.format != "PNG" or not all(side in PIXELS for side in image.size):
        yield f"the picture is {image.format} of {image.size} pixels"


def img_tags(html: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            if tag == "img":
                found.append({name: value or "" for name, value in attrs})

    Reader().feed(html)
    return found


def code_in_sight(notebook: Notebook) -> list[str]:
    """Whoever does not program meets no code in a text, but for the chip that unfolds it, and in a fold."""
    cells = [cell for cell in for_everybody(notebook) if cell["cell_type"] == "markdown"]
    open_text = {cell["id"]: re.sub(r"<details>.*?</details>", "", source(cell), flags=re.S) for cell in cells}
    said = {name: re.findall(r"`[^`]+`", text) for name, text in open_text.items()}
    return [
        f"{name}: {code} stands in the text" for name, found in said.items() for code in found if code not in NO_CODE
    ]


LINT: list[Callable[[Notebook], list[str]]] = [
    not_valid,
    never_run,
    run_out_of_order,
    errors_stored,
    widget_state,
    ids,
    long_code,
    images,
    not_folded,
    code_in_sight,
]


def other_cells(en: Notebook, de: Notebook) -> list[str]:
    """Twins have the same cells in the same order: ids, kinds and tags."""
    ours, theirs = ([(cell["id"], cell["cell_type"], tags(cell)) for cell in book["cells"]] for book in (en, de))
    return [] if ours == theirs else [f"cells differ: {[a for a, b in zip(ours, theirs, strict=False) if a != b][:1]}"]


def other_code(en: Notebook, de: Notebook) -> list[str]:
    """Twins run the same code, compared as syntax trees, but for the one cell tagged `language`."""
    chosen = [cell["id"] for cell in code_cells(en) if "language" in tags(cell)]
    complaints = [] if len(chosen) == 1 else [f"cells tagged language: {chosen}, must be one"]
    for ours, theirs in zip(code_cells(en), code_cells(de), strict=False):
        if "language" not in tags(ours) and ast.dump(ast.parse(source(ours))) != ast.dump(ast.parse(source(theirs))):
            complaints.append(f"{ours['id']}: the code differs")
    return complaints


def fingerprint(text: str) -> str:
    """The mark that a German cell keeps of the English text that it translates."""
    return hashlib.sha256(unlinked(text).encode()).hexdigest()[:12]


def stale(en: Notebook, de: Notebook) -> list[str]:
    """Each German text translates the English text as it is now."""
    return [
        f"{theirs['id']}: its mark is not that of the English text as it is now, {fingerprint(source(ours))}"
        for ours, theirs in zip(prose_cells(en), prose_cells(de), strict=False)
        if theirs["metadata"].get("flywheel", {}).get("translates") != fingerprint(source(ours))
    ]


def untranslated(en: Notebook, de: Notebook) -> list[str]:
    """No German text is the English one."""
    return [
        f"{theirs['id']}: the German text is the English one"
        for ours, theirs in zip(prose_cells(en), prose_cells(de), strict=False)
        if source(ours).strip() == source(theirs).strip()
    ]


TWINS: list[Callable[[Notebook, Notebook], list[str]]] = [other_cells, other_code, stale, untranslated]
