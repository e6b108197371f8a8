"""Styles and scripts: served from the package, kept by the browser as long as they stay the same."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from rashomon.web.style import files, fingerprint

A_YEAR = 365 * 24 * 3600


async def static(request: Request) -> Response:
    """Give one file."""
    name = request.path_params["name"]
    held = files().get(name)
    if held is None:
        raise HTTPException(404)
    known = request.query_params.get("v") == fingerprint(name)
    kept = f"public, max-age={A_YEAR}, immutable" if known else "no-cache"
    return Response(held[0], media_type=held[1], headers={"cache-control": kept})
