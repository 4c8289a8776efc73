"""Everything that can be asked of a model, and models of every kind to ask it of."""

from dataclasses import replace

import numpy as np

import flywheel_lab as fl
from flywheel_lab import JourneyModel
from flywheel_lab.figures.journey.bathtub import stock_of
from flywheel_lab.figures.people import doubling, lasting_shape
from flywheel_lab.models.crosswalk import SEGMENTS
from flywheel_lab.models.journey.coasting import half_after
from flywheel_lab.models.journey.ledger import ledger

SIDE = JourneyModel(
    ("lead", "newsletter", "trial", "customer"),
    [[0, 0.3, 0.4, 0], [0, 0, 0, 0], [0, 0, 0, 0.5], [0, 0, 0, 0]],
    [2, 3, 4, 30],
    purchase="trial",
)
BACK = JourneyModel(
    ("lead", "trial", "customer", "pause"),
    [[0, 0.4, 0, 0], [0, 0, 0.5, 0], [0, 0, 0, 0.3], [0, 0, 0.6, 0]],
    [2, 3, 30, 8],
    bought=[0, 0.1, 0, 0],
    referrals=[[0, 0, 0, 0], [0, 0, 0, 0], [0.05, 0, 0, 0], [0, 0, 0, 0]],
    purchase="trial",
)
GROWS = replace(BACK, referrals=20 * BACK.referrals)
MODELS = {
    "a funnel": fl.sales_funnel(),
    "a stage that leads nowhere": SIDE,
    "an hourglass": fl.hourglass(),
    "a flywheel": fl.flywheel("strong"),
    "a way back": BACK,
    "without limit": GROWS,
}
ONE = np.random.default_rng
ASK = {
    "transition": lambda m: m.transition,
    "visits": lambda m: m.visits,
    "fundamental": lambda m: m.fundamental,
    "reach": lambda m: m.reach(),
    "expected_counts": lambda m: m.expected_counts(1000),
    "lost": lambda m: m.lost,
    "buys": lambda m: m.buys,
    "steady_state": lambda m: m.steady_state(50),
    "loop_gain": lambda m: m.loop_gain,
    "growth_factor": lambda m: m.growth_factor,
    "limitless": lambda m: m.limitless,
    "half_life": lambda m: m.half_life,
    "doubling_time": lambda m: m.doubling_time,
    "cycle_time": lambda m: m.cycle_time,
    "damping_ratio": lambda m: m.damping_ratio,
    "purchase_probability": lambda m: m.purchase_probability,
    "referrals_by_age": lambda m: m.referrals_by_age(5),
    "time_to_purchase": lambda m: [*m.time_to_purchase(), m.time_to_purchase().probability],
    "until_out": lambda m: m.time_to_purchase().until_out,
    "coast": lambda m: m.coast(np.ones(len(m.stages)), 5),
    "potential": lambda m: m.potential(),
    "potential, discounted": lambda m: m.potential(0.99),
    "elasticities": lambda m: m.elasticities(),
    "levers_of_growth": lambda m: vars(m.levers_of_growth()),
    "levers_of_customers": lambda m: vars(m.levers_of_customers()),
    "segments": lambda m: repr(m.segments({"all": m.stages})),
    "three segments": lambda m: repr(m.segments(SEGMENTS)),
    "extinction": lambda m: m.extinction(),
    "expected_flow": lambda m: fl.models.expected_flow(m, 50, 5),
    "purchases": lambda m: fl.models.purchases(m, np.ones(len(m.stages))),
    "simulate": lambda m: fl.simulate(m, 50, 5, ONE(1)),
    "simulate_log": lambda m: repr(fl.simulate_log(m, 50, 5, ONE(1))),
    "same_period_conversion": lambda m: fl.models.same_period_conversion(m, 1.01),
    "half_after": lambda m: half_after(m, np.ones(len(m.stages)), slice(None)),
    "ledger": lambda m: vars(ledger(m, np.ones(len(m.stages)), 5, 2)),
    "stock_of": lambda m: stock_of(m, 50, 5),
    "lasting_shape": lambda m: lasting_shape(m),
    "doubling": doubling,
    "draw_funnel": lambda m: fl.draw_funnel(m).alt,
    "draw_bathtub": lambda m: fl.draw_bathtub(m).alt,
    "draw_flywheel": lambda m: fl.draw_flywheel(m).alt,
    "draw_coast": lambda m: fl.draw_coast(m).alt,
    "explore_funnel": lambda m: repr(fl.explore_funnel(m)),
    "explore_hourglass": lambda m: repr(fl.explore_hourglass(m)),
    "explore_flywheel": lambda m: repr(fl.explore_flywheel(m)),
    "three_lenses": lambda m: repr(fl.three_lenses(m)),
}
