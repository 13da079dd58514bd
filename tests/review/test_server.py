"""Real requests to a real server on this machine."""

from __future__ import annotations

import http.client
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.decisions.sample import decision_of
from tqa.decisions.read import read_decisions
from tqa.decisions.write import as_text, write_decisions
from tqa.glossary.load import load_pack
from tqa.review.desk import Desk
from tqa.review.room import Room
from tqa.review.server import Server
from tqa.settings import Settings

MARKED = "They met in [[Nagorny Karabakh]] on Monday, officials said.\n"
ONE = decision_of(MARKED)
HOUSE = "glossary: house\nfrom: fr\nto: en\nentries:\n"
RULE = "  - id: karabakh\n    preferred: Nagorno-Karabakh\n    deprecated: [Nagorny Karabakh]\n"
ENTRY = "- id: kyiv\n  preferred: Kyiv\n  deprecated: [Kiev]\n  kind: name\n  why: House.\n"


class Client:
    """Asks a server as the page does."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.base = f"/{server.guard.token}/"

    def ask(
        self, method: str, path: str, body: str = "", headers: dict[str, str] | None = None
    ) -> tuple[int, dict[str, str], str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.server.server_port, timeout=60)
        connection.request(method, path, body.encode(), headers or {})
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer.status, dict(answer.getheaders()), text

    def open(self) -> tuple[str, str]:
        """Return the page and the token with which it saves."""
        status, _, page = self.ask("GET", self.base)
        assert status == 200
        return page, embedded(page, "tqa-serve")["token"]

    def post(self, name: str, body: Any, token: str) -> tuple[int, Any]:
        headers = {"X-TQA-Token": token, "Content-Type": "application/json"}
        text = body if isinstance(body, str) else json.dumps(body)
        status, _, answer = self.ask("POST", self.base + name, text, headers)
        return status, json.loads(answer)


def embedded(page: str, name: str) -> Any:
    found = re.search(rf'<script type="application/json" id="{name}">(.*?)</script>', page)
    assert found is not None
    return json.loads(found[1])


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(MARKED.replace("[[", "").replace("]]", ""), "utf-8")
    Path("glossaries").mkdir()
    house = Path("glossaries", "house.yaml")
    house.write_text(f"{HOUSE}{RULE}    kind: name\n    why: House.\n", "utf-8")
    settings = Settings(shipped=False, glossaries=(str(house),), cache=False)
    return Room(("a.txt",), settings, Path("d.json"), house)


@pytest.fixture
def client(room: Room) -> Iterator[Client]:
    server = Server(Desk(room.decisions, room.page, room.add), 0)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield Client(server)
    server.shutdown()
    thread.join()
    server.server_close()


def test_the_page_knows_where_to_save_and_what_was_decided(client: Client) -> None:
    write_decisions("d.json", [ONE])
    status, headers, page = client.ask("GET", client.base)
    assert status == 200
    assert embedded(page, "tqa-serve") == {
        "token": f"{client.server.guard.token}.0",
        "decisions": "decisions",
        "glossary": "glossary",
    }
    (known,) = embedded(page, "tqa-decisions")["decisions"]
    assert known["match"] == "Nagorny Karabakh"
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert "connect-src &#39;self&#39;" in page or "connect-src 'self'" in page


def test_decisions_are_saved_as_they_are_made(client: Client) -> None:
    _, token = client.open()
    assert client.post("decisions", as_text([ONE]), token) == (200, {"ok": True, "decisions": 1})
    assert read_decisions("d.json").decisions == (ONE,)
    two = [ONE, replace(ONE, ordinal=2)]
    assert client.post("decisions", as_text(two), token)[0] == 200
    assert Path("d.json").read_text("utf-8") == as_text(two)
    assert sorted(path.name for path in Path().iterdir()) == ["a.txt", "d.json", "glossaries"]


def test_a_page_that_does_not_know_the_file_overwrites_nothing(client: Client) -> None:
    _, first = client.open()
    _, second = client.open()
    assert client.post("decisions", as_text([ONE]), first)[0] == 200
    status, answer = client.post("decisions", as_text([]), second)
    assert status == 409
    assert "changed elsewhere" in answer["error"]
    assert read_decisions("d.json").decisions == (ONE,)
    _, fresh = client.open()
    assert client.post("decisions", as_text([]), fresh)[0] == 200
    assert client.post("decisions", as_text([]), first)[0] == 409
    other = fresh.rpartition(".")[0] + ".99"
    assert client.post("decisions", as_text([]), other)[0] == 409


def test_a_broken_document_is_refused_with_its_place(client: Client) -> None:
    _, token = client.open()
    body = {"schema_version": "1.0", "decisions": [{"state": "maybe"}]}
    status, answer = client.post("decisions", body, token)
    assert status == 400
    assert answer["error"].startswith("decisions: decisions[0].state: unknown value 'maybe'")
    for text in ("", "{", "[" * 100_000):
        assert client.post("decisions", text, token)[0] == 400
    assert not Path("d.json").exists()


def test_a_proposal_is_added_and_in_force_on_the_next_page(client: Client, room: Room) -> None:
    Path("a.txt").write_text("They met in Kiev.\n", "utf-8")
    before = room.glossary.read_text("utf-8")
    page, token = client.open()
    assert "kyiv" not in page
    answer = client.post("glossary", {"yaml": ENTRY}, token)
    assert answer == (200, {"ok": True, "file": "glossaries/house.yaml", "ids": ["kyiv"]})
    after = room.glossary.read_text("utf-8")
    assert after.startswith(before)
    assert len(load_pack("house.yaml", after.encode()).entries) == 2
    assert '"rule":"kyiv"' in client.open()[0]


@pytest.mark.parametrize(
    ("yaml", "code", "message"),
    [
        (ENTRY.replace("kyiv", "karabakh"), 409, "karabakh: the glossary has an entry"),
        (ENTRY + ENTRY, 400, "id kyiv is already used"),
        ("- id: kyiv\n  prefered: Kyiv\n", 400, "prefered"),
        ("- id: [", 400, "proposal:2:1: not valid YAML"),
        ("no list", 400, "expected a list of entries"),
        (None, 400, "expected"),
    ],
)
def test_a_wrong_proposal_changes_nothing(
    client: Client, room: Room, yaml: str | None, code: int, message: str
) -> None:
    before = room.glossary.read_bytes()
    _, token = client.open()
    status, answer = client.post("glossary", {"yaml": yaml}, token)
    assert (status, answer["ok"]) == (code, False)
    assert message in answer["error"]
    assert room.glossary.read_bytes() == before


def test_strangers_get_nothing_and_write_nothing(client: Client) -> None:
    _, token = client.open()
    json_type = {"Content-Type": "application/json"}
    foreign = {**json_type, "X-TQA-Token": token, "Origin": "http://evil.example"}
    rebound = {**json_type, "X-TQA-Token": token, "Host": "evil.example"}
    wrong = {**json_type, "X-TQA-Token": "x.0"}
    for headers in (foreign, rebound, wrong, json_type):
        status, _, _ = client.ask("POST", client.base + "decisions", as_text([ONE]), headers)
        assert status == 403
    for path in ("/", "/wrong/", "/favicon.ico", client.base[:-2] + "/"):
        assert client.ask("GET", path)[0] == 403
    for path in ("a.txt", "../a.txt", "%2e%2e/a.txt", "decisions", "//"):
        assert client.ask("GET", client.base + path)[0] == 404
    assert client.ask("GET", client.base[:-1])[0] == 404
    assert client.post("a.txt", as_text([ONE]), token)[0] == 404
    assert client.ask("PUT", client.base + "decisions", "x")[0] == 501
    assert not Path("d.json").exists()


def test_two_servers_have_two_secrets(room: Room) -> None:
    desk = Desk(room.decisions, room.page, room.add)
    servers = [Server(desk, 0) for _ in range(2)]
    assert len({server.guard.token for server in servers}) == 2
    assert all(server.server_address[0] == "127.0.0.1" for server in servers)
    for server in servers:
        server.server_close()


def test_a_broken_glossary_is_told_in_place_of_the_page(client: Client, room: Room) -> None:
    room.glossary.write_text("entries: 1", "utf-8")
    status, _, text = client.ask("GET", client.base)
    assert status == 500
    assert text.startswith("tqa: ")
