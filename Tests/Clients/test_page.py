"""The map page on the screen."""
import re
import urllib.parse

import pytest

from barriers import barriers
from browsing import LANDSCAPE, PHONE, RIALTO, SMALL, WIDE, ZOOMED, browser, visit  # noqa: F401  (fixtures)
from conftest import eventually


@pytest.mark.parametrize("size", [WIDE, PHONE, SMALL, ZOOMED], ids=["wide", "phone", "320px", "400 %"])
def test_opens_without_complaint_and_asks_nobody_else(visit, size):
    seen = visit(size).open()
    sizes = seen.page.eval_on_selector_all("img.leaflet-tile-loaded", "tiles => tiles.map(tile => tile.naturalWidth)")
    assert len(sizes) >= 2 and min(sizes) >= 256
    assert seen.complaints == []
    assert seen.foreign() == []
    assert seen.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_has_no_barrier_that_axe_finds(visit, size, scheme):
    seen = visit(size, color_scheme=scheme).open(RIALTO + "&layers=particelle")
    seen.click_map(40, 30)
    assert barriers(seen.page) == []


def test_policy_lets_nothing_in_from_elsewhere(server):
    _, headers, _ = server.get("/")
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy and "http" not in policy


def test_switches_layers_on_with_a_legend_and_off(visit):
    seen = visit().open(RIALTO)
    box = seen.page.get_by_role("checkbox", name="Numeri civici")
    box.check()
    seen.settle()
    assert any("/tiles/civici/" in url for url in seen.requests)
    legend = seen.page.locator("[data-layer=civici] .legend")
    assert legend.evaluate("picture => picture.decode().then(() => picture.naturalWidth)") > 20
    assert seen.words()["layers"] == "civici"
    box.uncheck()
    assert "layers" not in seen.words()


def test_speaks_english_and_remembers_it(visit):
    seen = visit().open()
    assert seen.page.locator("h1").inner_text() == "Mappe di Venezia"
    seen.page.get_by_role("button", name="ENG").click()
    assert seen.page.locator("h1").inner_text() == "Maps of Venice"
    assert seen.page.locator("html").get_attribute("lang") == "en"
    seen.open()
    assert seen.page.locator("h1").inner_text() == "Maps of Venice"


def test_tells_of_a_parcel_in_words_with_its_notice(visit):
    seen = visit().open(RIALTO + "&layers=particelle")
    assert "senza valore legale" in seen.page.locator("#notices").inner_text()
    seen.click_map(60, 60)
    card = seen.page.locator("#info-body details", has_text="Particelle catastali").first
    card.evaluate("card => { card.open = true }")
    text = card.inner_text()
    assert re.search(r"Foglio 1\d, particella D\d+", text)
    assert "senza valore legale" in text
    assert re.search(r"Superficie\s+[\d.,]+\sm²", text), text
    assert "area_m2" not in text and "area m2" not in text
    place = seen.page.locator("#info-place").inner_text()
    assert "° N" in place and "EPSG:7792" in place


def test_tells_of_the_house_number_that_was_clicked(visit, server):
    door = server.json("/ogc/collections/civici/items?limit=1&bbox=12.3352,45.4376,12.3362,45.4382")["features"][0]
    x, y = door["geometry"]["coordinates"][:2]
    seen = visit().open(f"#map=20/{y:.6f}/{x:.6f}&base=mappa&layers=civici")
    seen.click_map()
    assert door["properties"]["indirizzo"] in seen.page.locator("#info-body").inner_text()


def test_restores_a_view_from_its_address(visit):
    seen = visit().open("#map=16/45.49400/12.24300&base=acque&layers=rete_acquea/rete-acquea-velocita,civici&lang=en")
    words = seen.words()
    zoom, latitude, longitude = map(float, words["map"].split("/"))
    assert (zoom, round(latitude, 3), round(longitude, 3)) == (16, 45.494, 12.243)
    assert words["base"] == "acque" and words["lang"] == "en"
    assert set(words["layers"].split(",")) == {"rete_acquea/rete-acquea-velocita", "civici"}
    assert seen.page.locator("input[name=base]:checked").get_attribute("value") == "acque"
    again = visit().open("#" + urllib.parse.urlsplit(seen.page.url).fragment)
    assert again.words() == words


