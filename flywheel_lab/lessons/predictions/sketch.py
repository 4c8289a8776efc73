"""A prediction sketched as a curve: the learner moves handles, then sees the truth on top and reads about the gap.

Drawing one's own expectation before seeing the data helps to remember them: Kim, Reinecke & Hullman (2017), Explaining
the gap: Visualizing one's predictions improves recall and comprehension of data, CHI 2017.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

import numpy as np

from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import mark, number
from ..outcome import Outcome, judge_answer
from ..progress.code import Numbers
from .diagnosis import Array, Diagnosis, Foil, diagnose
from .paper import GivenCurve, Height, Time, pack_curves, thin_curves

SHAPES = {
    "high": mark("The shape is right, only too high."),
    "low": mark("The shape is right, only too low."),
    "early": mark("The shape is right, only too early."),
    "late": mark("The shape is right, only too late."),
    "": "",
}
FLAT = mark(
    "Nothing is drawn yet. Do you expect that all stays as it is? Then move one point a little. Otherwise pull the "
    "points to where you expect them."
)
GAP = mark("The gap is widest {moment}: you drew {drawn}, it is {true}.")
ALIKE = 0.01  # a hand that shakes is five times as far off, so two curves this near to each other are one
EXACT = mark("Your curve is the true one to the last number.")


@dataclass(frozen=True)
class Sketch:
    """A question answered with a curve through `handles`; the first of them is known and stays where it is.

    `truth` computes the value at every whole moment from the first handle to the last.
    """

    name: str
    label: str
    ask: str
    because: str
    time: Time
    height: Height
    handles: tuple[int, ...]
    truth: Callable[[], Array]
    foils: tuple[Foil, ...]
    given: tuple[GivenCurve, ...] = ()

    def card(self) -> dict[str, Any]:
        """Return what the browser needs for sketching, without the truth and the foils."""
        height = self.height
        return {
            "name": self.name,
            "kind": "curve",
            "label": _(self.label),
            "ask": _(self.ask),
            "x": {"label": _(self.time.label), "ticks": list(self.time.ticks)},
            "y": asdict(height) | {"label": _(height.label), "unit": _(height.unit)},
            "handles": list(self.handles),
            "start": self._start().tolist(),
            "given": [{"name": _(each.name), "x": list(each.x), "y": each.y().tolist()} for each in self.given],
            "fixed": [0],
        }

    def sheet(self) -> dict[str, Any]:
        """Return the truth and the curves of each foil, as plain data."""
        texts = {"ask": self.ask, "because": self.because, "flat": FLAT, "gap": GAP, "exact": EXACT}
        foils, unlike = self._families
        packed = {
            name: [pack_curves(curves[name]) if name in curves else "" for curves in (foils, unlike)] for name in foils
        }
        return {
            "kind": "curve",
            "height": [self.height.low, self.height.high, self.height.step],
            "handles": list(self.handles),
            "start": self._start().tolist(),
            "truth": self.truth().tolist(),
            "moments": [self._moment(k) for k in range(len(self.handles))],
            "foils": [[each.misconception, _(each.why), *packed[each.misconception]] for each in self.foils],
            "shapes": {shape: _(text) for shape, text in SHAPES.items()},
            **{key: _(text) for key, text in texts.items()},
            "off_paper": self._off_paper(),
            "no_list": self._no_list(),
        }

    def judge(self, answer: object) -> Outcome:
        """Judge a sketch, one number for each handle; never raises, whatever the answer is."""
        if self._is_untouched(answer):
            return Outcome(self.name, "not attempted", _(FLAT))
        return judge_answer(self.name, answer, _(self.ask), self._explain)

    def reveal(self, answer: object) -> dict[str, Any] | None:
        """Return what the card reveals: the truth, and where its gap to the sketch is widest.

        None if the answer is not a sketch.
        """
        try:
            sketch, exact = self._read(answer), self._exact()
        except FlywheelError:
            return None
        k = self._widest(sketch)
        return {
            "truth": {"x": self._moments().tolist(), "y": self.truth().tolist()},
            "at": exact.tolist(),
            "where": k,
        }

    def card_value(self, answer: object) -> list[float]:
        """Return the values at the handles as the picture shows them."""
        return [float(value) for value in self._read(answer)]

    def diagnosis(self, answer: object) -> Diagnosis:
        """Return what a sketch is; raises FlywheelError if the answer is none."""
        drawn, free = self._on_paper(self._read(answer))[1:], np.array(self.handles[1:], dtype=float)
        return diagnose(drawn, free, self._moments(), self._on_paper(self.truth()), *self._families)

    def code_field(self) -> Numbers:
        """Return how an answer stands in a result code."""
        return Numbers(self.height.low, self.height.high, steps=20, count=len(self.handles), read=self.card_value)

    def _explain(self, answer: object) -> tuple[bool, str, str]:
        sketch = self._read(answer)
        found = self.diagnosis(sketch)
        return found.close, self._say(sketch, found), found.misconception

    def _read(self, answer: object) -> Array:
        height, n = self.height, len(self.handles)
        try:
            sketch = np.array(answer, dtype=float)  # a copy: the first value is set below, and the answer is not ours
        except Exception:  # an object that somebody else made may raise anything here
            sketch = np.array(np.nan)
        if sketch.shape != (n,) or not np.isfinite(sketch).all():
            raise FlywheelError(self._no_list())
        sketch[0] = self._start()[0]
        outside = sketch[(sketch < height.low - height.step / 2) | (sketch > height.high + height.step / 2)]
        if outside.size:
            raise FlywheelError(self._off_paper().format(value=number(outside[0])))
        return sketch

    def _is_untouched(self, answer: object) -> bool:
        try:
            return np.allclose(self._read(answer), self._start(), atol=self.height.step / 2)
        except FlywheelError:
            return False

    def _start(self) -> Array:
        """Return the untouched line: flat at the first, known value."""
        known = float(self.truth()[0])
        flat = np.full(len(self.handles), round(known / self.height.step) * self.height.step)
        flat[0] = known
        return flat

    def _moment(self, k: int) -> str:
        return _(self.time.moment).format(x=self.handles[k])

    def _no_list(self) -> str:
        return _("Answer with a list of {n} numbers, one for each handle of the curve.").format(n=len(self.handles))

    def _off_paper(self) -> str:
        message = _("Each number must lie on the paper, from {low} to {high}, and {value} does not.")
        return message.format(low=number(self.height.low), high=number(self.height.high), value="{value}")

    def _moments(self) -> Array:
        return np.arange(self.handles[0], self.handles[-1] + 1, dtype=float)

    def _exact(self) -> Array:
        exact: Array = np.interp(self.handles, self._moments(), self.truth())
        return exact

    def _widest(self, sketch: Array) -> int:
        return int(np.abs(sketch - self._exact())[1:].argmax()) + 1

    @cached_property
    def _families(self) -> tuple[dict[str, Array], dict[str, Array]]:
        """Return the curves of each foil, and those unlike it, at the handles that can be moved."""
        unlike = {foil.misconception: self._family(foil.unlike) for foil in self.foils if foil.unlike}
        return {foil.misconception: self._family(foil.curves) for foil in self.foils}, unlike

    def _family(self, curves: Callable[[], Array]) -> Array:
        return thin_curves(self._on_paper(curves())[:, 1:], ALIKE)

    def _on_paper(self, values: Array) -> Array:
        """Return values as shares of the paper's height, clipped at its edges."""
        return np.clip((values - self.height.low) / (self.height.high - self.height.low), 0, 1)

    def _say(self, sketch: Array, found: Diagnosis) -> str:
        k = self._widest(sketch)
        places = 0 if self.height.step >= 1 else 1
        values = {"drawn": number(sketch[k], places), "true": number(self._exact()[k], places)}
        gap = _(EXACT if values["drawn"] == values["true"] else GAP).format(moment=self._moment(k), **values)
        why = next((_(foil.why) for foil in self.foils if foil.misconception == found.misconception), "")
        return " ".join(filter(None, [gap, why or _(SHAPES[found.shape]), _(self.because)]))
