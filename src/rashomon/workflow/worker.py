"""A process that reads documents for another: frames of JSON in on stdin, frames of JSON out on stdout.

A frame is its length in four bytes, the most significant first, then the JSON. The first frame out is
empty: the process is ready. It ends when its input ends.

Our own processes rather than the multiprocessing module: a user's script needs no `__main__` guard, and
when a process dies it is known on which document.
"""

from __future__ import annotations

import os
import signal
import struct
import sys
from typing import IO

import msgspec

_LENGTH = struct.Struct(">I")


def write_frame(stream: IO[bytes], body: bytes) -> None:
    """Write one frame."""
    stream.write(_LENGTH.pack(len(body)) + body)
    stream.flush()


def read_frame(stream: IO[bytes]) -> bytes | None:
    """Read one frame; None at the end of the stream, or where it ends inside a frame."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    body = stream.read(length)
    return body if len(body) == length else None


def serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    """Read document after document until the requests end."""
    from rashomon.model import Document
    from rashomon.workflow.reading import read_safely

    decoder = msgspec.json.Decoder(Document)
    write_frame(answers, b"")
    while (body := read_frame(requests)) is not None:
        write_frame(answers, msgspec.json.encode(read_safely(decoder.decode(body))))


def main() -> None:
    """Serve stdin and stdout; what libraries print goes to stderr."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to stop
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as answers:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
