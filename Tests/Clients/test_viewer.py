"""The officer's viewer: layers, what lies at a place, measures, checks, coordinates; by mouse, touch and keyboard."""
import re

import pytest

from browsing import PHONE, WIDE, browser  # noqa: F401  (fixture)
from viewing import MESTRE, RIALTO, view  # noqa: F401  (fixture)


def number(text):
    return float(re.search(r"[\d.]+,?\d*", text)[0].replace(".", "").replace(",", "."))


def test_asks_nobody_else_and_complains_of_nothing(view):
    seen = view().open(RIALTO + "&layers=civici,particelle&tool=layers&table=civici")
    seen.rows()
    seen.click()
    seen.page.locator("#info-body table").first.wait_for()
    assert [url for url in seen.requests if not url.startswith((seen.base, "data:", "about:"))] == []
    assert seen.complaints == []


def test_layers_are_switched_ordered_made_transparent_and_styled(view):
    seen = view().open(RIALTO + "&tool=layers")
    for group, layer in [("Catasto", "Particelle catastali (dimostrative)"), ("Indirizzi e accessi", "Numeri civici")]:
        seen.page.locator(".catalog summary", has_text=group).click()
        seen.page.get_by_role("checkbox", name=layer).check()
    # Points above areas, whatever was switched on first.
    assert seen.words["layers"] == "civici,particelle"
    assert any("/tiles/particelle/" in url for url in seen.requests)
    seen.page.get_by_role("button", name="Sposta sotto: Numeri civici").click()
    assert seen.words["layers"] == "particelle,civici"
    seen.said("Numeri civici: posizione 2 di 2")
    assert seen.page.evaluate("document.activeElement.closest('li').innerText").startswith("Numeri civici")
    card = seen.page.locator("[data-layer=particelle]")
    card.locator("summary").first.click()
    card.get_by_label("Stile").select_option("particelle-contorno")
    card.get_by_role("slider", name="Opacità").fill("50")
    assert seen.words["layers"] == "particelle/particelle-contorno@50,civici"
    seen.until("() => [...document.querySelectorAll('#map .leaflet-layer')].some(each => each.style.opacity === '0.5')")
    legend = card.locator(".legend")
    assert legend.evaluate("picture => picture.decode().then(() => picture.naturalWidth)") > 20
    assert legend.get_attribute("alt").startswith("Legenda: Particelle")
    card.locator(".legend-words summary").click()
    card.locator(".legend-words li", has_text="Particella").first.wait_for()
    seen.page.get_by_role("button", name="Togli dalla mappa: Numeri civici").click()
    assert seen.words["layers"] == "particelle/particelle-contorno@50"


def test_the_catalog_is_filtered_by_words(view):
    seen = view().open(RIALTO + "&tool=layers")
    seen.page.get_by_label("Filtra gli strati").fill("localita")
    seen.page.get_by_role("checkbox", name="Località").wait_for()
    assert seen.page.locator(".catalog input").count() < 6
    seen.said("strati")


def test_a_click_tells_of_every_layer_in_tables_with_links_to_the_items(view, server):
    seen = view().open(MESTRE + "&layers=particelle")
    seen.click(90, -40)
    card = seen.page.locator("#info-body details").first
    card.locator("table").wait_for()
    assert "Foglio" in card.inner_text() and "senza valore legale" in card.inner_text()
    assert card.locator("tbody th[scope=row]").count() > 5
    href = card.get_by_role("link", name="GeoJSON").get_attribute("href")
    item = server.json("/" + href)
    assert item["properties"]["riferimento"] in card.inner_text()
    assert seen.page.locator("#map .leaflet-overlay-pane path").count() >= 2
    place = seen.page.locator("#info-place").inner_text()
    assert all(f"EPSG:{code}" in place for code in (25833, 4326, 3003))
    assert "info" in seen.words


def test_the_keyboard_alone_moves_the_map_and_asks(view):
    seen = view().open(MESTRE + "&layers=particelle")
    seen.press("Tab")
    assert seen.page.evaluate("document.activeElement.className") == "skip"
    seen.press("Enter")
    assert seen.page.evaluate("document.activeElement.id") == "map"
    before = seen.words["map"]
    seen.press("ArrowRight")
    seen.until("before => !decodeURIComponent(location.hash).includes(before)", before)
    seen.press("Enter")
    seen.page.locator("#info-title:focus").wait_for()
    seen.page.locator("#info-body table").first.wait_for()
    seen.said("oggetti:")
    seen.press("Escape")
    assert seen.page.locator("#info").is_hidden()
    assert seen.page.evaluate("document.activeElement.id") == "map"


