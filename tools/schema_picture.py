"""Take the picture of VS Code completing a glossary from its schema.

Run: python -m tools.schema_picture FOLDER. Needs Node.js 20 and Debian's Chromium. FOLDER takes the
npm packages of code-server (the open source of VS Code as a server) and yaml-language-server (what the
extension YAML of Red Hat starts), some 400 MB; a second run finds them there. An extension of twelve
lines starts that server as Red Hat's does. Look at docs/images/schema-completion.png before you
commit it.
"""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from urllib.request import urlopen

from PIL import Image

from tqa.storing import replace_bytes

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "images" / "schema-completion.png"
PACKAGES = ("code-server@4", "yaml-language-server@2", "vscode-languageclient@9")
GLOSSARY = """\
# yaml-language-server: $schema=../glossary.schema.json
glossary: house
from: fr
to: en
entries:
  - id: kyiv
    preferred: Kyiv
    deprecated: [Kiev, Kief]
    kind: name
    why: The desk uses the Ukrainian form of the city's name.
    examples:
      - bad: Trains from [[Kiev]] were late.
        good: Trains from [[Kyiv]] were late.
  - id: lviv
    preferred: Lviv
    deprecated: [Lvov]
    kind: nome"""
SETTINGS = {
    "breadcrumbs.enabled": False,
    "editor.minimap.enabled": False,
    "editor.wordBasedSuggestions": "off",
    "workbench.startupEditor": "none",
}
MANIFEST = {
    "name": "yaml",
    "publisher": "tqa",
    "version": "0.0.1",
    "engines": {"vscode": "^1.80.0"},
    "main": "./extension.js",
    "activationEvents": ["onLanguage:yaml"],
}
EXTENSION = """\
const { LanguageClient, TransportKind } = require("%(modules)s/vscode-languageclient/node");
let client;
exports.activate = () => {
  const module = "%(modules)s/yaml-language-server/out/server/src/server.js";
  const selector = { documentSelector: [{ language: "yaml" }] };
  client = new LanguageClient("yaml", { module, transport: TransportKind.ipc }, selector);
  return client.start();
};
exports.deactivate = () => client?.stop();
"""


def main(folder: Path) -> int:
    install(folder)
    with TemporaryDirectory() as made:
        work = prepare(Path(made), folder)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        server = subprocess.Popen(command(folder, Path(made), port), stdout=subprocess.DEVNULL)
        try:
            wait_for(f"http://127.0.0.1:{port}/")
            picture(f"http://127.0.0.1:{port}/?folder={work}")
        finally:
            server.terminate()
            server.wait()
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size:,} bytes")
    return 0


def install(folder: Path) -> None:
    """Install what is not there yet; native parts are not built, for the picture needs none."""
    folder.mkdir(parents=True, exist_ok=True)
    inner = folder / "node_modules" / "code-server" / "lib" / "vscode"
    npm = ("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund")
    if not inner.is_dir():
        subprocess.run([*npm, "--prefix", folder, *PACKAGES], check=True)
    if not (inner / "node_modules").is_dir():
        subprocess.run([*npm, "--omit=dev"], cwd=inner, check=True)


def prepare(made: Path, folder: Path) -> Path:
    """Write the extension and a project with a glossary; return the folder of the project."""
    extension, work = made / "extensions" / "tqa.yaml-0.0.1", made / "desk"
    for path in (extension, work / ".vscode", work / "glossaries"):
        path.mkdir(parents=True)
    modules = (folder.resolve() / "node_modules").as_posix()
    (extension / "package.json").write_text(json.dumps(MANIFEST), "utf-8")
    (extension / "extension.js").write_text(EXTENSION % {"modules": modules}, "utf-8")
    (work / ".vscode" / "settings.json").write_text(json.dumps(SETTINGS), "utf-8")
    (work / "glossaries" / "house.yaml").write_text(GLOSSARY, "utf-8")
    shutil.copy(ROOT / "src" / "tqa" / "data" / "glossary.schema.json", work)
    return work


def command(folder: Path, made: Path, port: int) -> list[str | Path]:
    vscode = folder / "node_modules" / "code-server" / "lib" / "vscode"
    return [
        *("node", vscode / "out" / "server-main.js", "--host", "127.0.0.1", "--port", str(port)),
        *("--without-connection-token", "--accept-server-license-terms"),
        *("--telemetry-level", "off", "--server-data-dir", made / "data"),
        *("--extensions-dir", made / "extensions"),
    ]


def wait_for(address: str) -> None:
    for _ in range(60):
        try:
            urlopen(address).close()
        except OSError:
            time.sleep(1)
        else:
            return
    raise SystemExit(f"{address} does not answer")


def picture(address: str) -> None:
    """Open the glossary, begin a line of its last entry, and ask for what may stand there."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-lcd-text"]
        )
        page = browser.new_page(viewport={"width": 1000, "height": 740})
        page.goto(address, wait_until="commit")
        page.get_by_role("button", name="Yes, I trust the authors").click(timeout=120_000)
        page.get_by_text("glossaries", exact=True).click()
        page.get_by_text("house.yaml", exact=True).dblclick()
        page.get_by_text("tqa glossary (glossary.schema.json)").wait_for(timeout=120_000)
        ask(page)
        save(page.screenshot())
        browser.close()


def ask(page: Page) -> None:
    page.keyboard.press("Control+B")
    page.keyboard.press("Control+End")
    page.keyboard.press("Enter")
    page.keyboard.press("Control+Space")
    page.locator(".suggest-widget.visible .monaco-list-row").first.wait_for()
    page.keyboard.press("Control+Space")
    for _ in range(6):
        page.keyboard.press("ArrowDown")
    time.sleep(3)  # the underlining of the line above comes when typing pauses


def save(data: bytes) -> None:
    with Image.open(BytesIO(data)) as found:
        out = BytesIO()
        found.convert("RGB").quantize(
            256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE
        ).save(out, "png", optimize=True)
    replace_bytes(PICTURE, out.getvalue())


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
