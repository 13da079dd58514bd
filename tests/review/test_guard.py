from __future__ import annotations

import pytest

from tqa.review.guard import LARGEST, Guard

GUARD = Guard("secret", 8000)
GET = {"host": "127.0.0.1:8000"}
POST = {
    "host": "localhost:8000",
    "origin": "http://localhost:8000",
    "x-tqa-token": "secret.0",
    "content-type": "application/json; charset=utf-8",
    "content-length": "2",
}


def status(method: str, path: str, headers: dict[str, str]) -> int:
    refusal = GUARD.refuse(method, path, headers)
    return refusal.status if refusal else 200


def test_the_page_itself_may_ask() -> None:
    assert status("GET", "/secret/", GET) == 200
    assert status("POST", "/secret/decisions", POST) == 200


@pytest.mark.parametrize("path", ["/", "/secre/", "/secrets/", "/x/secret/", "secret", "", "/é/"])
def test_without_the_token_nothing_is_given(path: str) -> None:
    assert status("GET", path, GET) == 403
    assert status("POST", path, POST) == 403


@pytest.mark.parametrize(
    "host", ["", "evil.example", "evil.example:8000", "127.0.0.1", "[::1]:8000"]
)
def test_a_name_that_was_made_to_lead_here_is_refused(host: str) -> None:
    assert status("GET", "/secret/", {"host": host}) == 403


@pytest.mark.parametrize("origin", ["null", "http://evil.example", "https://127.0.0.1:8000", ""])
def test_other_sites_are_refused(origin: str) -> None:
    assert status("POST", "/secret/decisions", {**POST, "origin": origin}) == 403


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"x-tqa-token": ""}, 403),
        ({"x-tqa-token": "secret"}, 403),
        ({"x-tqa-token": "wrong.0"}, 403),
        ({"content-type": "text/plain"}, 415),
        ({"content-type": "application/x-www-form-urlencoded"}, 415),
        ({"content-length": ""}, 411),
        ({"content-length": "-1"}, 411),
        ({"content-length": "²"}, 411),
        ({"content-length": str(LARGEST + 1)}, 413),
        ({"content-length": "9" * 5000}, 413),
    ],
)
def test_a_post_needs_its_headers(change: dict[str, str], code: int) -> None:
    assert status("POST", "/secret/decisions", {**POST, **change}) == code
