"""Codes of two to four signs for one question: what somebody answered, told to the trainer without a network."""
