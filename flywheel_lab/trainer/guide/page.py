"""The guide as one page for a tablet: large letters, each step to be ticked off, nothing fetched from anywhere."""

import re
from base64 import b64encode
from collections.abc import Iterable
from html import escape
from typing import Any

from ...messages import language
from ..press import Sheet

LOOK = """
:root { color-scheme: light dark; --pale: #ececec; --grey: #595959; }
@media (prefers-color-scheme: dark) { :root { --pale: #2b2b2b; --grey: #b5b5b5; } .dark { filter: invert(0.93); } }
body { max-width: 46rem; margin: 0 auto; padding: 1rem 1.2rem 6rem; font: 1.25rem/1.5 system-ui, sans-serif; }
h1 { font-size: 2rem; line-height: 1.2; } h2 { font-size: 1.4rem; margin: 2.2rem 0 0.6rem; }
section { margin: 2.4rem 0; scroll-margin-top: 1rem; }
.bar { display: flex; gap: 0.9rem; align-items: baseline; padding: 0.5rem 0.8rem; background: var(--pale);
  font-size: 1.4rem; font-weight: 700; position: sticky; top: 0; }
.bar small { margin-left: auto; font-weight: 400; font-size: 1rem; white-space: nowrap; }
dl { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 0.7rem 1rem; margin: 0.9rem 0; }
dt { font-size: 1rem; font-weight: 700; line-height: 1.9; } dd { margin: 0; } dd p { margin: 0 0 0.5rem; }
.aloud { border-left: 4px solid currentColor; padding-left: 0.9rem; font-size: 1.35rem; }
.small { color: var(--grey); font-size: 1rem; }
ul { padding-left: 1.2rem; } li { margin: 0.2rem 0; } .replies { list-style: none; padding: 0; }
.replies li { padding-left: 1.5rem; text-indent: -1.5rem; }
table { border-collapse: collapse; } td { padding: 0.25rem 0.9rem 0.25rem 0; vertical-align: top; }
tr + tr td { border-top: 1px solid var(--pale); } a { color: inherit; } img { max-width: 30rem; width: 100%; }
@media (max-width: 40rem) { dl { grid-template-columns: minmax(0, 1fr); gap: 0.2rem; } dd { margin-bottom: 0.7rem; } }
"""
PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{look}</style>
</head>
<body>
<h1>{title}</h1>
{inside}
</body>
</html>
"""
CODE = re.compile("`([^`]+)`")
STAR = " ★"


def guide_page(sheet: Sheet) -> str:
    """Return a guide as a page of its own, from the same data as its paper, in the language in use."""
    data: dict[str, Any] = dict(sheet.data)
    words = data["words"]
    rows = (
        f'<tr><td><a href="#at-{clock}">{clock}</a></td><td>{escape(title)}{STAR * spare}</td><td>{minutes}</td></tr>'
        for clock, title, minutes, spare in data["timetable"]
    )
    swaps = (f"<tr>{''.join(f'<td>{escape(part)}</td>' for part in swap)}</tr>" for swap in data["swaps"])
    star = _small(f"{STAR} {words['star']}")
    parts = [
        f"<p>{escape(data['introduction'])}</p>",
        f"<h2>{escape(words['timetable'])}</h2><table>{''.join(rows)}</table>{star}",
        *map(_listed, data["before"]),
        f"<h2>{escape(words['script'])}</h2>",
        *(_step(step, words, sheet.pictures) for step in data["steps"]),
        *map(_listed, data["after"]),
        f"<h2>{escape(words['swap'])}</h2><p>{escape(words['swap_how'])}</p><table>{''.join(swaps)}</table>",
    ]
    return PAGE.format(language=language(), title=escape(sheet.title), look=LOOK, inside="\n".join(parts))


def _listed(page: dict[str, Any]) -> str:
    lines = "".join("<li>" + CODE.sub(r"<code>\1</code>", escape(line)) + "</li>" for line in page["lines"])
    return f"<h2>{escape(page['title'])}</h2><ul>{lines}</ul>"


def _step(step: dict[str, Any], words: dict[str, str], pictures: Any) -> str:
    ask = f"<p><strong>{escape(step['ask'])}</strong></p>{_course(step['given'])}"
    ask += "".join(f"<p><b>{letter}</b> {escape(text)}</p>" for letter, text in step["options"])
    curve = pictures.get(step["curve"])
    drawn = f'<img class="dark" alt="" src="data:image/svg+xml;base64,{b64encode(curve).decode()}">' if curve else ""
    replies = _replies(step["right"], "✓") + _replies(step["wrong"], "✗")
    answer = f"{_small(step['latest'])}{drawn}<ul class='replies'>{replies}</ul>" if replies else ""
    rows = [
        (words["screen"], _paragraphs([step["screen"]])),
        (words["say"], _aloud(step["say"])),
        (words["ask"], ask if step["ask"] else ""),
        (words["desk"], _paragraphs([step["desk"]])),
        (words["do"], _paragraphs([step["do"]])),
        (words["answer"], answer or _paragraphs([step["sealed"]])),
        (words["shown"], _course(step["shown"])),
        (words["tell"], _aloud(step["tell"])),
        (words["debrief"], _aloud(step["debrief"])),
        (words["plan_b"], _paragraphs([step["plan_b"]])),
    ]
    inside = "".join(f"<dt>{escape(name)}</dt><dd>{said}</dd>" for name, said in rows if said)
    bar = f"<span>{step['begins']}</span><span>{escape(step['title'])}{STAR * step['spare']}</span>"
    ends = f" → {step['ends']}" if step["ends"] else ""
    return (
        f'<section id="at-{step["begins"]}"><div class="bar">{bar}<small>{step["minutes"]}{ends}</small></div>'
        f"<dl>{inside}</dl></section>"
    )


def _paragraphs(lines: Iterable[str]) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in lines if line)


def _aloud(lines: list[str]) -> str:
    return f'<div class="aloud">{_paragraphs(lines)}</div>' if lines else ""


def _small(text: str) -> str:
    return f'<p class="small">{escape(text)}</p>' if text else ""


def _replies(replies: list[list[str]], sign: str) -> str:
    return "".join(
        f"<li>{sign}&ensp;<b>{escape(answer)}</b> {escape(why)} <span class='small'>{escape(belief)}</span></li>"
        for answer, why, belief in replies
    )


def _course(blocks: list[dict[str, Any]]) -> str:
    parts = []
    for block in blocks:
        rows = "".join(
            f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in block.get("rows", [])
        )
        parts.append(f"<table>{rows}</table>" if rows else f"<p>{escape(block['text'])}</p>")
    return "".join(parts)
