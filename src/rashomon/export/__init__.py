"""Values written out: one small file a format; nothing here decides anything.

`contract` turns values into the dictionaries of the JSON contracts, `listing` writes rows of such
dictionaries as a table, JSON, JSON lines or CSV. `layout` turns a Comparison into a `Sheet` once;
`terminal`, `markdown`, `csv_` and `html` write that sheet, and none of them looks at the comparison again.
"""
