"""The rooms of the JavaScript: a widget has its own, and takes things from what all share, never from its neighbour."""

import re
from pathlib import Path

import flywheel_lab.widgets

JS = Path(flywheel_lab.widgets.__file__).parent / "js"
SHARED = ("judge", "parts", "models")  # each takes from those to its right
IMPORTED = re.compile(r'^(?:import|export)\b[^;]*?"(\.[^"]+\.js)";', re.MULTILINE)


def room(file: Path) -> str:
    """`claims.js` is the door of the room `claims/`; three rooms have a second door."""
    name = file.relative_to(JS).parts[0].removesuffix(".js")
    return {"pair": "wheel", "twins": "funnel", "export": "own"}.get(name, name)


def imports() -> list[tuple[Path, Path]]:
    """Each file with each that it imports."""
    files = sorted(JS.rglob("*.js"))
    return [
        (file, (file.parent / path).resolve()) for file in files for path in IMPORTED.findall(file.read_text("utf-8"))
    ]


def test_no_room_takes_things_from_its_neighbour() -> None:
    between = [(room(taker), room(giver)) for taker, giver in imports()]
    assert len(between) > 100
    assert [(taker, giver) for taker, giver in between if giver not in (taker, *SHARED)] == []


def test_what_all_share_knows_no_room() -> None:
    below = {name: SHARED[place:] for place, name in enumerate(SHARED)}
    taken = [(room(taker), room(giver)) for taker, giver in imports() if room(taker) in SHARED]
    assert [(taker, giver) for taker, giver in taken if giver not in below[taker]] == []


def test_nobody_but_the_shared_life_hears_sizes_or_tells_the_kernel() -> None:
    own = re.compile(r"\bnew ResizeObserver|\.save_changes\b")
    assert [file.name for file in sorted(JS.rglob("*.js")) if own.search(file.read_text("utf-8"))] == ["life.js"]
