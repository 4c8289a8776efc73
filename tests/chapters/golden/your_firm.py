"""Chapter `your_firm`, calculated by hand: what each answer is."""

SAID_BACK = {
    "your_firm.first-month": "Your answer: 455 customers.",
    "your_firm.stay": "Your answer: 87.4 weeks.",
    "your_firm.silent": "Your answer: 14.4%.",
}
# 150 order a week, and as many leave: 150 x 52 / 12 a month; three in ten of the new ones were sent.
MONTH = 150 * 52 / 12
EXERCISES = {
    "your_firm.first-month": MONTH - 0.3 * MONTH,
    "your_firm.stay": 6292 / 72,
    "your_firm.silent": 281 / 1957,
}
QUIZ = {"your_firm.quiz-gym": (20 - 5, {20, 5})}
FAMILIES = {}
