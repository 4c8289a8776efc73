"""What takes seconds to make: the pictures against misconceptions, and what the chapters say behind their gates.

A process of its own makes it while people join, so that no vote waits for a picture. It ends, and its memory with it.
"""

import asyncio
import json
import os
import subprocess
import sys
import threading
from base64 import b64decode
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stdout
from hashlib import sha256
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

Shown = dict[str, Any]
MAKES = "from {module} import make_all; make_all({questions!r})"


class Backstage:
    """What was made so far; `files` are pictures by their digests: who was not told one cannot ask for it."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.made = 0
        self._ideas: dict[tuple[str, str], Shown] = {}
        self._gates: dict[tuple[str, str], dict[str, Shown]] = {}
        self._process: subprocess.Popen[bytes] | None = None

    def picture(self, misconception: str, code: str) -> Shown | None:
        """Return `src` and `alt` of the picture against a misconception, in a language; None while there is none."""
        return self._ideas.get((misconception, code))

    def gates(self, question: str, code: str) -> dict[str, Shown]:
        """Return what stands behind each gate of a question by the gate's name: `html`, and perhaps a `picture`."""
        return self._gates.get((question, code), {})

    def make(self, questions: Sequence[str], tell: Callable[[], None]) -> None:
        """Have everything made that these questions may need, and `tell` whenever there is more."""
        loop = asyncio.get_running_loop()
        words = [sys.executable, "-c", MAKES.format(module=__name__, questions=list(questions))]
        process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self._process = process

        def read() -> None:
            for line in process.stdout or ():
                loop.call_soon_threadsafe(self.keep, json.loads(line), tell)

        threading.Thread(target=read, daemon=True).start()

    def stop(self) -> None:
        """Make no more."""
        if self._process:
            self._process.kill()
            self._process.wait()

    def keep(self, made: Shown, tell: Callable[[], None]) -> None:
        """Keep one thing that was made."""
        if picture := made.get("picture"):
            content = b64decode(picture["src"].partition(",")[2])
            digest = sha256(content).hexdigest()[:32]
            self.files[digest] = content
            made["picture"] = {"src": f"/picture/{digest}.png", "alt": picture["alt"]}
        if "idea" in made:
            self._ideas[made["idea"], made["language"]] = made["picture"]
        else:
            question = made["gate"].partition("/")[0]
            shown = {key: made[key] for key in ("html", "picture") if key in made}
            gates = self._gates.setdefault((question, made["language"]), {})
            gates[made["gate"]] = gates.get(made["gate"], {}) | shown
        self.made += 1
        tell()


def make_all(questions: Sequence[str]) -> None:
    """Print what these questions may need, a line of JSON each, in the order in which they are asked."""
    out = sys.stdout
    with TemporaryDirectory() as folder, redirect_stdout(sys.stderr):  # what a notebook prints is not for us
        # Gates that the trainer's own answers have opened would show the trainer's own guess.
        os.environ["FLYWHEEL_PROGRESS"] = str(Path(folder, "progress.json"))
        for made in chain(_pictures(questions), _gates(questions)):
            print(json.dumps(made), file=out, flush=True)


def _pictures(questions: Sequence[str]) -> Iterator[Shown]:
    from ..chapters.feedback import misconception_picture, sheet_on_card
    from ..messages import LANGUAGES
    from .questions import question_named, speak

    names = [name for each in questions for name in sheet_on_card(question_named(each).item)["ideas"]]
    for name in dict.fromkeys(names):
        for code in LANGUAGES:
            with speak(code):
                yield {"idea": name, "language": code, "picture": misconception_picture(name)["picture"]}


def _gates(questions: Sequence[str]) -> Iterator[Shown]:
    from ..chapters.course import CHAPTERS, chapter_named
    from ..messages import LANGUAGES
    from ..pages.frozen.running import run
    from ..paths import shipped
    from ..widgets.learning.gate import Gate
    from .questions import speak

    keys = {name.partition(".")[0] for name in questions}
    for chapter in (each for each in CHAPTERS if each.key in keys):
        for code in LANGUAGES:
            with speak(code):
                for cell in run(shipped("course") / code / chapter_named(chapter.key).file):
                    for gate in (each for each in cell.shows if isinstance(each, Gate)):
                        for shown in _behind(gate):
                            yield {"gate": gate.name, "language": code} | shown


def _behind(gate: Any) -> Iterator[Shown]:
    """Return texts and pictures behind a gate; what wants to be played with stays on its page of the course."""
    from ..chapters.gates.texts import Text
    from ..figures.html import plain_html
    from ..figures.style import Picture, address

    for make in gate.inside:
        thing = make()
        if isinstance(thing, Text):
            yield {"html": plain_html(thing.markdown)}
        elif isinstance(thing, Picture):
            yield {"picture": {"src": address(thing.get_figure(root=True)), "alt": thing.alt}}
