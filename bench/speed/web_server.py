"""Serves a store to the measurement: says its port on one line, then answers until it is ended."""

import json
import socket
from pathlib import Path

import uvicorn

from dragoman.web.application import create_app
from dragoman.web.settings import Settings


def run(store: str, *, token: str) -> None:
    """Serve on a free port of this machine."""
    settings = Settings(token=token)
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    listening.listen()
    print(json.dumps({"port": listening.getsockname()[1], "cookie": settings.cookie}), flush=True)
    config = uvicorn.Config(create_app(Path(store), settings=settings), log_level="warning")
    uvicorn.Server(config).run(sockets=[listening])
