"""The map picker as a field of a form: what is sent, what is wrong, reset, restore, disabled, without a script."""
import json
import re

import pytest

from browsing import browser  # noqa: F401  (fixture)
from conftest import eventually
from picking import FRONT, PICKER, SQUARE, form  # noqa: F401  (fixture)

ELSEWHERE = {"center": "45.4315,12.1300", "zoom": "16"}  # Mira
LAGOON = {"center": "45.4000,12.3000", "zoom": "16"}


def test_sends_its_value_and_the_fields_of_older_back_ends(form):
    seen = form().open(**SQUARE)
    seen.click()
    seen.changed()
    value = seen.value
    seen.submit()
    sent = seen.sent()
    assert json.loads(sent["luogo"]) == value
    lng, lat = value["geometry"]["coordinates"]
    assert (float(sent["luogo_lat"]), float(sent["luogo_lon"])) == (lat, lng)
    assert sent["id_civico"] == value["properties"]["civico"]["id"]
    # The fields that are filled in without a script are sent as well.
    assert sent["luogo-indirizzo"] == value["properties"]["label"]
    assert sent["luogo-localita"] == value["properties"]["address"]["locality"]


def test_value_tells_address_house_number_parcel_and_uncertainty(form):
    seen = form().open()
    seen.search.fill("Cannaregio 2000")
    seen.press("Enter")
    seen.changed()
    feature = seen.value
    properties = feature["properties"]
    assert feature["type"] == "Feature" and feature["geometry"]["type"] == "Point"
    assert properties["label"] == "Cannaregio 2000, Rio Terà de la Maddalena, 30121 Venezia"
    assert properties["address"]["housenumber"] == "2000" and properties["address"]["postcode"] == "30121"
    assert properties["civico"] == {"id": "1823", "housenumber": "2000", "distance_m": 0}
    assert re.fullmatch(r"L736_\d{6}\.\w+", properties["parcel"]["reference"])
    assert properties["uncertainty_m"] == 5 and properties["confidence"] > 0.9 and properties["source"] == "search"


def test_a_required_place_keeps_the_form_and_leads_to_the_field(form):
    seen = form().open()
    seen.submit()
    seen.error.get_by_text("Scegli il luogo").wait_for()
    assert "form.html" in seen.page.url
    assert seen.page.evaluate(f"{PICKER}.shadowRoot.activeElement.id") == "text"
    assert seen.search.get_attribute("aria-invalid") == "true"
    assert seen.page.evaluate(f"{PICKER}.validity.valueMissing && {PICKER}.matches(':invalid')")
    seen.search.fill("Castello 3998")
    seen.press("Enter")
    seen.changed()
    assert seen.error.is_hidden() and seen.is_valid and seen.search.get_attribute("aria-invalid") is None


def test_a_text_that_was_not_chosen_is_not_passed_over_for_the_place_before(form):
    seen = form().open(**SQUARE)
    seen.click()
    seen.changed()
    seen.search.fill("qwxzqwxz")
    assert not seen.is_valid
    seen.submit()
    seen.error.get_by_text("Non so ancora dov’è «qwxzqwxz»").wait_for()
    seen.click(40, 40)
    seen.changed(2)
    assert seen.is_valid and seen.error.is_hidden()


def test_another_field_that_is_wrong_before_it_is_led_to_first(form):
    seen = form().open()
    seen.page.evaluate("document.getElementById('tipo').prepend(new Option('', '', true, true))")
    seen.submit()
    seen.error.get_by_text("Scegli il luogo").wait_for()
    assert seen.page.evaluate("document.activeElement.id") == "tipo"


def test_a_place_that_need_not_be_chosen_is_sent_empty(form):
    seen = form().open(required="-")
    seen.submit()
    assert "luogo" not in seen.sent()


@pytest.mark.parametrize("attributes, place, error", [
    ({"within": "comune"}, ELSEWHERE, "nel comune di Mira"),
    ({"within": "municipalita"}, ELSEWHERE, "fuori dalla zona ammessa: municipalita"),
    ({"within": "sestieri", "within_name": "la città antica"}, FRONT, "fuori dalla zona ammessa: la città antica"),
    ({"within": "-", "max_distance": "20"}, FRONT, "più di 20"),
    ({"within": "-", "cars_only": ""}, SQUARE, "non circolano veicoli"),
    ({"within": "-", "mode": "front", "cars_only": ""}, SQUARE, "non circolano veicoli"),
    ({"within": "-", "mode": "front"}, LAGOON, "Qui non c’è un lato di particella"),
], ids=["comune", "layer", "layer's name", "far from a door", "no cars", "no cars at a front", "no front"])
def test_says_what_a_place_breaks_in_plain_words(form, attributes, place, error):
    seen = form().open(**attributes, **place)
    seen.click()
    seen.error.get_by_text(error).wait_for()
    assert not seen.is_valid
    seen.submit()
    assert "form.html" in seen.page.url


@pytest.mark.parametrize("attributes, place", [
    ({"within": "comune sestieri"}, SQUARE), ({"max_distance": "60"}, SQUARE), ({"cars_only": ""}, FRONT),
], ids=["layer", "door", "cars"])
def test_takes_a_place_that_keeps_the_rules(form, attributes, place):
    seen = form().open(**attributes, **place)
    seen.click()
    seen.changed()
    assert seen.is_valid and "not_checked" not in seen.properties


