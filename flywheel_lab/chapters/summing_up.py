"""A page to keep of each chapter, `fl.summary("02")`, made anew after every answer."""

from collections.abc import Iterable
from functools import partial
from html import escape
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from ..figures.html import prose
from ..lessons.chapter import Chapter
from ..lessons.items import watchers
from ..lessons.progress.state import State, is_done
from ..lessons.summary import LOOK, OPEN, PAGE, Part, Summary, Told, face_of, line, read_summary, summary_page
from ..messages import cache_in_language, language, mark
from ..messages import gettext as _
from .course import HERE, answers, chapter_named, explanations, find, kind_of, part, predictions
from .glossary import KIND, Entry, entries
from .overview import outline, prediction_results

if TYPE_CHECKING:
    from ..widgets.learning.summary import SummaryPage

WORDS = 6
COUNTS = {
    "exercise": mark("Exercises passed: {done} of {count}"),
    "quiz": mark("Questions answered right: {done} of {count}"),
}
FOOT = mark("From “Funnel, hourglass, flywheel”. Made on your own device from your own answers.")


def summary(chapter: object) -> "SummaryPage":
    """Show one page to keep of a chapter, with buttons that save and print it.

    It tells the answer of a prediction or an exercise only once you have committed to yours.
    chapter: number or name, such as "01". Raises FlywheelError for an unknown chapter.

    >>> summary("01")
    SummaryPage(01_funnel)
    """
    from ..widgets.learning.summary import SummaryPage

    opened = chapter_named(chapter)
    shown = SummaryPage(opened.file.removesuffix(".ipynb"), partial(_page, opened))
    watchers["summary", opened.key] = shown.heard
    return shown


def _page(chapter: Chapter) -> str:
    state = answers()
    if not any(name.startswith(f"{chapter.key}.") for name in state.items):
        return ""  # nobody keeps an empty page
    told = _told(chapter)
    picture = _picture(chapter.key) if told.picture_of in state.items else ""
    return summary_page(
        language(),
        face_of(chapter),
        _("Chapter {number}, {title}").format(number=chapter.number, title=_(chapter.title)),
        _(chapter.question),
        (_("The surprise"), _line(told.surprise, state)),
        [Part(_("What to take away"), [_line(each, state) for each in told.takeaways])],
        [_results(chapter, state), Part(_("In your words"), list(_own_words(chapter, state)))],
        picture + _words(chapter, state),
        _(FOOT),
    )


def parts_of(chapter: Chapter) -> dict[str, Any]:
    """Return all that the page may say, with the item for which each part waits, for a page without Python."""
    told, words = _told(chapter), [each for each in entries() if each.chapter == chapter]
    return {
        "page": PAGE.replace("{face}", face_of(chapter)),
        "look": LOOK,
        "open": OPEN,
        "kicker": _("Chapter {number}, {title}").format(number=chapter.number, title=_(chapter.title)),
        "title": _(chapter.question),
        "surprise": [_("The surprise"), _waiting_line(told.surprise)],
        "takeaways": [_("What to take away"), *map(_waiting_line, told.takeaways)],
        "results": _("Your own results"),
        "counts": {kind: _(message) for kind, message in COUNTS.items()},
        "own_words": _("In your words"),
        "picture": [_picture(chapter.key), told.picture_of],
        "words": [_("Words"), *([_word(each), each.of] for each in words)],
        "most": WORDS,
        "foot": _(FOOT),
    }


def _told(chapter: Chapter) -> Summary:
    file = HERE / chapter.key / "summary.toml"
    return read_summary(file) if file.exists() else Summary(Told(""), (), "")


def _line(told: Told, state: State) -> str:
    return line(told, _(told.says), told.of in state.items, _waiting(told))


def _waiting(told: Told) -> str:
    card = find(told.of).card() if told.of else {"ask": ""}
    label = card.get("label") or shorten(card["ask"], 60, placeholder=" …")
    return _("Appears once you have answered “{label}”.").format(label=label)


def _waiting_line(told: Told) -> list[str]:
    return [prose(_(told.says)), told.of, _waiting(told) if told.of else ""]


@cache_in_language
def _picture(key: str) -> str:
    from ..figures.style import address

    picture = part(chapter_named(key), "summary", "draw", None)()
    return f"<img alt='{escape(picture.alt)}' src='{address(picture.get_figure(root=True))}'>"


def _own_words(chapter: Chapter, state: State) -> Iterable[str]:
    for name, item in explanations().items():
        if name in chapter.items and name in state.items:
            words = item.card_value(state.items[name].last)["text"]
            yield f"<em>{escape(_(item.label))}:</em> {escape(words)}"


def _results(chapter: Chapter, state: State) -> Part:
    from ..figures.calibration import rows_of

    here = State({name: item for name, item in state.items.items() if name.startswith(f"{chapter.key}.")})
    rows = rows_of(prediction_results(here)) if any(name in predictions() for name in here.items) else []
    items = outline(chapter).items
    lines = [f"<em>{escape(row.label)}:</em> {escape(row.words)}" for row in rows]
    for kind, message in COUNTS.items():
        names = [name for name, _label, _kind in items if kind_of(name) == kind]
        done = sum(is_done(state, name, kind) for name in names)
        lines += [escape(_(message).format(done=done, count=len(names)))] if names and done else []
    return Part(_("Your own results"), lines)


def _words(chapter: Chapter, state: State) -> str:
    open_now = [each for each in entries() if not each.of or each.of in state.items]
    words = [each for each in open_now if each.chapter == chapter][:WORDS]
    listed = "".join(map(_word, words))
    heading = escape(_("Words"))
    return f"<h2>{heading}</h2><dl>{listed}</dl>" if listed else ""


def _word(entry: Entry) -> str:
    return f"<div><dt>{escape(_(entry.term, KIND))}</dt><dd>{escape(_(entry.means))}</dd></div>"
