"""A page writes, reads and counts the short codes of a room as Python does."""

from dataclasses import asdict
from typing import Any

import numpy as np
import pytest
from node import Play

from flywheel_lab.chapters.codes.asked import as_data, askable, codes
from flywheel_lab.chapters.codes.reading import near
from flywheel_lab.lessons.progress.short.pasted import questions_in, read_pasted
from flywheel_lab.lessons.progress.short.tally import tally
from flywheel_lab.lessons.progress.short.words import COUNTED, PASTED, TALLY
from flywheel_lab.messages import browser_text
from flywheel_lab.widgets.kit.base32 import ALPHABET

FILES = "codes/forms.js codes/pasted.js codes/tally.js codes/signs.js parts/words.js"
NAMES = ("Anna", "Eva", "Tom:", "12:04 Uwe:", "K7Q,", "Öztürk;", "hello", "?", "")


def texts() -> dict[str, Any]:
    return {key: browser_text(text) for key, text in (PASTED | TALLY | COUNTED).items()}


def random_code(rng: np.random.Generator, name: str) -> str:
    """Return a code of an answer, sometimes with a slip."""
    asked = codes()[name]
    parts = [int(rng.integers(limit)) for limit in asked.limits]
    code = asked.write(parts[1:] if asked.form == "vote" and rng.random() < 0.4 else parts)
    if rng.random() < 0.3:
        k = int(rng.integers(len(code)))
        code = code[:k] + str(rng.choice(list(ALPHABET + "UO?é"))) + code[k + 1 :]
    return code.lower() if rng.random() < 0.3 else code


def random_text(rng: np.random.Generator, name: str) -> str:
    lines = []
    for _ in range(int(rng.integers(1, 9))):
        told = [random_code(rng, name) for _ in range(int(rng.choice([0, 1, 1, 1, 1, 2, 3])))]
        named = [str(rng.choice(NAMES))] if rng.random() < 0.5 else []
        lines.append(str(rng.choice([" ", ", ", ";", "\t"])).join([*named, *told]))
    return str(rng.choice(["\n", "\r\n"])).join(lines)


def test_both_write_the_same_codes(play: Play) -> None:
    rng = np.random.default_rng(7)
    asked = [codes()[str(name)] for name in rng.choice(list(askable()), 300)]
    parts = [[int(rng.integers(limit)) for limit in each.limits] for each in asked]
    script = (
        "return given.map(([asked, parts]) => { const code = write(asked, parts); return [code, read(asked, code)]; });"
    )
    there = play(FILES, script, [[asdict(each), part] for each, part in zip(asked, parts, strict=True)])
    assert there == [[each.write(part), part] for each, part in zip(asked, parts, strict=True)]


@pytest.mark.slow
def test_both_read_and_count_the_same(play: Play, language: str) -> None:
    rng = np.random.default_rng(17)
    names = [str(name) for name in rng.choice(list(askable()), 150)]
    pasted = [random_text(rng, name) for name in names]
    given = {
        "language": language,
        "texts": texts(),
        "questions": {name: as_data(name) for name in askable()},
        "all": [[name, text, near(name)] for name, text in zip(names, pasted, strict=True)],
    }
    script = """
        const words = speaker(given.language, given.texts);
        const all = Object.values(given.questions);
        return given.all.map(([name, text, near]) => {
            const asked = given.questions[name];
            const found = readPasted(text, asked, words.texts, near);
            return [found, tally(asked, found.read, words), questionsIn(text, all)];
        });"""
    there = play(FILES, script, given)
    for (name, text, _near), (found, counted, places) in zip(given["all"], there, strict=True):
        here = read_pasted(text, codes()[name], near(name))
        assert found == plain(asdict(here)), text
        assert counted == plain(asdict(tally(as_data(name), here.read))), text
        assert places == questions_in(text, list(codes().values())), text


def plain(value: Any) -> Any:
    """Return tuples as the lists that JSON has."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    return [plain(each) for each in value] if isinstance(value, list | tuple) else value
