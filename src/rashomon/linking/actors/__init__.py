"""Mentions of all documents -> Actors."""

from rashomon.linking.actors.gathering import Actors, find_actors

__all__ = ["Actors", "find_actors"]
