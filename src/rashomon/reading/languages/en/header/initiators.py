"""Who asked for the event."""

from __future__ import annotations

import re
from functools import cache

from rashomon.model import Fact, Mention
from rashomon.reading.languages.en.cast.reference import Cast
from rashomon.reading.languages.en.header.attendance import mentions_in
from rashomon.reading.languages.en.header.lead import Sentence
from rashomon.reading.languages.en.tables import table

# Where a name of one or more words in capitals ends that ran on into the sentence.
_END = re.compile(r"\s(?:to|on|in|at|for|and|with|during|was|is|has|held|took|which|who|by)\s")
_POINTING = frozenset({"office", "pronoun"})


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(form) for form in table("facts.yaml")["initiators"])


def initiator(sentence: Sentence, mentions: list[Mention], cast: Cast) -> Fact | None:
    """Find who asked for the event: a name, or the side as the text puts it ("Tolmark side").

    Args:
        sentence: where it may be told.
        mentions: of the text, in order.
        cast: tells whom "the King" and "his" point at.
    """
    for pattern in _forms():
        for match in pattern.finditer(sentence.words):
            start, end = sentence.start + match.start("who"), sentence.start + match.end("who")
            named = [mention for mention in mentions_in(mentions, start, end) if mention.kind == "person"]
            if named:
                chosen = named[-1] if match.end("who") < match.end() else named[0]
                return Fact("initiator", chosen.name, chosen.start, chosen.end)
            whole = next(
                (m for m in mentions_in(mentions, start, len(sentence.words) + start) if m.start == start),
                None,
            )
            if whole and whole.end >= end:
                return Fact("initiator", whole.name, whole.start, whole.end)
            words = _END.split(match["who"])[0].rstrip(" '’-")
            found = cast.resolve(start, start + len(words)) if words else None
            if found is not None and found.how in _POINTING and len(found.names) == 1:
                return Fact("initiator", found.names[0], start, start + len(words))
            if words and words[0].isupper():
                return Fact("initiator", words, start, start + len(words))
    return None
