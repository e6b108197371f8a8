"""Many documents read by several processes; one that dies costs one document."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import suppress

import msgspec

from rashomon.model import Document, ReaderError, Reading
from rashomon.workflow.reading import unreadable
from rashomon.workflow.worker import read_frame, write_frame

# One thread a process: the processes themselves share the cores out.
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
_decoder: msgspec.json.Decoder[Reading] = msgspec.json.Decoder(Reading)


class Worker:
    """One reading process, started again after it died."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, document: Document) -> Reading:
        """Have a Document read; where the process dies over it, the Reading says so."""
        process = self._started()
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            write_frame(process.stdin, msgspec.json.encode(document))
            answer = read_frame(process.stdout)
        except OSError:
            answer = None
        if answer is None:
            return unreadable(document, f"the process that read it died ({_ending(self.stop())})")
        return _decoder.decode(answer)

    def stop(self) -> int:
        """End the process; give its exit status."""
        process, self._process = self._process, None
        if process is None:
            return 0
        assert process.stdin is not None
        assert process.stdout is not None
        with suppress(OSError):  # it may be dead already
            process.stdin.close()
        try:
            status = process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            process.kill()
            status = process.wait()
        process.stdout.close()
        return status

    def kill(self) -> None:
        """End the process whatever it is doing."""
        if (process := self._process) is not None:
            process.kill()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            environment = {
                **os.environ,
                **dict.fromkeys(_ONE_THREAD, "1"),
                "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
            }
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "rashomon.workflow.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env=environment,
            )
            assert self._process.stdout is not None
            if read_frame(self._process.stdout) is None:
                raise ReaderError(
                    f"a reading process does not start ({_ending(self.stop())})",
                    advice="read with one process to see why",
                )
        return self._process


def _ending(status: int) -> str:
    return f"signal {-status}" if status < 0 else f"exit status {status}"


_Todo = queue.Queue[Document | None]
_Done = queue.Queue[Reading | Exception]


def read_by_processes(documents: Iterable[Document], processes: int) -> Iterator[Reading]:
    """Yield the Reading of every Document, as they are done.

    Args:
        documents: the longest first, so that none is left over at the end for one process alone.
        processes: how many.

    Raises:
        ReaderError: the processes cannot be started.
    """
    todo, done, stopping = _Todo(), _Done(), threading.Event()
    workers = [Worker() for _ in range(processes)]
    threads = [
        threading.Thread(target=_work, args=(worker, todo, done, stopping), daemon=True) for worker in workers
    ]
    for thread in threads:
        thread.start()
    try:
        waiting = 0
        for document in documents:
            todo.put(document)
            waiting += 1
            if waiting >= 2 * processes:  # one in work and one at hand for each; the rest stays in the store
                yield _result(done)
                waiting -= 1
        for _ in range(waiting):
            yield _result(done)
    except BaseException:
        stopping.set()
        for worker in workers:
            worker.kill()
        raise
    finally:
        for _ in threads:
            todo.put(None)
        for thread in threads:
            thread.join()


def _work(worker: Worker, todo: _Todo, done: _Done, stopping: threading.Event) -> None:
    try:
        while (document := todo.get()) is not None and not stopping.is_set():
            done.put(worker.read(document))
    except Exception as error:  # noqa: BLE001 - handed on to the thread that waits for it
        done.put(error)
    finally:
        worker.stop()


def _result(done: _Done) -> Reading:
    result = done.get()
    if isinstance(result, Exception):
        raise result
    return result
