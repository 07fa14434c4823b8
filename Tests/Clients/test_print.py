"""The map on paper, as a browser prints it: what stands on the sheet, and that its scale is true."""
import re
import urllib.parse

import pytest

from browsing import RIALTO, WIDE, browser, visit  # noqa: F401  (fixtures)

PARCELS = RIALTO + "&layers=particelle"
MILLIMETRE = 96 / 25.4


def on_paper(seen):
    """The sheet is filled a moment after the last change."""
    seen.page.wait_for_selector("#sheet-scale:not(:empty)", state="attached")
    seen.page.evaluate(
        "() => Promise.allSettled([...document.querySelectorAll('#sheet-legend img')].map(picture => picture.decode()))")
    seen.page.emulate_media(media="print")
    return seen


def count_prints(seen):
    """In the place of the browser's own dialog."""
    seen.page.evaluate("() => { const data = document.documentElement.dataset;"
                       " window.print = () => { data.printed = Number(data.printed ?? 0) + 1; }; }")


def denominator(seen):
    text = seen.page.locator("#sheet-scale").inner_text()
    return int(re.search(r"1:([\d.,]+)", text)[1].replace(".", "").replace(",", ""))


def shown(seen, selector):
    return seen.page.eval_on_selector_all(
        selector, "nodes => nodes.some(node => node.getClientRects().length > 0 && getComputedStyle(node).visibility === 'visible')")


@pytest.mark.parametrize("size", [WIDE, (1024, 768), (390, 844)], ids=["wide", "small", "phone"])
def test_sheet_says_what_it_shows_at_what_scale_and_whose_it_is(visit, size):
    seen = on_paper(visit(size).open(PARCELS))
    text = seen.page.locator("body").inner_text()
    for words in ["Mappe di Venezia", "Particelle catastali (dimostrative)", "Legenda", "Scala 1:", "senza valore legale",
                  "Stampato il", "OpenStreetMap contributors", "IODL 2.0", "EPSG:7792", "map=18/"]:
        assert words in text, (words, text)
    assert shown(seen, ".north") and shown(seen, "#sheet-bar")
    legends = seen.page.eval_on_selector_all(
        "#sheet-legend figure", "figures => figures.map(figure => [figure.innerText, Math.min(...[...figure.querySelectorAll('img')].map(picture => picture.naturalWidth))])")
    assert [title for title, _ in legends] == ["Venezia", "Particelle catastali (dimostrative)"]
    assert all(width > 20 for _, width in legends)


def test_sheet_speaks_english(visit):
    seen = on_paper(visit().open(PARCELS + "&lang=en"))
    text = seen.page.locator("body").inner_text()
    for words in ["Maps of Venice", "Legend", "Scale 1:", "without legal", "Printed on"]:
        assert words in text, (words, text)


def test_nothing_to_press_is_on_the_sheet(visit):
    seen = on_paper(visit().open(PARCELS))
    for selector in ["button", "input", "select", "#panel", "#tools", ".leaflet-control-container", "#notices", ".skip",
                     "#loading", "#toast", "#info"]:
        assert not shown(seen, selector), selector


