"""The origins of an event and what comes down to them, drawn as a tree for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from rashomon.export.contract import Json
from rashomon.export.sheet import UNKNOWN_ISSUER
from rashomon.export.table import counted, plain, render, shortened
from rashomon.export.voices import chains
from rashomon.model import Document
from rashomon.model.origin import Origin, Origins

if TYPE_CHECKING:
    from rich.tree import Tree

FEW = 3
"""So many documents have the source chains of their points below them line by line; more have them in one."""
_DEEPEST = 6
_MOST_OF_RING = 20


def draw(
    title: str,
    tree: Iterable[Json],
    origins: Origins,
    documents: Mapping[str, Document],
    *,
    width: int = 100,
    colour: bool = False,
) -> str:
    """Draw each origin with the documents of the event that come down to it, each once.

    Args:
        title: what stands on top.
        tree: the documents of the event, as `source_tree` gives them.
        origins: what they come down to.
        documents: all documents named, by id.
        width: columns of the terminal.
        colour: whether ANSI colours may be used.
    """
    return render(_Drawing(list(tree), origins, documents).drawn(title), width=width, colour=colour)


class _Drawing:
    def __init__(self, tree: list[Json], origins: Origins, documents: Mapping[str, Document]) -> None:
        self._told = {one["document"]: one for one in tree}
        self._origins, self._documents = origins, documents
        self._below: dict[str, list[str]] = {}
        order = {id_: place for place, id_ in enumerate(self._told)}
        for node in sorted(origins.edges, key=lambda node: (order.get(node, len(order)), node)):
            for ahead in origins.edges[node]:
                self._below.setdefault(ahead, []).append(node)
        self._drawn: set[str] = set()
        self._ends = {node for origin in origins.origins for node in origin.documents}

    def drawn(self, title: str) -> Tree:
        from rich.text import Text
        from rich.tree import Tree

        root = Tree(Text(plain(title), style="bold"), guide_style="dim")
        for number, origin in enumerate(self._origins.origins, 1):
            branch = root.add(Text(plain(f"Origin {number}: {self._head(origin)}"), style="bold cyan"))
            for node in origin.documents or (origin.node,):
                self._drawn.add(node)
            for node in origin.documents[:_MOST_OF_RING]:
                self._beneath(branch, node)
            self._grow(branch, origin.documents or (origin.node,))
        for ring in self._origins.cycles:
            names = [self._name(node) for node in ring[:_MOST_OF_RING]]
            more = f" ... and {len(ring) - len(names)} more" if len(ring) > len(names) else ""
            told = f"Ring, these rest on each other: {'; '.join(names)}{more}"
            root.add(Text(plain(told), style="bold red"))
        return root

    def _head(self, origin: Origin) -> str:
        if origin.publication is not None:
            known = origin.publication
            return f"{', '.join(part for part in (known.name, known.date, known.url) if part)} (not held)"
        if len(origin.documents) > 1:
            return f"a ring of {counted(len(origin.documents), 'document')}, without an end"
        node = origin.documents[0]
        return self._name(node) + ("" if node in self._told else " (held, tells nothing else of the event)")

    def _name(self, node: str) -> str:
        known = self._origins.publications.get(node)
        if known is not None:
            return f"{', '.join(part for part in (known.name, known.date, known.url) if part)} (not held)"
        held = self._documents.get(node)
        if held is None:
            return node
        told = (held.issuer or UNKNOWN_ISSUER, held.published, held.title and shortened(held.title))
        return ", ".join(part for part in told if part)

    def _grow(self, root: Tree, starts: Iterable[str]) -> None:
        """Put under a branch what rests on some nodes, and under that what rests on it; no node twice."""
        from rich.text import Text

        open_ = [(root, node, 0) for node in reversed(list(starts))]
        while open_:
            branch, node, depth = open_.pop()
            nested = []
            for one in self._below.get(node, ()):
                if one in self._drawn:
                    if one in self._told and one not in self._ends:
                        branch.add(Text(plain(f"{self._name(one)} (rests on this too)"), style="dim"))
                    continue
                self._drawn.add(one)
                twig = branch.add(Text(plain(self._name(one)), style="cyan"))
                self._beneath(twig, one)
                nested.append((twig if depth < _DEEPEST else branch, one, depth + 1))
            open_.extend(reversed(nested))

    def _beneath(self, branch: Tree, node: str) -> None:
        """Write what a document rests and leans on, and whose words it says."""
        from rich.text import Text

        one = self._told.get(node)
        if one is None:
            return
        for link in one["rests_on"]:
            line = _line(link, short=len(self._told) > FEW)
            branch.add(Text(plain(line), style="yellow" if link["counts"] else "dim"))
        said = list(chains(one["voices"]))
        lines = [
            f"{chain}: {', '.join(f'{a} {n}' for a, n in voice['acts'].items())}" for chain, voice in said
        ]
        if len(self._told) > FEW and lines:
            lines = ["says: " + "; ".join(f"{chain} {voice['points']}" for chain, voice in said)]
        for line in lines:
            branch.add(Text(plain(line)))


def _line(link: Json, *, short: bool) -> str:
    """Write a link; where it is to be short, without what tells one text from another."""
    words = f" \u201c{shortened(link['text'], 60)}\u201d" if link["text"] else ""
    held = "" if link["held"] else " (not held)"
    name = " > ".join(link["chain"]) or link["target"]
    part = f", {link['share']:.0%} of the text" if link["share"] < 1 else ""
    leans = "" if link["counts"] else "leans on: "
    told = [
        one
        for one in link["why"].split("; ")
        if not one.startswith(("cites ", "links to ", "not held", "on whose word"))
    ]
    why = "" if short and link["kind"] in {"copies", "translates"} else "".join(f"; {one}" for one in told)
    return f"{leans}{link['kind']} {name}{held}{words}{part}{why}"
