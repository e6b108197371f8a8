"""What the user says is checked before anything is taken: it wins over the input, so it must be right."""

from __future__ import annotations

from rashomon.intake import language as languages
from rashomon.intake.options import Options
from rashomon.intake.published import iso


def why_not(options: Options) -> tuple[str, str] | None:
    """Tell what of the user's options cannot be used.

    Returns:
        The command line's name of the option and why not; None where all is well.
    """
    written = options.published
    if written is not None:
        found, doubt = iso(written, order=options.date_order, language=options.language or "und")
        if doubt and "--date-order" in doubt:
            return (
                "--date",
                f"{written!r} could be two days; write it as 2024-03-14 or say --date-order",
            )
        if found is None:
            return "--date", f"{written!r} is no date that can be read; write it as 2024-03-14"
    if options.language is not None and languages.tag(options.language) is None:
        return "--language", f"{options.language!r} is no language code; write one like en, ar, uz-Cyrl"
    return None
