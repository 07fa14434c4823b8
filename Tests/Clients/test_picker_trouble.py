"""The map picker on a slow or broken network, and with a server that is busy or away."""
import json

import pytest

from browsing import browser  # noqa: F401  (fixture)
from picking import FRONT, PICKER, SQUARE, form  # noqa: F401  (fixture)


def busy(seconds):
    return lambda route: route.fulfill(status=503, headers={"Retry-After": seconds, "Access-Control-Allow-Origin": "*"},
                                       content_type="application/problem+json", body='{"status": 503}')


def once(how):
    """The first request goes wrong, the others go on."""
    asked = []

    def answer(route):
        asked.append(route.request.url)
        return how(route) if len(asked) == 1 else route.continue_()

    return answer


@pytest.mark.parametrize("how", [busy("1"), lambda route: route.abort()], ids=["503", "no answer"])
def test_asks_again_by_itself_and_says_so(form, how):
    seen = form().open(**SQUARE)
    with seen.broken("**/geocode/reverse", once(how)):
        seen.click()
        seen.page.locator(".notice", has_text="provo ancora").wait_for()
        seen.changed()
    assert "San Marco" in seen.properties["label"]
    assert seen.page.locator(".notice").inner_text() == ""


def test_a_search_that_does_not_answer_leaves_the_written_address(form):
    seen = form().open()
    with seen.broken("**/geocode/*"):
        seen.search.fill("Castello 3998")
        seen.press("Enter")
        seen.page.locator(".notice", has_text="con l’indirizzo che hai scritto").wait_for()
        assert seen.value["geometry"] is None and seen.properties["unresolved"] is True
        assert seen.properties["label"] == "Castello 3998" and seen.is_valid
    seen.page.get_by_role("button", name="Riprova").click()
    seen.page.wait_for_function(f"() => {PICKER}.feature?.geometry")
    assert seen.properties["civico"]["id"] == "12036"
    assert seen.page.locator(".notice").inner_text() == ""


def test_the_written_address_is_sent(form):
    seen = form().open()
    with seen.broken("**/geocode/*"):
        seen.search.fill("Castello 3998")
        seen.press("Enter")
        seen.page.locator(".notice", has_text="hai scritto").wait_for()
        seen.submit()
        sent = seen.sent()
    assert sent["luogo-indirizzo"] == "Castello 3998" and sent["luogo_lat"] == ""
    assert json.loads(sent["luogo"])["properties"]["unresolved"] is True


def test_a_point_without_its_address_is_a_place_that_the_office_checks(form):
    seen = form().open(**SQUARE)
    with seen.broken("**/geocode/reverse"):
        seen.click()
        seen.page.locator(".notice", has_text="non so dirti l’indirizzo").wait_for()
        assert seen.value["geometry"]["type"] == "Point" and seen.properties["not_checked"] is True
        assert seen.is_valid
    seen.page.get_by_role("button", name="Riprova").click()
    seen.page.wait_for_function(f"() => {PICKER}.feature.properties.label")
    assert "not_checked" not in seen.properties


def test_a_check_of_the_driveway_that_does_not_come_keeps_nobody(form):
    seen = form().open(mode="front", **FRONT)
    with seen.broken("**/passi-carrai/*", busy("0")):
        seen.click()
        seen.page.locator(".notice", has_text="controllo del passo carraio").wait_for()
        assert seen.is_valid and seen.value["geometry"]["type"] == "Point"


def test_tiles_are_asked_for_again_and_the_trouble_is_said(form):
    seen = form()
    seen.page.route("**/tiles/mappa/**", busy("1"))
    seen.open(ready=False)
    notice = seen.page.locator(".notice", has_text="mappa non è arrivata")
    notice.wait_for()
    # Everything else works on.
    seen.search.fill("Castello 3998")
    seen.press("Enter")
    seen.changed()
    seen.page.unroute("**/tiles/mappa/**")
    notice.get_by_role("button", name="Riprova").click()
    seen.page.locator(".map img.leaflet-tile-loaded").first.wait_for()
    notice.wait_for(state="detached")


def test_one_lost_tile_comes_by_itself(form):
    seen = form()
    seen.page.route("**/tiles/mappa/**", once(lambda route: route.abort()))
    seen.open(ready=False)
    seen.page.wait_for_function(
        f"() => {{ const tiles = [...{PICKER}.shadowRoot?.querySelectorAll('.map img.leaflet-tile') ?? []];"
        " return tiles.length > 3 && tiles.every(tile => tile.complete && tile.naturalWidth); }")
    assert seen.page.locator(".notice").inner_text() == ""


def test_without_the_library_the_address_is_all_that_is_needed(form):
    seen = form()
    seen.page.route("**/picker/**/leaflet.js", lambda route: route.abort())
    seen.page.route("**/picker/leaflet.js", lambda route: route.abort())
    seen.open(ready=False)
    seen.page.locator(".notice", has_text="La mappa non è arrivata").wait_for()
    seen.search.fill("Castello 3998")
    seen.press("Enter")
    seen.changed()
    assert seen.properties["civico"]["id"] == "12036" and seen.is_valid
    seen.page.unroute("**/picker/leaflet.js")
    seen.page.unroute("**/picker/**/leaflet.js")
    seen.page.get_by_role("button", name="Riprova").click()
    seen.page.wait_for_selector(".map[data-ready][aria-busy=false]")
    seen.page.locator(".map .mark").wait_for()


def test_a_library_that_was_tampered_with_is_not_run(form):
    seen = form()
    seen.page.route("**/leaflet.js", lambda route: route.fulfill(
        body="window.tampered = true; export const map = 1;", content_type="text/javascript",
        headers={"Access-Control-Allow-Origin": "*"}))
    seen.open(ready=False)
    seen.page.locator(".notice", has_text="La mappa non è arrivata").wait_for()
    assert seen.page.evaluate("window.tampered") is None


def test_the_house_numbers_nearby_can_be_asked_for_again(form):
    seen = form().open(**SQUARE)
    with seen.broken("**/collections/civici/**"):
        seen.page.locator(".nearby summary").click()
        seen.page.locator(".nearby", has_text="non risponde").wait_for()
    seen.page.locator(".nearby button").click()
    seen.page.locator(".nearby li").first.wait_for()
