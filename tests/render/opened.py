"""A page opened in the browser, and what tests ask of it again and again."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tqa.render import FORMATS
from tqa.render.options import RenderOptions
from tqa.report import Report

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--disable-quic"),
)


@dataclass
class Opened:
    """The page, the file it was opened from, what its script or its policy complained of."""

    page: Page
    file: Path
    errors: list[str] = field(default_factory=list)

    def key(self, *names: str) -> None:
        for name in names:
            self.page.keyboard.press(name)

    def press(self, key: str, button: str) -> None:
        self.key(key)
        self.click(button)

    def text(self, selector: str) -> str:
        """Return the words of an element, white space folded."""
        return " ".join(self.page.locator(selector).first.inner_text().split())

    def count(self, selector: str) -> int:
        return self.page.locator(selector).count()

    def click(self, name: str, inside: str = "body") -> None:
        self.page.locator(inside).get_by_role("button", name=name, exact=True).first.click()

    def download(self, name: str) -> str:
        """Press a button and return what it gives to download."""
        with self.page.expect_download() as waiting:
            self.click(name)
        return Path(waiting.value.path()).read_bytes().decode("utf-8")

    def decisions(self) -> list[dict[str, Any]]:
        self.click("Take away")
        found: list[dict[str, Any]] = json.loads(self.download("Download decisions"))["decisions"]
        return found


def opened(
    browser: Browser, folder: Path, report: Report, options: RenderOptions, context: dict[str, Any]
) -> Opened:
    file = folder / "report.html"
    file.write_text(FORMATS["html"](report, options), encoding="utf-8")
    settings: Any = {"viewport": {"width": 1280, "height": 800}, "offline": True} | context
    page = browser.new_context(**settings).new_page()
    page.set_default_timeout(10_000)
    made = Opened(page, file)
    page.on("pageerror", lambda error: made.errors.append(str(error)))
    page.on("console", lambda note: made.errors.append(note.text) if note.type == "error" else None)
    page.goto(file.as_uri())
    return made
