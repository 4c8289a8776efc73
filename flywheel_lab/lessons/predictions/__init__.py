"""The kinds of prediction: a curve that is drawn, an option that is picked, a number with a range."""

from .guess import RangePrediction as RangePrediction
from .pick import Pick as Pick
from .sketch import Sketch as Sketch

Prediction = Sketch | Pick | RangePrediction
