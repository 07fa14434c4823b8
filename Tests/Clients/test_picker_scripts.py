"""The map picker as scripts of the page use it: properties, values from elsewhere, rules that change, answers out of order."""
import json

from browsing import browser  # noqa: F401  (fixture)
from picking import PICKER, SQUARE, form  # noqa: F401  (fixture)

ROME = {"type": "Feature", "geometry": {"type": "Point", "coordinates": [12.4829, 41.8933]}, "properties": {"label": "Roma"}}
MESTRE = {"type": "Feature", "geometry": {"type": "Point", "coordinates": [12.2420, 45.4899]}, "properties": {"label": "Mestre"}}


def write(seen, value):
    seen.page.evaluate(f"value => {{ {PICKER}.value = value }}", value)


def settled(seen, is_valid):
    seen.page.wait_for_function(f"isValid => {PICKER}.checkValidity() === isValid && !/controllando/.test({PICKER}.validationMessage)",
                                arg=is_valid)


def test_a_value_with_a_name_is_held_to_the_rules_like_any_other(form):
    seen = form().open()
    write(seen, ROME)
    # Nothing is sent before it is known.
    assert not seen.is_valid
    seen.page.wait_for_function(f"() => /fuori dal Comune/.test({PICKER}.validationMessage)")
    assert not seen.is_valid and seen.properties["label"] == "Roma"
    write(seen, MESTRE)
    assert not seen.is_valid
    settled(seen, True)


def test_a_rule_that_changes_is_looked_at_again(form):
    seen = form().open()
    write(seen, MESTRE)
    settled(seen, True)
    for zone, is_valid in [("sestieri", False), ("comune", True), ("sestieri comune", False), ("", True)]:
        seen.page.evaluate(f"zone => {{ {PICKER}.within = zone }}", zone)
        settled(seen, is_valid)
        assert seen.properties["label"] == "Mestre"


def test_what_a_script_wrote_before_the_element_was_known_counts(form):
    seen = form().open("first.html", value="1")
    assert seen.page.evaluate(f"[{PICKER}.name, {PICKER}.required, {PICKER}.feature.properties.label]") == ["posto", True, "Qui"]
    seen.submit()
    assert json.loads(seen.sent()["posto"])["properties"]["label"] == "Qui"


def test_a_form_that_begins_with_the_place_comes_back_with_it(form):
    seen = form().open("first.html")
    seen.click()
    seen.changed()
    label = seen.properties["label"]
    seen.submit()
    assert seen.sent()["luogo_lat"]
    seen.page.go_back()
    seen.page.wait_for_function(f"() => {PICKER}.value")
    assert seen.properties["label"] == label
    assert seen.page.evaluate("new FormData(document.getElementById('form')).getAll('luogo_lat').length") == 1


def test_properties_are_attributes(form):
    seen = form().open(**SQUARE)
    seen.page.evaluate(f"Object.assign({PICKER}, {{ mode: 'line', hint: 'Dove passa?', fields: 'lat:altra' }})")
    seen.page.get_by_text("Dove passa?").wait_for()
    seen.click()
    seen.changed()
    assert seen.page.evaluate(f"[{PICKER}.mode, {PICKER}.getAttribute('fields')]") == ["line", "lat:altra"]
    assert seen.page.evaluate("[...new FormData(document.getElementById('form')).keys()].filter(each => each === 'altra').length") == 1
    seen.page.evaluate(f"{PICKER}.hint = null")
    seen.page.wait_for_function(f"() => !{PICKER}.hasAttribute('hint')")


def test_a_fault_that_the_page_found_keeps_the_form(form):
    seen = form().open(**SQUARE)
    seen.click()
    seen.changed()
    assert seen.is_valid
    seen.page.evaluate(f"{PICKER}.setCustomValidity('Questo luogo è già stato segnalato.')")
    seen.submit()
    seen.error.get_by_text("già stato segnalato").wait_for()
    seen.page.evaluate(f"{PICKER}.setCustomValidity('')")
    assert seen.is_valid


def test_an_element_that_is_moved_in_the_page_sends_its_fields_once(form):
    seen = form().open(**SQUARE)
    seen.click()
    seen.changed()
    lat = seen.page.evaluate("new FormData(document.getElementById('form')).get('luogo_lat')")
    seen.page.evaluate(f"() => {{ const node = {PICKER}; node.remove(); window.gone = node }}")
    assert seen.page.evaluate("new FormData(document.getElementById('form')).has('luogo_lat')") is False
    seen.page.evaluate("document.getElementById('all').append(window.gone)")
    assert seen.page.evaluate("new FormData(document.getElementById('form')).getAll('luogo_lat')") == [lat]


def held(seen, pattern):
    """Keeps the first request of the pattern back, for the test to let it go on; the others pass. The requests so far."""
    routes = []

    def answer(route):
        routes.append(route)
        if len(routes) > 1:
            route.continue_()
    seen.page.route(pattern, answer)
    return routes


def test_of_two_places_the_later_one_counts_whichever_answer_comes_first(form):
    seen = form().open(mode="address", center="45.4899,12.2420", zoom="19")
    routes = held(seen, "**/geocode/reverse*")
    seen.page.evaluate(f"void {PICKER}.placeAt({{ lat: 45.4896, lng: 12.2418 }}, 'map')")
    seen.page.evaluate(f"void {PICKER}.placeAt({{ lat: 45.4901, lng: 12.2424 }}, 'map')")
    seen.page.wait_for_function(f"() => {PICKER}.feature?.properties.civico")
    chosen = seen.properties["civico"]["id"]
    routes[0].continue_()
    seen.page.wait_for_load_state("networkidle")
    assert seen.properties["civico"]["id"] == chosen


def test_what_comes_after_a_reset_is_let_go(form):
    seen = form().open(mode="address", center="45.4899,12.2420", zoom="19")
    routes = held(seen, "**/geocode/reverse*")
    seen.page.evaluate(f"void {PICKER}.placeAt({{ lat: 45.4896, lng: 12.2418 }}, 'map')")
    seen.page.get_by_role("button", name="Ricomincia").click()
    with seen.page.expect_response("**/geocode/reverse*"):
        routes[0].continue_()
    seen.page.wait_for_load_state("networkidle")
    assert seen.value is None
