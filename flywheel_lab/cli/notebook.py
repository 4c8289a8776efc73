"""A notebook as bytes: the form in which the learner gets it, and a fingerprint that shows changes."""

import hashlib
import json
from contextlib import suppress
from typing import Any

UNREADABLE = (ValueError, TypeError, KeyError, AttributeError)


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
    """Return the SHA-256 of a file, of a notebook without what JupyterLab writes when it is merely opened.

    >>> opened = b'{"cells": [], "metadata": {"language_info": {"version": "3.13.1"}}}'
    >>> fingerprint(opened) == fingerprint(b'{"cells": [], "metadata": {}}')
    True
    """
    with suppress(*UNREADABLE):
        notebook: dict[str, Any] = json.loads(content)
        for note in ("kernelspec", "language_info"):
            notebook["metadata"].pop(note, None)
        content = json.dumps(notebook, sort_keys=True).encode()
    return hashlib.sha256(content).hexdigest()
