"""A journey log: who reached which stage, when; what its table means, and what was repaired, left out or doubtful."""

from .journey_log import BOUGHT as BOUGHT
from .journey_log import LOST as LOST
from .journey_log import JourneyLog as JourneyLog
