"""Counts that a report shows, written once as Narwhals expressions and the same on every backend."""

from .cohorts import cohort_table as cohort_table
from .cohorts import funnel_by_cohort as funnel_by_cohort
from .funnel import funnel_counts as funnel_counts
from .matrix import step_matrix as step_matrix
