"""A learner's progress, kept in one file of their own: for warm-ups, codes and a map."""
