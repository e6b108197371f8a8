"""Documents, and passages of documents, into events."""

from rashomon.linking.events.finding import find_events, more_events
from rashomon.linking.events.putting import Events

__all__ = ["Events", "find_events", "more_events"]
