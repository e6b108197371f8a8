"""Reading, Event, Comparison -> formats, one small file a format."""
