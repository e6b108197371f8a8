"""Readings -> Actors, Events, copies, source links."""
