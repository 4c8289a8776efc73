"""Chapter `lenses`, calculated by hand: what each answer is."""

SAID_BACK = {
    "lenses.balance": "Your answer: 236 people.",
    "lenses.credit": "Your answer: 2.2%.",
    "lenses.share": "Your answer: 0.21.",
    "lenses.silent": "Your answer: 14.4%.",
}
EXERCISES = {
    "lenses.balance": 234.9114 + 50 + 8.6623 - 58.0392,
    "lenses.credit": 0.0155925 / (1 - 0.29998),
    "lenses.share": 84 / 400,
    "lenses.silent": 281 / 1957,
}
QUIZ = {
    "lenses.quiz-ledger": (500 + 60 + 40 - 48, {500 + 60 - 48, 500 + 60 + 40, 60 + 40 - 48}),
    "lenses.quiz-count": (100 * 30 / 120, {100 * 30 / 90, 100 * 120 / 30, 100 / (1 - 0.25)}),
}
FAMILIES = {}
