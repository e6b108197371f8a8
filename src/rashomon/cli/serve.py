"""`rashomon serve`: the local page on a case."""

from __future__ import annotations

import secrets
from pathlib import Path

import click

from rashomon.cli.command import Command
from rashomon.cli.options import size
from rashomon.cli.output import say


@click.command(
    cls=Command,
    examples=("rashomon serve", "rashomon serve --read-only --port 9000"),
)
@click.option(
    "--host", default="127.0.0.1", show_default=True,
    help="Bind to this address. One that others can reach asks visitors for a token.",
)  # fmt: skip
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="0 takes a free one."
)
@click.option(
    "--token", envvar="RASHOMON_TOKEN", show_envvar=True,
    help="What visitors must show; made and printed where --host is not this machine alone.",
)  # fmt: skip
@click.option("--read-only", is_flag=True, help="Show only: no documents are added, nothing is judged.")
@click.option(
    "--max-upload", type=size, default="64M", show_default=True, help="The most that can be sent at once."
)
@click.option("--open", "open_", is_flag=True, help="Open the page in the browser.")
@click.pass_obj
def serve(
    case: str, /, *, host: str, port: int, token: str | None, read_only: bool, max_upload: int, open_: bool
) -> None:
    """Open a page on the case, for this machine alone.

    Events, comparisons and documents, each view with an address of its own. No request leaves the machine.
    What was added since is read, linked and compared beside it. Stop it with Ctrl-C.
    """
    from rashomon.store import SqliteStore
    from rashomon.web.guard import is_loopback
    from rashomon.web.serving import bound
    from rashomon.web.serving import serve as run
    from rashomon.web.settings import Settings

    if read_only and not Path(case).exists():
        raise click.UsageError(f"there is no case at {case}; make one with: rashomon --case {case} add PATH")
    SqliteStore(case).close()  # what is wrong with the file is said here, not on a page
    if token is not None and len(token) < 12:
        raise click.BadParameter("a token needs 12 characters or more", param_hint="'--token'")
    if token is None and not is_loopback(host):
        token = secrets.token_urlsafe(18)
        say(f"Others can reach {host}: visitors are asked for a token.")
    taken = bound(Settings(case, host, port))
    at = taken.getsockname()[1]
    address = f"http://{f'[{host}]' if ':' in host else host}:{at}/" + (
        f"enter?token={token}" if token else ""
    )
    say(f"{case} is open at {address}{' (read only)' if read_only else ''}")
    say("Stop it with Ctrl-C.")
    if open_:
        click.launch(address)
    run(Settings(case, host, at, token, read_only, max_upload), taken)