def test_too_few_points_and_a_ring_that_crosses_itself_are_refused(form):
    seen = form().open(mode="area", **FRONT)
    for count, spot in enumerate([(0, 0), (80, 80)], 1):
        seen.click(*spot)
        seen.changed(count)
    seen.submit()
    seen.error.get_by_text("I punti sono 2: ne servono almeno 3").wait_for()
    for count, spot in enumerate([(80, 0), (0, 80)], 3):
        seen.click(*spot)
        seen.changed(count)
    seen.error.get_by_text("si incrocia").wait_for()


def test_no_more_points_than_the_form_takes(form):
    seen = form().open(mode="points", max_points="1", **SQUARE)
    seen.click()
    seen.changed()
    seen.click(60, 0)
    seen.page.locator(".notice", has_text="al massimo 1 punti").wait_for()
    assert len(seen.value["geometry"]["coordinates"]) == 1


def test_reset_goes_back_to_the_value_of_the_page(form):
    seen = form().open(**SQUARE)
    seen.click()
    seen.changed()
    seen.page.get_by_role("button", name="Ricomincia").click()
    assert seen.value is None and seen.search.input_value() == ""
    assert seen.page.evaluate("new FormData(document.getElementById('form')).get('luogo_lat')") == ""
    assert seen.page.locator(".chosen").is_hidden() and seen.error.is_hidden()
    first = json.dumps({"type": "Point", "coordinates": [12.3389, 45.4340]})
    seen.page.evaluate(f"value => {PICKER}.setAttribute('value', value)", first)
    seen.page.get_by_role("button", name="Ricomincia").click()
    assert seen.value["geometry"]["coordinates"] == [12.3389, 45.434]
    seen.page.wait_for_function(f"() => {PICKER}.feature.properties.label")


def test_comes_back_with_its_value_when_one_goes_back(form):
    seen = form().open(**SQUARE)
    seen.click()
    seen.changed()
    value = seen.value
    seen.submit()
    seen.sent()
    seen.page.go_back()
    seen.page.wait_for_function(f"() => {PICKER}.value")
    assert seen.value["geometry"] == value["geometry"] and seen.properties["label"] == value["properties"]["label"]
    assert seen.search.input_value() == value["properties"]["label"]


def test_a_disabled_fieldset_disables_every_part(form):
    seen = form().open(disabled="", **SQUARE)
    assert seen.page.evaluate(f"{PICKER}.matches(':disabled')")
    assert seen.search.is_disabled() and seen.page.get_by_role("button", name="Usa la mia posizione").is_disabled()
    assert seen.map.get_attribute("tabindex") == "-1" and seen.map.get_attribute("aria-disabled") is not None
    seen.click()
    assert seen.value is None
    assert seen.page.evaluate("[...new FormData(document.getElementById('form')).keys()]") == []
    seen.page.evaluate("document.getElementById('all').disabled = false")
    assert seen.search.is_enabled() and seen.map.get_attribute("tabindex") == "0"
    seen.click()
    seen.changed()


def test_value_is_read_and_written_by_the_page(form):
    seen = form().open()
    line = {"type": "LineString", "coordinates": [[12.2420, 45.4903], [12.2427, 45.4900]]}
    seen.page.evaluate(f"{PICKER}.setAttribute('mode', 'line')")
    seen.page.get_by_text("punti della linea").wait_for()
    seen.page.evaluate(f"value => {{ {PICKER}.value = value }}", json.dumps(line))
    assert seen.value["geometry"] == line
    assert seen.page.evaluate(f"(() => {{ try {{ {PICKER}.value = '{{'; }} catch (error) {{ return error.name; }} }})()") == "SyntaxError"
    assert seen.value["geometry"] == line
    seen.page.evaluate(f"{PICKER}.value = ''")
    assert seen.value is None


def test_events_come_in_order(form):
    seen = form().open(**SQUARE)
    seen.search.fill("cas")
    assert seen.heard("input") == 0
    seen.search.fill("")
    seen.click()
    seen.page.wait_for_function("() => heard.includes('dime-resolve')")
    assert seen.page.evaluate("heard") == ["input", "change", "dime-resolve"]


def test_label_of_the_page_leads_to_the_search(form):
    seen = form().open()
    seen.page.evaluate("""() => {
      const label = Object.assign(document.createElement('label'), { htmlFor: 'luogo', id: 'outer', textContent: 'Luogo' });
      document.querySelector('dime-map-picker').before(label);
    }""")
    seen.page.locator("#outer").click()
    assert seen.page.evaluate(f"{PICKER}.shadowRoot.activeElement.id") == "text"


def test_without_a_script_the_fields_inside_are_the_form(form):
    seen = form(java_script_enabled=False).open(ready=False)
    seen.page.get_by_label("Indirizzo").fill("Castello 3998")
    seen.page.get_by_label("Località").fill("Castello")
    seen.submit()
    sent = seen.sent()
    assert sent["luogo-indirizzo"] == "Castello 3998" and sent["luogo-localita"] == "Castello"


def test_what_was_written_in_those_fields_is_found(form):
    seen = form()
    seen.written = "Castello 3998"
    seen.open()
    seen.changed()
    assert seen.properties["civico"]["id"] == "12036"
    assert seen.page.locator("#luogo-indirizzo").is_hidden()
