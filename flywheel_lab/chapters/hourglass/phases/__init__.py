"""The ten phases on cards, and what drives and brakes the wheel; texts in both languages stand in the TOML files."""

from .cards import PhaseCard as PhaseCard
from .cards import phase_card as phase_card
from .cards import phase_cards as phase_cards
from .sources import Sources as Sources
from .sources import energy_sources as energy_sources
from .sources import friction_sources as friction_sources
