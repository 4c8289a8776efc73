"""Answers to doubts lie in a file beside the export, so that nothing is asked twice."""

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...data.log.notes import Note, list_few, note_that
from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import mark
from ..kept import MAPPING, remember
from ..vocabulary import VOCABULARY, plain_name

VERSION = 1
IDS = {  # whether the id goes on with a column, a status or a stage
    "time.order": True,
    "value.mark": True,
    "status": True,
    "kind": True,
    "refunds": False,
    "back": False,
    "split": False,
    "lines": False,
    "free": False,
    "vouchers": False,
    "vouchers.in": True,
    "deposits.in": True,
    "testers": False,
    "staff": False,
    "disputed": False,
    "alike": False,
    "exit": True,
    "stages": False,
    "purchase": False,
    "steps": False,
    "rows": False,
    "twice": False,
    "outline": False,
    "value.each": True,
    "currency": False,
    "zone": False,
    "sample": False,
    "observed_until": False,
}
OF_COLUMNS = ("time.order", "value.mark", "value.each", "vouchers.in", "deposits.in")
LIKE = [
    *(f"{id}:…" if more else id for id, more in IDS.items()),
    "column.person",
    "column.time",
    "column.stage",
    "column.value",
    "column.currency",
]
KEPT_NOT = mark("The answers could not be written beside the file: {error}. Give them again next time.")
UNHEARD = mark(
    "These answers change nothing, because the file does not ask for them: {names}. Look whether they are written as "
    "in the file; else leave them out."
)
SOME = mark("The file has other columns than when these answers were given. Those that still fit were used: {names}.")


@dataclass
class Answers:
    """What a person has answered, by the id of the doubt, and what the file was then; kept beside the data.

    `new` says whether there are answers that are not kept yet. `mine` is what a card keeps of the same file. `heard`
    are those for which reading asked without a doubt that stays.
    """

    given: dict[str, str] = field(default_factory=dict)
    header: str = ""
    columns: list[str] = field(default_factory=list)
    new: bool = False
    mine: dict[str, Any] = field(default_factory=dict)
    heard: set[str] = field(default_factory=set)

    def hear(self, doubt: str) -> str | None:
        """Return the answer to a doubt, None if there is none; that it was asked for is remembered."""
        self.heard.add(doubt)
        return self.get(doubt)

    def get(self, doubt: str) -> str | None:
        """Return the answer to a doubt, None if there is none."""
        return self.given.get(doubt)


def beside(path: Path) -> Path:
    """Return the file in which the answers for an export are kept.

    >>> beside(Path("deals.csv")).name
    'deals.csv.mapping.json'
    """
    return path.with_name(path.name + MAPPING)


def collect_answers(path: Path, header: list[str], mapping: Any, notes: list[Note]) -> Answers:
    """Return the answers kept beside an export and those of `mapping`, a dict or a file; raises FlywheelError."""
    kept = load_answers(beside(path)) if beside(path).exists() else Answers()
    given = _given(mapping)
    for id in given:
        _refuse_nowhere(id, header)
    now = Answers({}, header_key(header), [plain_name(name) for name in header])
    same = kept.header == now.header
    fits = {id: value for id, value in kept.given.items() if same or _column_is_there(id, value, header)}
    if kept.given and kept.header != now.header:
        notes += note_that(SOME, names=", ".join(fits) or "–")
    now.given = fits | given
    now.heard = fits.keys() - given.keys()  # by a file before this one
    now.new = bool(given) and now.given != kept.given
    now.mine = kept.mine
    return now


def keep_answers(path: Path, answers: Answers) -> list[Note]:
    """Write new answers beside an export; return a note where the folder takes none."""
    if answers.new:
        try:
            write_answers(path, answers)
        except OSError as error:
            return note_that(KEPT_NOT, error=error.strerror or str(error))
    return []


def write_answers(path: Path, answers: Answers) -> None:
    """Write the file of answers beside an export; raises OSError."""
    told = {"version": VERSION, "header": answers.header, "columns": answers.columns, "answers": answers.given}
    mine = {"mine": answers.mine} if answers.mine else {}
    beside(path).write_text(json.dumps(told | mine, ensure_ascii=False, indent=2) + "\n", "utf-8")
    remember(beside(path))


def load_answers(path: Path) -> Answers:
    """Return the answers in a mapping file; raises FlywheelError if it is none."""
    try:
        told = json.loads(path.read_text("utf-8"))
        if told["version"] != VERSION or not isinstance(told["answers"], dict):
            raise ValueError(told["version"])
        given = {str(k): str(v) for k, v in told["answers"].items()}
        return Answers(given, str(told["header"]), list(told["columns"]), mine=dict(told.get("mine", {})))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        message = _("{file} holds no answers that can be read. Delete it, and answer once more.")
        raise FlywheelError(message.format(file=path.name)) from None


def _given(mapping: Any) -> dict[str, str]:
    if mapping is None:
        return {}
    if isinstance(mapping, (str, Path)):
        return load_answers(Path(mapping)).given
    if not isinstance(mapping, Mapping):
        message = _("mapping must be a dict of answers such as {example}, got {value!r}.")
        raise FlywheelError(message.format(example={"stages": "lead > demo > won"}, value=mapping))
    lists = {str(id): value for id, value in mapping.items()}
    for id in lists:
        kind, colon, rest = id.partition(":")
        role = kind.partition(".")[2] if kind.startswith("column.") else ""
        if (kind not in IDS or bool(colon and rest) != IDS[kind]) and role not in VOCABULARY["columns"]:
            message = _("There is no doubt {id!r} to answer. Answers are called {ids}.")
            raise FlywheelError(message.format(id=id, ids=", ".join(LIKE)))
    return {id: " > ".join(map(str, v)) if isinstance(v, (list, tuple)) else str(v) for id, v in lists.items()}


def note_unheard(answers: Answers, asked: Collection[str]) -> list[Note]:
    """Return a note if there are answers for which reading has not asked; `asked` are the doubts that it had."""
    heard = answers.heard.union(asked)
    names = [repr(id) for id in answers.given if id not in heard and not id.startswith("column.")]
    return note_that(UNHEARD, names=list_few(names)) if names else []


def _refuse_nowhere(id: str, header: list[str]) -> None:
    """Raise FlywheelError if an answer is about a column that is not there."""
    kind, _colon, column = id.partition(":")
    if kind in OF_COLUMNS and column not in header:
        message = _("There is no column '{column}' for {role!r}. There are: {there}.")
        raise FlywheelError(message.format(column=column, role=kind, there=", ".join(header[:12])))


def _column_is_there(id: str, value: str, header: list[str]) -> bool:
    kind, colon, column = id.partition(":")
    if kind.startswith("column."):
        return not value or value in header
    return kind not in OF_COLUMNS or not colon or column in header


def header_key(header: list[str]) -> str:
    """Return a short mark of the names of columns: the same for the same names.

    >>> header_key(["Deal ID", "Stage"]) == header_key(["deal_id", "stage"])
    True
    """
    return hashlib.sha256("\n".join(map(plain_name, header)).encode()).hexdigest()[:16]
