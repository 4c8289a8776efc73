"""Imports run one way: no circle, not even one that is put off into a function, and no room takes from another."""

import re
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest


def imports(package: str) -> dict[str, set[str]]:
    """Return what each module imports, at its head or in a function; not what only a type checker reads."""
    graph = grimp.build_graph(package, exclude_type_checking_imports=True, cache_dir=None)
    return {module: set(graph.find_modules_directly_imported_by(module)) for module in graph.modules}


def circle(arrows: dict[str, set[str]]) -> list[str]:
    """Return the modules of a circle, or nothing."""
    try:
        TopologicalSorter(arrows).prepare()
    except CycleError as found:
        return list(found.args[1])
    return []


def test_there_is_no_circle() -> None:
    assert circle(imports("flywheel_lab")) == []


def test_a_circle_that_is_put_off_into_a_function_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ring").mkdir()
    (tmp_path / "ring/__init__.py").write_text("")
    (tmp_path / "ring/one.py").write_text("from .two import b\n")
    (tmp_path / "ring/two.py").write_text("def b():\n    from .one import c\n    return c\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    assert set(circle(imports("ring"))) == {"ring.one", "ring.two"}


def test_no_room_takes_anything_from_its_neighbour_or_from_above(root: Path) -> None:
    rooms = [f"flywheel_lab.chapters.{file.parent.name}." for file in root.glob("flywheel_lab/chapters/*/chapter.py")]
    inside = {
        (room, module, other)
        for module, others in imports("flywheel_lab").items()
        for other in others
        for room in rooms
        if f"{module}.".startswith(room) and other.startswith("flywheel_lab.chapters")
    }
    assert len(rooms) > 6 and len(inside) > 6
    assert {(module, other) for room, module, other in inside if not f"{other}.".startswith(room)} == set()


def test_only_chapters_and_pictures_of_estimates_are_imported_by_a_name(root: Path) -> None:
    files = (root / "flywheel_lab").rglob("*.py")
    hidden = re.compile(r"import_module\(|__import__\(")
    assert {file.name for file in files if hidden.search(file.read_text("utf-8"))} == {"course.py", "pictures.py"}
