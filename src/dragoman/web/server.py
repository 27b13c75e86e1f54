"""The reading room on a port of this machine."""

import socket
from pathlib import Path

import uvicorn

from dragoman.errors import UsageError
from dragoman.web.application import create_app
from dragoman.web.settings import Settings

BACKLOG = 128
KEEP_ALIVE_SECONDS = 5


def bind(host: str, port: int) -> socket.socket:
    """A socket that listens; port 0 takes a free one. Raises UsageError where it cannot be had."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listening = socket.socket(family, kind, protocol)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(BACKLOG)
    except OSError as error:
        raise UsageError(
            f"{host} port {port} cannot be opened: {error.strerror}; give another --port or --host"
        ) from error
    return listening


def address_of(listening: socket.socket, host: str, token: str) -> str:
    """The address that lets one in."""
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)
    return f"http://{shown}:{listening.getsockname()[1]}/?token={token}"


def serve(store: Path, listening: socket.socket, *, settings: Settings) -> None:
    """Answer until interrupted. Requests are not logged: the first has the token in it."""
    config = uvicorn.Config(
        create_app(store, settings=settings),
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=1,
    )
    uvicorn.Server(config).run(sockets=[listening])
