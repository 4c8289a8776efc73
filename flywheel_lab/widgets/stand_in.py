"""What stands where a widget cannot run (an exported page, say): the questions in words, and how to answer them."""

from collections.abc import Mapping, Sequence
from html import escape
from string import ascii_uppercase
from typing import Any

from ..figures.html import prose
from ..messages import gettext as _

LISTS = ("lines", "right", "verdicts")


def stand_in(head: Mapping[str, Any], questions: Sequence[Mapping[str, Any]]) -> str:
    """Return HTML with the heading, each question, its options by letter, and the line of code that answers it.

    >>> stand_in({}, [{"name": "a.b", "ask": "Is 1 < 2?", "options": ["Yes", "No"]}]).partition("Answer")[0]
    '<p><strong>Is 1 &lt; 2?</strong></p><ul><li>A: Yes</li><li>B: No</li></ul><p>'
    """
    return _head(head) + "".join(_question(question) for question in questions)


def still(picture: Any) -> str:
    """Return the HTML of a picture with a sentence that tells how to get controls.

    >>> class Funnel:
    ...     def _repr_html_(self):
    ...         return "<img>"
    >>> still(Funnel())[:5]
    '<img>'
    """
    said = _(
        "This is a still picture. The same with controls: open the notebook in JupyterLab and choose "
        "Run ▸ Run All Cells."
    )
    return f"{picture._repr_html_()}<p>{escape(said)}</p>"


def _head(head: Mapping[str, Any]) -> str:
    goals = "".join(f"<li>{escape(goal)}</li>" for goal in head.get("goals", []))
    parts = [f"<h3>{escape(head['title'])}</h3>" if head.get("title") else ""]
    parts += [f"<p>{prose(text)}</p>" for text in (head.get("next"), head.get("lead"), head.get("still")) if text]
    return "".join(parts) + (f"<p>{escape(head['goals_title'])}</p><ul>{goals}</ul>" if goals else "")


def _question(question: Mapping[str, Any]) -> str:
    options = _shown_options(question) or next((question[key] for key in LISTS if question.get(key)), [])
    listed = "".join(
        f"<li>{letter}: {escape(option)}</li>" for letter, option in zip(ascii_uppercase, options, strict=False)
    )
    rows = "".join(f"<li>{escape(line)}</li>" for line in question.get("left", []))
    parts = [f"<p><strong>{prose(question['ask'])}</strong></p>"]
    parts += [f"<ol>{rows}</ol>" if rows else "", f"<ul>{listed}</ul>" if listed else ""]
    code = f"fl.check(&quot;{escape(question['name'])}&quot;, …)".replace("&quot;", '"')
    how = " ".join(filter(None, [_expected(question), _("Answer:")]))
    return "".join(parts) + f"<p>{how} <code>{code}</code></p>"


def _shown_options(question: Mapping[str, Any]) -> list[str]:
    options = question.get("options", [])
    return [options[place] for place in question.get("order", range(len(options)))]


def _expected(question: Mapping[str, Any]) -> str:
    """Return what stands for the three dots, where that is not plain from the options."""
    match question.get("kind"):
        case "range":
            message = _("Three numbers in brackets: (at least, most likely, at most), in the unit “{unit}”.")
            return escape(message.format(unit=question["unit"]))
        case "number":
            return escape(_("A number in the unit “{unit}”.").format(unit=question["unit"]))
        case "curve":
            axis, places = question["x"]["label"], ", ".join(map(str, question["handles"]))
            message = _("A list of {n} numbers from {low} to {high}, one each for {axis} {places}.")
            bounds = {"low": question["y"]["low"], "high": question["y"]["high"]}
            return escape(message.format(n=len(question["handles"]), axis=axis, places=places, **bounds))
        case "many" | "order" | "match" | "sort":
            return escape(_("Letters in quotation marks, such as 'BAC'."))
    return ""
