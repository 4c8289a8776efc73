"""Say what went wrong in a cell of a chapter: what Python cannot read, and a name that has no value yet.

The shell of a notebook asks for these sentences once a chapter was opened in it, and then for nothing else: any other
error keeps its traceback, and every error its kind and message, by which tools compare notebooks.
"""

import builtins
import re
import sys
import traceback
from collections.abc import Iterable
from types import TracebackType
from typing import Any

from ...messages import gettext as _
from ...messages import mark
from .trouble import nearest

AMOUNT = r"(?<![\w.])(?P<number>\d[\d.,]*)"
# What people write and Python cannot read, with what to write instead; the first that is found counts.
SLIPS = tuple(
    (re.compile(pattern), advice)
    for pattern, advice in (
        (
            rf"{AMOUNT}\s*(?:%(?!\s*[\w(])|%(?=\s+(?:of|von|der|des)\b)|(?:per ?cent|Prozent)\b)",
            mark("Write per cent in quotation marks: '{number} %'."),
        ),
        (
            r"(?<![\w.])(?P<one>\d+)\s+(?:of|out of|von|in)\s+(?P<other>\d+)",
            mark("Write it as a division: `{one} / {other}`."),
        ),
        (
            r"(?P<one>[\w.]+)(?:\s+x\s+|\s*×\s*|(?<=\d)x(?=\d))(?P<other>[\w.]+)",
            mark("A product needs its `*`: `{one} * {other}`."),
        ),
        (
            rf"{AMOUNT}\s*(?P<unit>(?!(?:if|else|and|or|in|is|not|for)\b)[^\W\d_]+|€|\$)(?=\s*([-+*/,)\]]|$))",
            mark("Write a number with its unit in quotation marks: '{number} {unit}'."),
        ),
        (r"=\s*$", mark("Your answer is still missing to the right of the `=`.")),
    )
)
# What Python itself says of other slips.
SAID = (
    (
        r"unterminated",
        mark("A quotation mark has no partner: a text begins and ends with the same one."),
    ),
    (
        r"incomplete input|never closed|unmatched|does not match",
        mark("A bracket has no partner: each one that opens must close, and the other way round."),
    ),
    (
        r"invalid character '[“”„‘’‚«»‹›]'",
        mark("Use the straight quotation marks of the keyboard: 'B'."),
    ),
    (r"indent", mark("The spaces at its beginning do not fit the lines around it.")),
)
OTHER = mark("Compare it with what stood there before: Ctrl+Z (on a Mac ⌘Z) takes back what you changed.")


def explain_errors(shell: Any) -> None:
    """Let a notebook's shell explain these errors, in the language in use; a handler that somebody has set stays."""
    if not shell.custom_exceptions:
        shell.set_custom_exc((SyntaxError, NameError), _show)


def running_shell() -> Any:
    """Return the shell of the notebook that runs this, None elsewhere."""
    ipython = sys.modules.get("IPython")  # where it was not loaded, there is no notebook
    return ipython.get_ipython() if ipython else None


def _show(
    shell: Any, kind: type[BaseException], error: BaseException, tb: TracebackType, tb_offset: int | None = None
) -> list[str]:
    """Show an error instead of its traceback, or as it was always shown if it is none of ours."""
    frames = [frame for frame, _line in traceback.walk_tb(tb)]
    if isinstance(error, SyntaxError) and not any(frame.f_globals is shell.user_ns for frame in frames):
        text = unreadable(error)  # nothing of the cell ran
    elif type(error) is NameError and error.name and frames[-1].f_globals is shell.user_ns:
        text = unknown(error.name, {*shell.user_ns, *frames[-1].f_locals})
    else:
        shell.showtraceback((kind, error, tb), tb_offset=tb_offset, running_compiled_code=True)
        return []
    shell._showtraceback(kind, error, [text])
    return [text]


def unreadable(error: SyntaxError) -> str:
    """Return what Python cannot read, and what to write instead.

    >>> try: compile("answer = 40%", "cell", "exec")
    ... except SyntaxError as error: print(unreadable(error))
    Python cannot read line 1, `answer = 40%`. Write per cent in quotation marks: '40 %'.
    """
    text = (error.text or "…").strip()
    said = _("Python cannot read line {line}, `{text}`.").format(line=error.lineno, text=text)
    return f"{said} {_advice(text, str(error.msg))}"


def _advice(text: str, said: str) -> str:
    for words, advice in SAID:
        if re.search(words, said):
            return _(advice)
    code = re.sub(r"""(["'])(?:(?!\1).)*\1|#.*""", '""', text)  # what stands in a text or a comment is no slip
    for pattern, advice in SLIPS:
        if found := pattern.search(code):
            return _(advice).format(**found.groupdict())
    return _(OTHER)


def unknown(name: str, names: Iterable[str]) -> str:
    """Return what to do about a name without a value, where these names have one.

    >>> print(unknown("custmers", ["customers"]))
    There is nothing named `custmers` yet. Did you mean `customers`? If not, run the cells above first.
    """
    if re.fullmatch("[A-Ha-h]", name):
        return _("If you mean option {letter}, write it in quotation marks: '{letter}'.").format(letter=name)
    own = {each for each in names if not each.startswith("_")}
    missing = _("There is nothing named `{name}` yet.").format(name=name)
    if near := nearest(name, own) or nearest(name, dir(builtins)):
        guess = _("Did you mean `{name}`?").format(name=near)
        return " ".join([missing, guess, _("If not, run the cells above first.")])
    return " ".join([missing, _("Run the cells above first, or see whether its name is spelt as it is there.")])
