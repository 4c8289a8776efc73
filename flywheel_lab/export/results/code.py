"""Lines of code that are read as they stand, by whoever asks for them."""

from typing import Any


class Code(str):
    r"""A text of lines of code, which shows itself as such lines: in a notebook as a block that can be copied.

    >>> Code("rows = 1\nlog = rows")
    rows = 1
    log = rows
    """

    __slots__ = ()

    def __repr__(self) -> str:
        """The lines as they stand."""
        return str(self)

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:
        """Give a notebook the lines, where it would show a text in quotation marks."""
        printer.text(str(self))

    def _repr_markdown_(self) -> str:
        return f"```python\n{self}\n```"
