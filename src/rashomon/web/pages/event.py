"""Event: the comparison, accounts as columns, matters as rows."""

from __future__ import annotations

from rashomon.export.counts import count_lines
from rashomon.export.layout import lay_out
from rashomon.export.sheet import Matter, Sheet
from rashomon.web.asked import Asked
from rashomon.web.page import Page, Parameter
from rashomon.web.pages import event_columns, event_opened, event_rows
from rashomon.web.pages.event_columns import Arrangement
from rashomon.web.pages.event_views import FORMS, SHOWN, Compared, Export, Shown, Side
from rashomon.workflow.compared import shown_comparison
from rashomon.workflow.overview import Entry


def view(asked: Asked) -> Compared:
    """Give the comparison as it was asked for."""
    entry = asked.desk.overview(asked.case).entry(asked.parts["id"])
    sheet = sheet_of(asked, entry)
    arranged = event_columns.arranged(asked, sheet)
    opened = event_opened.opened(asked, sheet)
    shared = [one for one in sheet.shared if _passes(one, arranged)]
    alone = [one for one in sheet.alone if arranged.show == "all" and _passes(one, arranged)]
    apart = sheet.apart if arranged.show == "all" and arranged.without is None else ()
    together = [one for one in apart if one.row.relation != "only"]
    rows = event_rows.Rows(asked, sheet, arranged)
    return Compared(
        id=entry.event.id,
        title=sheet.title,
        why=entry.event.why,
        headline=next((one.document.title for one in sheet.accounts if one.document.title), None),
        counts=count_lines(sheet),
        relations=tuple((name, count) for name, count in sheet.summary.relations),
        by_one=sheet.summary.by_one,
        columns=event_columns.columns(asked, sheet, arranged),
        hidden=event_columns.hidden(asked, sheet, arranged),
        show=arranged.show,
        shows=tuple(
            Shown(one, asked.address(show=None if one == "all" else one), one == arranged.show)
            for one in SHOWN
        ),
        without=None if arranged.without is None else sheet.accounts[arranged.without].label,
        everything=asked.address(show=None, without=None),
        facts=tuple(map(rows.fact, sheet.facts)),
        shared=tuple(map(rows.matter, shared)),
        shared_total=len(sheet.shared),
        alone=_sides(rows, alone, arranged),
        alone_total=len(sheet.alone),
        apart_shared=tuple(map(rows.matter, together)),
        apart=_sides(rows, [one for one in apart if one.row.relation == "only"], arranged),
        apart_total=len(sheet.apart),
        opened=opened,
        exports=tuple(Export(form, f"/events/{entry.event.id}/export/{form}") for form in FORMS),
        address=asked.address(open=None),
        comparer=sheet.comparison.comparer,
    )


def sheet_of(asked: Asked, entry: Entry) -> Sheet:
    """Lay the comparison of an event out."""
    keep = not asked.settings.read_only
    comparison = shown_comparison(asked.case, entry, keep=keep)
    documents = {
        one: asked.case.store.document(one) for one in {column.document for column in comparison.columns}
    }
    return lay_out(comparison, documents)


def _passes(matter: Matter, arranged: Arrangement) -> bool:
    """Tell whether a matter is shown: a shown account states it, and it is what was asked for."""
    if not any(matter.cells[place] for place in arranged.places):
        return False
    if arranged.show == "contradictions" and matter.row.relation != "contradicts":
        return False
    if arranged.show == "differences" and matter.row.relation not in {"contradicts", "differs"}:
        return False
    return arranged.without is None or not matter.cells[arranged.without]


def _sides(rows: event_rows.Rows, matters: list[Matter], arranged: Arrangement) -> tuple[Side, ...]:
    """Give, account by account, what it alone tells."""
    sides = []
    for place in arranged.places:
        own = [one for one in matters if one.cells[place]]
        if own:
            sides.append(rows.side(place, own))
    return tuple(sides)


PAGE = Page(
    "event", "/events/{id}", view, Compared,
    "The accounts of an event side by side: header facts, matters, who is silent.",
    (
        Parameter("show", f"one of: {', '.join(SHOWN)}"),
        Parameter("without", "only matters that this account leaves out; the key of a column"),
        Parameter("columns", "keys of the columns in the order wanted, with commas between"),
        Parameter("hide", "keys of columns to leave out", many=True),
        Parameter("pin", "key of the column that stays in sight"),
        Parameter("open", "words to open: key of a column, colon, start, hyphen, end"),
    ),
)  # fmt: skip
