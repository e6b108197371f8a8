"""`rashomon diff`: two versions of one text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from rashomon.cli import screen
from rashomon.cli.command import Command
from rashomon.cli.failures import Failures
from rashomon.cli.options import intake_options, output_option
from rashomon.cli.output import emit
from rashomon.cli.versions import versions

if TYPE_CHECKING:
    from rashomon.model import Document
    from rashomon.model.revision import Revision

FORMATS = ["table", "json", "jsonl", "markdown", "csv", "html"]


@click.command(
    cls=Command,
    examples=(
        "rashomon diff minister.txt agency.txt",
        "rashomon diff minister.txt agency.txt --ignore-typography",
        "rashomon diff minister.txt agency.txt --format html -o changes.html",
    ),
)
@click.argument("what", metavar="BEFORE AFTER | DOCUMENT", nargs=-1, required=True)
@click.option(
    "--ignore-typography", is_flag=True,
    help="Leave out where only quotation marks, spaces, dashes, hyphens or letter case differ.",
)  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="table", show_default=True,
    help="html is one page that needs nothing else; csv has one line a change.",
)  # fmt: skip
@output_option
@intake_options
@click.pass_obj
def diff(
    case: str, /, *, what: tuple[str, ...], ignore_typography: bool, form: str, output: str | None,
    **options: Any,
) -> None:  # fmt: skip
    """Show what was added, dropped, changed or moved between two versions of one text.

    BEFORE and AFTER are files of any known kind, addresses, "-" for standard input, or ids of documents of
    the case; a file that holds two documents may stand alone. A DOCUMENT of the case alone is compared with
    the one that it supersedes, or with the version before it from the same address; of the first version,
    with the next. The changes are told by points (what is said no more, or otherwise) and by words, with
    exact places in both texts. Nothing is stored. The exit code is 0 where the versions differ, too: 1 says
    that an input failed, 2 wrong use.
    """
    from rashomon.export import write as forms
    from rashomon.export.versions import write

    failures = Failures()
    before, after = versions(case, what, failures, options)
    to_screen = not output or output == "-"
    pieces = write.revision(
        _revision(before, after, ignore_typography=ignore_typography), before, after,
        next(known for known in forms.COMPARISON_FORMATS if known == form),
        width=screen.width() if to_screen else screen.WIDTH_WITHOUT_SCREEN,
        colour=to_screen and screen.colour(),
    )  # fmt: skip
    emit(pieces, output)
    failures.exit()


def _revision(before: Document, after: Document, *, ignore_typography: bool) -> Revision:
    from rashomon.workflow import versions as workflow

    return workflow.revise(before, after, typography=not ignore_typography)
