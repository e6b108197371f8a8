"""Mentions of all documents -> Actors."""

from rashomon.linking.actors.gathering import Actors, find_actors
from rashomon.linking.actors.spellings import spelling_id

__all__ = ["Actors", "find_actors", "spelling_id"]
