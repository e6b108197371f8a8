"""Which events are put together anew after documents were added."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from rashomon.linking.events.retold import Calendar, occasion_of
from rashomon.linking.events.scene import Scene
from rashomon.linking.events.staging import Stage
from rashomon.linking.events.subjects import ENCOUNTERS
from rashomon.linking.events.telling import Cluster, event_id, kind_of_event, venue_of_event
from rashomon.linking.events.tying import Tied
from rashomon.model import Event


def _days_told(stage: Stage) -> set[int]:
    return {dated.day for i in stage.fresh for dated in stage.notes[i].dated}


def _retold(scene: Scene, cluster: Cluster, calendar: Calendar, fresh: Collection[int]) -> bool:
    """Tell whether a new document tells the meeting or call of a cluster by its day."""
    venue = venue_of_event(scene, cluster.members, kind_of_event(scene, cluster.members))
    occasion = occasion_of(scene, cluster.members, venue)
    if occasion is None:
        return False
    return bool(calendar.retellings(occasion, set(cluster.members), alone=cluster.alone, within=fresh))


def untouched(
    stage: Stage, tied: Tied, calendar: Calendar, before: Mapping[str, Event], disturbed: Collection[str]
) -> dict[int, Event]:
    """Give the events that stay as they were, by the first document of their cluster.

    Args:
        stage: the run.
        tied: its clusters.
        calendar: its days.
        before: earlier events by id.
        disturbed: ids of documents that came, went, are looked at anew, or have other copies than before.
    """
    scene, fresh = stage.scene, stage.fresh
    told = {i for i, held in enumerate(scene.tellings) if not fresh.isdisjoint(held)}
    days = _days_told(stage)
    found = {}
    for cluster in tied.clusters:
        members = cluster.members
        event = before.get(event_id(scene.corpus.ids[members[0]]))
        if event is None or members[0] not in tied.same or not told.isdisjoint(members):
            continue
        if any(account.document in disturbed for account in event.accounts):
            continue
        subjects = (scene.subjects[i] for i in members)
        meeting = any(one.kind in ENCOUNTERS and one.told and one.day in days for one in subjects)
        if not (meeting and _retold(scene, cluster, calendar, fresh)):
            found[members[0]] = event
    return found