def test_an_address_without_a_style_takes_the_chosen_one_back(visit):
    seen = visit().open(RIALTO + "&layers=rete_acquea/rete-acquea-velocita")
    assert seen.words()["layers"] == "rete_acquea/rete-acquea-velocita"
    seen.page.evaluate("location.hash = location.hash.replace('/rete-acquea-velocita', '')"
                       ".replace('%2Frete-acquea-velocita', '')")
    seen.page.wait_for_function("!location.hash.includes('velocita')")
    seen.settle()
    assert seen.words()["layers"] == "rete_acquea"


def test_keyboard_alone_reaches_the_map_moves_it_and_asks(visit):
    seen = visit().open(RIALTO)
    keyboard = seen.page.keyboard
    keyboard.press("Tab")
    assert seen.page.evaluate("document.activeElement.className") == "skip"
    keyboard.press("Enter")
    assert seen.page.evaluate("document.activeElement.id") == "map"
    before = seen.words()["map"]
    keyboard.press("ArrowRight")
    seen.page.wait_for_url(lambda url: before not in url)
    keyboard.press("Enter")
    seen.page.wait_for_selector("#info-body details")
    seen.page.locator("#info-title:focus").wait_for()
    keyboard.press("Escape")
    assert seen.page.locator("#info").is_hidden()
    assert seen.page.evaluate("document.activeElement.id") == "map"


@pytest.fixture
def searching(visit, server):
    """Opens the page once the geocoder answers."""
    eventually(lambda: server.get("/geocode/search?q=castello+3998")[0] == 200, seconds=300)

    def begin(*arguments, fragment="", **options):
        return visit(*arguments, **options).open(fragment)

    return begin


def write(seen, text):
    """Writes into the search box and waits for the lines under it."""
    field = seen.page.get_by_role("combobox")
    field.fill("")
    field.press_sequentially(text)
    seen.page.locator("#search-text[aria-expanded=true]").wait_for()
    return field


def test_finds_an_address_by_the_keyboard_alone(searching):
    seen = searching()
    field = write(seen, "castello 399")
    lines = seen.page.get_by_role("option")
    assert lines.count() > 1 and seen.page.get_by_role("listbox").is_visible()
    assert lines.first.locator("mark").all_inner_texts()
    field.press("ArrowDown")
    assert lines.first.get_attribute("aria-selected") == "true"
    assert field.get_attribute("aria-activedescendant") == lines.first.get_attribute("id")
    wanted = lines.first.locator(".label").inner_text()
    field.press("ArrowUp")
    assert field.get_attribute("aria-activedescendant") is None
    field.press("ArrowDown")
    field.press("Enter")
    seen.page.locator("#found").wait_for()
    assert wanted in seen.page.locator("#found strong").inner_text()
    assert "numero civico · sicuro" in seen.page.locator("#found").inner_text()
    assert seen.page.locator(".found-label").inner_text() == seen.page.locator("#found strong").inner_text()
    assert "sicuro" in seen.page.locator("#search-status").inner_text()
    assert field.get_attribute("aria-expanded") == "false"
    # The address keeps the view, and nothing of what was asked.
    seen.page.wait_for_url(re.compile(r"map=1[89]/45\.4"))
    assert "astello" not in seen.page.url
    asked = [url for url in seen.requests if "/geocode/" in url]
    assert asked and all("?" not in url for url in asked)
    assert seen.complaints == [] and seen.foreign() == []
    field.press("Escape")
    assert field.input_value() == "" and seen.page.locator("#found").is_hidden()
    seen.page.locator(".found-label").wait_for(state="detached")


def test_enter_looks_for_what_was_written(searching):
    seen = searching()
    field = seen.page.get_by_role("combobox")
    field.fill("castelo 3998")
    field.press("Enter")
    seen.page.locator("#found", has_text="3998").wait_for()


def test_asks_which_of_two_streets_is_meant(searching):
    seen = searching(fragment="#map=12/45.44/12.33")
    field = seen.page.get_by_role("combobox")
    field.fill("via Istria")
    field.press("Enter")
    lines = seen.page.get_by_role("option")
    lines.nth(1).wait_for()
    assert "?" in seen.page.locator("#search-note").inner_text()
    assert "?" in seen.page.locator("#search-status").inner_text()
    wanted = lines.nth(1).locator(".label").inner_text()
    lines.nth(1).click()
    seen.page.locator("#found").wait_for()
    assert seen.page.locator("#found strong").inner_text() == wanted
    # A street is drawn as its line.
    assert seen.page.locator(".leaflet-overlay-pane path").count() >= 2


