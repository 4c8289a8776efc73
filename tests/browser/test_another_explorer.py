"""Another explorer costs six files, what is built from them, and no line of what is there: here is one, in a copy."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from playwright.sync_api import expect

SOURCES = {
    "reach.py": '''
"""How many of those who are pushed ever come how far."""

from ..messages import browser_text, language, stage_name
from ..models.domain import PUSHES
from ..models.journey import JourneyModel
from .parts.journey import FIXED, JourneyExplorer
from .texts.reach import TEXTS
from .view import control, fixed


class ReachExplorer(JourneyExplorer):
    """The widget of `explore_reach`."""

    bundle = "reach"
    _stays = fixed(*FIXED, maker="explore_reach")


def explore_reach(model: JourneyModel, pushes: float = 100) -> ReachExplorer:
    """Show how many people ever come to each stage."""
    start = {"pushes": pushes, "week": 0}
    return ReachExplorer(
        **start,
        base={"reach": model.expected_counts(1).tolist()},
        labels=[stage_name(stage) for stage in model.stages],
        weeks=1,
        start=start,
        domains={PUSHES.name: control(PUSHES)},
        language=language(),
        texts={key: browser_text(text) for key, text in TEXTS.items()},
    )
''',
    "texts/reach.py": '''
"""What `explore_reach` says."""

from ...messages import Plural, mark, plural

TEXTS: dict[str, str | Plural] = {
    "title": mark("Who comes how far"),
    "stage": mark("Stage"),
    "people": mark("People"),
    "first": mark("Move the slider."),
    "more": plural("{n} comes to the end.", "{n} come to the end."),
}
''',
    "js/reach.js": """
// explore_reach: a slider, and a table of who comes how far.
import "./styles/view.css";
import { explore } from "./parts/explorer.js";
import { layout } from "./reach/layout.js";
import { explain } from "./reach/sentences.js";

const read = ({ base, pushes }) => ({ people: base.reach.map((share) => share * pushes) });
const render = ({ model, el }) => explore({ model, el, make: layout, read, explain });

export default { render };
""",
    "js/reach/layout.js": """
// What explore_reach consists of on the page.
import { element, slider, table } from "../parts/controls.js";
import { uniqueId } from "../parts/page.js";

export function layout({ labels, words, domains, language, set }) {
  const { texts } = words;
  const pushes = slider({ id: uniqueId(), ...domains.pushes, onInput: (value) => set({ pushes: value }) });
  const said = element("p", { class: "fl-said", role: "status" }, texts.first);
  const numbers = table({ caption: texts.title, columns: [texts.stage, texts.people] });
  const root = element(
    "section",
    { class: "fl-view", lang: language, "aria-label": texts.title },
    pushes.node,
    said,
    numbers.node,
  );
  function draw({ state, view }) {
    pushes.show({ name: domains.pushes.label, value: state.pushes, text: words.number(state.pushes) });
    numbers.show(labels.map((label, i) => [label, words.number(view.people[i])]));
  }
  return { root, said, draw };
}
""",
    "js/reach/sentences.js": """
// What explore_reach says of a change.
import { fill } from "../parts/words.js";

export function explain(_before, { view }, { words }) {
  const n = view.people.at(-1);
  return fill(words.form(words.texts.more, n), { n: words.number(n) });
}
""",
    "../messages/de/reach.po": """
msgid "Who comes how far"
msgstr "Wer wie weit kommt"

msgid "People"
msgstr "Menschen"

msgid "Move the slider."
msgstr "Bewege den Regler."

msgid "{n} comes to the end."
msgid_plural "{n} come to the end."
msgstr[0] "{n} kommt bis zum Ende."
msgstr[1] "{n} kommen bis zum Ende."
""",
}
MADE = """
import json, flywheel_lab as fl
from flywheel_lab.widgets.reach import explore_reach
state = explore_reach(fl.aida()).get_state()
print(json.dumps({name: value for name, value in state.items() if not name.startswith("_")}))
"""


@pytest.fixture
def copy(root: Path, tmp_path: Path) -> Path:
    """A copy of the package in which somebody has added an explorer, built it, and touched nothing that was there."""
    if not (root / "node_modules").is_dir():
        reason = "no tools for JavaScript here: install Node.js, then run npm ci"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    shutil.copytree(
        root / "flywheel_lab", tmp_path / "flywheel_lab", ignore=shutil.ignore_patterns("__pycache__", "*.map")
    )
    for name in ("esbuild.config.mjs", "package.json", "tsconfig.json"):
        shutil.copy(root / name, tmp_path)
    (tmp_path / "node_modules").symlink_to(root / "node_modules")
    before = contents(tmp_path)
    for name, text in SOURCES.items():
        file = tmp_path / "flywheel_lab" / "widgets" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text.lstrip(), "utf-8")
    subprocess.run(["node", "esbuild.config.mjs"], cwd=tmp_path, check=True)
    after = contents(tmp_path)
    assert before.items() <= after.items()
    assert len(after) - len(before) == len(SOURCES) + len(["static/reach.js", "static/reach.css"])
    return tmp_path


def contents(place: Path) -> dict[str, bytes]:
    files = (file for file in (place / "flywheel_lab").rglob("*") if file.is_file() and file.suffix != ".map")
    return {file.relative_to(place).as_posix(): file.read_bytes() for file in files}


def test_an_explorer_is_six_files(copy: Path, mount: Any) -> None:
    environ = os.environ | {"PYTHONPATH": str(copy)}
    state = json.loads(
        subprocess.run(
            [sys.executable, "-c", MADE], env=environ, cwd=copy, capture_output=True, text=True, check=True
        ).stdout
    )
    explorer = SimpleNamespace(bundle="reach", get_state=lambda: state)
    page = mount(explorer, built=copy / "flywheel_lab" / "widgets" / "static")
    cells = page.locator("td").all_inner_texts()
    page.get_by_role("slider").press("End")
    expect(page.locator("td").first).not_to_have_text(cells[0])
    assert "come to the end." in page.locator(".fl-said").inner_text()
    assert page.evaluate("() => { models[0].remove(); return models[0].listening(); }") == 0
