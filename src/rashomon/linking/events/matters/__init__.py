"""Matters told in passages: what no document is about, and what the words of subjects do not find."""

from rashomon.linking.events.matters.finding import Found, find_matters, links_between
from rashomon.linking.events.matters.sentences import sentences_of

__all__ = ["Found", "find_matters", "links_between", "sentences_of"]
