"""Where the course asks what: the notebook and the cell of each item, so that whatever names an item can lead to it.

The notebooks are asked themselves: a cell that an author adds, moves or renames is found without a list.
"""

import json
import re
from functools import lru_cache

from ..paths import shipped
from .course import CHAPTERS, current, quizzes

ASKS = re.compile(r"""\bfl\.(predict|exercise|quiz|explain|claim|check)\(\s*["']([\w.-]+)["']""")


def place_of(name: str) -> dict[str, str]:
    """Return the `path` of the notebook that asks an item, as one beside it would link it, and the `cell` that does.

    A question of a quiz is asked where its quiz is; the cell is "" where none asks, or where there is no course.

    >>> place_of("funnel.doubled"), place_of("funnel.quiz-multiply")
    ({'path': '01_funnel.ipynb', 'cell': 'prediction'}, {'path': '01_funnel.ipynb', 'cell': 'quiz'})
    """
    chapter = next((each for each in CHAPTERS if name in (*each.items, *quizzes().get(each.key, ()))), None)
    if chapter is None:
        return {"path": "", "cell": ""}
    cells = _cells(chapter.file)
    return {"path": chapter.file, "cell": cells.get(name, cells.get(chapter.key, ""))}


@lru_cache
def _cells(file: str) -> dict[str, str]:
    """Return the id of the cell that asks each item of a notebook, and each whole quiz; the twins have the same."""
    path = shipped("course") / "en" / file
    cells = json.loads(path.read_bytes())["cells"] if path.exists() else []
    found: dict[str, str] = {}
    checked: dict[str, str] = {}
    for cell in cells:
        if cell["cell_type"] == "code":
            for verb, name in ASKS.findall("".join(cell["source"])):
                (checked if verb == "check" else found).setdefault(current(name), cell.get("id", ""))
    return checked | found
