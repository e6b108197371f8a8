"""Changes come from our own forms: each carries a token that no other site can read.

The token is made anew with each start of the server and never leaves its pages; a foreign page may send a
form here, but cannot know it. What a browser says of the origin is checked in `guard.py` beside it.
"""

from __future__ import annotations

import hmac
import secrets
from typing import TYPE_CHECKING

from rashomon.web.page import Refused

if TYPE_CHECKING:
    from markupsafe import Markup

FIELD = "csrf"
HEADER = "x-csrf-token"


class Forms:
    """Signs forms and checks what comes back."""

    def __init__(self) -> None:
        self.token = secrets.token_urlsafe(24)

    def field(self) -> Markup:
        """Give the hidden field of a form."""
        from markupsafe import Markup

        return Markup('<input type="hidden" name="{}" value="{}">').format(FIELD, self.token)

    def check(self, sent: object) -> None:
        """Let our own forms pass.

        Raises:
            Refused: the token is missing or of an earlier start of the server.
        """
        if not isinstance(sent, str) or not hmac.compare_digest(sent.encode(), self.token.encode()):
            raise Refused(
                403, "this form is of an earlier start of the page: reload the page and send it again"
            )
