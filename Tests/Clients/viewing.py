"""The officer's viewer in Chromium: what an officer does with it, and what it asked for."""
import urllib.parse

import pytest

from browsing import SMALL, WIDE, browser  # noqa: F401  (fixture)
from conftest import eventually

# A street of Mestre whose demonstration parcels front it; and Rialto.
MESTRE = "map=19/45.49000/12.24230&base=mappa"
RIALTO = "map=18/45.43797/12.33588&base=mappa"


class View:
    """The page, what it asked for and complained of."""

    def __init__(self, page, base):
        self.page = page
        self.base = base
        self.requests = []
        self.complaints = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda said: (said.type == "warning" or "Content Security" in said.text) and self.complaints.append(said.text))

    def open(self, fragment="", settled=True):
        self.page.goto("about:blank")
        self.page.goto(f"{self.base}/viewer#{fragment}")
        return self.settle() if settled else self

    def settle(self):
        """Until the pictures of the map are there."""
        self.page.wait_for_selector("#map[aria-busy=false]", timeout=60000)
        return self

    @property
    def words(self):
        return dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(self.page.url).fragment))

    def said(self, text):
        """Waits until those who listen are told so."""
        self.page.locator("#status", has_text=text).wait_for(state="attached")

    def until(self, condition, argument=None):
        self.page.wait_for_function(condition, arg=argument)
        return self

    def spot(self, dx=0, dy=0, node="#map"):
        box = self.page.locator(node).bounding_box()
        return box["x"] + box["width"] / 2 + dx, box["y"] + box["height"] / 2 + dy

    def click(self, dx=0, dy=0, node="#map"):
        self.page.mouse.click(*self.spot(dx, dy, node))

    def tap(self, dx=0, dy=0):
        self.page.touchscreen.tap(*self.spot(dx, dy))

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def tool(self, name):
        self.page.locator("#rail").get_by_role("button", name=name, exact=True).click()
        return self

    def tab_to(self, selector, most=60):
        """Goes on with the Tab key until the focus is there."""
        for _ in range(most):
            if self.page.locator(selector).first.evaluate("node => node === document.activeElement"):
                return self
            self.press("Tab")
        raise AssertionError(f"the Tab key does not lead to {selector}")

    def rows(self, count=1):
        """Waits for the rows of the table."""
        self.page.locator("#table[aria-busy=false] tbody tr").nth(count - 1).wait_for()
        return self.page.locator("#table tbody tr")

    def column(self, title):
        """What stands in a column of the table."""
        self.page.wait_for_selector("#table[aria-busy=false] tbody tr")
        return self.page.evaluate("""title => {
          const heads = [...document.querySelectorAll('#table thead tr > *')].map(head => head.innerText.replace(/ [▲▼]$/, '').trim());
          return [...document.querySelectorAll('#table tbody tr')].map(row => row.children[heads.indexOf(title)].innerText);
        }""", title)


@pytest.fixture
def view(browser, server):  # noqa: F811
    eventually(lambda: server.get("/geocode/search?q=castello+3998")[0] == 200, seconds=300)
    eventually(lambda: server.get("/passi-carrai/fronti?at=12.2424,45.4902")[0] == 200, seconds=300)
    yield from views(browser, server)


def views(browser, server):  # noqa: F811
    """Opens as many pages as a test asks for."""
    contexts = []

    def begin(size=WIDE, **options):
        context = browser.new_context(viewport={"width": size[0], "height": size[1]}, locale="it-IT", **options)
        context.set_default_timeout(30000)
        contexts.append(context)
        return View(context.new_page(), server.base)

    yield begin
    for context in contexts:
        context.close()
