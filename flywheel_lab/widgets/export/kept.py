"""What lies beside a file: its answers, and what else the learner said of it (the rule of silence, guesses, a name)."""

from contextlib import suppress
from pathlib import Path
from typing import Any

from ...errors import FlywheelError
from ...export.doubts.answers import Answers, beside, load_answers, write_answers
from ...export.kept import forget, remember, written_files
from ...models.firms.spans import NAMES

Mine = dict[str, Any]
"""`days` of silence, `firm`, and `guesses` as typed, by the name of the number; {} while nothing was said."""
LONGEST = 80  # letters


def mine_of(told: Any) -> Mine:
    """Return what is said in a dict that a page or a file gives, whatever else stands there.

    >>> mine_of({"days": 30, "firm": " Wool ", "guesses": {"lost": "2", "new": "", "rows": "9"}, "more": 1})
    {'days': 30, 'firm': 'Wool', 'guesses': {'lost': '2'}}
    >>> mine_of({"days": 0, "firm": "", "guesses": {}})
    {}
    """
    told = told if isinstance(told, dict) else {}
    guesses = told.get("guesses") if isinstance(told.get("guesses"), dict) else {}
    days = told.get("days")
    said = {
        "days": days if isinstance(days, int) and days > 0 else 0,
        "firm": str(told.get("firm", "")).strip()[:LONGEST],
        "guesses": {name: text for name in NAMES if (text := str(guesses.get(name, "")).strip()[:LONGEST])},
    }
    return {name: value for name, value in said.items() if value}


def load_said(path: Any) -> tuple[list[str], Mine]:
    """Return which of "answers" and "mine" lie beside a file, and the latter; reading says what cannot be read."""
    try:
        answers = _beside(Path(path))
    except (FlywheelError, OSError, TypeError):
        return [], {}
    mine = mine_of(answers.mine)
    return [name for name, told in (("answers", answers.given), ("mine", mine)) if told], mine


def keep_mine(path: Path, mine: Mine) -> None:
    """Write what is said now beside the file, and leave its answers as they are; raises OSError and FlywheelError."""
    answers = _beside(path)
    said = mine_of(mine)
    if said != mine_of(answers.mine):
        answers.mine = said
        write_answers(path, answers)


def _beside(path: Path) -> Answers:
    return load_answers(beside(path)) if beside(path).exists() else Answers()


def bring_answers(file: Path) -> Path:
    """Put what was said of a file of this name in the folder of the notebook beside this one, and return this one."""
    with suppress(OSError):
        beside(file).write_bytes(beside(Path.cwd() / file.name).read_bytes())
    return file


def kept_text(path: Path, held: bool) -> str:
    """Return all that is kept of a file; of one `held` for a while, in the folder of the notebook. Raises OSError."""
    kept = beside(path)
    text = kept.read_text("utf-8") if kept.exists() else ""
    if text and held:
        here = Path.cwd() / kept.name
        here.write_text(text, "utf-8")
        remember(here)
    return text


def forget_all(file: Path) -> str:
    """Delete all that is kept of exports; return "", or what was deleted and what could not be."""
    files = [file, Path.cwd() / file.name]
    kept = [*map(beside, files), *map(Path, written_files())]
    said = "\n".join(map(forget, [*files, None]))
    return said if any(each.exists() for each in kept) else ""
