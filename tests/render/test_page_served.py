"""The page under ``tqa review``: decisions go to disk, proposals into the glossary."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from tests.render.articles import PACK, TEXTS, write
from tests.render.opened import Opened
from tqa.decisions.read import read_decisions
from tqa.review.desk import Desk
from tqa.review.room import Room
from tqa.review.server import Server
from tqa.settings import Settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture
def served(browser: Browser, tmp_path: Path) -> Iterator[Opened]:
    write(tmp_path, {**TEXTS, "glossaries/small.yaml": PACK})
    settings = Settings(shipped=False, glossaries=(str(tmp_path / "glossaries"),), cache=False)
    with chdir(tmp_path):
        decisions, glossary = tmp_path / "decisions.json", tmp_path / "glossaries" / "house.yaml"
        room = Room((".",), settings, decisions, glossary)
        server = Server(Desk(room.decisions, room.page, room.add), 0)
        Thread(target=server.serve_forever, daemon=True).start()
        page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
        opened = Opened(page, decisions)
        page.on("pageerror", lambda error: opened.errors.append(str(error)))
        page.goto(server.address)
        yield opened
        page.context.close()
        server.shutdown()
        server.server_close()
    assert opened.errors == []


def states(file: Path, count: int) -> list[str]:
    """Return the states on disk, once there are as many as expected."""
    found: list[str] = []
    for _ in range(100):
        found = [item.state for item in read_decisions(file).decisions] if file.exists() else []
        if len(found) == count:
            break
        time.sleep(0.05)
    return found


def test_decisions_reach_the_disk_and_come_back(served: Opened) -> None:
    served.key("a", "r")
    assert states(served.file, 2) == ["accepted", "rejected"]
    served.page.locator("#saving", has_text="Saved").wait_for()
    served.key("u")
    assert states(served.file, 1) == ["accepted"]
    served.page.locator("#saving", has_text="Saved").wait_for()
    served.page.reload()
    assert served.text(".progress").startswith("1 of")


def test_a_proposal_is_added_to_the_glossary(served: Opened) -> None:
    served.key("e", "Control+a")
    served.page.keyboard.type("Karabakh")
    served.page.get_by_label("Propose it for the glossary").check()
    served.click("Save")
    served.click("Take away")
    served.click("Add to the glossary")
    served.page.get_by_text("Added karabakh-house to").wait_for()
    text = (served.file.parent / "glossaries" / "house.yaml").read_text("utf-8")
    assert "preferred: Karabakh" in text


def test_what_cannot_be_saved_is_said(served: Opened) -> None:
    served.file.write_text("{", encoding="utf-8")
    served.key("a")
    served.page.locator("#saving", has_text="Not saved").wait_for()
    assert "Download the decisions" in served.text("#saving")
