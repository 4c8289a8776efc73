"""The pictures against misconceptions: drawn by a process of its own while people join, so that no vote waits for one.

That process ends, and its memory with it; the room keeps the pictures, each under the digest of what is in it.
"""

import json
import subprocess
import sys
import threading
from base64 import b64decode, b64encode
from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Any


class Pictures:
    """What was drawn so far: `files` are pictures by their digests."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self._drawn: dict[tuple[str, str], dict[str, str]] = {}
        self._process: subprocess.Popen[str] | None = None

    def against(self, name: str, code: str) -> dict[str, str] | None:
        """Return address and text of the picture against a misconception; None while there is none."""
        return self._drawn.get((name, code))

    def draw(self, questions: Sequence[str], tell: Callable[[], None]) -> None:
        """Have the pictures drawn that these questions may need, and `tell` whenever there is one more."""
        import asyncio

        loop = asyncio.get_running_loop()
        words = [sys.executable, "-m", __name__, *questions]
        self._process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)

        def read() -> None:
            for line in self._process.stdout or () if self._process else ():
                loop.call_soon_threadsafe(self._keep, json.loads(line), tell)

        threading.Thread(target=read, daemon=True).start()

    def stop(self) -> None:
        """Draw no more."""
        if self._process:
            self._process.kill()
            self._process.wait()

    def _keep(self, drawn: dict[str, Any], tell: Callable[[], None]) -> None:
        content = b64decode(drawn["png"])
        name = sha256(content).hexdigest()[:32]
        self.files[name] = content
        self._drawn[drawn["name"], drawn["language"]] = {"src": f"/picture/{name}.png", "alt": drawn["alt"]}
        tell()


def draw_all(questions: Sequence[str]) -> None:
    """Print a line for each picture that the questions may need, in the order in which they are asked."""
    from ..chapters.feedback import misconception_picture, sheet_on_card
    from ..messages import LANGUAGES
    from .questions import question_named, speaking

    names = (name for each in questions for name in sheet_on_card(question_named(each).item)["ideas"])
    for name in dict.fromkeys(names):
        for code in LANGUAGES:
            with speaking(code):
                picture = misconception_picture(name, code)["picture"]
            drawn = {"name": name, "language": code, "alt": picture["alt"]}
            png = picture["src"].partition(",")[2]
            print(json.dumps(drawn | {"png": b64encode(b64decode(png)).decode()}), flush=True)


if __name__ == "__main__":
    draw_all(sys.argv[1:])
