"""What the screen can show."""

from __future__ import annotations

import os
import shutil
import sys

WIDTH_WITHOUT_SCREEN = 100


def width() -> int:
    """Give the columns of the terminal (COLUMNS wins), 100 where stdout goes elsewhere."""
    return max(20, shutil.get_terminal_size((WIDTH_WITHOUT_SCREEN, 24)).columns)


def colour() -> bool:
    """Tell whether stdout takes colours: a terminal that is not dumb, and NO_COLOR is not set."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
