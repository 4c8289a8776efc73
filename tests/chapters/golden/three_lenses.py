"""Chapter `three_lenses`, calculated by hand: what each answer is."""

SAID_BACK = {
    "three_lenses.balance": "Your answer: 33,000 people.",
    "three_lenses.credit": "Your answer: 2.1%.",
    "three_lenses.share": "Your answer: 0.21.",
}
# 10,000 leads a week, 7,000 from ads; 50 50 50 40 50 60 % go on, after 1 2 2 1 1 1 weeks: 27,000 before the purchase.
# 150 order a week and stay 60 weeks: 9,000 after it. In balance as many go as come: 150 of them are customers.
ORDERS = 10_000 * 0.5**3 * 0.4 * 0.5 * 0.6
INSIDE = 10_000 * (1 + 0.5 * 2 + 0.25 * 2 + 0.125 + 0.05 + 0.025) + 60 * ORDERS
EXERCISES = {
    "three_lenses.balance": INSIDE + 7_000 - (10_000 - ORDERS) - ORDERS,
    "three_lenses.credit": ORDERS / 7_000,
    "three_lenses.share": 84 / 400,
}
QUIZ = {
    "three_lenses.quiz-ledger": (500 + 60 + 40 - 48, {500 + 60 - 48, 500 + 60 + 40, 60 + 40 - 48}),
    "three_lenses.quiz-count": (100 * 36 / 120, {100 * 36 / 84, 100 * 120 / 36, 100 / (1 - 0.3)}),
}
FAMILIES = {}