def test_measures_a_line_by_mouse_and_an_area_by_keyboard(view):
    seen = view().open(MESTRE + "&tool=measure")
    seen.click(-100, 0)
    seen.click(100, 0)
    # Web Mercator: 200 pixels at zoom 19 and this latitude.
    metres = 200 * 156543.03392804097 * 0.7011 / 2 ** 19
    assert number(seen.page.locator(".result dd").first.inner_text()) == pytest.approx(metres, rel=0.005)
    seen.page.get_by_role("button", name="Ricomincia").click()
    seen.page.get_by_role("radio", name="Superficie").check()
    seen.page.locator("#map").focus()
    for key in ("Enter", "ArrowRight", "Enter", "ArrowDown", "Enter"):
        before = seen.page.url
        seen.press(key)
        seen.until("before => location.href !== before", before)
        seen.until("() => !document.querySelector('#map .leaflet-pan-anim')")
    seen.said("ha)")
    text = seen.page.locator(".result").inner_text()
    # Half of a square of 80 pixels.
    assert number(text.split("Superficie")[1]) == pytest.approx((80 * metres / 200) ** 2 / 2, rel=0.02)
    assert "m²" in text and "ha)" in text and "Perimetro" in text
    seen.press("Delete")
    seen.said("2 punti")
    assert seen.words["measure"].startswith("area:")


# Reference: GeographicLib 2.0, WGS 84.
GEODESICS = [("line", "45.4375,12.334;45.4902,12.2424", 9253.47), ("line", "45.0,12.0;45.0,12.001", 78.85), ("line", "45.0,12.0;45.001,12.0", 111.13),
             ("area", "45.42,12.30;45.46,12.30;45.46,12.37;45.42,12.37", 24348064.1), ("area", "45.49,12.242;45.4903,12.2425;45.4899,12.2427", 1129.46)]


@pytest.mark.parametrize("kind, points, expected", GEODESICS)
def test_measures_are_geodesic(view, kind, points, expected):
    seen = view().open(f"{RIALTO}&tool=measure&measure={kind}:{points}", settled=False)
    written = number(seen.page.locator(".result dd").first.inner_text())
    assert written == pytest.approx(expected, abs=0.006 if kind == "line" else max(0.5, expected * 2e-7))


def test_a_driveway_is_checked_where_the_map_is_clicked(view):
    seen = view().open(MESTRE + "&layers=particelle&tool=check")
    seen.click(8, 15)
    verdict = seen.page.locator(".verdict")
    verdict.wait_for()
    assert verdict.get_attribute("data-outcome") and "non è una decisione" in verdict.inner_text()
    rules = seen.page.locator(".rules").first
    assert re.search(r"PC-\d{3}", rules.inner_text()) and rules.locator(".source").first.inner_text()
    assert seen.page.locator("#map .leaflet-overlay-pane path").count() > 3
    seen.said("Esito:")
    with seen.page.expect_download() as download:
        seen.page.get_by_role("button", name="Rapporto PDF").click()
    assert open(download.value.path(), "rb").read(5) == b"%PDF-"
    with seen.page.expect_download() as download:
        seen.page.get_by_role("button", name="Rapporto HTML").click()
    assert b"<!DOCTYPE html>" in open(download.value.path(), "rb").read(200)
    seen.page.get_by_label("Larghezza (m)").fill("4,5".replace(",", "."))
    seen.press("Tab")
    seen.until("() => location.hash.includes(':4.5:')")
    seen.page.locator(".verdict").wait_for()


def test_a_driveway_is_checked_by_keyboard_and_told(view):
    seen = view().open(MESTRE + "&tool=check")
    seen.page.locator("#map").focus()
    seen.press("Enter")
    seen.page.locator(".verdict").wait_for()
    seen.said("Esito:")


def test_where_no_car_goes_the_verdict_says_so(view):
    seen = view().open(RIALTO + "&tool=check")
    seen.click()
    seen.page.locator(".verdict[data-outcome=reject]").wait_for()
    assert "PC-001" in seen.page.locator(".rules").first.inner_text()


@pytest.mark.parametrize("code, text", [("25833", "291616,93 5035064,5"), ("4326", "45.43797, 12.33588"), ("4326", "12,33588 45,43797"), ("3003", "E 1760904,6 N 5037068")])
def test_goes_to_coordinates(view, server, code, text):
    seen = view().open(MESTRE + "&tool=goto")
    seen.page.get_by_label("Sistema di riferimento").select_option(code)
    seen.page.locator("#goto-text").fill(text)
    seen.press("Enter")
    seen.page.locator("#info-title:focus").wait_for()
    latitude, longitude = map(float, seen.words["info"].split(","))
    assert latitude == pytest.approx(45.43797, abs=2e-3) and longitude == pytest.approx(12.33588, abs=2e-3)


