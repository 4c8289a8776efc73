"""A notebook as bytes: the form in which the learner gets it, and a fingerprint that shows changes."""

import hashlib
import json
from contextlib import suppress
from typing import Any

UNREADABLE = (ValueError, TypeError, KeyError, AttributeError)
OPENED = ("kernelspec", "language_info", "widgets")
"""What JupyterLab writes about a notebook that was merely opened and run."""
SEEN = ("execution", "collapsed", "scrolled", "trusted", "jupyter")
"""What it writes about a cell: when it ran, and whether code and outputs are folded."""
EMPTY: tuple[Any, ...] = (True, [], {}, {"slide_type": ""})
"""What it writes about each cell that it showed the properties of: may be edited, no tags, no slide."""


def without_outputs(content: bytes) -> bytes:
    """Return a notebook without outputs: a stored result would give away what the learner is to predict.

    What was never run, or is no notebook, comes back as it is.

    >>> ran = b'{"cells": [{"cell_type": "code", "execution_count": 3, "outputs": ["7"]}], "metadata": {}}'
    >>> json.loads(without_outputs(ran))["cells"]
    [{'cell_type': 'code', 'execution_count': None, 'outputs': []}]
    """
    with suppress(*UNREADABLE):
        notebook = json.loads(content)
        ran = [cell for cell in notebook["cells"] if cell.get("outputs") or cell.get("execution_count")]
        for cell in ran:
            cell |= {"execution_count": None, "outputs": []}
        if ran:
            content = (json.dumps(notebook, indent=1, ensure_ascii=False) + "\n").encode()
    return content


def fingerprint(content: bytes) -> str:
    """Return the SHA-256 of a file, of a notebook without what JupyterLab writes when it is merely opened and run.

    >>> opened = b'{"cells": [], "metadata": {"language_info": {"version": "3.13.1"}}}'
    >>> fingerprint(opened) == fingerprint(b'{"cells": [], "metadata": {}}')
    True
    """
    with suppress(*UNREADABLE):
        notebook: dict[str, Any] = json.loads(without_outputs(content))
        for note in OPENED:
            notebook["metadata"].pop(note, None)
        for cell in notebook["cells"]:
            notes = cell.get("metadata", {}).items()
            cell["metadata"] = {name: note for name, note in notes if name not in SEEN and note not in EMPTY}
        content = json.dumps(notebook, sort_keys=True).encode()
    return hashlib.sha256(content).hexdigest()


def code_hash(content: bytes) -> str:
    """Return the SHA-256 of all code of a notebook, as reader.js computes it; of what is none, the empty text.

    >>> cells = [{"cell_type": "code", "source": ["a = 1\\n", "a"]}, {"cell_type": "code", "source": "b"}]
    >>> code_hash(json.dumps({"cells": cells}).encode()) == hashlib.sha256(b"a = 1\\na\\0b").hexdigest()
    True
    """
    with suppress(*UNREADABLE):
        cells = [cell for cell in json.loads(content)["cells"] if cell["cell_type"] == "code"]
        return hashlib.sha256("\0".join("".join(cell["source"]) for cell in cells).encode()).hexdigest()
    return ""
