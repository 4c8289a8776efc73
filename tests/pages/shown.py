"""What a cell shows, in its notebook and on its page, in one form that can be compared."""

import json
import re
from base64 import b64decode
from contextlib import redirect_stdout
from functools import cache
from hashlib import sha256
from html import unescape
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import ipywidgets as w
from drive import shell
from IPython.core.displayhook import CapturingDisplayHook
from IPython.core.displaypub import CapturingDisplayPublisher
from page_data import unsealed
from PIL import Image

from flywheel_lab.widgets.learning.gate import Gate

VIEW = "application/vnd.jupyter.widget-view+json"
PHONE = re.compile(r"</?picture>|<source[^>]*>|<span class='fl-swiped'[^>]*>(<img[^>]*>)</span>")
"""What a page has beside, or around, each picture of a notebook."""
PICTURE = re.compile(r"""(?:data:image/png;base64,([A-Za-z0-9+/=]+)|[./]*/assets/pictures/(\w+\.webp))""")


@cache
def in_notebook(path: Path) -> dict[str, list[Any]]:
    """What each cell shows in a notebook that is run now, and behind its gates once they are open."""
    ran = []
    with shell(path.parent) as python:
        for cell in json.loads(path.read_text("utf-8"))["cells"]:
            if cell["cell_type"] == "code":
                came: list[dict[str, Any]] = []
                python.display_pub = CapturingDisplayPublisher()
                python.display_trap.hook = CapturingDisplayHook(shell=python, outputs=came)
                with redirect_stdout(StringIO()) as printed:
                    python.run_cell("".join(cell["source"]), store_history=False)
                assert (python.heard(), printed.getvalue()) == ([], ""), f"{cell['id']} shows what is not for pages"
                ran.append((cell["id"], [each["data"] for each in python.display_pub.outputs + came]))
        return {name: [as_shown(each) for each in shown] for name, shown in ran if shown}


def as_shown(data: dict[str, Any]) -> Any:
    """What a notebook makes of the richest form of a thing."""
    if VIEW in data:
        return as_data(w.widgets.widget._instances[data[VIEW]["model_id"]])
    if "text/html" in data:
        return pixels(data["text/html"])
    return words(data["text/markdown"])


def as_data(widget: Any) -> Any:
    if isinstance(widget, w.HTML):
        return pixels(widget.value)
    if isinstance(widget, Gate):
        sign = as_data(widget.sign)
        widget.reveal()
        return {"gate": sign, "inside": [as_data(each) for each in widget.children]}
    own = {name for name in widget.keys if name[0] != "_"} - set(w.DOMWidget().keys)
    state = json.loads(json.dumps(widget.get_state(own)))
    # The page fills its map itself; test_kept.py holds it to Python's. And it has no folder with files.
    without = {"progress": {"content": {}}, "export": {"files": []}}
    return {"widget": widget.bundle, "state": state | without.get(widget.bundle, {})}


def on_page(shown: dict[str, Any], folder: Path) -> Any:
    """What a page makes of what was frozen for it, in the same form, as long as nobody has answered anything."""
    if "gate" in shown:
        inside = [on_page(each, folder) for each in unsealed(shown["inside"])["shows"]]
        return {"gate": {"widget": "gate", "state": shown["state"]}, "inside": inside}
    if "widget" in shown:
        return {"widget": shown["widget"], "state": shown["state"] | ({"drawn": []} if "guess" in shown else {})}
    if "envelope" in shown:
        return shown["html"]["empty"]
    return pixels(shown["html"].replace("{guess}", "0") if "guess" in shown else shown["html"], folder)


def pixels(html: str, folder: Path = Path()) -> str:
    """HTML with the colours of each picture in its place, however it is kept."""

    def seen(found: re.Match[str]) -> str:
        return colours(b64decode(found[1]) if found[1] else (folder / found[0]).read_bytes())

    return PICTURE.sub(seen, PHONE.sub(r"\1", html))


@cache
def colours(picture: bytes) -> str:
    image = Image.open(BytesIO(picture)).convert("RGBA")
    return sha256(repr(image.size).encode() + image.tobytes()).hexdigest()


def plain(markdown: str) -> str:
    """Markdown without the addresses of links."""
    return re.sub(r"\]\([^)]*\)", "]", markdown)


def words(html: str) -> list[str]:
    """The words of a text, and those that stand for its pictures."""
    text = re.sub(r"<style>.*?</style>|<[^>]*>", " ", re.sub(r'<img[^>]*\balt="([^"]*)"[^>]*>', r" \1 ", html))
    return re.findall(r"[^\W_]+", unescape(text))
