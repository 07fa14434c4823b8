"""The table of the viewer: conditions, order, pages, selection with the map, files to keep."""
import csv
import io
import json
import urllib.parse

import pytest

from browsing import browser  # noqa: F401  (fixture)
from viewing import MESTRE, RIALTO, view  # noqa: F401  (fixture)

DOORS = MESTRE + "&layers=civici,particelle&table=civici"


def condition(seen, title, operator, value=None, index=0):
    row = seen.page.get_by_role("group", name=f"Condizione {index + 1}")
    row.get_by_label("Proprietà").select_option(label=title)
    row.get_by_label("Confronto").select_option(label=operator)
    if value is not None:
        row.get_by_label("Valore").fill(value)


def apply(seen):
    seen.page.get_by_role("button", name="Applica").click()
    seen.page.wait_for_selector("#table[aria-busy=false]")


def test_opens_from_a_layer_and_from_the_rail(view):
    seen = view().open(RIALTO + "&layers=particelle&tool=layers")
    seen.page.locator("[data-layer=particelle] summary").first.click()
    seen.page.locator("[data-layer=particelle]").get_by_role("button", name="Tabella").click()
    seen.rows(25)
    assert seen.page.get_by_label("Strato", exact=True).input_value() == "particelle"
    assert seen.words["table"] == "particelle"
    seen.page.locator("#table").get_by_role("button", name="Chiudi").click()
    assert seen.page.locator("#table").is_hidden() and "table" not in seen.words
    seen.tool("Tabella").rows(25)


def test_conditions_select_what_they_say(view):
    seen = view().open(DOORS)
    seen.rows()
    seen.page.get_by_role("button", name="Filtro").click()
    condition(seen, "Indirizzo", "contiene", "piave")
    apply(seen)
    assert all("PIAVE" in each for each in seen.column("Indirizzo"))
    seen.page.get_by_role("button", name="Aggiungi condizione").click()
    condition(seen, "Numero", "almeno", "100", index=1)
    apply(seen)
    numbers = [int(each) for each in seen.column("Numero")]
    assert numbers and min(numbers) >= 100
    seen.page.get_by_label("Valgono").select_option("any")
    apply(seen)
    seen.until("() => document.querySelector('.pager p').innerText.includes('.')")
    assert seen.words["where"] == "any|indirizzo.contains.piave|numero.ge.100"
    seen.page.get_by_role("button", name="Togli il filtro").click()
    seen.until("() => document.querySelector('.pager p').innerText.endsWith('35.944')")


@pytest.mark.parametrize("title, operator, value, words", [
    ("Numero", "è", "", "Scrivi un valore"), ("Numero", "è", "tre", "Scrivi un numero"), ("Indirizzo", "contiene", " ", "Scrivi un valore")])
def test_a_condition_that_cannot_be_says_what_would_be_right(view, title, operator, value, words):
    seen = view().open(DOORS)
    seen.rows()
    seen.page.get_by_role("button", name="Filtro").click()
    condition(seen, title, operator, value)
    seen.page.get_by_role("button", name="Applica").click()
    seen.page.get_by_role("alert").get_by_text(words).wait_for()
    assert seen.page.evaluate("document.activeElement.id") == "condition-value-0"
    assert "where" not in seen.words


@pytest.mark.parametrize("value", ["l'", "100%", "a*b", "<&>", "\\", "è"])
def test_odd_letters_in_a_condition_are_letters(view, server, value):
    seen = view().open(DOORS)
    seen.rows()
    seen.page.get_by_role("button", name="Filtro").click()
    condition(seen, "Indirizzo", "contiene", value)
    apply(seen)
    assert seen.page.locator("#table .failed").count() == 0
    if seen.page.locator("#table tbody tr").count():
        assert all(value.lower() in each.lower() for each in seen.column("Indirizzo"))


def test_headings_sort_up_down_and_not(view):
    seen = view().open(DOORS + "&where=all|indirizzo.contains.piave|numero.filled.")
    heading = seen.page.locator("#table th", has_text="Numero").filter(has_not_text="Numerazione")
    for way, order in [("ascending", False), ("descending", True)]:
        heading.get_by_role("button").click()
        seen.page.wait_for_selector(f"#table[aria-busy=false] th[aria-sort={way}]")
        numbers = [int(each) for each in seen.column("Numero")]
        assert numbers == sorted(numbers, reverse=order)
    assert seen.words["sort"] == "-numero"
    heading.get_by_role("button").click()
    seen.until("() => !document.querySelector('#table th[aria-sort]')")


def test_pages_are_turned(view):
    seen = view().open(DOORS)
    seen.rows()
    first = seen.column("Indirizzo")
    seen.page.get_by_role("button", name="Pagina successiva").click()
    seen.until("() => document.querySelector('.pager p').innerText.startsWith('26–50 di 35.944')")
    assert seen.column("Indirizzo") != first and seen.words["page"] == "2"
    seen.page.get_by_role("button", name="Ultima pagina").click()
    seen.until("() => document.querySelector('.pager p').innerText.includes('–35.944 di')")
    assert seen.page.get_by_role("button", name="Pagina successiva").is_disabled()
    seen.page.get_by_label("Righe per pagina").select_option("100")
    seen.rows(100)


def test_the_view_narrows_the_table_and_moves_it(view):
    seen = view().open(DOORS + "&inview=1")
    seen.rows()
    count = seen.page.locator(".pager p").inner_text()
    assert "35.944" not in count
    seen.page.get_by_role("button", name="Rimpicciolisci").click()
    seen.until("count => document.querySelector('#table[aria-busy=false]') && document.querySelector('.pager p').innerText !== count", count)


