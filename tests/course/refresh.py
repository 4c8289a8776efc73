"""Run notebooks from top to bottom and store what they show, in a form that keeps diffs small.

python tests/course/refresh.py                                  all chapters, both languages
python tests/course/refresh.py course/en/01_funnel.ipynb        these notebooks only
python tests/course/refresh.py --accept                         after the German texts were read again

A German text keeps a mark of the English text that it translates. Where the English has changed since, this says so and
ends with 1; only `--accept` renews the marks, for an author who has read and corrected the German.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

import nbformat
from folding import fold
from lint import fingerprint, prose_cells, source, stale
from nbclient import NotebookClient
from room_texts import accept_texts, stale_texts, texts_file
from terms import link_terms

ROOT = Path(__file__).parents[2]
WIDGET = "application/vnd.jupyter.widget-view+json"
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("notebooks", nargs="*", type=Path, help="default: all notebooks of the course")
    parser.add_argument("--accept", action="store_true", help="the German texts fit the English ones as they are now")
    options = parser.parse_args()
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    os.environ.pop("FLYWHEEL_LANGUAGE", None)
    os.environ["FLYWHEEL_PROGRESS"] = str(Path(tempfile.mkdtemp(), "progress.json"))  # outputs are the same for all
    complaints = []
    for path in options.notebooks or sorted(ROOT.glob("course/??/*.ipynb")):
        book = nbformat.read(path, as_version=4)
        texts = [texts_file(path.stem, code) for code in ("en", path.parent.name)]
        if options.accept:
            accept(book, english(path))
            if path.parent.name != "en":
                accept_texts(*texts)
        fold(book)
        link_terms(book, path.name)
        run(book, path.parent)
        path.write_text(nbformat.writes(book, version=4) + "\n", encoding="utf-8")
        if path.parent.name != "en":
            complaints += [f"{path}: {what}" for what in stale(english(path), book)] + stale_texts(*texts)
        print(path)
    if complaints:
        print(*complaints, "Read these German texts beside the English ones; then --accept.", sep="\n")
    return 1 if complaints else 0


def english(path: Path) -> nbformat.NotebookNode:
    """Return the English twin of a notebook."""
    return nbformat.read(path.parents[1] / "en" / path.name, as_version=4)


def run(book: nbformat.NotebookNode, folder: Path) -> None:
    """Run all cells and leave nothing in the notebook that differs from run to run; a cell that fails is raised."""
    resources = {"metadata": {"path": str(folder)}}
    NotebookClient(book, kernel_name="python3", record_timing=False, resources=resources).execute()
    for cell in book.cells:
        for output in cell.get("outputs", []):
            if view := output.get("data", {}).get(WIDGET):
                view["model_id"] = fingerprint(cell.id)  # the real one is new in each run, and gone with its kernel
    book.metadata.pop("widgets", None)
    book.metadata.update(kernelspec=KERNEL, language_info={"name": "python"})


def accept(book: nbformat.NotebookNode, twin: nbformat.NotebookNode) -> None:
    """Give each text of a translation the mark of the English text as it is now."""
    if book.metadata.flywheel.language == "en":
        return
    ours = {cell["id"]: source(cell) for cell in prose_cells(twin)}
    for cell in prose_cells(book):
        cell["metadata"].setdefault("flywheel", {})["translates"] = fingerprint(ours[cell["id"]])


if __name__ == "__main__":
    sys.exit(main())
