from .citing import cite as cite
from .counts import cohort_table as cohort_table
from .counts import funnel_by_cohort as funnel_by_cohort
from .counts import funnel_counts as funnel_counts
from .counts import step_matrix as step_matrix
from .loading import load as load
from .log import JourneyLog as JourneyLog
from .synthetic import simulate_log as simulate_log
