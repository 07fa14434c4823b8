"""The map picker: every mode by mouse, by touch and by keyboard alone, and the other ways to choose a place."""
import re

import pytest

from browsing import PHONE, browser  # noqa: F401  (fixture)
from picking import FRONT, PARCEL, PICKER, SQUARE, form  # noqa: F401  (fixture)

MANY = ("line", "area", "points")
PLACES = {"point": SQUARE, "address": SQUARE, "parcel": PARCEL, "front": FRONT, "line": FRONT, "area": FRONT, "points": FRONT}
# Where the points of a mode lie, in pixels off the middle of the map.
SPOTS = {mode: [(0, 0), (80, 0), (80, 80)] if mode in MANY else [(0, 0)] for mode in PLACES}


def by_mouse(seen, mode):
    for count, spot in enumerate(SPOTS[mode], 1):
        seen.click(*spot)
        seen.changed(count)


def by_touch(seen, mode):
    for count, spot in enumerate(SPOTS[mode], 1):
        seen.tap(*spot)
        seen.changed(count)


def by_keyboard(seen, mode):
    seen.tab_to(".map")
    for count, keys in enumerate([[], ["ArrowRight"], ["ArrowDown"]][:len(SPOTS[mode])], 1):
        seen.press(*keys, "Enter")
        if mode not in ("address", "parcel"):
            seen.page.locator(".pad").wait_for()
            seen.press("Enter")
        seen.changed(count)


