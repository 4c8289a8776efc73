"""The page for whoever decides as HTML: all but the bars is text."""

from html import escape

from ...estimate.money.report import Fact, Part, Report
from ...messages import gettext as _
from ...messages import number
from ..paper import LOOK

LOOKED = """
.said { padding: 10px 14px; border-left: 5px solid #0072b2; background: #edf4f9; font-size: 15.5px; }
.said p + p { margin-top: 6px; }
.source { color: #595959; font-size: 11.5px; margin: 0 0 4px; }
table { border-collapse: collapse; } td { padding: 1px 12px 1px 0; vertical-align: top; }
td:first-child { font-weight: 600; white-space: nowrap; }
img { max-height: none; margin: 4px 0; }
.bars table { display: none; } .bars th { text-align: left; padding-right: 12px; }
@media (max-width: 560px) { .bars img { display: none; } .bars table { display: table; } }
"""
HTML = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><style>{look}</style></head>
<body><header><p class="kicker">{kicker}</p><h1>{title}</h1></header>
<section class="said">{said}</section><p class="source">{since}</p>
{bars}<div class="pair"><div>{left}</div><div>{right}</div></div>
<footer>{foot}</footer></body></html>
"""


def html_of(report: Report, bars: str, language: str, foot: str) -> str:
    """Return the page; `bars` is the picture of the levers, HTML already."""
    return HTML.format(
        language=language,
        look=LOOK + LOOKED,
        title=escape(report.title),
        kicker=escape(report.source),
        said="".join(f"<p>{escape(str(line))}</p>" for line in report.said.lines),
        since=escape(report.said.source),
        bars=f"<div class='bars'><h2>{escape(report.bars)}</h2>{bars}{_table(report)}</div>" if report.bars else "",
        left="".join(map(_part, report.rests)),
        right="".join(map(_part, report.doubts)),
        foot=escape(foot),
    )


def _part(part: Part) -> str:
    head = f"<h2>{escape(part.heading)}</h2><p class='source'>{escape(part.source)}</p>"
    facts = [line for line in part.lines if isinstance(line, Fact)]
    if facts:
        rows = "".join(f"<tr><td>{escape(each.value)}</td><td>{escape(each.what)}</td></tr>" for each in facts)
        return f"{head}<table>{rows}</table>"
    return f"{head}<ul>{''.join(f'<li>{escape(str(line))}</li>' for line in part.lines)}</ul>"


def _table(report: Report) -> str:
    """Return the numbers of the bars, for a screen on which their letters would be too small."""
    heads = "".join(f"<th scope='col'>{escape(head)}</th>" for head in ("", "€", _("best in … of 100")))
    rows = ""
    for row in report.answer.state()["rows"]:
        cells = row["name"], row["line"], number(100 * row["best_in"], 0)
        rows += f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>"
    return f"<table><thead><tr>{heads}</tr></thead>{rows}</table>"
