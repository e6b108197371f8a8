"""The application: each page below its address and below `/api`, actions, downloads, static files."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import msgspec
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from rashomon.web import api, entrance, pages
from rashomon.web.asked import Asked
from rashomon.web.csrf import FIELD, HEADER, Forms
from rashomon.web.desk import Desk
from rashomon.web.failing import FAILURES, status_of, why
from rashomon.web.guard import Guard
from rashomon.web.page import SMALL, Action, Download, Page, Refused
from rashomon.web.serving_files import A_YEAR, static
from rashomon.web.settings import Settings
from rashomon.web.templating import render

if TYPE_CHECKING:
    from starlette.types import ASGIApp

    from rashomon.workflow import Case

Endpoint = Callable[[Request], Awaitable[Response]]
THEMES = ("auto", "light", "dark")


class Application:
    """Answers requests about one case.

    Args:
        settings: how the page is served.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings, self.desk, self.forms = settings, Desk(settings), Forms()

    def asgi(self) -> ASGIApp:
        """Put routes, errors and the guard together."""
        routes = [Route(page.path, self._shown(page), methods=["GET"]) for page in pages.PAGES]
        routes += [Route(f"/api{page.path}", self._told(page), methods=["GET"]) for page in pages.PAGES]
        routes += [Route(one.path, self._made(one), methods=["GET"]) for one in pages.DOWNLOADS]
        routes += [Route(action.path, self._done(action), methods=["POST"]) for action in pages.ACTIONS]
        routes += [
            Route("/", self._start), Route("/api/openapi.json", self._described),
            Route("/static/{name}", static), Route("/theme", self._theme, methods=["POST"]),
            Route("/enter", self._enter, methods=["GET", "POST"]),
        ]  # fmt: skip
        failures: dict[Any, Any] = dict.fromkeys(FAILURES, self._failed)
        app = Starlette(routes=routes, exception_handlers=failures, lifespan=self._lifespan)
        sizes = {action.path: action.largest for action in pages.ACTIONS}
        return Guard(app, self.settings, lambda path: min(sizes.get(path, SMALL), self.settings.largest))

    @asynccontextmanager
    async def _lifespan(self, _: Starlette) -> AsyncIterator[None]:
        self.desk.upkeep.start()
        self.desk.prepare()
        yield
        self.desk.close()

    def _shown(self, page: Page) -> Endpoint:
        """Answer with the page."""

        async def endpoint(request: Request) -> Response:
            self._admit(request)

            def work(case: Case) -> str:
                asked = self._asked(request, case)
                return self._page(request, page.name, view=page.view(asked), asked=asked)

            return HTMLResponse(await self.desk.run(work))

        return endpoint

    def _told(self, page: Page) -> Endpoint:
        """Answer with what the page shows, as JSON."""

        async def endpoint(request: Request) -> Response:
            self._admit(request)
            body = await self.desk.run(
                lambda case: msgspec.json.encode(page.view(self._asked(request, case)))
            )
            return Response(body, media_type="application/json")

        return endpoint

    def _made(self, download: Download) -> Endpoint:
        async def endpoint(request: Request) -> Response:
            self._admit(request)
            return await self.desk.run(lambda case: download.make(self._asked(request, case)))

        return endpoint

    def _done(self, action: Action) -> Endpoint:
        """Do what a form asks for, then lead to a page."""

        async def endpoint(request: Request) -> Response:
            self._admit(request)
            if action.changes and self.settings.read_only:
                raise Refused(403, "this page is read only: it was started with --read-only")
            async with request.form(max_part_size=self.settings.largest) as form:
                self.forms.check(request.headers.get(HEADER) or form.get(FIELD))
                address = await self.desk.run(lambda case: action.act(self._asked(request, case, form)))
            self.desk.upkeep.call()
            return RedirectResponse(_inside(address), 303)

        return endpoint

    def _asked(self, request: Request, case: Case, form: Any = None) -> Asked:
        path = request.url.path.removeprefix("/api")
        parts = {name: str(value) for name, value in request.path_params.items()}
        return Asked(case, self.desk, self.settings, path, parts, request.query_params, form)

    def _page(self, request: Request, template: str, **values: Any) -> str:
        theme = request.cookies.get("theme", THEMES[0])
        return render(
            template, path=request.url.path, here=_here(request), settings=self.settings,
            csrf=self.forms.field,
            theme=theme if theme in THEMES else THEMES[0], themes=THEMES, menu=pages.MENU,
            progress=self.desk.upkeep.progress, **values,
        )  # fmt: skip

    def _admit(self, request: Request) -> None:
        """Let in who may enter.

        Raises:
            Refused: the token is missing.
        """
        if not entrance.may_enter(request, self.settings.token):
            raise Refused(401, "this page asks for its token: open the address that `rashomon serve` printed")

    async def _start(self, request: Request) -> Response:
        del request
        return RedirectResponse(pages.PAGES[0].path, 307)

    async def _described(self, request: Request) -> Response:
        self._admit(request)
        return Response(json.dumps(api.description(pages.PAGES)), media_type="application/json")

    async def _theme(self, request: Request) -> Response:
        """Keep whether the page is light or dark."""
        async with request.form() as form:
            self.forms.check(form.get(FIELD))
            theme, back = str(form.get("theme", "")), str(form.get("back", "/"))
        response = RedirectResponse(_inside(back), 303)
        if theme in THEMES:
            response.set_cookie("theme", theme, max_age=A_YEAR, httponly=True, samesite="strict")
        return response

    async def _enter(self, request: Request) -> Response:
        """Take the token from the printed address, or from the form; lead to the first page without it."""
        if request.method == "POST":
            async with request.form() as form:
                shown = str(form.get("token", ""))
        else:
            shown = request.query_params.get("token", "")
        token = self.settings.token
        if token is not None and entrance.is_token(shown, token):
            response: Response = RedirectResponse("/", 303)
            entrance.let_in(response, token, secure=request.url.scheme == "https")
            return response
        status = 401 if shown else 200
        return HTMLResponse(self._page(request, "enter", wrong=bool(shown)), status)

    async def _failed(self, request: Request, error: Exception) -> Response:
        """Say why a request cannot be answered: a page to people, JSON to programs."""
        status, told = status_of(error), why(error)
        if request.url.path.startswith("/api/"):
            return Response(json.dumps({"error": told}), status, media_type="application/json")
        if status == 401:
            return HTMLResponse(self._page(request, "enter", wrong=False), status)
        return HTMLResponse(self._page(request, "error", status=status, why=told), status)


def application(settings: Settings) -> ASGIApp:
    """Make the application for a case."""
    return Application(settings).asgi()


def _here(request: Request) -> str:
    return f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path


def _inside(address: str) -> str:
    """Give an address of this server; whatever leads elsewhere leads to the first page."""
    return address if address.startswith("/") and not address.startswith(("//", "/\\")) else "/"
