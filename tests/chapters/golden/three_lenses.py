"""Chapter `lenses`, calculated by hand: what each answer is."""

SAID_BACK = {
    "three_lenses.balance": "Your answer: 236 people.",
    "three_lenses.credit": "Your answer: 2.2%.",
    "three_lenses.share": "Your answer: 0.21.",
    "three_lenses.silent": "Your answer: 14.4%.",
}
EXERCISES = {
    "three_lenses.balance": 234.9114 + 50 + 8.6623 - 58.0392,
    "three_lenses.credit": 0.0155925 / (1 - 0.29998),
    "three_lenses.share": 84 / 400,
    "three_lenses.silent": 281 / 1957,
}
QUIZ = {
    "three_lenses.quiz-ledger": (500 + 60 + 40 - 48, {500 + 60 - 48, 500 + 60 + 40, 60 + 40 - 48}),
    "three_lenses.quiz-count": (100 * 30 / 120, {100 * 30 / 90, 100 * 120 / 30, 100 / (1 - 0.25)}),
}
FAMILIES = {}
