"""Documents, and passages of documents, into events."""

from rashomon.linking.events.finding import find_events

__all__ = ["find_events"]