def test_marks_a_parcel_with_its_outline(searching, server):
    parcel = server.json("/ogc/collections/particelle/items?limit=1&bbox=12.33,45.43,12.34,45.44")["features"][0]
    seen = searching()
    field = seen.page.get_by_role("combobox")
    with seen.page.expect_response(re.compile("/ogc/collections/particelle/items/")):
        field.fill(parcel["properties"]["riferimento"])
        field.press("Enter")
    found = seen.page.locator("#found")
    found.wait_for()
    assert "particella catastale" in found.inner_text()
    found.locator(".notice", has_text="non ha valore legale").wait_for()
    # Its point, and the area round it.
    seen.page.locator(".leaflet-overlay-pane path").nth(1).wait_for(state="attached")


def test_says_what_it_has_not_found_and_what_is_wrong(searching):
    seen = searching()
    field = seen.page.get_by_role("combobox")
    field.fill("qwxzqwxz kjhkjh")
    field.press("Enter")
    note = seen.page.locator("#search-note")
    note.wait_for()
    assert "Nessun luogo trovato" in note.inner_text()
    assert field.get_attribute("aria-expanded") == "false"
    seen.page.route("**/geocode/search", lambda route: route.fulfill(
        status=503, content_type="application/problem+json", body='{"detail": "L’indice è in preparazione."}'))
    field.press("Enter")
    seen.page.locator("#search-note", has_text="in preparazione").wait_for()
    seen.page.unroute("**/geocode/search")
    seen.page.route("**/geocode/search", lambda route: route.abort())
    field.press("Enter")
    seen.page.locator("#search-note", has_text="non è riuscita").wait_for()


def test_searches_in_english(searching):
    seen = searching(fragment="#lang=en")
    field = seen.page.get_by_label("Search for an address, a place or a parcel")
    assert field.get_attribute("placeholder") == "Address, place or parcel"
    field.fill("castello 3998")
    field.press("Enter")
    seen.page.locator("#found", has_text="house number · certain").wait_for()
    seen.page.get_by_role("button", name="ITA").click()
    seen.page.locator("#found", has_text="numero civico · sicuro").wait_for()


def test_what_is_asked_last_is_seen(searching):
    """The card of a place and that of a click stand at the same spot."""
    seen = searching(fragment=RIALTO)
    field = seen.page.get_by_role("combobox")
    field.fill("ponte di rialto")
    field.press("Enter")
    seen.page.locator("#found").wait_for()
    seen.settle()
    seen.click_map(30, 30)
    assert seen.page.locator("#found").is_hidden() and seen.page.locator(".found-label").is_visible()
    field.press("Enter")
    seen.page.locator("#found").wait_for()
    assert seen.page.locator("#info").is_hidden()


@pytest.mark.parametrize("size", [WIDE, PHONE, SMALL, LANDSCAPE, ZOOMED], ids=["wide", "phone", "320px", "across", "400 %"])
def test_search_fits_every_screen_without_a_barrier(searching, size):
    seen = searching(size)
    field = write(seen, "san marco")
    for part in ["#search-text", "#search-go", "#search-answers"]:
        box = seen.page.locator(part).bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= size[0] and box["y"] < size[1], part
    assert seen.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    # Nothing lies over the field.
    assert seen.page.evaluate(
        "(() => { const box = document.getElementById('search-text').getBoundingClientRect();"
        " return document.elementFromPoint(box.x + box.width - 8, box.y + box.height / 2).id; })()") == "search-text"
    assert barriers(seen.page) == []
    field.press("ArrowDown")
    assert seen.page.get_by_role("option").first.is_visible()
    field.press("Enter")
    seen.page.locator("#found").wait_for()
    assert barriers(seen.page) == []


