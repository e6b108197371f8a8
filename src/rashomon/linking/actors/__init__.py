"""Mentions of all documents -> Actors."""

from rashomon.linking.actors.finding import find_actors, more_actors
from rashomon.linking.actors.found import Actors
from rashomon.linking.actors.spellings import spelling_id

__all__ = ["Actors", "find_actors", "more_actors", "spelling_id"]
