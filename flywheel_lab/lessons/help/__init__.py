"""Help on the way to an answer: hints and solutions step by step, and sentences in place of tracebacks."""
