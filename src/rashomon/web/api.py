"""The description of the API: the views of the pages, as OpenAPI 3.1 has them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import msgspec

from rashomon import __version__
from rashomon.web.page import Page, Parameter

Json = dict[str, Any]
_PART = re.compile(r"\{(\w+)\}")
_REFERENCE = "#/components/schemas/{name}"


def description(pages: Sequence[Page]) -> Json:
    """Describe the API: one address a page, below `/api`."""
    schemas, components = msgspec.json.schema_components(
        [page.gives for page in pages], ref_template=_REFERENCE
    )
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Rashomon",
            "version": __version__,
            "description": "What the pages of `rashomon serve` show. Offsets count Unicode code points.",
        },
        "paths": {
            f"/api{page.path}": {"get": _operation(page, schema)}
            for page, schema in zip(pages, schemas, strict=True)
        },
        "components": {"schemas": components},
    }


def _operation(page: Page, schema: Json) -> Json:
    inside = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        for name in _PART.findall(page.path)
    ]
    return {
        "operationId": page.name,
        "summary": page.said,
        "parameters": [*inside, *map(_parameter, page.parameters)],
        "responses": {
            "200": {"description": page.said, "content": {"application/json": {"schema": schema}}},
            "404": {"description": "The case holds no such thing."},
        },
    }


def _parameter(parameter: Parameter) -> Json:
    value: Json = {"type": parameter.kind}
    schema = {"type": "array", "items": value} if parameter.many else value
    return {"name": parameter.name, "in": "query", "description": parameter.said, "schema": schema}
