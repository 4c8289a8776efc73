"""What a closed explorer says to those who read it rather than see it tells no surprise, in either language."""

from collections.abc import Callable
from typing import Any

import pytest
from every import every
from leaks import Open
from speaking import speaking
from surprises import SURPRISES, tells

import flywheel_lab as fl

pytestmark = pytest.mark.slow

CLOSED: dict[str, tuple[Callable[..., Any], str, str]] = {
    "hourglass": (fl.explore_hourglass, "sand", "sands"),
    "flywheel": (fl.explore_flywheel, "spin", "spin"),
}
READ = """
  const words = speaker(given.language, given.texts);
  const now = { state: given.state, view: %s(given.state) };
  const table = tableRows(now, given.labels, words).map((row) => row.join("; "));
  return [summary(now, words), ...Object.values(descriptions(now, words)), ...table];
"""


@every(("kind", "code"), [(kind, code) for kind in CLOSED for code in ("en", "de")])
def test_nothing_that_waits_is_read_in_a_closed_explorer(
    play: Callable[[str, str, Any], list[str]], kind: str, code: str
) -> None:
    make, module, read = CLOSED[kind]
    with speaking(code):
        shown = make("shop", firms=["shop"])
        fixed = {"base": shown.base, "weeks": shown.weeks, "segments": getattr(shown, "segments", [])}
        given = {"language": code, "texts": shown.texts, "labels": shown.labels, "state": fixed | shown.start}
        files = f"{kind}/{module}.js {kind}/facts.js parts/words.js"
        said = "\n".join(play(files, READ % read, given))
        first = [each for each in SURPRISES if each.item.split(".")[0] == kind]
        assert (
            first
            and [(each.item, what) for each in first for what in tells(each, Open(kind, "said", said), code)] == []
        )
