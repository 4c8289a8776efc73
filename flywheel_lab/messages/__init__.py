"""Every word a learner reads: `texts` in the language in use, and `numbers` as that language writes them."""

from .numbers import date as date
from .numbers import fill_places as fill_places
from .numbers import fine as fine
from .numbers import number as number
from .numbers import percent as percent
from .numbers import short as short
from .spoken import LANGUAGES as LANGUAGES
from .spoken import language as language
from .spoken import locale as locale
from .texts import Numbered as Numbered
from .texts import Plural as Plural
from .texts import all_of as all_of
from .texts import browser_text as browser_text
from .texts import cache_in_language as cache_in_language
from .texts import gettext as gettext
from .texts import in_all_languages as in_all_languages
from .texts import mark as mark
from .texts import ngettext as ngettext
from .texts import plural as plural
from .texts import stage_name as stage_name
from .texts import use_language as use_language
from .texts import write_count as write_count
