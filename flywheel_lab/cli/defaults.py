"""What JupyterLab finds in our corner of the folder: its defaults, and which code may run by itself."""

import json
from pathlib import Path

from .. import paths
from ..messages import language
from ..messages.catalogue import ENGLISH
from ..paths import write_whole
from .folder import OURS
from .notebook import code_hash


def interface() -> str:
    """Return JupyterLab's name of the language in use: that of its country, such as "de_DE", and "en"."""
    from babel import Locale
    from babel.core import get_global

    if language() == ENGLISH:
        return ENGLISH
    likely = Locale.parse(get_global("likely_subtags")[language()])
    return f"{likely.language}_{likely.territory}"


def lab_defaults() -> dict[str, dict[str, object]]:
    """Return the settings with which JupyterLab begins, in the language in use."""
    return {
        "@jupyterlab/translation-extension:plugin": {"locale": interface()},
        "@jupyterlab/apputils-extension:notification": {"fetchNews": "false"},
        # A double click on a text of the course would show its source.
        "@jupyterlab/notebook-extension:tracker": {"showEditorForReadOnlyMarkdown": False},
    }


def write_lab_defaults(folder: Path) -> Path:
    """Write JupyterLab's defaults and the hashes of our code, and return the folder for JUPYTER_CONFIG_PATH."""
    for name, content in (
        ("default_setting_overrides", lab_defaults()),
        ("page_config", {"flywheelShipped": shipped_code()}),
    ):
        write_whole(folder / OURS / "labconfig" / f"{name}.json", json.dumps(content, indent=1).encode())
    return folder / OURS


def shipped_code() -> str:
    """Return the hashes of the code of all chapters that belong to this copy of the package; reader.js reads them."""
    hashes = {code_hash(file.read_bytes()) for file in paths.shipped("course").rglob("*.ipynb")}
    return " ".join(sorted(hashes - {""}))
