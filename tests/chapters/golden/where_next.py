"""Chapter `where_next`, calculated by hand: what each answer is."""

SAID_BACK = {
    "where_next.stoves": "Your answer: 540 euros.",
    "where_next.second-half": "Your answer: 1.2 euros.",
}
EXERCISES = {
    # 12,000 euros once and 15 a month for five years, of which 3,000 and 10 are left; 6 % buy, 1 / (1 - 0.6) rounds
    "where_next.stoves": (3000 + 60 * 10) * 0.06 / 0.4,
    # 18,200 euros bring 7,000 leads a week; as much money again brings half as many
    "where_next.second-half": 18_200 / (7_000 * 52 / 12 / 2),
}
QUIZ = {
    "where_next.quiz-smaller": (1200 * 2**2, {1200 * 2, 1200 / 2}),
}
FAMILIES = {}
