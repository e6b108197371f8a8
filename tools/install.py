"""Build the environment in .venv from the hash-locked requirements.

    python3 tools/install.py [--dev]

Uses only the standard library, so that it runs before anything is installed. Says what it does, works twice
in a row (a stamp holds the hash of what was installed), and names what is missing in one sentence.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
SUPPORTED = ((3, 11), (3, 13))
LOCKS = {"base": ("build.txt", "base.txt"), "dev": ("build.txt", "base.txt", "dev.txt")}


def say(text: str) -> None:
    """Tell the user what is going on, on stderr."""
    print(f"install: {text}", file=sys.stderr, flush=True)


def stop(text: str) -> None:
    """End with one clear sentence."""
    say(text)
    raise SystemExit(1)


def check_python() -> None:
    """Refuse an interpreter that is not supported, before anything is written."""
    lowest, highest = SUPPORTED
    if not lowest <= sys.version_info[:2] <= highest:
        found = ".".join(map(str, sys.version_info[:3]))
        stop(
            f"Python 3.11, 3.12 or 3.13 is needed and this is {found};"
            " name another with 'make install PYTHON=python3.12'."
        )


def check_venv_module() -> None:
    """Debian splits pip and venv off; fetch them where we may, else say how."""
    if importlib.util.find_spec("ensurepip"):
        return
    version = ".".join(map(str, sys.version_info[:2]))
    package = f"python{version}-venv"
    if os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get"):
        say(f"this Python has no venv module; installing {package} with apt-get ...")
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        done = subprocess.run(["apt-get", "install", "-y", "-qq", package], check=False)
        if done.returncode == 0:
            os.execv(sys.executable, [sys.executable, *sys.argv])
    stop(f"this Python cannot make virtual environments; install them with 'apt-get install {package}'.")


def stamp_of(locks: tuple[str, ...]) -> str:
    """Hash of all that decides what gets installed."""
    digest = hashlib.sha256(f"{sys.version_info[:2]} {ROOT}".encode())
    for path in (*(ROOT / "requirements" / lock for lock in locks), ROOT / "pyproject.toml"):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def python_of(folder: Path) -> Path:
    """The interpreter inside a virtual environment."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def pip(*arguments: str) -> None:
    """Run the environment's pip; its own words say why where it fails."""
    command = [
        str(python_of(VENV)), "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
        "--no-compile", *arguments,
    ]  # fmt: skip
    without_byte_code = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    if subprocess.run(command, check=False, cwd=ROOT, env=without_byte_code).returncode:
        stop("pip could not install the locked requirements (see above); is the package index reachable?")


def install(kind: str) -> None:
    """Bring .venv to what the lock files say."""
    locks = LOCKS[kind]
    mark = VENV / f".installed-{kind}"
    stamp = stamp_of(locks)
    if mark.is_file() and mark.read_text() == stamp and python_of(VENV).exists():
        say(f"{VENV.name} is up to date ({kind}).")
        return
    if not python_of(VENV).exists():
        say(f"making {VENV.name} with Python {'.'.join(map(str, sys.version_info[:3]))} ...")
        venv.create(VENV, with_pip=True, clear=VENV.exists())
        for compiled in sorted(VENV.rglob("__pycache__")):  # pip's own; it runs as well without
            shutil.rmtree(compiled)
    for lock in locks:
        say(f"installing requirements/{lock} (hashes checked) ...")
        pip("--require-hashes", "--no-deps", "--requirement", str(ROOT / "requirements" / lock))
    say("installing rashomon itself ...")
    pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    for done in ("base", "dev") if kind == "dev" else ("base",):
        (VENV / f".installed-{done}").write_text(stamp_of(LOCKS[done]))
    say(f"done: {VENV.name}/bin/rashomon works.")


def main() -> None:
    """Read the options and install."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dev", action="store_true", help="also what tests and checks need")
    wanted = parser.parse_args()
    check_python()
    check_venv_module()
    install("dev" if wanted.dev else "base")


if __name__ == "__main__":
    main()
