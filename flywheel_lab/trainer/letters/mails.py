"""The mails around a workshop, as plain text and as a page to copy from; what is to be filled in is marked."""

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

from ...messages import gettext as _
from ...messages import language

HERE = Path(__file__).parent
PLACE = re.compile(r"\[[^\]]+\]")
PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>:root {{ color-scheme: light dark }}
body {{ font: 17px/1.6 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem }}
mark {{ background: #ffe08a; color: #1f2328; padding: 0 .2em; border-radius: 3px }}
.hint {{ opacity: .75; font-size: .9em }}
hr {{ border: 0; border-top: 1px solid; opacity: .25; margin: 1.5rem 0 }}</style>
</head>
<body>
<p class="hint">{hint}</p>
{yours}<p><strong>{subject}</strong></p>
<hr>
{inside}
</body>
</html>
"""


class Mail(NamedTuple):
    """A mail: the `title` is the name of its files, `about` when to send it; both forms in the language in use."""

    title: str
    about: str
    plain: str
    html: str


def mails() -> Iterator[Mail]:
    """Return the mails in the order in which they are sent.

    >>> [mail.title for mail in mails()]
    ['1 Invitation', '2 Reminder', '3 Thank you', '4 After two weeks']
    >>> next(mails()).plain.partition("\\n")[0]
    'Subject: [date]: how long do you last without ads?'
    """
    for table in _tables().values():
        subject = _("Subject: {subject}").format(subject=_(table["subject"]))
        lines = [_(line) for line in table["text"]]
        yield Mail(
            _(table["title"]),
            _(table["about"]),
            _plain(subject, lines),
            _html(_(table["title"]), subject, lines, [_(each) for each in table.get("yours", ())]),
        )


@lru_cache
def _tables() -> dict[str, Any]:
    return tomllib.loads((HERE / "letters.toml").read_text(encoding="utf-8"))


def _plain(subject: str, lines: list[str]) -> str:
    """Return a mail as text: paragraphs with a line between them, a list without."""
    text = subject
    for before, line in zip(["", *lines], lines, strict=False):
        text += ("\n" if before.startswith("- ") and line.startswith("- ") else "\n\n") + line
    return text + "\n"


def _html(title: str, subject: str, lines: list[str], yours: list[str]) -> str:
    parts, listed = [], False
    for line in lines:
        if line.startswith("- ") != listed:
            parts.append("</ul>" if listed else "<ul>")
            listed = not listed
        parts.append(f"<li>{_marked(line[2:])}</li>" if listed else f"<p>{_marked(line)}</p>")
    parts += ["</ul>"] * listed
    hint = _("Copy this into a mail and fill in what is marked.")
    answers = "".join(f"<li>{escape(each)}</li>" for each in yours)
    heading = escape(_("For you, not to be sent: what a good answer says"))
    own = f'<details class="hint"><summary>{heading}</summary><ol>{answers}</ol></details>\n' if yours else ""
    said = {
        "title": escape(title),
        "hint": escape(hint),
        "subject": _marked(subject),
        "inside": "\n".join(parts),
        "yours": own,
    }
    return PAGE.format(language=language(), **said)


def _marked(text: str) -> str:
    return PLACE.sub(lambda found: f"<mark>{found[0]}</mark>", escape(text))
