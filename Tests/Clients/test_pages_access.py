"""The pages of the data, the guides, the errors and the forms' beginnings for everybody: what axe finds, and no page wider than a phone."""
import pytest

from barriers import barriers
from browsing import SMALL, WIDE, browser  # noqa: F401  (fixture)

PAGES = ["/ogc", "/ogc/collections", "/ogc/collections/civici", "/ogc/collections/civici/items", "/ogc/collections/sestieri/items/Castello",
         "/ogc/conformance", "/ogc/api", "/guide/wms", "/guide/wfs", "/guide/wmts", "/boh", "/ogc/collections/boh",
         "/wmts?SERVICE=WMTS&REQUEST=boh", "/tiles/boh/1/1/1.png", "/demo", "/demo/boh"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, SMALL], ids=["wide", "320px"])
@pytest.mark.parametrize("language", ["it", "en"])
def test_pages_have_no_barrier_fit_and_ask_nobody_else(browser, server, language, size, scheme):  # noqa: F811
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, color_scheme=scheme, locale=language)
    page = context.new_page()
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    found = {}
    for path in PAGES:
        if language == "en" and path.startswith("/demo"):
            continue  # The forms to try are Italian, as those of the Comune.
        page.goto(server.base + path)
        if page.locator("html[lang]").count() == 0:
            continue  # A protocol's own document, not a page.
        found[path] = barriers(page)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found[path].append("wider than the screen")
        assert page.locator("html").get_attribute("lang") == language, path
    context.close()
    assert len(found) >= 12 and {path: barrier for path, barrier in found.items() if barrier} == {}
    assert [url for url in requests if not url.startswith((server.base, "data:"))] == []