WAYS = {
    "mouse": (by_mouse, {}),
    "touch": (by_touch, {"size": PHONE, "has_touch": True, "is_mobile": True}),
    "keyboard": (by_keyboard, {}),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("mode", PLACES)
def test_every_mode_by_every_way(form, mode, way):
    act, options = WAYS[way]
    seen = form(**options).open(mode=mode, **PLACES[mode])
    act(seen, mode)
    seen.page.wait_for_function(f"() => {PICKER}.checkValidity()")
    value = seen.value
    kinds = {"point": "Point", "address": "Point", "parcel": "MultiPolygon", "front": "LineString", "line": "LineString",
             "area": "Polygon", "points": "MultiPoint"}
    assert value["geometry"]["type"] == kinds[mode]
    properties = value["properties"]
    assert properties["mode"] == mode and properties["label"] and properties["comune"] == "L736"
    if mode == "address":
        assert properties["civico"]["id"] and properties["address"]["housenumber"]
    if mode == "parcel":
        assert re.fullmatch(r"L736_\d{6}\.\w+", properties["parcel"]["reference"])
        assert "senza valore legale" in seen.page.locator(".chosen").inner_text()
    if mode == "front":
        assert properties["front"]["street"] == "Via Andrea Costa" and properties["check"]["outcome"]
        assert "Pre-istruttoria" in seen.page.locator(".verdict").inner_text()
    if mode in MANY:
        assert len(properties["points"]) == 3 and all(point["label"] for point in properties["points"])
    if mode == "line":
        assert properties["length_m"] > 20
    if mode == "area":
        assert properties["area_m2"] > 100
    assert seen.complaints == []
    assert [url for url in seen.requests if not url.startswith((seen.base, "data:"))] == []


def test_search_is_a_combobox_that_keys_alone_work(form):
    seen = form().open()
    seen.tab_to("#text")
    seen.page.keyboard.type("castello 39")
    seen.page.locator("#list li").first.wait_for()
    assert seen.search.get_attribute("aria-expanded") == "true"
    seen.press("ArrowDown", "ArrowDown")
    active = seen.search.get_attribute("aria-activedescendant")
    option = seen.page.locator(f"#{active}")
    assert option.get_attribute("aria-selected") == "true"
    label = option.locator(".label").inner_text()
    seen.press("Enter")
    seen.changed()
    assert seen.search.input_value() == label == seen.properties["label"]
    assert seen.search.get_attribute("aria-expanded") == "false"
    # Enter chose a place, and sent no form.
    assert "form.html" in seen.page.url
    seen.press("Escape")
    assert seen.search.input_value() == ""


def test_asks_which_where_two_places_are_as_likely(form):
    seen = form().open()
    seen.search.fill("via castello")
    seen.press("Enter")
    seen.page.locator("#note", has_text="Quale di questi?").wait_for()
    assert seen.page.locator("#list li").count() >= 2 and seen.value is None
    seen.page.get_by_role("option", name="Corte del Castello").click()
    seen.changed()
    assert seen.properties["label"].startswith("Corte del Castello")


def test_goes_to_an_area_and_asks_for_the_point_in_it(form):
    seen = form().open()
    before = seen.page.locator(".map img.leaflet-tile").first.get_attribute("src")
    seen.search.fill("Burano")
    seen.press("Enter")
    seen.page.locator("#note", has_text="Ora scegli il punto").wait_for()
    seen.page.wait_for_function("before => !document.getElementById('luogo').shadowRoot.querySelector(`img[src='${before}']`)", arg=before)
    assert seen.value is None


def test_finds_what_was_written_when_the_field_is_left(form):
    seen = form().open()
    seen.tab_to("#text")
    seen.page.keyboard.type("Castello 3998")
    seen.page.locator("#descrizione").focus()
    seen.changed()
    assert seen.properties["label"].startswith("Castello 3998")


def test_address_mode_wants_a_house_number(form):
    seen = form().open(mode="address")
    seen.search.fill("Via Piave Mestre")
    seen.press("Enter")
    seen.page.locator("#note", has_text="aggiungi il numero civico").wait_for()
    assert seen.value is None
    seen.search.fill("Via Piave 23 Mestre")
    seen.press("Enter")
    seen.changed()
    assert seen.properties["civico"]["id"] == "35716"


def test_moves_a_place_by_a_metre_by_ten_and_back(form):
    seen = form().open(**SQUARE)
    seen.click()
    seen.changed()
    start = seen.value["geometry"]["coordinates"]
    seen.tab_to(".chosen .acts button:first-child")
    seen.press("Enter")
    seen.page.locator(".pad").wait_for()
    seen.press("ArrowUp", "Shift+ArrowRight")
    lng, lat = seen.value["geometry"]["coordinates"]
    assert (lat - start[1]) * 111195 == pytest.approx(1, abs=0.05)
    assert (lng - start[0]) * 111195 * 0.7017 == pytest.approx(10, abs=0.1)
    seen.press("Escape")
    assert seen.value["geometry"]["coordinates"] == start
    seen.status.get_by_text("annullato").wait_for()
    # The same by buttons, for those who can neither drag nor use a keyboard.
    seen.page.get_by_role("button", name="Sposta:").click()
    seen.page.get_by_role("button", name="Passi di 10 m").click()
    seen.page.get_by_role("button", name="Sposta a sud").click()
    assert (start[1] - seen.value["geometry"]["coordinates"][1]) * 111195 == pytest.approx(10, abs=0.1)
    seen.page.get_by_role("button", name="Conferma").click()
    seen.status.get_by_text("Confermato").wait_for()
    assert seen.page.locator(".pad").is_hidden()


def test_drags_a_place(form):
    seen = form().open(**SQUARE)
    seen.click()
    seen.changed()
    start = seen.value["geometry"]["coordinates"]
    x, y = seen.spot(0, -20)
    mouse = seen.page.mouse
    mouse.move(x, y)
    mouse.down()
    mouse.move(x + 30, y, steps=4)
    mouse.move(x + 60, y, steps=4)
    mouse.up()
    seen.changed(2)
    lng, lat = seen.value["geometry"]["coordinates"]
    assert lng > start[0] and lat == pytest.approx(start[1], abs=2e-5)


def test_keys_move_and_zoom_the_map_and_say_what_lies_under_the_crosshair(form):
    seen = form().open(**SQUARE)
    seen.tab_to(".map")
    assert seen.page.locator(".keys").is_visible()
    seen.press("ArrowRight")
    assert seen.page.locator(".keys").is_hidden()
    seen.status.get_by_text(re.compile("Nel mirino: .*San Marco")).wait_for()
    seen.press("+")
    seen.page.locator(".map img[src*='/19/']").first.wait_for(state="attached")
    assert seen.value is None


def test_says_addresses_and_no_coordinates(form):
    seen = form().open(**SQUARE)
    seen.click()
    seen.status.get_by_text(re.compile("Scelto: .*San Marco")).wait_for()
    assert not re.search(r"\d{2}[.,]\d{4}", seen.status.inner_text())


def test_house_numbers_nearby_are_a_way_without_the_map(form):
    seen = form().open(**SQUARE)
    seen.tab_to(".nearby summary")
    seen.press("Enter")
    first = seen.page.locator(".nearby li button").first
    first.wait_for()
    assert re.search(r"San Marco \d+.*\d+\sm a (nord|sud|est|ovest)", first.inner_text(), re.S)
    seen.press("Tab", "Enter")
    seen.changed()
    assert seen.properties["source"] == "list" and seen.properties["civico"]["id"]
    assert seen.page.evaluate(f"{PICKER}.shadowRoot.activeElement.localName") == "summary"


@pytest.mark.parametrize("text", ["45,43797 12,33588", "45.43797, 12.33588", "12.33588 45.43797", "45.43797° N 12.33588° E"])
def test_takes_coordinates_as_they_are_written(form, text):
    seen = form().open()
    seen.page.locator(".coordinates summary").click()
    seen.page.locator("#degrees").fill(text)
    seen.press("Enter")
    seen.changed()
    assert seen.value["geometry"]["coordinates"] == [12.33588, 45.43797]
    assert "form.html" in seen.page.url


def test_says_how_coordinates_are_written(form):
    seen = form().open()
    seen.page.locator(".coordinates summary").click()
    seen.page.locator("#degrees").fill("qui")
    seen.press("Enter")
    seen.page.locator("#degrees-error", has_text="45,43797 12,33588").wait_for()
    assert seen.page.locator("#degrees").get_attribute("aria-invalid") == "true"


def test_position_is_asked_for_on_a_press_and_tells_its_accuracy(form):
    seen = form(permissions=["geolocation"], geolocation={"latitude": 45.4340, "longitude": 12.3389, "accuracy": 45}).open()
    assert seen.value is None
    seen.page.get_by_role("button", name="Usa la mia posizione").click()
    seen.changed()
    assert seen.properties["source"] == "position" and seen.properties["accuracy_m"] == 45
    assert "circa 45" in seen.page.locator(".chosen").inner_text()
    seen.page.locator(".map path.halo").wait_for(state="attached")


def test_says_that_the_position_is_not_to_be_had(form):
    seen = form().open()
    seen.page.get_by_role("button", name="Usa la mia posizione").click()
    seen.page.locator(".notice", has_text="posizione").wait_for()
    assert seen.value is None


def test_the_middle_of_the_map_is_chosen_by_a_button(form):
    seen = form().open(**SQUARE)
    seen.page.get_by_role("button", name="Scegli il centro della mappa").click()
    seen.changed()
    lng, lat = seen.value["geometry"]["coordinates"]
    assert (lng, lat) == (pytest.approx(12.3389, abs=1e-5), pytest.approx(45.4340, abs=1e-5))


def test_points_are_taken_away_one_by_one(form):
    seen = form().open(mode="points", **SQUARE)
    for count, spot in enumerate([(0, 0), (60, 0), (60, 60)], 1):
        seen.click(*spot)
        seen.changed(count)
    seen.page.get_by_role("button", name="Togli: 2,").click()
    assert len(seen.value["geometry"]["coordinates"]) == 2
    seen.map.focus()
    seen.press("Delete")
    assert len(seen.value["geometry"]["coordinates"]) == 1


def test_the_other_side_of_a_parcel_and_another_width_are_judged_anew(form):
    seen = form().open(mode="front", **FRONT)
    seen.click()
    seen.page.wait_for_function("() => heard.includes('dime-verdict')")
    seen.changed(2)
    width = seen.page.locator("#width")
    width.fill("5")
    seen.page.wait_for_function("() => heard.filter(each => each === 'dime-verdict').length > 1")
    seen.page.wait_for_function(f"() => {PICKER}.checkValidity()")
    assert seen.properties["front"]["width_m"] == 5
    width.fill("40")
    assert not seen.is_valid
    seen.error.get_by_text("tra 1 e 20 metri").wait_for()


@pytest.mark.parametrize("code, label, error", [
    ("it", "Cerca un indirizzo o un luogo", "Scegli il luogo"), ("en", "Search for an address or a place", "Choose the place"),
    ("de", "Adresse oder Ort suchen", "Wählen Sie den Ort"), ("fr", "Chercher une adresse ou un lieu", "Choisissez le lieu"),
])
def test_speaks_four_languages(form, code, label, error):
    seen = form().open(lang=code)
    seen.page.get_by_role("combobox", name=label).wait_for()
    seen.submit()
    seen.error.get_by_text(error).wait_for()
    assert seen.page.locator(".picker").get_attribute("lang") == code


def test_follows_a_page_that_changes_its_attributes(form):
    seen = form().open(**SQUARE)
    seen.click()
    seen.changed()
    before = seen.value["geometry"]
    seen.page.evaluate(f"{PICKER}.setAttribute('lang', 'en')")
    seen.page.get_by_role("combobox", name="Search").wait_for()
    assert seen.value["geometry"] == before
    seen.page.evaluate(f"{PICKER}.setAttribute('mode', 'line')")
    seen.page.get_by_text("Tap the map to mark the points of the line").wait_for()
    assert seen.value is None
