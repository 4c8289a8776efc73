"""Codes of two to four signs for one question, with which a room answers where there is no network."""
