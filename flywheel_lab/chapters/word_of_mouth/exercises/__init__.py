"""The loop of referrals, chains by chance, users by rounds, and the market that ends."""

from . import chains, loop

EXERCISES = (*loop.EXERCISES, *chains.EXERCISES)