@pytest.mark.parametrize("zoom", [11, 13, 15, 16, 17, 18, 20])
def test_scale_is_round_and_true_and_its_bar_as_long_as_it_says(visit, zoom):
    seen = on_paper(visit().open(f"#map={zoom}/45.43797/12.33588&base=mappa"))
    scale = denominator(seen)
    assert re.fullmatch(r"(1|2|25|5)0*", str(scale))
    bar = seen.page.locator("#sheet-bar").bounding_box()["width"] / MILLIMETRE
    last = seen.page.locator("#sheet-marks span").last.inner_text()
    number, unit = last.split()
    metres = float(number.replace(".", "").replace(",", ".")) * (1000 if unit == "km" else 1)
    assert abs(bar * scale / 1000 - metres) < 0.01 * metres
    # A tile of 256 pixels on the screen is so wide on the ground, and so wide on paper.
    tile = seen.page.locator("img.leaflet-tile-loaded").first.bounding_box()["width"] / MILLIMETRE
    ground = 40075016.686 * 0.70173 / 2 ** zoom
    assert abs(tile / 1000 * scale - ground) < 0.005 * ground
    # The frame is filled, and its middle is that of the map.
    frame = seen.page.locator(".stage").bounding_box()
    assert abs(frame["width"] / MILLIMETRE - 190) < 0.5 and abs(frame["height"] / MILLIMETRE - 150) < 0.5
    boxes = seen.page.eval_on_selector_all(
        "img.leaflet-tile-loaded", "tiles => tiles.map(tile => { const r = tile.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom]; })")
    assert min(b[0] for b in boxes) <= frame["x"] + 1 and max(b[2] for b in boxes) >= frame["x"] + frame["width"] - 1
    assert min(b[1] for b in boxes) <= frame["y"] + 1 and max(b[3] for b in boxes) >= frame["y"] + frame["height"] - 1


@pytest.mark.parametrize("landscape", [False, True], ids=["portrait", "landscape"])
@pytest.mark.parametrize("paper, fragment", [
    ("A4", RIALTO), ("A4", PARCELS + ",civici,sestieri"), ("A4", "#map=14/45.4375/12.334&base=acque"),
    ("A4", "#map=17/45.494/12.243&base=catasto"), ("Letter", RIALTO),
], ids=["map", "layers", "waters", "cadastre", "Letter"])
def test_sheet_is_one_page(visit, paper, fragment, landscape):
    seen = on_paper(visit().open(fragment))
    document = seen.page.pdf(format=paper, landscape=landscape)
    assert len(re.findall(rb"/Type\s*/Page\b", document)) == 1


@pytest.mark.parametrize("press", ["#tool-print", "Control+p"])
def test_button_and_key_print_a_picture_made_for_paper(visit, press):
    seen = visit().open(PARCELS + ",civici")
    count_prints(seen)
    if press.startswith("#"):
        seen.page.locator(press).click()
    else:
        seen.page.locator("#map").focus()
        seen.page.keyboard.press(press)
    seen.page.wait_for_selector("html[data-printed='1']", timeout=60000)
    asked = [dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(url).query)) for url in seen.requests if "GetMap" in url]
    assert [each["LAYERS"] for each in asked] == ["mappa", "particelle", "civici"]
    scale = denominator(seen)
    for each in asked:
        west, south, east, north = map(float, each["BBOX"].split(","))
        assert abs((east - west) * 0.70173 - 0.190 * scale) < 0.001 * scale
        assert (each["WIDTH"], each["HEIGHT"], each["DPI"]) == ("1496", "1181", "200")
    sizes = seen.page.eval_on_selector_all("#sheet-pictures img", "pictures => pictures.map(picture => picture.naturalWidth)")
    assert sizes == [1496, 1496, 1496]
    seen.page.emulate_media(media="print")
    assert shown(seen, "#sheet-pictures img")
    seen.page.emulate_media(media="screen")
    assert not shown(seen, "#sheet-pictures img")
    seen.page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    assert seen.page.locator("#sheet-pictures img").count() == 0


def test_says_plainly_that_the_picture_for_paper_did_not_come(visit):
    seen = visit().open(RIALTO)
    count_prints(seen)
    seen.page.route("**/wms?*GetMap*", lambda route: route.fulfill(status=503))
    seen.page.locator("#tool-print").click()
    message = seen.page.locator("#message")
    message.wait_for()
    assert "per la stampa non è arrivata" in message.inner_text()
    assert seen.page.locator("html[data-printed]").count() == 0
    seen.page.unroute("**/wms?*GetMap*")
    message.get_by_role("button", name="Riprova").click()
    seen.page.wait_for_selector("html[data-printed='1']", timeout=60000)
    assert message.is_hidden()
