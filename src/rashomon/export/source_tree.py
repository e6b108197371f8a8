"""Who says whose words about an event: its documents, what each rests on, and the voices in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rashomon.export.contract import Json
from rashomon.export.sheet import OWN_VOICE, UNKNOWN_ISSUER
from rashomon.export.table import plain, render
from rashomon.model import Account, Document, Event, Point, Reading, SourceLink

if TYPE_CHECKING:
    from rich.tree import Tree

COLUMNS = ("document", "issuer", "kind", "name", "points", "acts", "text", "why")


@dataclass(slots=True)
class _Voice:
    acts: Counter[str] = field(default_factory=Counter)
    voices: dict[str, _Voice] = field(default_factory=dict)

    def json(self, name: str) -> Json:
        return {
            "name": name, "points": sum(self.acts.values()), "acts": dict(sorted(self.acts.items())),
            "voices": [voice.json(inner) for inner, voice in self.voices.items()],
        }  # fmt: skip


def source_tree(
    event: Event,
    documents: Mapping[str, Document],
    readings: Mapping[str, Reading | None],
    links: Iterable[SourceLink],
) -> list[Json]:
    """Give one object a document that tells the event, in order of publication.

    Each has `rests_on` (links to other documents or actors, with the words that say so) and `voices`: the
    source chains of its points, outermost first, with points and acts of each speaker.
    """
    resting: dict[str, list[SourceLink]] = {}
    for link in links:
        resting.setdefault(link.document, []).append(link)
    passages: dict[str, list[Account]] = {}
    for account in event.accounts:
        passages.setdefault(account.document, []).append(account)
    return [
        {
            "document": identity, "issuer": documents[identity].issuer, "title": documents[identity].title,
            "published": documents[identity].published, "url": documents[identity].url,
            "path": documents[identity].path, "roles": [account.role for account in accounts],
            "rests_on": [_link(link, documents[identity].text) for link in resting.get(identity, ())],
            "voices": _voices(_points(readings.get(identity), accounts)),
        }
        for identity, accounts in passages.items()
    ]  # fmt: skip


def source_rows(tree: Iterable[Json]) -> Iterator[Json]:
    """Flatten the tree for CSV: one line a link, one line a source chain."""
    for one in tree:
        head = {"document": one["document"], "issuer": one["issuer"]}
        for link in one["rests_on"]:
            yield head | {
                "kind": link["kind"],
                "name": link["target"],
                "text": link["text"],
                "why": link["why"],
            }
        for chain, voice in _chains(one["voices"]):
            acts = [f"{act} {count}" for act, count in voice["acts"].items()]
            yield head | {"kind": "says", "name": chain, "points": voice["points"], "acts": acts}


def draw(title: str, tree: Iterable[Json], *, width: int = 100, colour: bool = False) -> str:
    """Draw the tree for a terminal."""
    from rich.text import Text
    from rich.tree import Tree

    drawn = Tree(Text(plain(title), style="bold"), guide_style="dim")
    for one in tree:
        told = [one["issuer"] or UNKNOWN_ISSUER, one["published"], one["title"]]
        branch = drawn.add(Text(plain(", ".join(part for part in told if part)), style="cyan"))
        for link in one["rests_on"]:
            held = " (held)" if link["target_document"] else " (not held)" if link["kind"] != "quotes" else ""
            words = f": \u201c{' '.join(link['text'].split())}\u201d" if link["text"] else ""
            branch.add(Text(plain(f"{link['kind']} {link['target']}{held}{words}"), style="yellow"))
        _grow(branch, one["voices"])
    return render(drawn, width=width, colour=colour)


def _grow(branch: Tree, voices: Iterable[Json]) -> None:
    from rich.text import Text

    for voice in voices:
        acts = ", ".join(f"{act} {count}" for act, count in voice["acts"].items())
        said = f"{voice['name']}: {acts}" if acts else voice["name"]
        _grow(branch.add(Text(plain(said))), voice["voices"])


def _points(reading: Reading | None, accounts: Iterable[Account]) -> Iterator[Point]:
    """Yield the points of a document that lie in its accounts of the event."""
    for point in reading.points if reading else ():
        if any(account.start <= point.start and point.end <= account.end for account in accounts):
            yield point


def _voices(points: Iterable[Point]) -> list[Any]:
    root = _Voice()
    for point in points:
        at = root
        for name in point.chain or (OWN_VOICE,):
            at = at.voices.setdefault(name, _Voice())
        at.acts[point.act] += 1
    return list(root.json("")["voices"])


def _chains(voices: Iterable[Json], outer: tuple[str, ...] = ()) -> Iterator[tuple[str, Json]]:
    for voice in voices:
        chain = (*outer, voice["name"])
        if voice["points"]:
            yield " > ".join(chain), voice
        yield from _chains(voice["voices"], chain)


def _link(link: SourceLink, text: str) -> Json:
    return {
        "kind": link.kind, "target": link.target, "target_document": link.target_document,
        "start": link.start, "end": link.end, "text": text[link.start : link.end], "why": link.why,
        "score": link.score,
    }  # fmt: skip
