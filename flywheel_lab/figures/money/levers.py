"""What a euro brings back in each lever: soon, until the day that counts, and how sure that is."""

from typing import Any

from matplotlib.axes import Axes

from ...errors import FlywheelError
from ...estimate.money.answer import Answer
from ...estimate.money.telling import guess, tell_until
from ...messages import gettext as _
from ...messages import mark, number
from ..bars import balance_lines
from ..style import BLUE, INK, MUTED, RED, SKY, SMALL, axes, describe, style
from .refusal import draw_refusal

PLAIN: Any = {"fc": "white", "ec": "none", "pad": 1}  # behind a text, so that no line runs through it
NAME, GUESS, TITLE = 30, 44, 60  # letters on a line
TITLES = {
    "clear": mark("Where a euro brings back most: “{best}”"),
    "tie": mark("Too close to call: “{best}” and “{second}”"),
    "none": mark("Nothing brings back what it costs"),
}


def draw_levers(answer: Answer, ax: Axes | None = None) -> Axes:
    """Draw a bar for each lever, best first: what a euro brings back, and return the axes.

    Dark is what comes in the first year, light what comes until the day that counts, the whisker holds 90 of 100
    likely cases; a red line stands at one euro back, and ✎ marks what somebody guessed. An answer that is refused is a
    sentence. Raises FlywheelError for anything else.

    >>> import flywheel_lab as fl
    >>> shop = fl.firm("shop")
    >>> stay = fl.Lever("Stay", "stay.retention", 1820, 0.1)
    >>> print(draw_levers(fl.where_next(shop.model, shop.money, [stay], shop.pushes)).alt)
    Where a euro brings back most: “Stay”. What a euro brings back within three years, of 1,820 € a month. Stay: 5.1 €
    within three years (2.3 to 9.6), 1.4 € in the first year, best in 100 of 100 cases, if 1,820 € a month keep 10% of
    those who would leave at “retention”.
    """
    if not isinstance(answer, Answer):
        message = _("{draw} draws what {by} returns, got {value}.")
        raise FlywheelError(message.format(draw="draw_levers", by="fl.where_next", value=type(answer).__name__))
    if answer.plan is None:
        return draw_refusal(answer.reasons, ax)
    rows = answer.state()["rows"]
    second = answer.second() or answer.ranking[-1]
    title = _(TITLES[answer.outcome]).format(best=answer.best.name, second=second.name)
    with style():
        ax = axes(ax, height=1.8 + 0.8 * len(rows))
        for place, row in enumerate(rows):
            _bar(ax, place, row)
            _name(ax, place, row["name"], f"✎ {row['guess']}")
            ax.text(0, place + 0.31, row["line"], bbox=PLAIN, zorder=4, **SMALL)
            _beside(ax, place - 0.1, _cases(row), color=INK, weight="bold")
        ends = [row[name] for row in rows for name in ("high", "first_year")]
        starts = [row[name] for row in rows for name in ("low", "first_year")]
        ax.axvline(1, color=RED, linestyle="--", linewidth=1.2, zorder=3)
        ax.text(1, -0.62, _("1 € back"), color=RED, ha="center", fontsize=9, zorder=4, bbox=PLAIN)
        _beside(ax, -0.62, _("best in … of 100").replace("… ", "…\n"), color=MUTED, fontsize=9)
        ax.set(xlim=(min(0.0, *starts), 1.05 * max(1.1, *ends)), ylim=(len(rows) - 0.45, -0.9))
        ax.axis("off")
        ax.set_title(balance_lines(title, TITLE), parse_math=False)
        ax.text(0, -0.02, legend_of(answer), transform=ax.transAxes, **SMALL | {"va": "top"})
    asked = _("What a euro brings back {until}, of {money} € a month")
    asked = asked.format(until=tell_until(answer), money=number(answer.budget, 0))
    told = _("{name}: {line}, best in {n} of 100 cases, if {guess}.")
    lines = [
        told.format(name=row["name"], line=row["line"], n=_cases(row), guess=guess(lever))
        for row, lever in zip(rows, answer.ranking, strict=True)
    ]
    return describe(ax, " ".join([f"{title}.", f"{asked}.", *lines]))


def _cases(row: dict[str, Any]) -> str:
    return number(100 * row["best_in"], 0)


def _bar(ax: Axes, place: float, row: dict[str, Any]) -> None:
    # Where money comes earlier and nothing more in the end, the first year is the longer one, so it lies below.
    for name, colour in sorted((("per_euro", SKY), ("first_year", BLUE)), key=lambda each: -row[each[0]]):
        ax.barh(place - 0.1, row[name], height=0.42, color=colour, zorder=2)
    ax.plot([row["low"], row["high"]], [place - 0.1] * 2, "|-", color=INK, linewidth=1.1, markersize=9, zorder=5)


def _name(ax: Axes, place: float, name: str, guessed: str) -> None:
    beside: Any = {"transform": ax.get_yaxis_transform(), "ha": "right", "parse_math": False}
    ax.text(-0.03, place - 0.12, balance_lines(name, NAME), va="bottom", color=INK, weight="bold", **beside)
    frame = {"fc": "white", "ec": MUTED, "ls": "--", "lw": 0.7, "pad": 2}
    text = balance_lines(guessed, GUESS)
    ax.text(-0.03, place + 0.02, text, va="top", color=MUTED, fontsize=8, bbox=frame, **beside)


def _beside(ax: Axes, place: float, text: str, **look: Any) -> None:
    ax.text(1.07, place, text, transform=ax.get_yaxis_transform(), ha="center", va="center", **look)


def legend_of(answer: Answer) -> str:
    """Return what dark, light, line and ✎ mean, in three lines."""
    text = _(
        "dark: in the first year · light: {until}\nline: 90 of 100 likely cases\n✎ your assumption, not a measurement"
    )
    return text.format(until=tell_until(answer))
