"""What an estimate says beside its numbers."""

from .sentences import doubts as doubts
from .sentences import facts as facts
from .sentences import no_referrals as no_referrals
