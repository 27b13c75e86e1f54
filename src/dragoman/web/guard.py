"""Who is let in: the right name, the token or its cookie, and writes from the room itself only."""

import ipaddress
import secrets
from collections.abc import Callable
from urllib.parse import urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dragoman.web.headers import add_headers
from dragoman.web.settings import Settings

Refuse = Callable[[int, str], Response]
READING = ("GET", "HEAD")
STATIC = "/static/"  # the same for everybody, and the refusals need it
TOKEN = "token"

WRONG_HOST = "This address is not one that the reading room answers to; open the one it printed."
NO_TOKEN = "Open the address that dragoman serve printed: it holds the token that lets you in."
READ_ONLY = "This reading room is for reading only; it was started with --read-only."
ELSEWHERE = "Nothing was written: the request did not come from a page of this reading room."
NO_LENGTH = "Nothing was written: the request does not say how long it is."
TOO_LONG = "Nothing was written: the request is longer than {limit:,} bytes."


class Guard:
    """Around the pages: refuses in one line, and puts the headers on every answer."""

    def __init__(self, app: ASGIApp, *, settings: Settings, refuse: Refuse) -> None:
        self._app = app
        self._settings = settings
        self._refuse = refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer for the pages, or let them answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if scope["path"].startswith(STATIC):
                    headers.setdefault("Cache-Control", "no-cache")  # kept, and asked after
                add_headers(headers)
            await send(message)

        answer = self._answer(Request(scope)) or self._app
        await answer(scope, receive, send_safely)

    def _answer(self, request: Request) -> Response | None:
        """The guard's own answer; None where the pages are to answer."""
        if not is_known_host(request.headers.get("host", ""), self._settings):
            return self._refuse(403, WRONG_HOST)
        if request.url.path.startswith(STATIC) and request.method in READING:
            return None
        if request.method in READING and TOKEN in request.query_params:
            return self._enter(request)
        if not _is_same(request.cookies.get(self._settings.cookie), self._settings.token):
            return self._refuse(403, NO_TOKEN)
        return None if request.method in READING else self._answer_write(request.headers)

    def _enter(self, request: Request) -> Response:
        """Exchange the token in the address for a cookie."""
        if not _is_same(request.query_params[TOKEN], self._settings.token):
            return self._refuse(403, NO_TOKEN)
        rest = [
            (name, value) for name, value in request.query_params.multi_items() if name != TOKEN
        ]
        path = "/" + request.url.path.lstrip("/")  # two slashes would lead to another host
        answer = RedirectResponse(f"{path}?{urlencode(rest)}" if rest else path, status_code=303)
        answer.set_cookie(
            self._settings.cookie, self._settings.token, httponly=True, samesite="strict", path="/"
        )
        return answer

    def _answer_write(self, headers: Headers) -> Response | None:
        if self._settings.is_read_only:
            return self._refuse(403, READ_ONLY)
        if not is_same_origin(headers):
            return self._refuse(403, ELSEWHERE)
        length = headers.get("content-length", "")
        if not length.isdecimal():
            return self._refuse(411, NO_LENGTH)
        limit = self._settings.upload_limit
        return self._refuse(413, TOO_LONG.format(limit=limit)) if int(length) > limit else None


def is_known_host(host: str, settings: Settings) -> bool:
    """Whether a Host header names the room; its port is the server's own affair.

    >>> is_known_host("localhost:8000", Settings(token="t"))
    True
    >>> is_known_host("evil.example:8000", Settings(token="t"))
    False
    """
    name = _without_port(host.strip().lower())
    return name in settings.hosts or (settings.any_address and _is_address(name))


def is_same_origin(headers: Headers) -> bool:
    """Whether a write comes from a page of the room: its Origin, else what the browser says."""
    origin, site = headers.get("origin"), headers.get("sec-fetch-site")
    if site not in (None, "same-origin"):
        return False
    if origin is None:
        return site == "same-origin"
    return origin.lower() in {
        f"{way}://{headers.get('host', '').lower()}" for way in ("http", "https")
    }


def has_form_token(given: str | None, settings: Settings) -> bool:
    """Whether a form or script sent back the token that its page holds."""
    return _is_same(given, settings.form_token)


def _is_same(given: str | None, wanted: str) -> bool:
    return given is not None and secrets.compare_digest(given.encode(), wanted.encode())


def _without_port(host: str) -> str:
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0]


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
