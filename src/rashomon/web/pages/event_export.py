"""The whole comparison as a file, in each form that the command line writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.export import write
from rashomon.web.asked import Asked
from rashomon.web.page import Download, Refused
from rashomon.web.pages.event_views import FORMS
from rashomon.workflow.compared import shown_comparison

if TYPE_CHECKING:
    from starlette.responses import Response

_TYPES = {
    "html": ("text/html", "html"), "csv": ("text/csv", "csv"), "json": ("application/json", "json"),
    "markdown": ("text/markdown", "md"),
}  # fmt: skip


def make(asked: Asked) -> Response:
    """Write the comparison of an event."""
    from starlette.responses import Response

    form = next(
        (one for one in write.COMPARISON_FORMATS if one == asked.parts["form"] and one in FORMS), None
    )
    if form is None:
        raise Refused(
            404, f"no comparison is written as {asked.parts['form']!r}; ask for: {', '.join(FORMS)}"
        )
    entry = asked.desk.overview(asked.case).entry(asked.parts["id"])
    comparison = shown_comparison(asked.case, entry, keep=not asked.settings.read_only)
    documents = {one.document: asked.case.store.document(one.document) for one in comparison.columns}
    body = "".join(write.comparison(comparison, documents, form))
    kind, ending = _TYPES[form]
    name = f"comparison-{entry.event.id}.{ending}"
    return Response(
        body, media_type=f"{kind}; charset=utf-8",
        headers={"content-disposition": f'attachment; filename="{name}"'},
    )  # fmt: skip


DOWNLOAD = Download(
    "export", "/events/{id}/export/{form}", make, f"The comparison of an event as {', '.join(FORMS)}."
)
