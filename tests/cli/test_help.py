"""Help: every command, fast, with examples that work and a page that keeps up."""

from __future__ import annotations

import resource
import shlex
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import httpx
import pytest
from click.testing import Result

from rashomon import sample
from rashomon.cli.group import COMMANDS, rashomon

ROOT = Path(__file__).parents[2]
HEAVY = (
    "spacy",
    "numpy",
    "rich",
    "httpx",
    "jinja2",
    "lxml",
    "docx",
    "pypdfium2",
    "feedparser",
    "msgspec",
    "yaml",
)


def commands(command: click.Command, *names: str) -> Iterator[tuple[str, click.Command]]:
    yield " ".join(names), command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            yield from commands(inner, *names, name)


EVERY = dict(commands(rashomon, "rashomon"))
EXAMPLES = [
    (name, example)
    for name, command in EVERY.items()
    for example in getattr(command, "examples", ())
    if name != "rashomon serve"
]
SERVED: list[str] = list(getattr(EVERY["rashomon serve"], "examples", ()))


@pytest.mark.parametrize("name", EVERY)
def test_every_command_has_help_with_an_example(name: str, run: Callable[..., Result]) -> None:
    result = run(*name.split()[1:], "--help")
    assert result.exit_code == 0
    assert "Example" in result.stdout
    assert EVERY[name].help


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=[example for _, example in EXAMPLES])
def test_every_example_works(
    name: str, example: str, *, run: Callable[..., Result], event: str, folder: Path,
    lines: Callable[..., list[dict[str, str]]],
) -> None:  # fmt: skip
    document = lines("documents", "--language", "en")[0]["id"]
    (folder / "statements.jsonl").write_bytes(sample.documents_file().read_bytes())
    (folder / "minister.txt").write_text("Minister Osvald Petrik met Anders Tolvane in Vell on 3 May 2024.\n")
    (folder / "agency.txt").write_text(
        "On 3 May 2024 Anders Tolvane met Osvald Petrik in Vell for an hour.\n"
    )
    (folder / "PAIRS.csv").write_text("name1,name2,kind\nRadomir Velis,R. Velis,person\n")
    (folder / "LIST.csv").write_text("name,role,country\nRadomir Velis,President,Varania\n")
    (folder / "ministers.csv").write_text("name\nOsvald Petrik\n")
    (folder / "ENTITIES.jsonl").write_text(
        '{"id": "v", "schema": "Person", "properties": {"name": ["A. Velis"]}}\n'
    )
    if shlex.split(example)[:3] == ["rashomon", "actors", "remove"]:
        run("actors", "add", "LIST.csv")
    actor, other = (one["id"] for one in lines("actors", "--kind", "person")[:2])
    row, another = (one["id"] for one in lines("rows", event, "--alone")[:2])
    given = {
        "EVENT": event, "DOCUMENT": document, "ACTOR": actor, "OTHER": other, "ROW": row, "ANOTHER": another,
    }  # fmt: skip
    words = [given.get(word, word) for word in shlex.split(example)]
    assert words[0] == "rashomon"
    if words[1] == "judge":
        run("judge", "same-event", event, document, "--unsure", "--by", "Ada")
        run("judgements", "--format", "jsonl", "-o", "judgements.jsonl")
    result = run(*words[1:])
    assert result.exit_code == 0, (name, result.output, result.exception)
    assert result.stdout or "-o" in words or {"add", "remove", "link"} & set(words)


@pytest.mark.parametrize("example", SERVED)
def test_every_example_that_serves_answers_until_it_is_stopped(example: str, folder: Path) -> None:
    # A port that is free stands in for the one that is named: another program may hold that.
    words = shlex.split(example)[1:]
    if "--port" in words:
        del words[words.index("--port") : words.index("--port") + 2]
    command = [sys.executable, "-m", "rashomon", *words, "--port", "0"]
    serving = subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True)
    try:
        assert serving.stderr is not None
        address = next(word for word in serving.stderr.readline().split() if word.startswith("http"))
        assert httpx.get(f"{address}events", timeout=30).status_code == 200
        serving.terminate()
        assert serving.wait(timeout=30) in {0, -signal.SIGTERM, 128 + signal.SIGTERM}
    finally:
        serving.kill()
        serving.wait()


def test_the_list_of_commands_says_what_the_commands_say() -> None:
    for name in COMMANDS:
        command = rashomon.get_command(click.Context(rashomon), name)
        assert command is not None
        assert command.name == name


def test_the_reference_page_shows_every_command_as_it_is() -> None:
    checked = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "generate_cli_reference.py"), "--check"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert checked.returncode == 0, checked.stderr
    page = (ROOT / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")
    for name in EVERY:
        assert f" {name}\n" in page


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import atexit, sys\nfrom rashomon.cli import main\n"
        "atexit.register(lambda: print(*sys.modules, file=sys.stderr))\nmain()"
    )
    done = subprocess.run([sys.executable, "-c", code, "--help"], capture_output=True, text=True, check=True)
    assert set(done.stderr.split()).isdisjoint(HEAVY)


def test_help_takes_less_than_three_tenths_of_a_second() -> None:
    def taken() -> float:
        """Processor time, which other work on the machine does not lengthen."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-m", "rashomon", "--help"], capture_output=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    assert min(taken() for _ in range(5)) < 0.3


def test_the_version_is_the_packages(run: Callable[..., Result]) -> None:
    from importlib.metadata import version

    assert run("--version").stdout == f"rashomon {version('rashomon')}\n"


def test_an_unknown_command_is_wrong_use(run: Callable[..., Result]) -> None:
    result = run("compere")
    assert result.exit_code == 2
    assert "Did you mean 'compare'?" in result.stderr
