"""Users' actor lists -> ListedActors: CSV, JSON, JSON lines, FollowTheMoney entities."""

from rashomon.intake.actor_lists.reading import ReadList, read_actor_list

__all__ = ["ReadList", "read_actor_list"]
