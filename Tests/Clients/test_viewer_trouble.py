"""The viewer on a slow or broken network, and with a server that is busy or away."""
import pytest

from browsing import browser  # noqa: F401  (fixture)
from viewing import MESTRE, RIALTO, view  # noqa: F401  (fixture)


def busy(route):
    route.fulfill(status=503, headers={"Retry-After": "0"}, content_type="application/problem+json", body='{"status": 503}')


def gone(route):
    route.abort()


WAYS = pytest.mark.parametrize("how", [busy, gone], ids=["503", "no answer"])


def once(how):
    """The first request goes wrong, the others go on."""
    asked = []

    def answer(route):
        asked.append(route.request.url)
        return how(route) if len(asked) == 1 else route.continue_()

    return answer


@WAYS
def test_asks_again_by_itself_and_says_so(view, how):
    seen = view().open(MESTRE + "&layers=particelle")
    seen.page.route("**/wms?*GetFeatureInfo*", once(how))
    seen.click(60, 20)
    seen.page.locator("#toast", has_text="provo ancora").wait_for(state="attached")
    seen.page.locator("#info-body table").first.wait_for()


@WAYS
def test_what_lies_at_a_place_can_be_asked_again(view, how):
    seen = view().open(MESTRE + "&layers=particelle")
    seen.page.route("**/wms?*GetFeatureInfo*", how)
    seen.click(60, 20)
    seen.page.locator("#info-body .failed", has_text="non è riuscita").wait_for()
    seen.said("non è riuscita")
    seen.page.unroute("**/wms?*GetFeatureInfo*")
    seen.page.locator("#info-body").get_by_role("button", name="Riprova").click()
    seen.page.locator("#info-body table").first.wait_for()


@WAYS
def test_the_list_of_layers_can_be_asked_again(view, how):
    seen = view()
    seen.page.route("**/tiles", how)
    seen.open(RIALTO, settled=False)
    seen.page.get_by_role("alert").get_by_text("elenco degli strati").wait_for()
    seen.page.unroute("**/tiles")
    seen.page.get_by_role("button", name="Riprova").click()
    seen.page.locator("#map .leaflet-tile-loaded").first.wait_for()
    assert seen.page.locator("#message").is_hidden()


@WAYS
def test_the_table_can_be_asked_again(view, how):
    seen = view()
    seen.page.route("**/ogc/collections/**", how)
    seen.page.route("**/wfs?**", how)
    seen.open(RIALTO + "&table=sestieri")
    seen.page.locator("#table .failed", has_text="non è riuscita").wait_for()
    seen.page.unroute("**/ogc/collections/**")
    seen.page.unroute("**/wfs?**")
    seen.page.locator("#table").get_by_role("button", name="Riprova").click()
    seen.rows(7)


@WAYS
def test_a_check_can_be_asked_again(view, how):
    seen = view().open(MESTRE + "&tool=check")
    seen.page.route("**/passi-carrai/*", how)
    seen.click(8, 15)
    seen.page.locator("#panel .failed", has_text="non è riuscita").wait_for()
    seen.page.unroute("**/passi-carrai/*")
    seen.page.locator("#panel").get_by_role("button", name="Riprova").click()
    seen.page.locator(".verdict").wait_for()


def test_a_report_that_does_not_come_is_told(view):
    seen = view().open(MESTRE + "&tool=check")
    seen.click(8, 15)
    seen.page.locator(".verdict").wait_for()
    seen.page.route("**/passi-carrai/verifica?f=pdf**", busy)
    seen.page.get_by_role("button", name="Rapporto PDF").click()
    seen.page.get_by_role("alert").get_by_text("rapporto non è arrivato").wait_for()


def test_a_refusal_is_told_in_the_words_of_the_server(view):
    seen = view()
    seen.page.route("**/ogc/collections/sestieri/items**", lambda route: route.fulfill(
        status=400, content_type="application/problem+json", body='{"status": 400, "detail": "«limit» deve essere un numero."}'))
    seen.open(RIALTO + "&table=sestieri")
    seen.page.locator("#table .failed", has_text="«limit» deve essere un numero.").wait_for()


def test_tiles_that_did_not_come_are_told_and_asked_again(view):
    seen = view()
    seen.page.route("**/tiles/mappa/**", busy)
    seen.open(RIALTO, settled=False)
    seen.page.get_by_role("alert").get_by_text("Una parte della carta").wait_for()
    seen.page.unroute("**/tiles/mappa/**")
    seen.page.locator("#message").get_by_role("button", name="Riprova").click()
    seen.page.locator("#map .leaflet-tile-loaded").first.wait_for()


@WAYS
def test_a_legend_in_words_that_does_not_come_is_told(view, how):
    seen = view().open(RIALTO + "&layers=civici&tool=layers")
    seen.page.route("**/wms?*GetStyles*", how)
    seen.page.locator("[data-layer=civici] summary").first.click()
    seen.page.locator(".legend-words summary").click()
    seen.page.locator(".legend-words li", has_text="non è riuscita").wait_for()


def test_a_search_that_does_not_come_is_told(view):
    seen = view().open(RIALTO)
    seen.page.route("**/geocode/*", gone)
    seen.page.locator("#search-text").fill("castello 3998")
    seen.press("Enter")
    seen.page.locator("#search-note", has_text="non è riuscita").wait_for()


def test_a_library_that_was_tampered_with_is_not_run(view):
    seen = view()
    seen.page.route("**/leaflet.js", lambda route: route.fulfill(body="window.tampered = true;", content_type="text/javascript", headers={"Access-Control-Allow-Origin": "*"}))
    seen.open(RIALTO, settled=False)
    seen.page.get_by_role("alert").get_by_text("Leaflet").wait_for()
    assert seen.page.evaluate("window.tampered") is None
