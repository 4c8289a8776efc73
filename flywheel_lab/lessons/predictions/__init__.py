"""The kinds of prediction: a sketched curve, a picked option, a number with a range."""

from .pick import Pick as Pick
from .range import RangePrediction as RangePrediction
from .sketch import Sketch as Sketch

Prediction = Sketch | Pick | RangePrediction
