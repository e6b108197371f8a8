"""How an English text is laid out: sections, datelines, turns, scripture, sentences, syntax."""
