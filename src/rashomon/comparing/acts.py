"""What comparing knows of acts: how they are told, which exclude each other, which a reader would miss."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def acts() -> dict[str, Any]:
    """Read what is known of acts."""
    return dict(yaml.safe_load(files("rashomon.comparing").joinpath("acts.yaml").read_text("utf-8")))
