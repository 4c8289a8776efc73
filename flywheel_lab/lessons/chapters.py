"""The chapters of the course: number, name, the question that each one asks, and what one can do afterwards."""

from dataclasses import dataclass

from ..errors import FlywheelError
from ..messages import gettext as _
from ..messages import mark


@dataclass(frozen=True)
class Chapter:
    """One chapter; `key` begins the names of its items, as in `funnel.doubled`.

    `file` is the name of its notebook in each language. `items` are its predictions and exercises in the order of the
    notebook, with the questions that stand among them; the quiz comes after them.
    """

    number: str
    key: str
    file: str
    title: str
    question: str
    goals: tuple[str, ...]
    items: tuple[str, ...]


CHAPTERS = (
    Chapter(
        number="00",
        key="start",
        file="00_start.ipynb",
        title=mark("Start"),
        question=mark("Fewer women got in. Which department turned them away?"),
        goals=(
            mark("run the cells of this course, change them and run them again;"),
            mark("say what a model is good for, and what it hides;"),
            mark("notice when a total tells a different story from its parts."),
        ),
        items=("start.rumour", "start.departments", "start.mixture", "start.swap"),
    ),
    Chapter(
        number="01",
        key="funnel",
        file="01_funnel.ipynb",
        title=mark("The funnel"),
        question=mark("Everything takes twice as long. What does your funnel show?"),
        goals=(
            mark("read AIDA, the sales funnel and the conversion funnel as one idea with three vocabularies;"),
            mark("calculate a conversion correctly, from a model and from real customers;"),
            mark("say what a funnel shows and what it hides;"),
            mark("recognise three mistakes that reports make when they measure time;"),
            mark("judge what is said against the funnel, and where it is right."),
        ),
        items=(
            "funnel.overall",
            "funnel.return",
            "funnel.third",
            "funnel.doubled",
            "funnel.fill",
            "funnel.inside",
            "funnel.own",
            "funnel.waiting",
            "funnel.dwell",
            "funnel.report",
            "funnel.stop",
            "funnel.pipeline",
        ),
    ),
    Chapter(
        number="04",
        key="wheel",
        file="04_physical_flywheel.ipynb",
        title=mark("The physical flywheel"),
        question=mark("You make the wheel six times as heavy. How much faster does it run?"),
        goals=(
            mark("say what mass, friction and pushes each do to a wheel, and what they do not do;"),
            mark("tell momentum, torque, energy and power apart;"),
            mark("calculate how soon a wheel starts, how fast it runs in the end and how long it coasts;"),
            mark("read from a coast-down what brakes a wheel, and say when it cannot be told;"),
            mark(
                "judge what is said about the flywheel, from its history to the claim of a hundred thousand times "
                "the speed."
            ),
        ),
        items=(
            "wheel.start",
            "wheel.heavy",
            "wheel.terminal",
            "wheel.coast",
            "wheel.half",
            "wheel.train",
            "wheel.quiz-wrong",
            "wheel.quiz-repair",
            "wheel.turn-guess",
            "wheel.density",
            "wheel.inertia",
            "wheel.turn",
            "wheel.bearing",
        ),
    ),
)


def chapter_named(name: object) -> Chapter:
    """Return the chapter with this number or key; raises FlywheelError that lists them.

    >>> chapter_named("01").key, chapter_named(0).key, chapter_named("01_funnel").number
    ('funnel', 'start', '01')
    """
    wanted = str(name).strip().lower()
    wanted = wanted.zfill(2) if wanted.isdecimal() else wanted
    for chapter in CHAPTERS:
        if wanted in (chapter.number, chapter.key, chapter.file.removesuffix(".ipynb")):
            return chapter
    names = ", ".join(f"'{chapter.number}' ({chapter.key})" for chapter in CHAPTERS)
    raise FlywheelError(_("There is no chapter {name!r}. The chapters are {names}.").format(name=name, names=names))
