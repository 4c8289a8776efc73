# The front door, in the order of the course. Python reads this list, loads each name when it is first used, and type
# checkers and editors read it too, so nothing is listed twice.
from .messages import use_language as use_language
from .lessons.start import start as start
from .lessons.cards import predict as predict
from .lessons.cards import observe as observe
from .lessons.items import check as check
from .lessons.cards import exercise as exercise
from .lessons.cards import quiz as quiz
from .lessons.misconceptions.bank import misconception as misconception
from .lessons.overview import progress as progress
from .lessons.overview import certificate as certificate
from .lessons.overview import read_code as read_code
from .data.load import load as load
from .data.journey_log import JourneyLog as JourneyLog
from .data.metrics import cohort_table as cohort_table
from .data.metrics import funnel_by_cohort as funnel_by_cohort
from .data.metrics import funnel_counts as funnel_counts
from .models.journey import JourneyModel as JourneyModel
from .models.readings import aida as aida
from .models.readings import sales_funnel as sales_funnel
from .models.readings import conversion_funnel as conversion_funnel
from .models.readings import hourglass as hourglass
from .models.readings import flywheel as flywheel
from .models.readings import one_stage as one_stage
from .models.adoption import Adoption as Adoption
from .models.simulate import expected_flow as expected_flow
from .models.simulate import purchases as purchases
from .models.simulate import simulate as simulate
from .models.journey.buying import same_period_conversion as same_period_conversion
from .data.synthetic import simulate_log as simulate_log
from .models.wheel import PhysicalFlywheel as PhysicalFlywheel
from .estimate.journey import estimate_journey as estimate_journey
from .estimate.wheel import estimate_wheel as estimate_wheel
from .figures.journey.funnel import draw_funnel as draw_funnel
from .figures.journey.dwell import draw_dwell as draw_dwell
from .figures.wheel import draw_wheel as draw_wheel
from .figures.wheel import draw_spin_up as draw_spin_up
from .figures.wheel import draw_coast_down as draw_coast_down
from .figures.wheel import draw_push_train as draw_push_train
from .widgets.funnel import explore_funnel as explore_funnel
from .widgets.lenses import three_lenses as three_lenses
from .widgets.wheel import push_the_wheel as push_the_wheel
from .errors import FlywheelError as FlywheelError
from .errors import ModelError as ModelError
from .errors import JourneyLogError as JourneyLogError

__version__: str
