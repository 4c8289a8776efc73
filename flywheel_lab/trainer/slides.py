"""Slides for each chapter: a question, then its answer, what many believe with the picture against it, what to keep."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..chapters.course import CHAPTERS, HERE, bank, of_chapter, part
from ..chapters.workshop import Step, step_about
from ..lessons.chapter import Chapter
from ..lessons.items import Item
from ..lessons.predictions import Sketch
from ..lessons.summary import read_summary
from ..messages import gettext as _
from ..messages import mark
from .deck import Deck, Said
from .paper.curves import draw_paper
from .paper.pictures import colour_picture, counter_picture
from .paper.solutions import Line, Solution, solve

VOTE = mark("Everybody decides alone first, then hold up the cards or vote by phone.")
DRAW = mark("Everybody draws alone first, on the worksheet or the phone.")
TALK = mark("Two minutes with your neighbour, then collect.")
ALONE = mark("Everybody works it out alone, on paper. Then compare with your neighbour.")
WRONG = mark("Wrong answers, and what to say:")
Lines = list[Said]


def decks() -> Iterator[tuple[str, bytes]]:
    """Return a deck for each chapter, with its name, in the language in use."""
    for chapter in CHAPTERS:
        yield f"{chapter.number} {_(chapter.title)}", deck(chapter)


def deck(chapter: Chapter) -> bytes:
    """Return the slides of a chapter's main path: what is for the curious is left out, as in a workshop."""
    slides, shown = Deck(_(chapter.title)), set[str]()
    minutes = _("About {minutes} minutes on screen by oneself.").format(minutes=chapter.minutes)
    slides.open(f"{chapter.number} {_(chapter.title)}", _(chapter.question), minutes)
    for item in of_chapter(chapter.key).values():
        if item.name in chapter.deeper:
            continue
        told, step = solve(item), step_about(item.name)
        _ask(slides, item, told, step)
        if not getattr(item, "sealed", False):  # a later chapter opens the envelope
            _answer(slides, item, told, step)
        for name in told.beliefs:
            if name not in shown:
                _counter(slides, name)
        shown.update(told.beliefs)
    _keep(slides, chapter)
    return slides.save()


def _ask(slides: Deck, item: Item, told: Solution, step: Step | None) -> None:
    title, notes = told.label or told.task, _notes(step.say, ()) if step else _task(told)
    asked = [Said(told.ask, strong=True)]
    if isinstance(item, Sketch):
        drawn: Any = draw_paper(item)
        slides.show(title, colour_picture(drawn), drawn.alt, asked, notes)
    else:
        slides.write(title, [*asked, *_open_lines(item, told)], notes)


def _task(told: Solution) -> str:
    words = {"curve": DRAW, "explain": TALK, "one": VOTE, "many": VOTE, "claim": VOTE}
    return _(words.get(told.kind, ALONE))


def _open_lines(item: Item, told: Solution) -> Lines:
    """Return what stands below a question before its answer: options, or what is to be sorted, never the truth."""
    card = item.card()
    if told.kind in ("one", "many"):
        return [Said(f"{line.sign}   {line.text}") for line in told.lines]
    if told.kind == "claim":
        return [Said(f"{sign}   {word}") for sign, word in zip("ABCD", card["verdicts"], strict=True)]
    if told.kind == "order":
        return [Said(f"{sign}   {text}") for sign, text in zip("ABCDEFGH", card["lines"], strict=False)]
    if told.kind in ("match", "sort"):
        return [*(Said(text) for text in card["left"]), Said(" · ".join(card["right"]), strong=True)]
    return [Said(" = ".join(pair)) for pair in told.given]


def _answer(slides: Deck, item: Item, told: Solution, step: Step | None) -> None:
    title = _("Answer: {label}").format(label=told.label or told.task)
    asked = [f"? {_(each)}" for each in step.debrief] if step else []
    notes = _notes(step.tell if step else (), [*_wrong(told), *asked])
    if isinstance(item, Sketch):
        drawn: Any = draw_paper(item, solved=True)
        slides.show(title, colour_picture(drawn), drawn.alt, [Said(told.because)], notes)
        return
    right = [line for line in told.lines if line.right]
    lines: Lines = [Said(told.answer, strong=True)] if told.answer and not right else []
    lines += [each for line in right for each in _written(line, short=told.kind not in ("one", "many"))]
    lines += [Said(told.way)] if told.way else []
    lines += [Said(told.because)] if told.because else []
    slides.write(title, lines, notes)


def _written(line: Line, short: bool) -> Lines:
    """Return a right line; where there are several, each has its reason in the notes."""
    text = f"{line.sign}   {line.text}".strip() + (f" → {line.to}" if line.to else "")
    return [Said(text)] if short else [Said(text, strong=True), Said(line.why)]


def _wrong(told: Solution) -> list[str]:
    """Return what the notes add to an answer: each line that the slide leaves out, with its reason."""
    wrong = [f"– {f'{line.sign} {line.text}'.strip(' .')}: {line.why}" for line in told.lines if not line.right]
    reasons = [f"– {line.text.rstrip('.')}: {line.why}" for line in told.lines if line.right and line.why]
    lines = [*reasons] if told.kind not in ("one", "many") else []
    lines += [_(WRONG), *wrong] if wrong else []
    return lines + ([told.source] if told.source else [])


def _notes(spoken: Iterable[str], follows: Iterable[str]) -> str:
    """Return notes: what the workshop of the chapter says there, then what follows from the item itself."""
    return "\n".join([*map(_, spoken), *follows])


def _counter(slides: Deck, name: str) -> None:
    belief, drawn = bank()[name], counter_picture(name)
    title = _("Many think: {belief}").format(belief=_(belief.belief))
    notes = _("Read the belief aloud, and let them say what speaks against it. Only then go to the picture.")
    slides.show(title, colour_picture(drawn), drawn.alt, [Said(_(belief.why))], notes)


def _keep(slides: Deck, chapter: Chapter) -> None:
    told = read_summary(HERE / chapter.key / "summary.toml")
    draw: Callable[[], Any] = part(chapter, "summary", "draw", None)
    drawn = draw()
    notes = _("Hand out the page to keep of this chapter now.")
    slides.show(_("The surprise"), colour_picture(drawn), drawn.alt, [Said(_(told.surprise.says), strong=True)], "")
    slides.write(_("What to take away"), [Said(_(each.says)) for each in told.takeaways], notes)
