"""The command line: one small file a command; what it prints is written by `rashomon.export`."""

from __future__ import annotations

__all__ = ["main"]


def main() -> None:
    """Run the command `rashomon`; data goes to stdout as UTF-8, everything else to stderr."""
    import os
    import sys
    from io import TextIOWrapper

    from rashomon.cli.group import rashomon

    # numpy's matrices are small here: more threads take half as much time again and end no sooner.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    rashomon(prog_name="rashomon")
