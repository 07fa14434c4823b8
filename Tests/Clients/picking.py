"""The form of picker/form.html with the map picker in it, in Chromium: what a person does with it, and what it gives."""
import contextlib
import json
import mimetypes
import pathlib
import urllib.parse

import pytest

from browsing import WIDE, browser  # noqa: F401  (fixture)
from conftest import eventually

PAGES = pathlib.Path(__file__).parent / "picker"
# What a careful page allows; the picker needs no more.
POLICY = ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
          "base-uri 'none'; form-action 'self'")
PICKER = "document.getElementById('luogo')"
# Where the modes are tried: a square of the old city, a parcel of Mestre, a front of one.
SQUARE = {"center": "45.4340,12.3389", "zoom": "18"}
PARCEL = {"center": "45.4899,12.2420", "zoom": "18"}
FRONT = {"center": "45.4902,12.2424", "zoom": "18"}


class Form:
    """The page, what it asked for, and its picker."""

    def __init__(self, page, base):
        self.page = page
        self.base = base
        self.requests = []
        self.complaints = []
        # What the field inside already holds, as after a form that was sent back.
        self.written = ""
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda said: (said.type == "warning" or "Content Security" in said.text) and self.complaints.append(said.text))
        page.route("**/form/**", self.answer)

    def answer(self, route):
        name = urllib.parse.urlsplit(route.request.url).path.rsplit("/", 1)[1]
        text = (PAGES / name).read_text().replace('data-part="address"', 'data-part="address" value="' + self.written + '"')
        # Not kept by the browser, so that going back loads it anew and gives it the state of the form.
        route.fulfill(body=text, content_type=mimetypes.guess_type(name)[0] + "; charset=utf-8",
                      headers={"Cache-Control": "no-store", "Content-Security-Policy": POLICY})

    def open(self, page="form.html", ready=True, **attributes):
        words = urllib.parse.urlencode({name.replace("_", "-"): value for name, value in attributes.items()})
        self.page.goto(f"{self.base}/form/{page}?{words}", wait_until="domcontentloaded")
        if ready:
            # The map begins when it comes near to being seen.
            self.page.wait_for_function("""() => {
              const map = document.getElementById('luogo').shadowRoot?.querySelector('.map');
              map?.scrollIntoView({ block: 'center' });
              return map?.matches('[data-ready][aria-busy=false]');
            }""", timeout=60000)
        return self

    # What it gives.

    @property
    def value(self):
        text = self.page.evaluate(PICKER + ".value")
        return json.loads(text) if text else None

    @property
    def properties(self):
        return self.value["properties"]

    @property
    def is_valid(self):
        return self.page.evaluate(PICKER + ".checkValidity()")

    def heard(self, kind="change"):
        return self.page.evaluate("kind => heard.filter(each => each === kind).length", kind)

    def changed(self, count=1):
        """Waits for the count-th change."""
        self.page.wait_for_function("count => heard.filter(each => each === 'change').length >= count", arg=count)
        return self

    @property
    def error(self):
        return self.page.locator("#error")

    @property
    def status(self):
        return self.page.locator("p[role=status]")

    # What a person does.

    @property
    def search(self):
        return self.page.locator("#text")

    @property
    def map(self):
        return self.page.locator(".map")

    def spot(self, dx=0, dy=0):
        self.map.scroll_into_view_if_needed()
        box = self.map.bounding_box()
        return box["x"] + box["width"] / 2 + dx, box["y"] + box["height"] / 2 + dy

    def click(self, dx=0, dy=0):
        self.page.mouse.click(*self.spot(dx, dy))

    def tap(self, dx=0, dy=0):
        self.page.touchscreen.tap(*self.spot(dx, dy))

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def tab_to(self, selector, most=40):
        """Goes on with the Tab key until the focus is there."""
        for _ in range(most):
            if self.page.locator(selector).evaluate("node => node.getRootNode().activeElement === node"):
                return self
            self.press("Tab")
        raise AssertionError(f"the Tab key does not lead to {selector}")

    def submit(self):
        self.page.get_by_role("button", name="Invia").click()

    def sent(self):
        """What the form sent, once the next page is there."""
        self.page.wait_for_url("**/done.html?*")
        return dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(self.page.url).query, keep_blank_values=True))

    @contextlib.contextmanager
    def broken(self, pattern, how=lambda route: route.abort()):
        """While requests of the pattern fail."""
        self.page.route(pattern, how)
        yield
        self.page.unroute(pattern)


@pytest.fixture
def form(browser, server):  # noqa: F811
    eventually(lambda: server.get("/geocode/search?q=castello+3998")[0] == 200, seconds=300)
    eventually(lambda: server.get("/passi-carrai/fronti?at=12.2424,45.4902")[0] == 200, seconds=300)
    contexts = []

    def begin(size=WIDE, **options):
        context = browser.new_context(viewport={"width": size[0], "height": size[1]}, **options)
        context.set_default_timeout(30000)
        contexts.append(context)
        return Form(context.new_page(), server.base)

    yield begin
    for context in contexts:
        context.close()
