"""What `widget_speed.py` measures: each explorer, and beside it the same with `interact` and matplotlib."""

from typing import Any

WITH_INTERACT = """
import dataclasses, numpy as np, ipywidgets as w, matplotlib.pyplot as plt, flywheel_lab as fl
%matplotlib inline
"""
FUNNEL = """
funnel = fl.sales_funnel()
def draw(dwell):
    model = fl.JourneyModel.chain(funnel.stages, [0.30, 0.45, 0.55, 0.60], dwell=[dwell, 2, 3, 2, 1])
    figure, (left, right) = plt.subplots(1, 2, figsize=(10, 4))
    reach = 100 * model.reach()
    left.barh(funnel.stages, reach, left=-reach / 2)
    right.barh(funnel.stages, fl.models.expected_flow(model, 100, 52)[26])
    left.invert_yaxis(); right.invert_yaxis()
    plt.show()
w.interact(draw, dwell=w.FloatSlider(value=2, min=1, max=12, step=0.5));
"""
HOURGLASS = """
glass = fl.hourglass()
def draw(dwell):
    model = dataclasses.replace(glass, dwell=[dwell, *glass.dwell[1:]])
    figure, (left, right) = plt.subplots(1, 2, figsize=(10, 4))
    left.barh(glass.stages, 100 * model.reach(), left=-50 * model.reach())
    right.barh(glass.stages, fl.models.expected_flow(model, 50, 104)[52])
    left.invert_yaxis(); right.invert_yaxis()
    plt.show()
w.interact(draw, dwell=w.FloatSlider(value=2, min=1, max=12, step=0.5));
"""
FLYWHEEL = """
wheel, pushes = fl.flywheel("strong"), np.where(np.arange(260) < 104, 50, 0)
def draw(churn):
    share = wheel.conversion.copy()
    share[7] *= (1 - churn) / share[7].sum()
    model = dataclasses.replace(wheel, conversion=share)
    people = fl.models.expected_flow(model, pushes, 260)
    figure, (left, right) = plt.subplots(1, 2, figsize=(10, 4))
    left.bar(["attract", "engage", "delight"], [people[104, :3].sum(), people[104, 3:6].sum(), people[104, 6:].sum()])
    right.plot(people[:, 6:].sum(axis=1))
    right.set_title(f"G = {model.loop_gain:.2f}, half-life {model.half_life:.0f}")
    plt.show()
w.interact(draw, churn=w.FloatSlider(value=0.4, min=0, max=1, step=0.01));
"""
LENSES = """
wheel = fl.flywheel("strong")
def draw(pushes):
    people = fl.models.expected_flow(wheel, pushes, 104)[104]
    figure, (left, middle, right) = plt.subplots(1, 3, figsize=(13, 4))
    left.barh(wheel.stages[:6], people[:6], left=-people[:6] / 2)
    middle.barh(wheel.stages, people, left=-people / 2)
    right.pie([people[:3].sum(), people[3:6].sum(), people[6:].sum()], labels=["attract", "engage", "delight"])
    left.invert_yaxis(); middle.invert_yaxis()
    plt.show()
w.interact(draw, pushes=w.FloatSlider(value=1000, min=0, max=2000, step=20));
"""
CLAIMS = """
def draw(referral):
    conversion, churn = 0.1, 0.1
    more = 1 + 0.01 * np.eye(4)[:, 1:]
    customers = 1000 * more[:, 1] * conversion * more[:, 2] / (churn - conversion * more[:, 2] * referral * more[:, 0])
    plt.barh(["more referrals", "more pushes", "more conversion"], 100 * (customers[1:] / customers[0] - 1))
    plt.show()
w.interact(draw, referral=w.FloatSlider(value=0.1, min=0, max=0.6, step=0.01));
"""
WHEEL = """
times = np.linspace(0, 30, 121)
def draw(mass):
    wheel = fl.PhysicalFlywheel(mass, 0.5, viscous=0.05)
    speed = wheel.coast(12, times)
    figure, (upper, lower) = plt.subplots(2, 1, figsize=(7, 4), sharex=True)
    upper.plot(times, speed * 30 / np.pi); lower.plot(times, wheel.energy(speed))
    plt.show()
w.interact(draw, mass=w.FloatSlider(value=40, min=10, max=200, step=5));
"""
SLIDE = (
    "(value) => {{ const slider = document.querySelector('.fl-view input[id$=-{slider}]');"
    " slider.value = {times} * value; slider.dispatchEvent(new Event('input', {{ bubbles: true }})); }}"
)


def ours(call: str, slider: str, times: float, seen: str, **more: Any) -> dict[str, Any]:
    """Return the way of an explorer: its call, the end of its slider's id, what to multiply 1.5 ... 11.5 with, and the
    picture in which a change is to be seen."""
    cell = f"import flywheel_lab as fl\nfl.{call}"
    picture = f"document.querySelector('.fl-view svg.fl-{seen}')"
    return {
        "cell": cell,
        "ready": f".fl-view svg.fl-{seen} :is(path, line, rect)",
        "set": SLIDE.format(slider=slider, times=times),
        "seen": f"() => {picture}.innerHTML",
        "inputs": 40,
        **more,
    }


def theirs(cell: str, times: float, **more: Any) -> dict[str, Any]:
    """Return the way of `interact` with the same picture."""
    return {
        "cell": WITH_INTERACT + cell,
        "ready": ".jp-RenderedImage img",
        "set": f"(value) => document.querySelector('.noUi-target').noUiSlider.set({times} * value)",
        "seen": "() => { const image = document.querySelector('.jp-RenderedImage img');"
        " return image && image.complete ? image.src : null; }",
        "inputs": 40,
        **more,
    }


PUSH = "() => { for (let k = 0; k < 20; k++) document.querySelector('.fl-pushed').click(); }"
# A wheel that turns by itself cannot be timed.
PAIRS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "explore_funnel": (ours("explore_funnel(fl.sales_funnel())", "dwell", 1, "counter"), theirs(FUNNEL, 1)),
    "explore_hourglass": (ours("explore_hourglass()", "dwell", 1, "hourglass"), theirs(HOURGLASS, 1)),
    "explore_flywheel": (ours("explore_flywheel()", "friction", 1 / 12, "timeline"), theirs(FLYWHEEL, 1 / 12)),
    "three_lenses": (ours("three_lenses()", "pushes", 160, "lens"), theirs(LENSES, 160)),
    "claim_lab": (ours("claim_lab()", "mouth-mark", 0.04, "claim-strip"), theirs(CLAIMS, 0.04)),
    "push_the_wheel": (
        ours("push_the_wheel(fl.PhysicalFlywheel(40, 0.5, viscous=0.05))", "mass", 10, "charts", start=PUSH, inputs=0),
        theirs(WHEEL, 10, inputs=0),
    ),
}
