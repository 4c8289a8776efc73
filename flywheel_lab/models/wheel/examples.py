"""Wheels with a name.

Source: Collins (2001), Good to Great: a metal disc, 30 feet across and 2 feet thick, of 5,000 pounds.
"""

from .flywheel import PhysicalFlywheel

COLLINS = PhysicalFlywheel(mass=2268.0, radius=4.572)
THICKNESS = 0.6096  # of Collins' wheel, in m
FORCE = 300.0  # newtons at its rim, from two people together: our assumption
