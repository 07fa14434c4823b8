"""The map page in a real browser: Chromium without a window, driven over the DevTools protocol."""
import shutil
import urllib.parse

import pytest
from playwright.sync_api import sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
if CHROMIUM is None:
    raise RuntimeError("Chromium is not installed: apt-get install chromium")

WIDE, PHONE, SMALL, LANDSCAPE = (1440, 900), (390, 844), (320, 640), (844, 390)
ZOOMED = (320, 256)  # 1280 × 1024 at 400 %
RIALTO = "#map=18/45.43797/12.33588&base=mappa"


class Visit:
    """A page that is open, and everything it asked for and complained of."""

    def __init__(self, page, base):
        self.page = page
        self.base = base
        self.requests = []
        self.complaints = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda said: said.type in ("error", "warning") and self.complaints.append(said.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def open(self, fragment=""):
        self.page.goto("about:blank")
        self.page.goto(self.base + "/" + fragment)
        self.settle()
        return self

    def settle(self):
        self.page.wait_for_selector("img.leaflet-tile-loaded", timeout=60000)
        self.page.wait_for_selector("#map[aria-busy=false]", timeout=60000)

    def foreign(self):
        return [url for url in self.requests if not url.startswith((self.base, "data:", "about:"))]

    def click_map(self, dx=0, dy=0):
        """Clicks off the middle of the map and waits for what it finds."""
        box = self.page.locator("#map").bounding_box()
        self.page.mouse.click(box["x"] + box["width"] / 2 + dx, box["y"] + box["height"] / 2 + dy)
        self.page.wait_for_selector("#info-body details")

    def words(self):
        fragment = urllib.parse.urlsplit(self.page.url).fragment
        return dict(urllib.parse.parse_qsl(fragment))


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as driver:
        # A sandbox of Chromium's own is not to be had as root in a container.
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def visit(browser, server):
    contexts = []

    def begin(size=WIDE, **options):
        context = browser.new_context(viewport={"width": size[0], "height": size[1]}, **options)
        contexts.append(context)
        return Visit(context.new_page(), server.base)

    yield begin
    for context in contexts:
        context.close()
