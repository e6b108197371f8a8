"""The application, run on this machine."""

from __future__ import annotations

import gc
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.web.app import application
from rashomon.web.settings import Settings

if TYPE_CHECKING:
    import uvicorn

SELDOM = 1000
"""So many lesser collections of garbage come before one that looks through everything; elsewhere ten."""


def bound(settings: Settings) -> socket.socket:
    """Take the port, before anything is promised.

    Raises:
        OSError: it is taken, or not ours.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    # The event loop turns Nagle's algorithm off only where a socket says that it speaks TCP; with it on, the
    # body of an answer waits 40 ms for the browser to acknowledge the head.
    taken = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind((settings.host, settings.port))
        taken.listen()  # who comes before the first answer can be given waits for it
    except OSError:
        taken.close()
        raise
    return taken


def server(settings: Settings) -> uvicorn.Server:
    """Put the server together; it runs on the socket that `bound` gave."""
    import uvicorn

    config = uvicorn.Config(
        application(settings), log_level="warning", access_log=False, server_header=False, lifespan="on",
        timeout_graceful_shutdown=3, h11_max_incomplete_event_size=64 * 1024,
    )  # fmt: skip
    return uvicorn.Server(config)


def collect_seldom() -> None:
    """Look through all values for garbage more seldom, in this whole process.

    What lists show stays in memory, hundreds of thousands of values without rings: to look all of them
    through takes a fifth of a second, in which no request is answered.
    """
    gc.set_threshold(*gc.get_threshold()[:2], SELDOM)


def serve(settings: Settings, taken: socket.socket) -> None:
    """Answer until somebody stops it."""
    collect_seldom()
    server(settings).run(sockets=[taken])


@contextmanager
def running(settings: Settings) -> Iterator[str]:
    """Answer beside the caller, on a free port, as long as the context lasts; give the address."""
    with bound(replace(settings, port=0)) as taken:
        made = server(settings)
        thread = threading.Thread(target=made.run, kwargs={"sockets": [taken]}, daemon=True)
        thread.start()
        while not made.started and thread.is_alive():
            time.sleep(0.05)
        yield f"http://{settings.host}:{taken.getsockname()[1]}"
        made.should_exit = True
        thread.join(timeout=10)
