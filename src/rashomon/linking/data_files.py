"""The YAML files that lie beside the code of a room, in its folder `data`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any


@cache
def yaml_of(room: str, name: str) -> dict[str, Any]:
    """Read one file of a room, once; what is given is shared and must not be changed.

    Args:
        room: the package ("rashomon.linking.events").
        name: the file in its folder `data`.
    """
    import yaml

    held: dict[str, Any] = yaml.safe_load(files(room).joinpath("data", name).read_text("utf-8"))
    return held
