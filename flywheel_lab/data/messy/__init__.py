"""Exports with lies: what a course firm did, in the form of a system, with faults that are known by their number."""
