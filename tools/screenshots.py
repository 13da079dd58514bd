"""Take the pictures of the page that the documents show.

Run: python -m tools.screenshots. Writes docs/images/*.png with Debian's Chromium. The texts are the
seed and made-up copy; look at every picture before you commit it.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from contextlib import chdir
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PIL import Image

from tests.render.opened import FLAGS
from tqa import __version__
from tqa.pipeline import Job, run
from tqa.render import FORMATS
from tqa.render.options import Past, RenderOptions
from tqa.settings import Settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
LARGEST = 200_000

GRAIN = """\
Grain corridor talks stall in Istanbul

The discussions on the grain corridor did not advance on Wednesday, deplored the head of Turkish \
diplomacy, Hakan Fidan, who called on the two parties to show goodwill.

Several tens of ships are waiting off Odessa, according to the port authorities. “We have lost \
four weeks,” a shipowner told AFP under cover of anonymity. .

In Kiev, the president assured that the country would honour its contracts. Mr Fidan, who is very \
active on this file, must meet his counterpart Friday in Ankara. Mr. Guterres will travel to \
Kharkov in the coming days.
"""
MUNICH = """\
Ministers meet on the sidelines of Munich conference

The ministers met Saturday under the auspices of the EUROPEAN UNION.

“The situation in Nagorny Karabakh worries us,” said the head of French diplomacy, Catherine \
Colonna, who evoked a “window of opportunity”.

Mr. Blinken welcomed with reserve the proposals put forward by Baku. The region of Nagorno-Karabakh \
has been under blockade for several weeks. The two Caucasian countries had signed a ceasefire.

Azerbaijan, for its part, accused Armenia of multiplying the provocations on the front line of \
Nagorny Karabakh.
"""
BUDGET = "Council adopts budget\n\nThe council met on Tuesday and adopted its budget.\n"
HISTORY = tuple(
    Past(label, counts, 900)
    for label, counts in (
        ("20 Nov", (14, 33, 22)),
        ("21 Nov", (13, 33, 21)),
        ("22 Nov", (11, 29, 21)),
        ("23 Nov", (11, 24, 18)),
        ("24 Nov", (9, 26, 17)),
    )
)


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: its name, where the page opens, what is done there, size, colours."""

    name: str
    fragment: str = ""
    act: Callable[[Page], None] = lambda page: page.keyboard.press("j")
    size: tuple[int, int] = (1280, 800)
    dark: bool = False


def keys(*names: str) -> Callable[[Page], None]:
    def act(page: Page) -> None:
        for name in names:
            page.keyboard.press(name)

    return act


def choose_form(page: Page) -> None:
    page.get_by_role("button", name="Use everywhere: Nagorno-Karabakh").click()


SHOTS = (
    Shot("review", act=keys("a", "a")),
    Shot("review-dark", act=keys("a", "a", "a", "r", *"jjjjjjjjjj"), dark=True),
    Shot("compare", act=keys("a", "a", "a", "r", "a", "t", "t")),
    Shot("bulk", act=keys("Shift+A")),
    Shot("consistency", "view=consistency&concept=term:nagorno-karabakh"),
    Shot("house-form", "view=consistency&concept=term:nagorno-karabakh", choose_form),
    Shot("overview", "view=overview", size=(1280, 1180)),
    Shot("take-away", act=keys("a", "a", "a"), fragment=""),
    Shot("narrow", act=keys("j", "j"), size=(390, 844)),
)


def main() -> int:
    chromium = shutil.which("chromium")
    if chromium is None:
        print("no chromium found: run tools/chromium.py", file=sys.stderr)
        return 2
    from playwright.sync_api import sync_playwright

    IMAGES.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        page = _write_page(Path(folder))
        browser = playwright.chromium.launch(
            executable_path=chromium, args=[*FLAGS, "--disable-lcd-text"]
        )
        large = [shot.name for shot in SHOTS if _take(browser, page, shot) > LARGEST]
        browser.close()
    for name in large:
        print(f"{name}.png is larger than {LARGEST:,} bytes", file=sys.stderr)
    return int(bool(large))


def _write_page(folder: Path) -> Path:
    wire = folder / "wire"
    wire.mkdir()
    (wire / "grain-corridor.txt").write_text(GRAIN, "utf-8")
    (wire / "munich-conference.txt").write_text(MUNICH, "utf-8")
    (wire / "budget.txt").write_text(BUDGET, "utf-8")
    seed = next((ROOT / "seeds").glob("*.txt"))
    (wire / "armenia-azerbaijan.txt").write_bytes(seed.read_bytes())
    with chdir(folder):
        report = run(Job(("wire",), keep_sources=True), Settings())
    options = RenderOptions(version=__version__, history=HISTORY)
    page = folder / "report.html"
    page.write_text(FORMATS["html"](report, options), "utf-8")
    return page


def _take(browser: Browser, file: Path, shot: Shot) -> int:
    width, height = shot.size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if shot.dark else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(f"{file.as_uri()}#{shot.fragment}")
    shot.act(page)
    if shot.name == "take-away":
        page.get_by_role("button", name="Take away").click()
    target = IMAGES / f"{shot.name}.png"
    with Image.open(BytesIO(page.screenshot())) as picture:
        # A palette makes a third of the bytes, and nobody sees the difference.
        picture.convert("RGB").quantize(
            256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE
        ).save(target, optimize=True)
    context.close()
    print(f"{target.relative_to(ROOT)}: {target.stat().st_size:,} bytes")
    return target.stat().st_size


if __name__ == "__main__":
    sys.exit(main())
