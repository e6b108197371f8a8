"""Header facts of the event that an English text tells."""