def test_every_button_is_reached_in_turn_and_shows_the_focus(visit):
    seen = visit().open()
    names, bare = set(), []
    for _ in range(60):
        seen.page.keyboard.press("Tab")
        name, outline = seen.page.evaluate(
            "(() => { const e = document.activeElement; const s = getComputedStyle(e);"
            " return [e === document.body ? '' : e.id || e.getAttribute('aria-label') || e.textContent.trim(),"
            " s.outlineStyle]; })()")
        names.add(name)
        if outline == "none" and name:
            bare.append(name)
    assert {"panel-toggle", "map", "tool-home", "tool-locate", "tool-share", "tool-print", "search-text",
            "search-go", "Ingrandisci"} <= names
    assert bare == []


def test_says_plainly_that_tiles_did_not_come_and_tries_again(visit):
    seen = visit()
    seen.page.route("**/tiles/mappa/**", lambda route: route.fulfill(status=503, headers={"Retry-After": "1"}))
    seen.page.goto(seen.base + "/")
    message = seen.page.locator("#message")
    message.wait_for()
    assert "non è arrivata" in message.inner_text()
    seen.page.unroute("**/tiles/mappa/**")
    message.get_by_role("button", name="Riprova").click()
    seen.settle()
    assert message.is_hidden()


def test_says_plainly_that_the_server_is_away(visit):
    seen = visit()
    seen.page.route("**/tiles", lambda route: route.abort())
    seen.page.goto(seen.base + "/")
    seen.page.locator("#message").wait_for()
    assert "non è raggiungibile" in seen.page.locator("#message").inner_text()


def test_offers_the_addresses_of_the_services_and_a_link_to_the_view(visit):
    seen = visit(permissions=["clipboard-read", "clipboard-write"]).open(RIALTO)
    addresses = seen.page.eval_on_selector_all("#services input", "fields => fields.map(field => field.value)")
    assert all(address.startswith(seen.base) for address in addresses) and len(addresses) == 5
    seen.page.locator("#services .copy").first.click()
    assert seen.page.evaluate("navigator.clipboard.readText()") == addresses[0]
    seen.page.locator("#tool-share").click()
    seen.page.locator("#toast", has_text="Collegamento copiato").wait_for()
    assert "map=18/" in seen.page.evaluate("navigator.clipboard.readText()")


def test_finds_the_position_only_when_asked(visit):
    seen = visit(permissions=["geolocation"], geolocation={"latitude": 45.4408, "longitude": 12.3155}).open()
    assert not seen.words()["map"].startswith("17/")
    seen.page.locator("#tool-locate").click()
    seen.page.wait_for_url(re.compile("map=17/45\\.440"))
    seen.page.locator("#tool-home").click()
    seen.page.wait_for_url(re.compile("map=14/45\\.437"))


@pytest.mark.parametrize("name, latitude, longitude, layer, expected", [
    ("Campanile di San Marco", 45.43403, 12.33904, "poi", "Campanile di San Marco"),
    ("Ponte di Rialto", 45.43797, 12.33588, "poi", "Ponte di Rialto"),
    ("Canal Grande", 45.43790, 12.33560, "canali", "CANAL GRANDE"),
    ("San Marco", 45.43403, 12.33904, "sestieri", "San Marco"),
    ("Stazione di Mestre", 45.48220, 12.23180, "quartieri", "Mestre Centro"),
    ("Murano", 45.45800, 12.35300, "localita", "Murano"),
    ("Burano", 45.48540, 12.41680, "localita", "Burano"),
    ("Aeroporto Marco Polo", 45.50530, 12.35190, "localita", "Aeroporto"),
    ("Pellestrina", 45.27220, 12.30030, "comuni", "Venezia"),
])
def test_known_places_are_where_they_are(server, name, latitude, longitude, layer, expected):
    """A map of 100 m around a known coordinate, asked in its middle with 12 m of tolerance."""
    half_y, half_x = 50 / 111195, 50 / (111195 * 0.7017)
    found = server.kvp(
        "/wms", SERVICE="WMS", VERSION="1.3.0", REQUEST="GetFeatureInfo", LAYERS=layer, QUERY_LAYERS=layer, STYLES="",
        CRS="EPSG:4326", WIDTH=200, HEIGHT=200, I=100, J=100, BUFFER=24, FEATURE_COUNT=10,
        BBOX=f"{latitude - half_y},{longitude - half_x},{latitude + half_y},{longitude + half_x}",
        INFO_FORMAT="application/geo+json")
    assert expected in found[2].decode(), (name, found[2][:400])
