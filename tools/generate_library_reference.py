"""Write docs/reference/library.md and errors.md from the docstrings of the public names.

Run it after a change of the public surface: python tools/generate_library_reference.py
With --check it writes nothing and fails where a page is not what it would write.
"""

from __future__ import annotations

import dataclasses
import inspect
import re
import sys
from pathlib import Path
from typing import Any

import rashomon
from rashomon.model import errors

FOLDER = Path(__file__).parent.parent / "docs" / "reference"
LIBRARY = (
    "# The library\n\nGenerated from docstrings by `tools/generate_library_reference.py`; do not edit it.\n"
)
ERRORS = (
    "# Errors\n\nGenerated from docstrings by `tools/generate_library_reference.py`; do not edit it.\n\n"
    "Every message names the file and the place, says what to do, and ends with a code in brackets.\n"
)


def signature_of(thing: Any) -> str:
    """How it is called; annotations as they are written."""
    try:
        written = str(inspect.signature(thing))
    except (TypeError, ValueError):
        return ""
    return re.sub(r"<function (\w+) at 0x[0-9a-f]+>", r"\1", written).replace("'", "")


def described(thing: Any) -> str:
    """Give the docstring as Markdown: its Args, Attributes and Raises become lists."""
    lines: list[str] = []
    for line in (inspect.getdoc(thing) or "").splitlines():
        item = re.match(r"    (\S[^:]*): (.*)", line)
        if line in {"Args:", "Attributes:", "Raises:", "Returns:", "Yields:"}:
            lines += [f"{line}", ""]
        elif item:
            lines.append(f"- `{item[1]}`: {item[2]}")
        else:
            lines.append(f"  {line.strip()}" if line.startswith("        ") else line.strip())
    return "\n".join(lines)


def members_of(thing: type) -> list[str]:
    """Describe the public methods and properties of a class, each by the whole docstring."""
    parts = []
    for name, member in vars(thing).items():
        plain = member.fget if isinstance(member, property) else getattr(member, "__func__", member)
        if name.startswith("_") or not inspect.isfunction(plain):
            continue
        shown = f"{name}" if isinstance(member, property) else f"{name}{signature_of(plain)}"
        parts.append(f"#### `{shown}`\n\n{described(plain)}\n")
    return parts


def entry(name: str, thing: Any) -> str:
    """One public name with its signature, docstring and members."""
    shown = f"{name}{signature_of(thing)}" if callable(thing) else name
    parts = [f"## {name}\n\n```text\n{shown}\n```\n"]
    if callable(thing):
        parts.append(f"{described(thing)}\n")
    else:
        parts.append("The version of the program.\n")
    if inspect.isclass(thing) and (dataclasses.is_dataclass(thing) or not issubclass(thing, BaseException)):
        parts += members_of(thing)
    return "\n".join(parts)


def library() -> str:
    """Write the page of the public names."""
    return "\n".join([LIBRARY, *(entry(name, getattr(rashomon, name)) for name in rashomon.__all__)])


def errors_page() -> str:
    """Write the page of errors: the tree, then a table by code."""
    tree = (errors.__doc__ or "").split("\n\n", 1)[1].strip()
    found = [thing for _, thing in inspect.getmembers(errors, inspect.isclass)]
    coded = sorted((t for t in found if issubclass(t, errors.RashomonError)), key=lambda t: t.code)
    rows = [f"| {t.code} | `{t.__name__}` | {(inspect.getdoc(t) or '').splitlines()[0]} |" for t in coded]
    table = "\n".join(["| code | error | meaning |", "| --- | --- | --- |", *rows])
    return f"{ERRORS}\n```text\n{tree}\n```\n\n{table}\n"


PAGES = {"library.md": library, "errors.md": errors_page}


def main() -> None:
    """Write the pages, or check them."""
    for name, page in PAGES.items():
        path = FOLDER / name
        text = "\n".join(line.rstrip() for line in page().splitlines()) + "\n"
        if "--check" not in sys.argv:
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            sys.exit(f"{path} is out of date: run {Path(__file__).name}")


if __name__ == "__main__":
    main()
