"""The fullest name that a text gives a body: "the press service" is the press service of the State Bank."""

from __future__ import annotations

import re

from rashomon.reading.draft import Draft

_ARM = r"(?:press|media|information) (?:service|office|centre|center|department|bureau)"
_OWNED = re.compile(rf"^(?:the )?(?P<owner>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)(?:'s|’s|'|’) (?P<arm>{_ARM})$")
_BARE = re.compile(rf"^(?:the )?(?P<arm>{_ARM})$", re.IGNORECASE)
_ANYWHERE = re.compile(
    rf"(?P<owner>[A-Z][\w’'-]*?(?: [A-Z][\w’'-]*?)*)(?:'s|’s) (?P<arm>{_ARM})"
    rf"|(?P<arm2>{_ARM}) of (?:the )?(?P<owner2>[A-Z][\w’'-]*(?:(?: of| of the| for| and)? [A-Z][\w’'-]*)*)"
)
_PAPER = re.compile(
    r"^(?:an? |the )?(?:report|statement|release|communiqu[eé]|article) (?:of|by|from|in) (?:the )?"
)


class FullestBodies:
    """Gives bodies the fullest name that one text has for them."""

    def __init__(self, draft: Draft) -> None:
        self._text = draft.text
        named = {m.name for m in draft.mentions if m.kind == "organisation"}
        self._bodies = sorted(named, key=lambda name: (-len(name.split()), name))

    def name(self, words: str) -> str:
        """Give the fullest name for the words that name a body; the words themselves where there is none."""
        paper = _PAPER.match(words)
        if paper and words[paper.end() :] in self._bodies:
            return words[paper.end() :]
        owned = _OWNED.match(words)
        if owned:
            return f"{owned['arm']} of {self._body(owned['owner'])}"
        if _BARE.match(words):
            arm = _BARE.sub(r"\g<arm>", words)
            for found in _ANYWHERE.finditer(self._text):
                if (found["arm"] or found["arm2"]).casefold() == arm.casefold():
                    return f"{arm} of {self._body(found['owner'] or found['owner2'])}"
        return words

    def _body(self, owner: str) -> str:
        head = owner.rsplit(maxsplit=1)[-1]
        return next((body for body in self._bodies if head in body.split() and owner in body), owner)
