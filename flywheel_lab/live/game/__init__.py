"""The Flywheel Game in a room: a quarter is a question, a plan is an answer, and the people are a fold over plans."""
