"""Folders: all files below, in a stable order; links back and odd entries are named, and the rest goes on."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from rashomon.intake import Taken, take
from rashomon.model import BinaryInput, EmptyInput, InputError, UnknownFormat


def write(file: Path, text: str = "The ministers met in Korva.") -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def names(results: list[Taken | InputError]) -> list[str]:
    return [Path(result.document.path or "").name for result in results if isinstance(result, Taken)]


def test_files_come_sorted_from_all_levels_and_hidden_ones_are_passed_over(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.md", ".git/config.txt", ".hidden.txt", "c.txt"):
        write(tmp_path / name)
    results = list(take(str(tmp_path)))
    assert names(results) == ["c.md", "z.txt", "b.txt", "c.txt"]
    assert list(take(str(tmp_path))) == results


def test_a_loop_of_links_is_named_and_not_followed(tmp_path: Path) -> None:
    write(tmp_path / "a/talks.txt")
    (tmp_path / "a/back").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    results = list(take(str(tmp_path)))
    assert names(results) == ["talks.txt"]
    errors = [result for result in results if isinstance(result, InputError)]
    assert [Path(error.path or "").name for error in errors] == ["back", "self"]
    assert "not followed" in errors[0].message


def test_folders_that_link_to_each_other_end(tmp_path: Path) -> None:
    for one, other in (("a", "b"), ("b", "a")):
        write(tmp_path / one / "talks.txt")
        (tmp_path / one / "link").symlink_to(tmp_path / other, target_is_directory=True)
    assert len(list(take(str(tmp_path)))) < 6


def test_bad_files_are_named_and_the_others_are_taken(tmp_path: Path) -> None:
    write(tmp_path / "good.txt")
    write(tmp_path / "empty.txt", "")
    (tmp_path / "binary.txt").write_bytes(b"\0\1\2" * 100)
    write(tmp_path / "style.css", "p {}")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.txt")
    results = list(take(str(tmp_path)))
    errors = {
        Path(result.path or "").name: type(result) for result in results if isinstance(result, InputError)
    }
    assert names(results) == ["good.txt"]
    assert errors == {
        "binary.txt": BinaryInput,
        "empty.txt": EmptyInput,
        "gone.txt": InputError,
        "pipe.txt": InputError,
        "style.css": UnknownFormat,
    }


def test_an_empty_folder_is_said(tmp_path: Path, refuse_one: Callable[..., InputError]) -> None:
    assert isinstance(refuse_one(tmp_path), EmptyInput)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_right_to_read_is_named(tmp_path: Path, refuse_one: Callable[..., InputError]) -> None:
    write(tmp_path / "secret.txt").chmod(0)
    assert "cannot be read" in refuse_one(tmp_path / "secret.txt").message


def test_names_that_are_no_utf_8_are_shown_and_taken(tmp_path: Path) -> None:
    name = os.fsdecode(os.fsencode(tmp_path) + b"/st\xe4dte.txt")
    Path(name).write_text("The ministers met in Korva.", "utf-8")
    (result,) = take(str(tmp_path))
    assert isinstance(result, Taken)
    assert result.document.path == str(tmp_path / "st\ufffddte.txt")
