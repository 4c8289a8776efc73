"""The smallest chapter that passes all tests, the compass, as `new_chapter.py` writes it: NN and KEY are yours."""

ROOM = {
    "__init__.py": '"""The room of chapter NN: which way is north."""\n',
    "chapter.py": '''
"""Chapter NN, the compass: its question, its goals, and what it asks, in order."""

from ...lessons.chapter import Chapter
from ...messages import mark

CHAPTER = Chapter(
    number="NN",
    key="KEY",
    title=mark("The compass"),
    question=mark("Which way is north?"),
    promise=mark("find your way"),
    goals=(mark("find north;"), mark("find south;"), mark("turn round.")),
    items=("KEY.needle", "KEY.turn"),
)
''',
    "predictions.py": '''
"""What the needle does."""

from ...lessons.predictions.pick import Pick, PickOption
from ...messages import mark

PREDICTIONS = (
    Pick(
        name="KEY.needle",
        label=mark("What the needle does"),
        ask=mark("You turn round. What does the needle do?"),
        options=(
            PickOption(mark("It turns with you."), mark("For that it would have to be glued to the box.")),
            PickOption(mark("It stays where it was."), mark("It points to the north, whoever holds the box.")),
        ),
        right=lambda: 1,
    ),
)
''',
    "exercises.py": '''
"""Half a turn."""

from ...lessons.exercise import Exercise, Mistake
from ...messages import mark

EXERCISES = (
    Exercise(
        name="KEY.turn",
        label=mark("Degrees of half a turn"),
        solution=lambda: 360 / 2,
        ask=mark("How many degrees has half a turn?"),
        because=mark("A whole turn is divided by two."),
        hints=(mark("How many degrees has a whole turn?"), mark("Divide a whole turn by two.")),
        mistakes=(Mistake(lambda: 360.0, mark("That is a whole turn."), "upside-down"),),
        steps=("whole = 360", "answer = whole / 2"),
        unit=mark("degrees"),
    ),
)
''',
    "quiz.toml": """
[south]
ask = "Where is south?"
options = [
    { text = "Left of north", why = "If you look north, there is west on your left.", misconception = "upside-down" },
    { text = "Behind north", why = "South is half a turn away from north, wherever you stand.", right = true },
]
""",
    "misconceptions.toml": """
[upside-down]
belief = "North is up."
why = "Up is where the sky is, and the sky is over the south as well."
[upside-down.trigger]
ask = "Where is up?"
options = [
    { text = "In the north", why = "It is so on a map, while it hangs on a wall.", misconception = "upside-down" },
    { text = "In the sky", why = "Let something fall: up is where it came from.", right = true },
    { text = "In the east", why = "The sun comes up there, and goes on as soon as it has." },
]
""",
    "misconceptions.py": '''
"""North is not up."""

from matplotlib.axes import Axes

from ...figures.bars import draw_bars
from ...messages import gettext as _


def _upside_down() -> Axes:
    heights = {_("where the needle points"): 0.0, _("where the sky is"): 1.0}
    return draw_bars(heights, _("How far up it is, from level to overhead"))


PICTURES = {"upside-down": _upside_down}
''',
    "texts.en.md": """
# KEY.needle

You turned by a quarter, and the needle by **{degrees} degrees**.
""",
    "texts.de.md": """
# KEY.needle

Du hast dich um ein Viertel gedreht, die Nadel um **{degrees} Grad**.
""",
}
GERMAN = {
    "The compass": "Der Kompass",
    "Which way is north?": "Wo ist Norden?",
    "find your way": "deinen Weg finden",
    "find north;": "Norden finden;",
    "find south;": "Süden finden;",
    "turn round.": "dich umdrehen.",
    "What the needle does": "Was die Nadel tut",
    "You turn round. What does the needle do?": "Du drehst dich um. Was tut die Nadel?",
    "It turns with you.": "Sie dreht sich mit.",
    "For that it would have to be glued to the box.": "Dafür müsste sie am Gehäuse festgeklebt sein.",
    "It stays where it was.": "Sie bleibt, wo sie war.",
    "It points to the north, whoever holds the box.": "Sie zeigt nach Norden, egal wer das Gehäuse hält.",
    "Degrees of half a turn": "Grad einer halben Drehung",
    "How many degrees has half a turn?": "Wie viele Grad hat eine halbe Drehung?",
    "A whole turn is divided by two.": "Eine ganze Drehung wird durch zwei geteilt.",
    "How many degrees has a whole turn?": "Wie viele Grad hat eine ganze Drehung?",
    "Divide a whole turn by two.": "Teile eine ganze Drehung durch zwei.",
    "That is a whole turn.": "Das ist eine ganze Drehung.",
    "degrees": "Grad",
    "Where is south?": "Wo ist Süden?",
    "Left of north": "Links von Norden",
    "If you look north, there is west on your left.": "Schaust du nach Norden, liegt links von dir Westen.",
    "Behind north": "Hinter Norden",
    "South is half a turn away from north, wherever you stand.": "Süden ist eine halbe Drehung weg, egal wo du stehst.",
    "North is up.": "Norden ist oben.",
    "Up is where the sky is, and the sky is over the south as well.": "Oben ist der Himmel, und der ist auch im Süden.",
    "Where is up?": "Wo ist oben?",
    "In the north": "Im Norden",
    "It is so on a map, while it hangs on a wall.": "So ist es nur auf Karten, die an der Wand hängen.",
    "In the sky": "Im Himmel",
    "Let something fall: up is where it came from.": "Lass etwas fallen: Oben ist, wo es herkam.",
    "In the east": "Im Osten",
    "The sun comes up there, and goes on as soon as it has.": "Dort geht die Sonne auf, und dann gleich weiter.",
    "where the needle points": "wohin die Nadel zeigt",
    "where the sky is": "wo der Himmel ist",
    "How far up it is, from level to overhead": "Wie weit oben es ist, von waagrecht bis senkrecht",
}
GOLDEN = '''
"""Chapter `KEY`, calculated by hand: what is said back, right answers, numbers of the quiz, mistaken drawings."""

SAID_BACK = {"KEY.turn": "Your answer: 180 degrees."}
EXERCISES = {"KEY.turn": 180}
QUIZ = {}
FAMILIES = {}
'''
CELLS = {
    "question": "# Which way is north?",
    "opening": 'import flywheel_lab as fl\n\nfl.start("NN", language="en")',
    "predict-needle": 'fl.predict("KEY.needle")',
    "observe-needle": 'turned = 90\nfl.observe("KEY.needle", degrees=0 * turned)',
    "help-turn": 'fl.exercise("KEY.turn")',
    "quiz": 'fl.quiz("KEY")',
}
