"""Who may ask the server what: only the page it gave out, on this machine, with the token."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass

LARGEST = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Refusal:
    """The HTTP status and a sentence for people."""

    status: int
    message: str


@dataclass(frozen=True, slots=True)
class Guard:
    """The secret of a server and its port."""

    token: str
    port: int

    @property
    def origins(self) -> tuple[str, ...]:
        return (f"http://127.0.0.1:{self.port}", f"http://localhost:{self.port}")

    def refuse(self, method: str, path: str, headers: Mapping[str, str]) -> Refusal | None:
        """Return why a request is refused, None for one that may go on. Names are lower-case.

        Host and Origin keep out pages of other sites, also those whose name was made to lead to
        this machine; the token keeps out everyone else.
        """
        if headers.get("host", "") not in [origin.split("//")[1] for origin in self.origins]:
            return Refusal(403, "This server answers to 127.0.0.1 only.")
        if headers.get("origin", self.origins[0]) not in self.origins:
            return Refusal(403, "Requests from other sites are refused.")
        if not _equal(path.split("/")[1] if path.startswith("/") else "", self.token):
            return Refusal(403, "The address lacks the token; open the one that tqa review shows.")
        return self._refuse_post(headers) if method == "POST" else None

    def _refuse_post(self, headers: Mapping[str, str]) -> Refusal | None:
        token = headers.get("x-tqa-token", "").rpartition(".")[0]
        if not _equal(token, self.token):
            return Refusal(403, "The token is missing or wrong; reload the page.")
        kind = headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind != "application/json":
            return Refusal(415, "Expected Content-Type: application/json.")
        length = headers.get("content-length", "")
        if not length.isascii() or not length.isdecimal():
            return Refusal(411, "Expected a Content-Length.")
        if len(length) > 12 or int(length) > LARGEST:
            return Refusal(413, f"Larger than {LARGEST // 1024 // 1024} MB.")
        return None


def _equal(given: str, wanted: str) -> bool:
    """Compare in a time that says nothing about how much of the secret was right."""
    return hmac.compare_digest(given.encode("utf-8", "replace"), wanted.encode())
