"""Who says what in an English text: sources, cues, contents."""
