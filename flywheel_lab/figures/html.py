"""All HTML for notebooks: it follows the page's colours, light or dark, and works with a screen reader."""

import re
from collections.abc import Iterable, Sequence
from html import escape

# JupyterLab and Voilà mark a dark page like this; turning the lightness round keeps every hue where it was.
DARK = "[data-jp-theme-light='false'] .flywheel-picture{filter:invert(.93) hue-rotate(180deg)}"
CARD = (
    '<div role="status" style="border-left: 4px solid {colour}; padding: 0.5em 1em; margin: 0.5em 0; '
    "color: var(--jp-content-font-color1, inherit); font-family: var(--jp-content-font-family, inherit); "
    'line-height: 1.5">'
    '<strong><span aria-hidden="true">{symbol}</span> {word}</strong><br>{message}{notice}{more}</div>'
)
FOLD = "<details style='margin-top:0.5em'><summary style='cursor:pointer'>{caption}</summary>{inside}</details>"
BELIEF = (
    '<section class="flywheel-misconception" aria-label="{heading}" style="max-width: 50em; line-height: 1.5; '
    'font-family: var(--jp-content-font-family, inherit); color: var(--jp-content-font-color1, inherit)">'
    "<p><strong>{heading}</strong><br>{belief}</p>{picture}<p><strong>{turn}</strong><br>{why}</p></section>"
)
PLACE = (
    "<p style='margin:0;padding:0.7em 1em;border:1px dashed var(--jp-border-color1,#767676);border-radius:8px;"
    "color:var(--jp-content-font-color1,inherit);font-size:14px'><span aria-hidden='true'>{symbol} </span>{text}</p>"
)
TEXT = (
    "<style>.flywheel-text table{{margin:.4em 0 !important}}"
    ".flywheel-text :is(th,td):first-child{{text-align:left !important}}</style>"
    '<div class="flywheel-text" style="line-height: 1.6; white-space: normal; font-family: '
    "var(--jp-content-font-family, inherit); font-size: var(--jp-content-font-size1, 14px); "
    'color: var(--jp-content-font-color1, inherit)">{html}</div>'
)
TABLE = (
    '<table class="flywheel-table" style="max-width: 54em; text-align: left; line-height: 1.5; border-collapse: '
    "collapse; font-family: var(--jp-content-font-family, inherit); "
    'color: var(--jp-content-font-color1, inherit); background: none">'
    '<caption style="caption-side: top; text-align: left; padding: 0 0 0.4em; color: inherit; '
    'font-size: 1.05em">{caption}</caption>{rows}</table>'
)
# Looked for from left to right, so that no asterisk of code is emphasis, nor one between two words: that is a product.
MARKED = re.compile(r"`(?P<code>[^`]+)`|(?<!\w)\*(?P<emphasis>[^*`\s](?:[^*`]*[^*`\s])?)\*(?!\w)")
IMAGE = re.compile(r"<img class='flywheel-picture'[^>]*>")
ON_PHONE = "<picture><source media='(max-width: 640px)' srcset='{source}'>{image}</picture>"
SWIPED = "<span class='fl-swiped' tabindex='0'>{image}</span>"  # the arrow keys swipe it as well
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
    """Return texts as an HTML list; a single text has no bullet.

    >>> lines(["a < b"]), lines(["a", "b"]).count("<li>")
    ('a &lt; b', 2)
    """
    escaped = [escape(text) for text in texts]
    if len(escaped) == 1:
        return escaped[0]
    items = "".join(f"<li>{text}</li>" for text in escaped)
    return f"<ul style='margin: 0; padding-left: 1.1em'>{items}</ul>"


def prose(text: str) -> str:
    """Return the HTML of a text with several lines, `code` and *emphasis*, as on a card; code is literal.

    >>> prose("Use `dwell`, *not* <b>."), prose("`a*b*c`")
    ('Use <code>dwell</code>, <em>not</em> &lt;b&gt;.', '<code>a*b*c</code>')
    """
    return "<br>".join(MARKED.sub(_tag, escape(line)) for line in text.splitlines())


def _tag(found: re.Match[str]) -> str:
    return f"<code>{found['code']}</code>" if found["code"] else f"<em>{found['emphasis']}</em>"


def card(face: tuple[str, str, str], message: str, notice: str = "", more: str = "") -> str:
    """Return a card with a symbol and a word in colour, a message, and a notice in small letters.

    The texts are plain; `more` is HTML already.

    >>> card(("✓", "Passed", "green"), "1 < 2")[-41:]
    '</span> Passed</strong><br>1 &lt; 2</div>'
    """
    symbol, word, colour = face
    small = f"<br><small>{prose(notice)}</small>" if notice else ""
    return CARD.format(colour=colour, symbol=symbol, word=escape(word), message=prose(message), notice=small, more=more)


def fold(caption: str, inside: str) -> str:
    """Return HTML that opens below its caption, a plain text."""
    return FOLD.format(caption=escape(caption), inside=inside)


def belief(heading: str, text: str, picture: str, turn: str, why: str) -> str:
    """Return a belief, a picture against it (already HTML), and the reason why it is wrong."""
    texts = {"heading": heading, "belief": text, "turn": turn, "why": why}
    return BELIEF.format(picture=picture, **{name: escape(each) for name, each in texts.items()})


def closed_place(text: str, label: str, cell: str) -> str:
    """Return a placeholder that says when its content will appear; in place of {item} stands a link to a cell.

    >>> "First <a href='#cell-id=predict-year'>A year</a>." in closed_place("First {item}.", "A year", "predict-year")
    True
    """
    link = f"<a href='#cell-id={escape(cell)}'>{escape(label)}</a>" if cell else escape(label)
    return PLACE.format(symbol="○", text=escape(text).replace("{item}", link))


def opened_place(text: str) -> str:
    """Return a line above something that stands open, or in its place, and says why."""
    return PLACE.format(symbol="●", text=escape(text))


def rendered(markdown: str) -> str:
    """Return a text of our own, in Markdown with tables, as HTML; HTML in it stays HTML.

    >>> "<strong>66%</strong>" in rendered("Left: **66%**"), "<td>1</td>" in rendered("|a|b|\\n|-|-|\\n|1|2|")
    (True, True)
    """
    return TEXT.format(html=plain_html(markdown))


def plain_html(markdown: str) -> str:
    """Return the same without a style of its own, for a page that has one.

    >>> plain_html("Left: **66%**")
    '<p>Left: <strong>66%</strong></p>\\n'
    """
    import mistune

    return str(mistune.create_markdown(escape=False, plugins=["table"])(markdown))


def picture(source: str, alt: str, width: int) -> str:
    """Return an `<img>` with alternative text, at a width in pixels or as wide as the page, dark on a dark page.

    >>> "alt='An &lt;empty&gt; figure.'" in picture("data:,", "An <empty> figure.", 96)
    True
    """
    return (
        f"<style>{DARK}</style><img class='flywheel-picture' alt='{escape(alt)}' "
        f"width='{width}' style='max-width:100%;height:auto;border-radius:6px' src='{source}'>"
    )


def picture_on_phone(html: str, source: str) -> str:
    """Return HTML whose picture is that of `source` on a narrow screen; with no source, it may be swiped there.

    >>> picture_on_phone(picture("data:,", "Wide.", 96), "narrow.webp")[-10:]
    '</picture>'
    """
    around = ON_PHONE if source else SWIPED
    return IMAGE.sub(lambda found: around.format(source=source, image=found[0]), html, count=1)