def test_rows_and_map_select_each_other(view):
    seen = view().open(MESTRE + "&layers=particelle&table=particelle")
    seen.rows()
    seen.page.locator("#table tbody input").first.check()
    seen.said("1 selezionati")
    first = seen.words["selected"]
    seen.page.get_by_role("button", name="Vai alla selezione (1)").click()
    seen.until("() => document.querySelectorAll('#map .leaflet-overlay-pane path').length > 0")
    seen.until("() => !location.hash.includes('12.2423')")
    seen.settle()
    seen.click(3, 3)
    seen.page.locator("#info-body table").first.wait_for()
    assert first in seen.words["selected"].split(",")
    seen.page.get_by_label("Solo i selezionati").check()
    assert set(seen.column("Riferimento catastale")) == set(seen.words["selected"].split(","))
    again = view().open(seen.page.url.split("#")[1])
    again.page.get_by_role("button", name="Vai alla selezione").wait_for()
    assert again.words["selected"] == seen.words["selected"]
    seen.page.get_by_role("button", name="Togli la selezione").click()
    assert "selected" not in seen.words


def offered(seen):
    seen.page.locator("#table summary", has_text="Scarica").click()
    links = seen.page.locator(".files a")
    links.first.wait_for()
    return {link.inner_text(): link.get_attribute("href") for link in links.all()}


def test_files_are_those_that_the_server_offers_and_hold_the_selection(view, server):
    seen = view().open(DOORS + "&where=all|indirizzo.contains.piave&sort=numero")
    seen.rows()
    count = int(seen.page.locator(".pager p").inner_text().split(" di ")[1])
    files = offered(seen)
    assert {"GeoJSON", "CSV", "GML 3.2"} <= set(files)
    for name, address in files.items():
        status, _, body = server.get("/" + address.replace(" ", "%20").removeprefix(seen.base + "/"))
        assert status == 200, (name, body[:300])
        if name == "GeoJSON":
            assert len(json.loads(body)["features"]) == count
        elif name == "CSV":
            assert len(list(csv.reader(io.StringIO(body.decode())))) == count + 1
        elif name == "GML 3.2":
            assert body.count(b"<wfs:member>") == count
    with seen.page.expect_download() as download:
        seen.page.get_by_role("link", name="GeoJSON").click()
    assert download.value.suggested_filename == "civici.geojson"


def test_files_of_the_whole_layer_are_those_of_its_collection(view, server):
    seen = view().open(RIALTO + "&table=sestieri")
    seen.rows()
    files = offered(seen)
    assert {"GeoJSON", "CSV", "CSV per Excel", "GML 3.2"} <= set(files)
    for name, address in files.items():
        assert server.get("/" + address.replace(" ", "%20"))[0] == 200, name


def test_a_server_that_filters_by_cql2_is_asked_that_way(view):
    """OGC API – Features, Part 3, where the conformance declaration names it."""
    seen = view()
    asked = []
    part = "http://www.opengis.net/spec/"
    classes = [part + "ogcapi-features-3/1.0/conf/features-filter", part + "cql2/1.0/conf/cql2-text", part + "cql2/1.0/conf/advanced-comparison-operators",
               part + "cql2/1.0/conf/case-insensitive-comparison", part + "ogcapi-features-8/1.0/conf/sorting"]
    seen.page.route("**/ogc/conformance**", lambda route: route.fulfill(json={"conformsTo": classes}))

    def items(route):
        asked.append(route.request.url)
        route.fulfill(json={"type": "FeatureCollection", "numberMatched": 1, "features": [
            {"type": "Feature", "id": "7", "geometry": None, "properties": {"indirizzo": "VIA DELL'ORO 7"}}]})

    seen.page.route("**/ogc/collections/civici/items?**", items)
    seen.open(DOORS + "&where=all|indirizzo.contains.dell'oro%255F|numero.ge.3&sort=-numero")
    seen.rows()
    words = dict(urllib.parse.parse_qsl(asked[-1].split("?")[1]))
    assert words["filter"] == "CASEI(indirizzo) LIKE CASEI('%dell''oro\\_%') AND numero >= 3"
    assert words["filter-lang"] == "cql2-text" and words["sortby"] == "-numero" and words["limit"] == "25"
    seen.page.get_by_role("button", name="Filtro").click()
    assert "CQL2" in seen.page.locator(".cql2").inner_text()


def test_the_keyboard_alone_filters_sorts_and_selects(view):
    seen = view().open(DOORS)
    seen.rows()
    seen.page.locator("#table-title").focus()
    seen.tab_to("[data-key=filter]")
    seen.press("Enter")
    seen.tab_to("#condition-value-0")
    seen.page.keyboard.type("piave")
    seen.press("Enter")
    seen.said("righe")
    seen.until("() => !document.querySelector('.pager p').innerText.includes('35.944')")
    seen.tab_to("[data-key=sort-numero]")
    seen.press("Enter")
    seen.page.wait_for_selector("#table[aria-busy=false] th[aria-sort=ascending]")
    assert seen.page.evaluate("document.activeElement.dataset.key") == "sort-numero"
    seen.tab_to("#table tbody input")
    seen.press("Space")
    seen.said("1 selezionati")
    seen.press("Escape")
    assert seen.page.locator("#table").is_hidden()
    assert seen.page.evaluate("document.activeElement.id") == "tool-of-table"
