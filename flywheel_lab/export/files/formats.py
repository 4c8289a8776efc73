"""JSON lines and Parquet become rows of texts, as a CSV would have them."""

import io
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...data.log.notes import Note
from ...errors import FlywheelError
from ...messages import gettext as _
from .encodings import encoding_of
from .texts import lines_of, notes_on

if TYPE_CHECKING:
    from .cutting import Block

FIRST = 600  # rows, in which two titles of blocks stand
DEEPEST = 6  # objects inside objects; what lies deeper is a text


Row = tuple[int, list[str]]
"""The line of the file on which a row begins, and its cells."""


@dataclass
class Cells:
    """Rows of texts, which can be read again and again; `head` is given where the file names columns.

    `about` is how many rows there are, nearly; `broken` are lines that are no rows; `escape` says whether \\" is a
    quotation mark. Where there are `blocks`, they have the same cells, many lines at a time. `rest` is the last line of
    a file that does not end it.
    """

    rows: Callable[[], Iterator[Row]]
    head: list[str] | None = None
    separator: str = ""
    encoding: str = ""
    meta: dict[str, str] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    broken: list[Row] = field(default_factory=list)
    about: int = 0
    escape: bool = False
    rest: str = ""
    blocks: "Callable[[], Iterator[Block]] | None" = None

    @cached_property
    def first(self) -> list[list[str]]:
        """The first rows, which tell how the others are to be read."""
        return [row for _line, row in islice(self.rows(), FIRST)]


def held(rows: Iterable[list[str]], lines: Iterable[int] | None = None) -> Callable[[], Iterator[Row]]:
    """Return what reads rows that are held in memory; they are numbered from 1 on where no lines are given."""
    found = list(zip(lines, rows, strict=True) if lines is not None else enumerate(rows, 1))
    return found.__iter__


def read_json_lines(raw: bytes) -> Cells | None:
    """Return objects, one a line or all in a list, as rows; lines that are no objects are kept as broken."""
    opened = lambda: io.BytesIO(raw)  # noqa: E731
    encoding = encoding_of(opened)
    texts = list(lines_of(opened, encoding))
    found: list[tuple[int, dict[str, Any]]] = []
    broken = []
    try:
        whole = json.loads("".join(texts))
        objects = whole if isinstance(whole, list) else [whole]
        found = [(k, each) for k, each in enumerate(objects, 1) if isinstance(each, dict)]
        broken = [(k, [str(each)]) for k, each in enumerate(objects, 1) if not isinstance(each, dict)]
    except (ValueError, RecursionError):
        for k, line in enumerate(texts, 1):
            try:
                each = json.loads(line) if line.strip() else None
            except (ValueError, RecursionError):
                each = line
            if isinstance(each, dict):
                found.append((k, each))
            elif each is not None:
                broken.append((k, [line.rstrip("\r\n")]))
    if not found or len(broken) > len(found):
        return None
    flat = [_flat(each) for _k, each in found]
    head = list(dict.fromkeys(name for each in flat for name in each))
    rows = held(([each.get(name, "") for name in head] for each in flat), [k for k, _each in found])
    return Cells(rows, head, "", "json", {}, notes_on(opened, encoding), broken, len(found))


def _flat(told: dict[str, Any]) -> dict[str, str]:
    """Return an object as texts; GA4 keeps parameters as a list of keys with a value of some type."""
    row: dict[str, str] = {}
    for name, value in told.items():
        value = _unwrap(value)
        if name == "actionDetails" and isinstance(value, list):
            actions = [(k, each) for k, each in enumerate(value) if isinstance(each, dict)]
            row |= {f"{inner} ({name} {k})": cell_text(x) for k, each in actions for inner, x in each.items()}
        elif isinstance(value, list) and value and all(isinstance(x, dict) and {"key", "value"} <= {*x} for x in value):
            row |= {f"ga {key}": text for key, text in read_parameters(value).items()}
        else:
            row |= _spread(name, value)
    return row


def _spread(name: str, value: Any, depth: int = 0) -> dict[str, str]:
    """Return the parts of an object by their names inside names, such as "amount.value"; anything else as one text."""
    value = _unwrap(value)
    if not isinstance(value, dict) or depth == DEEPEST:
        return {name: cell_text(value)}
    parts = (_spread(f"{name}.{inner}", each, depth + 1) for inner, each in value.items())
    return {inner: text for part in parts for inner, text in part.items()}


def read_parameters(told: list[dict[str, Any]]) -> dict[str, str]:
    """Return the parameters of an event of GA4, each of which has a value of some type.

    >>> read_parameters([{"key": "value", "value": {"string_value": None, "int_value": 30}}])
    {'value': '30'}
    """
    typed = {each["key"]: each["value"] for each in told}
    values = {key: value.values() if isinstance(value, dict) else [value] for key, value in typed.items()}
    return {str(key): next((cell_text(x) for x in some if x is not None), "") for key, some in values.items()}


def _unwrap(value: Any) -> Any:
    """Return a list as it is, also where Parquet of BigQuery wraps each of its elements."""
    if isinstance(value, dict) and value.keys() == {"list"} and isinstance(value["list"], list):
        return [each.get("element") if isinstance(each, dict) else each for each in value["list"]]
    return value


def cell_text(value: Any) -> str:
    """Return a value as a cell of a CSV has it."""
    if value is None or value != value:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    if isinstance(value, Decimal):
        return str(value)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


def read_parquet(path: Path) -> Cells:
    """Return the rows of a Parquet file; raises FlywheelError."""
    try:
        from pyarrow import ArrowException, parquet  # type: ignore[import-untyped, unused-ignore]
    except ImportError:
        raise missing_package(path, "Parquet", "pip install 'flywheel-lab[fast]'") from None
    try:
        table = parquet.read_table(path).to_pylist()
    except (ArrowException, OSError, ValueError) as error:
        message = _("{file} cannot be read as Parquet: {error}. Export it once more.")
        raise FlywheelError(message.format(file=path.name, error=error)) from None
    flat = [_flat(row) for row in table]
    head = list(dict.fromkeys(name for each in flat for name in each))
    rows = held([each.get(name, "") for name in head] for each in flat)
    return Cells(rows, head, "", "parquet", about=len(flat))


def missing_package(path: Path, kind: str, line: str) -> FlywheelError:
    """Return the refusal of a file that needs a package which is not there, with the line that installs it."""
    message = _("{file} is a file of {kind}, which needs one more package. Install it: {line}. Or export CSV.")
    return FlywheelError(message.format(file=path.name, kind=kind, line=line))
