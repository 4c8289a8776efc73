"""The way through the ten phases, how customers stay and leave, and what a pause or a forecast makes of it."""

from . import measured, own, staying, time, way

EXERCISES = (*way.EXERCISES, *staying.EXERCISES, *own.EXERCISES, *measured.EXERCISES, *time.EXERCISES)
