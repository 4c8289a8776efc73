"""The flywheel: people pushed in, moving from segment to segment, lost, and coming back."""

from textwrap import fill
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.patches import Circle, Polygon, Wedge

from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import ngettext, short, stage_name
from ...models import checks
from ...models.checks import Array
from ...models.crosswalk import SEGMENTS
from ...models.domain import steps
from ...models.journey import JourneyModel
from ...models.journey.lumping import membership
from ..log.quality import tell
from ..people import ALL, PER, doubles_in, lasting_shape, model_of
from ..style import BLUE, GRID, INK, PURPLE, RED, SMALL, axes, style

INNER, MIDDLE, OUTER, WIDEST = 0.66, 0.86, 1.06, 0.32  # the ring, and its widest flow
TITLE, NOTE = 48, 60  # letters in a line
BESIDE = {**SMALL, "fontsize": 10}  # large enough for a phone, which shows the picture in two thirds of its size
TINTS = ("#dcedf8", "#fbeccb", "#d5ece4")  # of the segments, in their order


class Flows(NamedTuple):
    """People inside each segment, shape (3,), and how many per step come, move (3, 3), are brought in, and leave."""

    inside: Array
    pushed: Array
    moved: Array
    brought: Array
    left: Array


def draw_flywheel(x: Any, pushes: float = 50, ax: Axes | None = None) -> Axes:
    """Draw the three segments as a wheel with the people who flow through it in each step; return the axes.

    `x` is a JourneyModel or an Estimate of the ten phases; shown is its steady state with `pushes` new leads each step.
    A model that grows without limit has none: then the flows are those of the shape that lasts, for 1,000 people
    inside. The width of a flow is its people; the hub holds the customers. Raises FlywheelError or ModelError.

    >>> import flywheel_lab as fl
    >>> print(draw_flywheel(fl.flywheel("strong")).alt)
    Flywheel. In balance, 50 leads per week from ads keep 99.8 customers. Inside: attract 215, engage
    17.5, delight 99.8. People per week: 50 from ads, 21.4 brought in by referrals; 5.3 from attract to engage, 1.11
    from engage to delight; lost: attract 66.1, engage 4.19; 1.11 customers leave.
    """
    model = model_of(x, "draw_flywheel")
    checks.people(pushes)
    flows = flows_of(model, pushes)
    scale = WIDEST / max(1e-9, flows.left.max(), (flows.pushed + flows.brought).max(), flows.moved.max())
    title, note = _title_and_note(model, flows, pushes)
    with style():
        ax = axes(ax, width=5.6, height=5.8)
        _draw_wheel(ax, flows)
        _draw_flows(ax, flows, scale)
        hub = _("{people}\ncustomers").format(people=short(flows.inside[2]))
        ax.text(0, 0, hub, ha="center", va="center", weight="bold", fontsize=13, linespacing=1.3)
        ax.text(0, -1.78, fill(note, NOTE), ha="center", **BESIDE)
        ax.set(xlim=(-2.05, 2.05), ylim=(-1.88, 1.62), aspect="equal")
        ax.set_axis_off()
        ax.set_title(fill(title, TITLE))
    return tell(ax, _alt(model, flows, f"{title} {note}" if model.limitless else title), x, timed=list(ax.patches))


def flows_of(model: JourneyModel, pushes: float) -> Flows:
    """Return the flows between the segments in the steady state, or for 1,000 people in the long-run shape.

    >>> import flywheel_lab as fl
    >>> flows = flows_of(fl.flywheel("strong"), pushes=50)
    >>> bool(np.isclose(flows.pushed.sum() + flows.brought.sum(), flows.left.sum()))
    True
    """
    if set(model.stages) != {stage for stages in SEGMENTS.values() for stage in stages}:
        message = _(
            "draw_flywheel draws the ten phases of fl.flywheel(), got the stages {stages}. "
            "draw_hourglass and draw_bathtub draw any model."
        )
        raise FlywheelError(message.format(stages=", ".join(model.stages)))
    people = ALL * lasting_shape(model) if model.limitless else model.steady_state(pushes)
    member = membership(model, SEGMENTS)
    moves = member.T @ ((people / model.dwell)[:, None] * model.conversion) @ member
    leave = people / model.dwell * np.clip(1 - model.conversion.sum(axis=1), 0, 1)
    pushed = (0.0 if model.limitless else pushes) * model.entry
    return Flows(
        people @ member,
        pushed @ member,
        moves - np.diag(np.diag(moves)),
        people @ model.referrals @ member,
        leave @ member,
    )


