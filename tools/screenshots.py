"""Take a picture of each page at two widths, to be looked at.

    python tools/screenshots.py FOLDER [--case CASE] [--readme]

Without `--case` the sample case is made and served. `--readme` writes the pictures of the README anew, into
docs/images. Needs chromium and chromedriver (`tools/install_browser.sh`).
"""

from __future__ import annotations

import argparse
import base64
import shutil
import tempfile
import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import httpx
from selenium import webdriver

from rashomon.cli.group import rashomon
from rashomon.model import Proposal
from rashomon.web.serving import running
from rashomon.web.settings import Settings
from rashomon.workflow import Case
from rashomon.workflow.compared import compare_all

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
WIDTHS = (1280, 390)
README = {"events": 860, "event": 860, "rows": 860}
"""The pages that the README shows, and down to where."""
FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--hide-scrollbars", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-dev-shm-usage",
)  # fmt: skip


def sample(folder: Path) -> Path:
    """Make the sample case; where the machine doubts nothing in it, with invented proposals to look at."""
    rashomon.main(["demo", "--output", str(folder)], standalone_mode=False)
    path = folder / "sample.db"
    with Case(path) as case:
        links, basis = case.store.linked() or (None, None)
        if links is not None and not links.proposals:
            people = sorted(one.id for one in links.actors if one.kind == "person")
            why = "invented for the picture"
            asked = tuple(
                Proposal("same actor", (one, other), 0.8, why) for one, other in pairwise(people[:4])
            )
            case.store.put_links(replace(links, proposals=asked), revision=case.store.revision(), basis=basis)
        compare_all(case)
    return path


def pages(at: str) -> dict[str, str]:
    """Give the address of each page, by its name."""
    found = httpx.get(f"{at}/api/events", params={"sort": "contradictions"}).json()["events"]
    event = next((one for one in found if one["kind"] == "call"), found[0])["address"]
    row = httpx.get(f"{at}/api{event}/joining").json()["others"][0]["key"]
    document = httpx.get(f"{at}/api/documents").json()["documents"][0]["address"]
    actors = httpx.get(f"{at}/api/actors").json()["actors"]
    return {
        "events": "/events", "search": "/events?q=border", "event": event, "sources": f"{event}/sources",
        "rows": f"{event}/judging?by=Ada", "joining": f"{event}/joining?row={row}&by=Ada",
        "documents": "/documents", "document": document,
        "document-layers": f"{document}?layers=points,attributions,mentions,dates", "actors": "/actors",
        "actor": actors[0]["address"], "actor-words": f"{actors[0]['address']}?show=words",
        "judging": "/judging?by=Ada", "judgements": "/judgements", "add": "/add",
    }  # fmt: skip


def driver() -> webdriver.Chrome:
    """Start a browser."""
    options = webdriver.ChromeOptions()
    options.binary_location = str(shutil.which("chromium"))
    for flag in FLAGS:
        options.add_argument(flag)
    return webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))


def take(browser: webdriver.Chrome, address: str, width: int, file: Path, height: int | None = None) -> None:
    """Take a picture of a page, in full or down to a height."""
    size = {"width": width, "height": height or 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    browser.get(address)
    time.sleep(0.2)
    taken = browser.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": height is None})
    file.write_bytes(base64.b64decode(taken["data"]))
    print(file)


def main() -> None:
    """Do it."""
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--case", type=Path)
    parser.add_argument("--readme", action="store_true")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as work,
        running(Settings(str(given.case or sample(Path(work))))) as at,
    ):
        browser = driver()
        try:
            for name, path in pages(at).items():
                for width in WIDTHS:
                    take(browser, at + path, width, given.folder / f"{name}-{width}.png")
                if given.readme and name in README:
                    shown = f"{path}#shared" if name == "event" else path
                    take(browser, at + shown, 1280, IMAGES / f"page-{name}.png", README[name])
        finally:
            browser.quit()


if __name__ == "__main__":
    main()
