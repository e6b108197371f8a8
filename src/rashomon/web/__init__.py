"""The local page on a case: `rashomon serve`. It shows and asks; it holds no logic.

Where a new page goes, say `actor`:

1. **What it shows** is asked of `rashomon.workflow`: one small file there for what no function gives yet
   (`workflow/overview.py` gives all events and documents without their texts, kept in memory between
   requests; `asked.desk.overview(asked.case)` hands it out). Never read, link or compare many in a
   request: that is the upkeep's work (`web/upkeep.py`).
2. **The view**: `web/pages/actor.py` with frozen dataclasses of plain fields (text, numbers, tuples), a
   function `view(asked: Asked) -> Actor` and at the end `PAGE = Page("actor", "/actors/{id}", view, Actor,
   ...)`. The view is what the template gets as `view` and what `/api/actors/{id}` gives as JSON; the
   OpenAPI description is made of the dataclasses and of the `Parameter`s the page names.
3. **The template**: `web/templates/actor.html.jinja`, `{% extends "base.html.jinja" %}`, blocks `title`
   and `page`. Everything is escaped; texts of documents go through `exact()` inside `<bdi>` or
   `dir="auto"`.
4. **The strings**: `web/strings/en.yaml`, below a key of the page's name; in templates `t("actor.met")`,
   `t("actor.documents", n=3)` for one and many, `t(key, name=...)` for `{name}` in it. No English in
   templates.
5. **A change** (judging, adding) is an `Action("judge", "/judge", act, ...)` in the same file: it gets the
   form in `asked.form`, has passed the checks of `guard.py` and `csrf.py`, and gives the address to go to
   (303), or refuses with `Refused(status, text)`. Its form holds `{{ csrf() }}`, and is left out where
   `asked.settings.read_only`.
6. **Register** both in `web/pages/__init__.py` (`PAGES`, `ACTIONS`); `in_menu=True` puts it on top of all
   pages.
7. **Style** goes into `web/static/style/<page>.css` (all files there are joined into the one stylesheet,
   by name), **script** into `web/static/<page>.js` (one file a page, loaded by its template's block
   `scripts`, and the page works without it). No inline style or script: the Content-Security-Policy
   forbids both.
8. **Tests**: `tests/web/test_actor.py` with the fixtures `client` (Starlette's) and `browser`.

The rest of the room: `app.py` puts the application together, `asked.py` is what a request asks, `desk.py`
what the requests share (a case for each thread, the overview, the upkeep), `guard.py` refuses foreign
hosts, strange origins and large bodies and sets the headers, `entrance.py` asks for the token, `api.py`
describes the API, `templating.py`, `strings.py` and `style.py` make the pages, `serving_files.py` gives
styles and scripts, `failing.py` says why something cannot be answered, `serving.py` runs it all.
"""