def test_coordinates_are_those_of_the_server(view, server):
    """PROJ's, to the centimetre in EPSG:25833 and to the decimetre in EPSG:3003."""
    item = server.json("/ogc/collections/civici/items/12036")
    longitude, latitude = item["geometry"]["coordinates"]
    seen = view().open(RIALTO + f"&info={latitude},{longitude}")
    text = seen.page.locator("#info-place").inner_text()
    for code, tolerance in [("25833", 0.02), ("3003", 0.11)]:
        expected = server.json(f"/ogc/collections/civici/items/12036?crs=EPSG:{code}")["geometry"]["coordinates"]
        line = text.split(f"EPSG:{code}")[1]
        east, north = map(float, re.search(r"E ([\d.]+) N ([\d.]+)", line).groups())
        assert (east, north) == (pytest.approx(expected[0], abs=tolerance), pytest.approx(expected[1], abs=tolerance)), code


@pytest.mark.parametrize("text, words", [("venezia", "due numeri"), ("1 2", "fuori dalla carta")])
def test_wrong_coordinates_are_told_with_an_example(view, text, words):
    seen = view().open(MESTRE + "&tool=goto")
    seen.page.locator("#goto-text").fill(text)
    seen.press("Enter")
    seen.page.get_by_role("alert").get_by_text(words).wait_for()
    field = seen.page.locator("#goto-text")
    assert field.get_attribute("aria-invalid") == "true" and field.evaluate("node => node === document.activeElement")


def test_goes_to_a_parcel_and_says_when_there_is_none(view, server):
    properties = server.json("/ogc/collections/particelle/items?limit=1&bbox=12.2424,45.4900,12.2426,45.4902")["features"][0]["properties"]
    seen = view().open(RIALTO + "&tool=goto")
    seen.page.get_by_label("Foglio").fill(str(properties["foglio"]))
    seen.page.locator("#goto-parcel").fill(properties["particella"])
    seen.press("Enter")
    seen.page.locator("#found", has_text=properties["particella"]).wait_for()
    seen.until("() => !location.hash.includes('45.43797')")
    seen.page.locator("#goto-parcel").fill("Z999999")
    seen.press("Enter")
    seen.page.get_by_role("alert").get_by_text("Nessuna particella Z999999").wait_for()


def test_finds_an_address_by_keyboard(view):
    seen = view().open(RIALTO)
    seen.page.get_by_role("combobox").first.focus()
    seen.page.keyboard.type("castello 3998")
    seen.page.locator("#search-list [role=option]").first.wait_for()
    seen.press("ArrowDown")
    assert seen.page.locator("#search-text").get_attribute("aria-activedescendant") == "search-list-0"
    seen.press("Enter")
    seen.page.locator("#found", has_text="Castello 3998").wait_for()


def test_the_address_keeps_everything_and_back_works(view):
    start = MESTRE + "&lang=it&layers=particelle/particelle-contorno@60,civici&tool=measure&measure=line:45.490000,12.242000;45.490300,12.242500&table=civici&where=all|indirizzo.contains.piave&sort=-numero"
    seen = view().open(start)
    seen.rows()
    words = seen.words
    again = view().open(seen.page.url.split("#")[1])
    again.rows()
    assert again.words == words
    zoom, latitude, longitude = map(float, words["map"].split("/"))
    assert (zoom, latitude, longitude) == (19, pytest.approx(45.49, abs=2e-5), pytest.approx(12.2423, abs=2e-5))
    assert again.page.locator(".result dd").first.inner_text() == seen.page.locator(".result dd").first.inner_text()
    again.tool("Strati")
    again.page.get_by_role("button", name="Togli dalla mappa: Numeri civici").click()
    assert again.words["layers"] == "particelle/particelle-contorno@60"
    again.page.go_back()
    again.until("() => decodeURIComponent(location.hash).includes('@60,civici')")
    assert again.page.get_by_role("button", name="Togli dalla mappa: Numeri civici").is_visible()
    again.page.go_back()
    again.page.locator(".result").wait_for()
    assert again.words["tool"] == "measure"


def test_going_back_asks_nothing_again_that_is_known(view):
    seen = view().open(MESTRE + "&tool=check")
    seen.click(8, 15)
    seen.page.locator(".verdict").wait_for()
    seen.tool("Strati")
    seen.page.go_back()
    seen.page.locator(".verdict").wait_for()
    assert len([url for url in seen.requests if "/verifica" in url]) == 1
    seen.page.go_back()
    seen.until("() => !location.hash.includes('check=')")
    assert seen.page.locator(".verdict").count() == 0


