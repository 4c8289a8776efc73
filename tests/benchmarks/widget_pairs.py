"""What `widget_speed.py` measures: each explorer, and beside it the same with `interact` and matplotlib."""

from typing import Any

FUNNEL = "import flywheel_lab as fl\nfl.explore_funnel(fl.sales_funnel())"
FUNNEL_WITH_INTERACT = """
import ipywidgets as w, matplotlib.pyplot as plt, flywheel_lab as fl
%matplotlib inline
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
WHEEL = "import flywheel_lab as fl\nfl.push_the_wheel(fl.PhysicalFlywheel(40, 0.5, viscous=0.05))"
WHEEL_WITH_INTERACT = """
import numpy as np, ipywidgets as w, matplotlib.pyplot as plt, flywheel_lab as fl
%matplotlib inline
times = np.linspace(0, 30, 121)
def draw(mass):
    wheel = fl.PhysicalFlywheel(mass, 0.5, viscous=0.05)
    speed = wheel.coast(12, times)
    figure, (upper, lower) = plt.subplots(2, 1, figsize=(7, 4), sharex=True)
    upper.plot(times, speed * 30 / np.pi); lower.plot(times, wheel.energy(speed))
    plt.show()
w.interact(draw, mass=w.FloatSlider(value=40, min=10, max=200, step=5));
"""
FLYWHEEL = "import flywheel_lab as fl\nfl.explore_flywheel(stop_week=104)"
HOURGLASS = "import flywheel_lab as fl\nfl.explore_hourglass()"
FLYWHEEL_WITH_INTERACT = """
import dataclasses, numpy as np, ipywidgets as w, matplotlib.pyplot as plt, flywheel_lab as fl
%matplotlib inline
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
HOURGLASS_WITH_INTERACT = """
import dataclasses, ipywidgets as w, matplotlib.pyplot as plt, flywheel_lab as fl
%matplotlib inline
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
SLIDE = (
    "(value) => {{ const slider = document.querySelectorAll('.fl-view input[type=range]')[{place}];"
    " slider.value = {value}; slider.dispatchEvent(new Event('input', {{ bubbles: true }})); }}"
)
INTERACT = {
    "ready": ".jp-RenderedImage img",
    "seen": "() => { const image = document.querySelector('.jp-RenderedImage img');"
    " return image && image.complete ? image.src : null; }",
}
# A notebook with one cell: how it is ready, how its slider is set to 1.5 ... 11.5, what is seen, how often it is timed.
PAIRS: dict[str, dict[str, dict[str, Any]]] = {
    "explore_funnel": {
        "explore_funnel": {
            "cell": FUNNEL,
            "ready": ".fl-view svg.fl-counter .fl-line",
            "set": SLIDE.format(place=2, value="value"),
            "seen": "() => document.querySelector('.fl-view svg.fl-counter').innerHTML",
            "inputs": 40,
        },
        "interact (funnel)": {
            **INTERACT,
            "cell": FUNNEL_WITH_INTERACT,
            "set": "(value) => document.querySelector('.noUi-target').noUiSlider.set(value)",
            "inputs": 40,
        },
    },
    "push_the_wheel": {
        "push_the_wheel": {
            "cell": WHEEL,
            "ready": ".fl-view svg.fl-charts .fl-line",
            "start": "() => { for (let k = 0; k < 20; k++) document.querySelector('.fl-pushed').click(); }",
            "set": SLIDE.format(place=0, value="10 * value"),
            "seen": "() => document.querySelector('.fl-view svg.fl-charts').innerHTML",
            "inputs": 0,
        },
        "interact (wheel)": {
            **INTERACT,
            "cell": WHEEL_WITH_INTERACT,
            "set": "(value) => document.querySelector('.noUi-target').noUiSlider.set(10 * value)",
            "inputs": 0,
        },
    },
    "explore_flywheel": {
        "explore_flywheel": {
            "cell": FLYWHEEL,
            "ready": ".fl-view svg.fl-spin text",
            "set": SLIDE.format(place=2, value="value / 12"),
            "seen": "() => document.querySelector('.fl-view svg.fl-timeline .fl-line').getAttribute('d')",
            "inputs": 40,
        },
        "interact (flywheel)": {
            **INTERACT,
            "cell": FLYWHEEL_WITH_INTERACT,
            "set": "(value) => document.querySelector('.noUi-target').noUiSlider.set(value / 12)",
            "inputs": 40,
        },
    },
    "explore_hourglass": {
        "explore_hourglass": {
            "cell": HOURGLASS,
            "ready": ".fl-view svg.fl-counter .fl-line",
            "set": SLIDE.format(place=2, value="value"),
            "seen": "() => document.querySelector('.fl-view svg.fl-hourglass').innerHTML",
            "inputs": 40,
        },
        "interact (hourglass)": {
            **INTERACT,
            "cell": HOURGLASS_WITH_INTERACT,
            "set": "(value) => document.querySelector('.noUi-target').noUiSlider.set(value)",
            "inputs": 40,
        },
    },
}
