"""Small tables for notebooks: they take the colours of the page, light or dark, and screen readers can walk them."""

from collections.abc import Iterable, Sequence
from html import escape

TABLE = (
    '<table class="flywheel-table" style="max-width: 54em; text-align: left; line-height: 1.5; border-collapse: '
    "collapse; font-family: var(--jp-content-font-family, inherit); "
    'color: var(--jp-content-font-color1, inherit); background: none">'
    '<caption style="caption-side: top; text-align: left; padding: 0 0 0.4em; color: inherit; '
    'font-size: 1.05em">{caption}</caption>{rows}</table>'
)
CELL = 'style="text-align: left; vertical-align: top; padding: 0.3em 0.9em 0.3em 0; white-space: normal"'


def table(caption: str, rows: Iterable[Sequence[str]], heads: Sequence[str] = ()) -> str:
    """Return a table in HTML; the first cell of each row is its head, and caption and cells are HTML already.

    >>> html = table("<b>Two</b>", [["a", "1"], ["b", "2"]], heads=["letter", "number"])
    >>> html.count("scope='row'"), html.count("scope='col'")
    (2, 2)
    """
    top = "".join(f"<th scope='col' {CELL}>{head}</th>" for head in heads)
    lines = [f"<thead><tr>{top}</tr></thead>"] if heads else []
    head = CELL if heads else CELL.replace("normal", "nowrap")
    for first, *others in rows:
        cells = "".join(f"<td {CELL}>{cell}</td>" for cell in others)
        lines.append(f"<tr><th scope='row' {head}>{first}</th>{cells}</tr>")
    return TABLE.format(caption=caption, rows="".join(lines))


def lines(texts: Iterable[str]) -> str:
    """Return texts as a list in HTML, one on its own without a bullet.

    >>> lines(["a < b"]), lines(["a", "b"]).count("<li>")
    ('a &lt; b', 2)
    """
    escaped = [escape(text) for text in texts]
    if len(escaped) == 1:
        return escaped[0]
    items = "".join(f"<li>{text}</li>" for text in escaped)
    return f"<ul style='margin: 0; padding-left: 1.1em'>{items}</ul>"
