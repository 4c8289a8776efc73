"""explore_<idea>(model) puts a model into the learner's hands."""