def _title_and_note(model: JourneyModel, flows: Flows, pushes: float) -> tuple[str, str]:
    per = _(PER[model.step])
    if not model.limitless:
        title = ngettext(
            "In balance, {pushes} lead {per} from ads keeps {people} customers.",
            "In balance, {pushes} leads {per} from ads keep {people} customers.",
            pushes,
        )
        note = _("The width of a flow: people {per}.")
    else:
        title = _("It grows without limit.")
        if np.isfinite(doubles_in(model)):
            title = _("It grows without limit: it doubles in {time} {unit}.")
        note = _("People {per} for every {all} inside, once their spread no longer changes.\nIt needs no ads.")
    words = {"pushes": short(pushes), "per": per, "people": short(flows.inside[2]), "all": short(ALL)}
    words |= {"time": short(doubles_in(model)), "unit": steps(model.step, doubles_in(model))}
    return title.format(**words), note.format(**words)


def _draw_wheel(ax: Axes, flows: Flows) -> None:
    """Draw the ring of three segments with their names and people, and the hub."""
    places: Any = ((58, "left"), (172, "center"), (302, "right"))
    for k, (name, tint, (angle, side)) in enumerate(zip(SEGMENTS, TINTS, places, strict=True)):
        ax.add_patch(Wedge((0, 0), OUTER, 90 - 120 * (k + 1) + 1, 90 - 120 * k - 1, width=OUTER - INNER, color=tint))
        ax.plot(*np.transpose([_at(120 * k, 0.45), _at(120 * k, INNER)]), color=GRID, linewidth=3, zorder=0)
        words = _("{people} inside").format(people=short(flows.inside[k]))
        _label(ax, _at(angle, OUTER + (0.24 if side == "center" else 0.1)), stage_name(name), words, side, INK)
    ax.add_patch(Circle((0, 0), 0.46, facecolor=TINTS[2], edgecolor=GRID, linewidth=3))


def _draw_flows(ax: Axes, flows: Flows, scale: float) -> None:
    brought, (on, further) = flows.brought.sum(), _moves_forward(flows)
    new = flows.pushed[0] + flows.brought[0]
    _ribbon(ax, [10, 38, 66, 112, 120], np.array([brought, new, new, on, on]) * scale, BLUE)
    _ribbon(ax, [120, 188, 224, 240], np.array([on, on, further, further]) * scale, BLUE)
    _ribbon(ax, [240, 254, 284], np.array([further, further, 0]) * scale, BLUE)
    if brought:
        _ribbon(ax, [292, 328, 370], np.array([0, brought, brought]) * scale, PURPLE)
        _chevron(ax, 358, PURPLE)
    lost, gone = _("lost", "column"), _("leave", "column")
    for k, (angle, words, side) in enumerate(((90, lost, "left"), (206, lost, "right"), (270, gone, "right"))):
        _arrow(ax, angle, MIDDLE, 1.5, flows.left[k] * scale, RED)
        _label(ax, _at(angle, 1.57), short(flows.left[k]), words, side, RED)
    if flows.pushed.any():
        _arrow(ax, 26, 1.56, OUTER - 0.06, flows.pushed.sum() * scale, INK)
        _label(ax, _at(33, 1.6), short(flows.pushed.sum()), _("from ads"), "left", INK)
    _label(ax, _at(352, OUTER + 0.16), short(brought), _("brought in"), "right", PURPLE)
    for angle, people, side in ((122, on, "left"), (238, further, "right")):
        _label(ax, _at(angle, OUTER + 0.12), short(people), _("move on"), side, BLUE)
        _chevron(ax, 120 if side == "left" else 240, BLUE)


