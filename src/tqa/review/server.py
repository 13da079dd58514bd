"""The server of ``tqa review``: loopback only, a token in every address, three requests."""

from __future__ import annotations

import json
import secrets
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

from tqa.finding import TqaError
from tqa.review.desk import Answer, Desk
from tqa.review.guard import Guard

_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Server(ThreadingHTTPServer):
    """Listens on 127.0.0.1 from when it is made; ``serve_forever`` answers."""

    daemon_threads = True

    def __init__(self, desk: Desk, port: int) -> None:
        """Take a port (0: any free one). Raises TqaError when it is taken."""
        try:
            super().__init__(("127.0.0.1", port), _Handler)
        except OSError as error:
            raise TqaError(
                f"port {port} cannot be used ({error.strerror}); name another with --port"
            ) from error
        self.desk = desk
        self.guard = Guard(secrets.token_urlsafe(32), self.server_port)

    @property
    def address(self) -> str:
        """The address to open, token included."""
        return f"{self.guard.origins[0]}/{self.guard.token}/"

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002
        """Report a fault of tqa; say nothing when a browser goes away in mid-answer."""
        error = sys.exc_info()[1]
        if not isinstance(error, ConnectionError | TimeoutError):
            where = f"{type(error).__name__}: {error}"
            print(f"tqa: internal error ({where}); please report it", file=sys.stderr)


class _Handler(BaseHTTPRequestHandler):
    """One request. Each is answered and closed, so that none keeps the server from ending."""

    server: Server
    timeout = 30

    def do_GET(self) -> None:
        """Give the page out."""
        if self._is_refused("GET"):
            return
        if self._asked_for() != "":
            self._tell((404, {"ok": False, "error": "There is nothing at this address."}))
            return
        try:
            page = self.server.desk.page(self.server.guard.token)
        except TqaError as error:
            self._send(500, "text/plain", f"tqa: {error}\n")
            return
        self._send(200, "text/html", page)

    def do_POST(self) -> None:
        """Save decisions or add to the glossary."""
        if self._is_refused("POST"):
            return
        length = int(self.headers["Content-Length"])
        data = self.rfile.read(length)
        asked = self._asked_for()
        if len(data) < length:
            self._tell((400, {"ok": False, "error": "The request was cut off."}))
        elif asked == "decisions":
            page = self.headers["X-TQA-Token"].rpartition(".")[2]
            self._tell(self.server.desk.save(data, page))
        elif asked == "glossary":
            self._tell(self.server.desk.add_to_glossary(data))
        else:
            self._tell((404, {"ok": False, "error": "There is nothing at this address."}))

    def _is_refused(self, method: str) -> bool:
        path = urlsplit(self.path).path
        headers = {name.lower(): value for name, value in self.headers.items()}
        refusal = self.server.guard.refuse(method, path, headers)
        if refusal:
            self._tell((refusal.status, {"ok": False, "error": refusal.message}))
        return refusal is not None

    def _asked_for(self) -> str | None:
        """Return what stands behind the token, None where not even its slash does."""
        parts = urlsplit(self.path).path.split("/")
        return "/".join(parts[2:]) if len(parts) > 2 else None

    def _tell(self, answer: Answer) -> None:
        self._send(answer[0], "application/json", json.dumps(answer[1]))

    def _send(self, status: int, kind: str, text: str) -> None:
        data = text.encode("utf-8", "backslashreplace")
        self.send_response(status)
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def version_string(self) -> str:
        return "tqa"

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing: addresses hold the token."""
