"""One source that rests on another: "the Post, citing a diplomat, reported", "with reference to X"."""

from __future__ import annotations

from typing import Any

from rashomon.reading.languages.en.speech.contents import cue_of
from rashomon.reading.languages.en.speech.lexicon import speech
from rashomon.reading.languages.en.speech.saying import Saying
from rashomon.reading.languages.en.speech.subjects import is_somebody, phrase, together

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def word_over(token: Any) -> Any | None:
    """Give the word of speech whose source rests on whom a word names, None where it does not so.

    Args:
        token: a verb ("citing") or noun ("reference") by which one source may rest on another.
    """
    if token.lemma_.lower() not in speech().resting:
        return None
    above = token.head
    if token.pos_ == "NOUN":
        above = above.head if token.dep_ == "pobj" and above.lower_ in ("with", "in") else token
    elif token.tag_ != "VBG" or any(c.dep_ in _SUBJECTS for c in token.children):
        return None
    elif token.dep_ == "acl" and above.dep_ in _SUBJECTS:
        above = above.head
    elif token.dep_ != "advcl":
        return None
    return above if above != token and above.pos_ == "VERB" and cue_of(above) is not None else None


def resting(token: Any, above: Saying) -> Saying | None:
    """Give whom a source names what that source says.

    Args:
        token: the word by which it rests on them.
        above: what the source says.
    """
    holders = [token, *(c for c in token.children if c.dep_ == "prep" and c.lower_ == "to")]
    whom = next(
        (c for h in holders for c in h.children if c.dep_ in ("dobj", "pobj") and is_somebody(c)), None
    )
    if whom is None or not above.content:
        return None
    return Saying(
        token, above.act, frozenset({"clause"}), phrase(whom), above.content, "clause",
        sources=together(whom), rests=True,
    )  # fmt: skip