def _moves_forward(flows: Flows) -> tuple[float, float]:
    """Return how many people cross each of the two boundaries forward, including those who skip a segment."""
    return float(flows.moved[0, 1:].sum()), float(flows.moved[:2, 2].sum())


def _at(angle: npt.ArrayLike, radius: npt.ArrayLike) -> Any:
    """Return the point at an angle in degrees, clockwise from the top."""
    turn = np.radians(angle)
    return np.array([radius * np.sin(turn), radius * np.cos(turn)])


def _ribbon(ax: Axes, angles: list[float], widths: Array, colour: str) -> None:
    """Draw a flow along the ring that widens and narrows smoothly between the given angles."""
    turn = np.linspace(angles[0], angles[-1], 240)
    place = np.interp(turn, angles, range(len(angles)))
    part = place % 1
    half = np.interp(place - part + part**2 * (3 - 2 * part), range(len(angles)), widths) / 2
    edge = np.concatenate([_at(turn, MIDDLE + half).T, _at(turn, MIDDLE - half).T[::-1]])
    ax.add_patch(Polygon(edge, facecolor=colour, edgecolor=colour, linewidth=0.8))


def _chevron(ax: Axes, angle: float, colour: str) -> None:
    points = [_at(angle + turn, MIDDLE + side) for turn, side in ((-4, 0.085), (9, 0), (-4, -0.085), (-1, 0))]
    ax.add_patch(Polygon(points, facecolor="white", edgecolor=colour, linewidth=1.5, zorder=3))


def _arrow(ax: Axes, angle: float, start: float, end: float, width: float, colour: str) -> None:
    """Draw an arrow along the radius, as wide as its flow."""
    head = max(1.5 * width, 0.09)
    neck = end - np.sign(end - start) * min(0.55 * head, 0.75 * abs(end - start))
    half = np.array([width, width, head, 0, -head, -width, -width]) / 2
    along = np.array([start, neck, neck, end, neck, neck, start])
    side = np.array(_at(angle + 90, 1.0))
    points = _at(angle, along).T + half[:, None] * side
    ax.add_patch(Polygon(points, facecolor=colour, edgecolor=colour, linewidth=0.8, zorder=0.9))


def _label(ax: Axes, place: Any, head: str, words: str, side: str, colour: str) -> None:
    ax.text(place[0], place[1], head, ha=side, va="bottom", color=colour, weight="bold", fontsize=11, parse_math=False)
    ax.text(place[0], place[1], words, ha=side, **{**BESIDE, "va": "top"})


def _alt(model: JourneyModel, flows: Flows, title: str) -> str:
    names = [stage_name(name) for name in SEGMENTS]
    on, further = _moves_forward(flows)
    inside = ", ".join(f"{name} {short(people)}" for name, people in zip(names, flows.inside, strict=True))
    text = _(
        "Flywheel. {title} Inside: {inside}. People {per}: {pushed} from ads, {brought} brought in by referrals; "
        "{on} from {attract} to {engage}, {further} from {engage} to {delight}; lost: {attract} {lost}, {engage} "
        "{lost_later}; {left} customers leave."
    )
    numbers = {"pushed": flows.pushed.sum(), "brought": flows.brought.sum(), "on": on, "further": further}
    numbers |= {"lost": flows.left[0], "lost_later": flows.left[1], "left": flows.left[2]}
    written = {name: short(value) for name, value in numbers.items()}
    return text.format(
        title=title, inside=inside, per=_(PER[model.step]), **written, **dict(zip(SEGMENTS, names, strict=True))
    )
