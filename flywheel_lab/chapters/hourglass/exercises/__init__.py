"""How long customers stay, what a pause costs, who becomes a fan, what a wider net catches, and what a year tells."""

from . import own, staying, time, way

EXERCISES = (*staying.EXERCISES, *way.EXERCISES, *own.EXERCISES, *time.EXERCISES)
