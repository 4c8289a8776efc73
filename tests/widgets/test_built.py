"""What the browser gets is what the sources give; without Node.js this is skipped, and the course works as well."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.long

BUILT = Path("flywheel_lab", "widgets", "static")
OTHERS = (Path("flywheel_lab", "pages"), Path("flywheel_lab", "live"), Path("flywheel_lab", "trainer"))


@pytest.fixture(scope="module")
def tools(root: Path) -> Path:
    """The tools of JavaScript, as `npm ci` brings them."""
    if not (root / "node_modules").is_dir() or not shutil.which("npm"):
        reason = "no tools for JavaScript here: install Node.js, then run npm ci"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    return root / "node_modules"


@pytest.fixture
def copy(root: Path, tools: Path, tmp_path: Path) -> Path:
    for sources in (BUILT.parent, *OTHERS):
        shutil.copytree(root / sources, tmp_path / sources)
    for name in ("esbuild.config.mjs", "package.json", "tsconfig.json"):
        shutil.copy(root / name, tmp_path)
    (tmp_path / "node_modules").symlink_to(tools)
    return tmp_path


MISSPELT = {
    "hourglass/sentences.js": [
        ("words.number(", "numbr"),
        ("view.flows.lost", "losst"),
        ("state.stop_week", "stopweek"),
    ],
    "hourglass/facts.js": [("view.there", "their")],
    "hourglass/controls.js": [("base.customers", "costumers")],
    "flywheel/sentences.js": [("view.coast.half", "haalf"), ("state.base.retention", "retension")],
    "flywheel/chart.js": [("view.customers", "custmers")],
    "funnel/sentences.js": [("view.probability", "probabilty"), ("old.pushes", "pushs")],
    "funnel/controls.js": [("view.movesOn", "movesOff")],
    "lenses/sentences.js": [("sums.start", "begin"), ("look.segments", "segmants")],
    "wheel/sentences.js": [("run.last", "lsat")],
    "wheel/numbers.js": [("parameters.impulse", "inpulse")],
    "wheel/facts.js": [("run.rebuilt", "rebuild")],
    "claims/sentences.js": [("claim.quantities", "quantitys")],
}


def check(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["node", "esbuild.config.mjs", "--check"], cwd=folder, capture_output=True, text=True)


def test_all_that_is_checked_in_javascript_is_well(root: Path, tools: Path) -> None:
    run = subprocess.run(["npm", "run", "check"], cwd=root, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.every
def test_a_misspelt_member_of_a_state_a_view_or_the_words_does_not_pass(copy: Path) -> None:
    for name, members in MISSPELT.items():
        source = copy / BUILT.parent / "js" / name
        text = source.read_text("utf-8")
        for right, wrong in members:
            owner, _, member = right.rpartition(".")
            assert right in text, f"{right} is no longer in {name}"
            text = text.replace(right, f"{owner}.{wrong}{'(' * member.endswith('(')}", 1)
        source.write_text(text, "utf-8")
    sources = [f"{BUILT.parent}/js/{name}" for name in MISSPELT]
    part = {"extends": "./tsconfig.json", "include": ["flywheel_lab/**/*.d.ts"], "files": sources}
    (copy / "part.json").write_text(json.dumps(part))
    tsc = ["node", "node_modules/typescript/bin/tsc", "--pretty", "false", "-p", "part.json"]
    found = subprocess.run(tsc, cwd=copy, capture_output=True, text=True).stdout.splitlines()
    unseen = [
        f"{name}: {wrong}"
        for name, members in MISSPELT.items()
        for _, wrong in members
        if not any(f"js/{name}(" in line and f"'{wrong}'" in line for line in found)
    ]
    assert unseen == []


def test_a_source_that_was_not_built_is_reported(copy: Path) -> None:
    assert check(copy).returncode == 0
    with (copy / BUILT.parent / "js" / "styles" / "wheel.css").open("a") as style:
        style.write(".fl-new { color: red; }")
    run = check(copy)
    assert run.returncode == 1
    assert re.search(r"not what flywheel_lab/widgets/js gives: .*\bwheel\.css\b.*Run npm run build", run.stderr)


def test_a_built_file_without_a_source_is_reported(copy: Path) -> None:
    (copy / BUILT / "old.js").write_text("")
    assert "old.js" in check(copy).stderr


def test_the_lock_names_versions_and_no_place_to_get_them_from(root: Path) -> None:
    packages = json.loads((root / "package-lock.json").read_text("utf-8"))["packages"]
    assert all("integrity" in each for path, each in packages.items() if path)
    assert [path for path, each in packages.items() if "resolved" in each] == []
