"""A journey log becomes a model with its uncertainty: conversion, dwell and referrals, and what follows from them."""

from .estimate import Estimate as Estimate
from .fit import estimate_journey as estimate_journey
