"""The words of reader mode. A notebook brings them along, in its language: they are shown before any kernel runs."""

from ...messages import mark

TEXTS = {
    "begin": mark("Begin"),
    "lead": mark("One press starts everything in this chapter."),
    "back": mark("Welcome back. One press brings everything back, with your answers."),
    "wait": mark("The notebook is waking up …"),
    "run": mark("Everything starts …"),
    "silent": mark("The notebook does not answer. Press again, or choose Kernel ▸ Restart Kernel."),
    "wrong": mark("One place did not work; everything else does."),
    "show": mark("Show it"),
    "code": mark("Show the code"),
}
