"""Exercises of the course and what is said to each answer."""
