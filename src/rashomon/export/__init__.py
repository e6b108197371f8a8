"""Values written out: one small file a format; nothing here decides anything.

`contract` turns values into the dictionaries of the JSON contracts, `listing` writes rows of such
dictionaries as a table, JSON, JSON lines or CSV. A Comparison becomes a `Sheet` once, and `terminal`,
`markdown`, `csv_` and `html` write that sheet; none of them looks at the comparison again.
"""
