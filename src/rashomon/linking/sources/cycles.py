"""Groups of nodes each of which leads to all others of its group.

Tarjan, "Depth-first search and linear graph algorithms" (1972), without recursion, so that a ring of ten
thousand documents is as well as one of two.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def components(edges: Mapping[str, Iterable[str]]) -> list[tuple[str, ...]]:
    """Give the strongly connected components of a graph, each sorted, each before those that lead to it.

    Args:
        edges: where each node leads; nodes that lead nowhere may be left out.
    """
    ahead = {node: sorted(set(edges[node])) for node in sorted(edges)}
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    open_: dict[str, None] = {}
    found: list[tuple[str, ...]] = []
    for root, steps in ahead.items():
        if root in number:
            continue
        path = [(root, iter(steps))]
        number[root] = lowest[root] = len(number)
        open_[root] = None
        while path:
            node, rest = path[-1]
            step = next(rest, None)
            if step is None:
                path.pop()
                if path:
                    lowest[path[-1][0]] = min(lowest[path[-1][0]], lowest[node])
                if lowest[node] == number[node]:
                    found.append(_closed(open_, node))
            elif step not in number:
                number[step] = lowest[step] = len(number)
                open_[step] = None
                path.append((step, iter(ahead.get(step, ()))))
            elif step in open_:
                lowest[node] = min(lowest[node], number[step])
    return found


def _closed(open_: dict[str, None], node: str) -> tuple[str, ...]:
    """Take a component off the open nodes: all that were opened since its first."""
    members = []
    while True:
        member, _ = open_.popitem()
        members.append(member)
        if member == node:
            return tuple(sorted(members))


def cycles(edges: Mapping[str, Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    """Give the groups of two nodes or more that lead to each other, sorted."""
    return tuple(sorted(group for group in components(edges) if len(group) > 1))