def test_nonsense_in_the_address_is_left_aside(view):
    seen = view().open("map=99/x/y&base=no&layers=nulla,civici/nulla@999,civici&tool=nulla&measure=area:1;2,&table=nulla&where=x|y&compare=x&check=a&info=,&date=2020-99")
    assert seen.words["layers"] == "civici" and "table" not in seen.words and "compare" not in seen.words
    assert seen.complaints == []


def test_speaks_english_everywhere(view):
    seen = view().open(MESTRE + "&layers=particelle&tool=check")
    seen.click(8, 15)
    seen.page.locator(".verdict").wait_for()
    seen.page.get_by_role("button", name="ENG").click()
    assert seen.page.locator("html").get_attribute("lang") == "en"
    text = seen.page.locator("main").inner_text()
    for words in ["Driveway", "Report (PDF)", "Rules", "Layers", "Demonstration parcels"]:
        assert words in text, words
    for words in ["Strati", "Regola", "Passo"]:
        assert words not in text, words
    assert seen.words["lang"] == "en"


def test_a_finger_does_all_of_it(view):
    seen = view(PHONE, has_touch=True, is_mobile=True).open(MESTRE + "&layers=particelle")
    seen.tap(60, 20)
    seen.page.locator("#info-body table").first.wait_for()
    seen.page.locator("#info-close").tap()
    seen.page.locator("#tool-of-measure").tap()
    box = seen.page.locator("#map").bounding_box()
    for count, dx in enumerate((-60, 40), 1):
        seen.page.touchscreen.tap(box["x"] + box["width"] / 2 + dx, box["y"] + box["height"] - 60)
        seen.until("count => decodeURIComponent(location.hash).split('measure=')[1]?.split('&')[0].split(';').length === count", count)
    seen.page.locator(".result").wait_for()
    seen.page.locator("#tool-of-table").tap()
    seen.rows()
    assert seen.page.locator("#panel").is_hidden()


def test_on_a_phone_one_sheet_lies_over_the_map_at_a_time(view):
    seen = view(PHONE, has_touch=True, is_mobile=True).open(MESTRE + "&layers=particelle")
    seen.tap(60, 20)
    seen.page.locator("#info-body table").first.wait_for()
    seen.page.locator("#tool-of-check").tap()
    assert seen.page.locator("#info").is_hidden() and seen.page.locator("#panel").is_visible()
    seen.page.locator("#tool-of-layers").tap()
    box = seen.page.locator("#map").bounding_box()
    seen.page.touchscreen.tap(box["x"] + box["width"] / 2 + 60, box["y"] + box["height"] / 2 + 10)
    seen.page.locator("#info-body table").first.wait_for()
    assert seen.page.locator("#panel").is_hidden()


def test_help_is_a_dialog_that_gives_the_focus_back(view):
    seen = view().open(RIALTO)
    seen.page.get_by_role("button", name="Aiuto e tastiera").focus()
    seen.press("Enter")
    assert seen.page.get_by_role("dialog", name="Aiuto e tastiera").is_visible()
    seen.press("Escape")
    assert seen.page.evaluate("document.activeElement.id") == "help-open"


def test_prints_a_sheet_with_legend_scale_sources_and_days_of_the_data(view):
    seen = view().open(MESTRE + "&layers=particelle,civici&tool=measure&measure=line:45.490000,12.242000;45.490300,12.242500&table=civici")
    seen.rows()
    seen.page.wait_for_selector("#sheet-vintage:not(:empty)", state="attached")
    seen.page.emulate_media(media="print")
    text = seen.page.locator("body").inner_text()
    for words in ["Visualizzatore", "Particelle catastali (dimostrative)", "Legenda", "Scala 1:", "Stampato il", "Data dei dati", "2019", "IODL 2.0", "map=19/"]:
        assert words in text, words
    for part in ["#rail", "#panel", "#table", "#search", "#tools", "#zoom"]:
        assert seen.page.locator(part).is_hidden(), part
    assert seen.page.locator("#map").bounding_box()["width"] == pytest.approx(190 / 25.4 * 96, abs=2)
    assert len(seen.page.pdf(prefer_css_page_size=True)) > 20000


def test_the_scale_is_that_of_the_ground(view):
    seen = view().open(MESTRE)
    text = seen.page.locator("#ratio").inner_text()
    true = 559082264.029 / 2 ** 19 * 0.7011
    assert number(text.split(":")[1]) == pytest.approx(true, rel=0.06)
