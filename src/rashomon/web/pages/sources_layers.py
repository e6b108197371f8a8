"""Who rests on whom, laid out in layers: what rests on something stands to the right of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rashomon.model.origin import Origins

_SWEEPS = 4
Layers = tuple[tuple[str, ...], ...]


def nodes_of(origins: Origins) -> tuple[str, ...]:
    """Give all texts that the graph names, accounts first, each once."""
    named = [one.document for one in origins.documents]
    named += [node for one in origins.origins for node in one.documents or (one.node,)]
    named += [node for source, targets in sorted(origins.edges.items()) for node in (source, *targets)]
    return tuple(dict.fromkeys(named))


def layers(origins: Origins) -> Layers:
    """Put each text one layer behind the last of those it rests on; a ring stands in one layer."""
    ring_of = {member: ring[0] for ring in origins.cycles for member in ring}
    nodes = nodes_of(origins)
    above: dict[str, set[str]] = {}
    for node in nodes:
        ends = {ring_of.get(one, one) for one in origins.edges.get(node, ())}
        above.setdefault(ring_of.get(node, node), set()).update(ends - {ring_of.get(node, node)})
    depth = _depths(above)
    found: list[list[str]] = [[] for _ in range(max(depth.values(), default=-1) + 1)]
    for node in nodes:
        found[depth[ring_of.get(node, node)]].append(node)
    return _untangled(found, origins.edges)


def _depths(above: Mapping[str, Iterable[str]]) -> dict[str, int]:
    """Give the longest way from each to one that rests on nothing; there are no rings left in it."""
    depth: dict[str, int] = {}
    for start in above:
        waiting = [start]
        while waiting:
            node = waiting[-1]
            open_ = [one for one in above.get(node, ()) if one not in depth]
            if open_:
                waiting += open_
                continue
            waiting.pop()
            depth[node] = max((depth[one] + 1 for one in above.get(node, ())), default=0)
    return depth


def _untangled(found: Sequence[list[str]], edges: Mapping[str, Sequence[str]]) -> Layers:
    """Order each layer by where its neighbours stand, to and fro, so that few lines cross."""
    joined: dict[str, list[str]] = {}
    for source, targets in edges.items():
        for target in targets:
            joined.setdefault(source, []).append(target)
            joined.setdefault(target, []).append(source)
    for sweep in range(_SWEEPS):
        order = range(1, len(found)) if sweep % 2 == 0 else range(len(found) - 2, -1, -1)
        for number in order:
            beside = found[number - 1] if sweep % 2 == 0 else found[number + 1]
            place = {node: at for at, node in enumerate(beside)}
            now = {node: at for at, node in enumerate(found[number])}
            found[number].sort(key=lambda node: _middle(node, joined, place, now[node]))
    return tuple(tuple(layer) for layer in found)


def _middle(node: str, joined: Mapping[str, list[str]], place: Mapping[str, int], now: int) -> float:
    held = [place[one] for one in joined.get(node, ()) if one in place]
    return sum(held) / len(held) if held else float(now)
