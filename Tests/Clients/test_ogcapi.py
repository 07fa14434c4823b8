"""The abstract tests of OGC API Features, parts 1 and 2, over HTTP; each test names the check it stands for.

Source: OGC 17-069r4, annex A; OGC 18-058r1, annex A. docs/conformance-ogcapi.md maps the checks to the tests.
"""
import csv
import html
import io
import json
import re
import urllib.parse

import pytest
from openapi_spec_validator import OpenAPIV30SpecValidator

from conftest import ROOT

CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
EPSG4326 = "http://www.opengis.net/def/crs/EPSG/0/4326"
EPSG3857 = "http://www.opengis.net/def/crs/EPSG/0/3857"
ITEMS = "/ogc/collections/sestieri/items"


def link(document, rel, kind=None):
    found = [l for l in document["links"] if l["rel"] == rel and (kind is None or l["type"] == kind)]
    assert found, (rel, kind)
    return found[0]


def path(server, address):
    assert address.startswith(server.base + "/"), address
    assert "//" not in address[len(server.base):], address
    return address[len(server.base):]


def spatial(server):
    return [c for c in server.json("/ogc/collections")["collections"] if "spatial" in c.get("extent", {})]


def test_landing_page_links_answer_with_their_types(server):
    page = server.json("/ogc")
    for rel in ("self", "alternate", "service-desc", "service-doc", "conformance", "data"):
        link(page, rel)
    for each in page["links"]:
        assert each["href"] and each["rel"] and each["type"], each
        status, headers, _ = server.get(path(server, each["href"]))
        assert status == 200, each
        assert headers["Content-Type"].split(";")[0] == each["type"].split(";")[0], each


def test_conformance_declares_the_classes(server):
    declared = server.json(path(server, link(server.json("/ogc"), "conformance")["href"]))["conformsTo"]
    for name in ("core", "geojson", "html", "oas30"):
        assert f"http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/{name}" in declared
    assert "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs" in declared


@pytest.mark.parametrize("address", ["/openapi.json", "/ogc/api"])
def test_definition_is_valid_openapi(server, address):
    status, headers, body = server.get(address)
    assert status == 200
    assert headers["Content-Type"] == "application/vnd.oai.openapi+json;version=3.0"
    mistakes = [f"{list(e.absolute_path)}: {e.message[:300]}" for e in
                OpenAPIV30SpecValidator(json.loads(body)).iter_errors()]
    assert not mistakes, mistakes[:5]


def described(part, place=""):
    """Each summary and description with where it stands."""
    if isinstance(part, dict):
        for name, value in part.items():
            if name in ("summary", "description") and isinstance(value, str):
                yield f"{place}/{name}", value
            else:
                yield from described(value, f"{place}/{name}")
    elif isinstance(part, list):
        for index, value in enumerate(part):
            yield from described(value, f"{place}/{index}")


# What is one word in both languages, or a name.
SAME = {"WFS 2.0.0, 1.1.0, 1.0.0", "WFS in XML", "WMS 1.3.0, 1.1.1", "WMTS 1.0.0", "RFC 9457", "OK", "Wikipedia", "Sport", "Sestieri", "it o en."}


@pytest.mark.parametrize("address", ["/openapi.json", "/ogc/api"])
def test_definition_is_there_in_english_too(server, address):
    italian = server.json(address)
    english = server.json(address + "?lang=en")
    assert not [e.message for e in OpenAPIV30SpecValidator(english).iter_errors()]
    assert server.get(address, headers={"Accept-Language": "en-GB"})[2] != server.get(address)[2]
    assert list(english["paths"]) == list(italian["paths"])
    words = dict(described(english))
    own = {place: text for place, text in described(italian) if "/collections/" not in place and "/example/" not in place}
    assert set(own) <= set(words)
    untranslated = {place: text for place, text in own.items() if words[place] == text and text not in SAME and not text.startswith("Open311 GeoReport v2, ")}
    assert not untranslated


def test_definition_has_every_path_that_answers(server):
    definition = server.json("/ogc/api")
    root = definition["servers"][0]["url"]
    for collection in server.json("/ogc/collections")["collections"]:
        for suffix in ("", "/items", "/items/{featureId}"):
            assert f"/collections/{collection['id']}{suffix}" in definition["paths"]
    for name, item in definition["paths"].items():
        if "{" in name or "servers" in item or name.startswith("/collections/"):
            continue
        assert server.get(path(server, root + (name if name != "/" else "")))[0] == 200, name


def test_definition_describes_the_parameters_of_items(server):
    definition = server.json("/ogc/api")
    parameters = definition["paths"]["/collections/civici/items"]["get"]["parameters"]
    found = {}
    for each in parameters:
        if "$ref" in each:
            each = definition["components"]["parameters"][each["$ref"].rsplit("/", 1)[1]]
        found[each["name"]] = each
    for name in ("limit", "bbox", "datetime", "crs", "bbox-crs"):
        assert found[name]["in"] == "query" and found[name].get("required", False) is False
        assert (found[name]["style"], found[name]["explode"]) == ("form", False)
    limit = found["limit"]["schema"]
    assert limit["type"] == "integer" and limit["minimum"] == 1
    assert limit["minimum"] <= limit["default"] <= limit["maximum"]
    box = found["bbox"]["schema"]
    assert box["type"] == "array" and box["items"]["type"] == "number"
    assert found["datetime"]["schema"]["type"] == "string"


def test_collections_have_what_the_standard_asks(server):
    page = server.json("/ogc/collections")
    link(page, "self", "application/json"), link(page, "alternate", "text/html")
    assert len({c["id"] for c in page["collections"]}) == len(page["collections"]) >= 18
    for collection in page["collections"]:
        assert collection["title"] and collection["itemType"] == "feature"
        link(collection, "items", "application/geo+json"), link(collection, "items", "text/html")
        one = server.json(path(server, link(collection, "self")["href"]))
        for member in ("id", "title", "description", "extent", "crs", "storageCrs", "itemType"):
            assert one.get(member) == collection.get(member)
        link(one, "self"), link(one, "alternate")
        if "spatial" in collection.get("extent", {}):
            assert collection["extent"]["spatial"]["crs"] == CRS84
            west, south, east, north = collection["extent"]["spatial"]["bbox"][0]
            assert west < east and south < north
            assert collection["crs"][0] == CRS84 and collection["storageCrs"] in collection["crs"]


def positions(coordinates):
    if isinstance(coordinates[0], (int, float)):
        yield coordinates
    else:
        for inner in coordinates:
            yield from positions(inner)


def area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))


def test_items_of_every_collection_are_geojson_within_the_extent(server):
    for collection in spatial(server):
        west, south, east, north = collection["extent"]["spatial"]["bbox"][0]
        page = server.json(f"/ogc/collections/{collection['id']}/items?limit=50")
        assert page["type"] == "FeatureCollection"
        assert page["numberReturned"] == len(page["features"]) == min(50, page["numberMatched"])
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", page["timeStamp"])
        link(page, "self", "application/geo+json"), link(page, "alternate", "text/html")
        assert len({f["id"] for f in page["features"]}) == len(page["features"])
        for feature in page["features"]:
            assert feature["type"] == "Feature" and "properties" in feature and "geometry" in feature
            geometry = feature["geometry"]
            if geometry is None:
                continue
            for x, y in positions(geometry["coordinates"]):
                assert west <= x <= east and south <= y <= north, collection["id"]
            if geometry["type"] == "MultiPolygon":
                for polygon in geometry["coordinates"]:
                    assert all(ring[0] == ring[-1] and len(ring) >= 4 for ring in polygon)
                    assert area(polygon[0]) >= 0 and all(area(hole) <= 0 for hole in polygon[1:])


@pytest.mark.parametrize("limit", [1, 7, 100])
def test_next_leads_through_every_feature_once(server, limit):
    name = "localita"
    address = f"/ogc/collections/{name}/items?limit={limit}&bbox=12,45,13,46"
    seen, matched = [], None
    while address:
        page = server.json(address)
        matched = page["numberMatched"]
        assert 0 < page["numberReturned"] <= limit
        seen += [feature["id"] for feature in page["features"]]
        following = [l["href"] for l in page["links"] if l["rel"] == "next"]
        assert all("bbox=" in each for each in following)
        address = path(server, following[0]) if following else None
    assert len(seen) == len(set(seen)) == matched


GOOD = [
    "limit=1", "limit=10000000", "bbox=12,45,13,46", "bbox=12,45,-10,13,46,100", "bbox=170,40,-170,50",
    "datetime=2020-01-01", "datetime=2020-01-01T00:00:00Z", "datetime=2020-01-01/2021-01-01", "datetime=../2021-01-01",
    "datetime=2020-01-01/..", "datetime=/2021-01-01T00:00:00Z", "datetime=2020-01-01/", "offset=3", "f=csv", "f=html",
    "lang=en", "nome=San%20Marco", f"crs={EPSG3857}", f"bbox-crs={EPSG4326}&bbox=45,12,46,13",
]
BAD = [
    "limit=0", "limit=-1", "limit=abc", "limit=1.5", "limit=1&limit=2", "bbox=1,2,3", "bbox=1,2,3,4,5", "bbox=a,b,c,d",
    "bbox=12,46,13,45", "bbox=", "datetime=abc", "datetime=2020-13-01", "datetime=2021-01-01/2020-01-01",
    "datetime=2020-01-01T00:00:00", "unknown=1", "Limit=1", "crs=EPSG:4326x", "crs=" + CRS84 + "x",
    "bbox-crs=http://www.opengis.net/def/crs/EPSG/0/0&bbox=1,2,3,4", "f=xml", "offset=-1",
]


@pytest.mark.parametrize("query", GOOD)
def test_good_parameters_are_accepted(server, query):
    assert server.get(f"{ITEMS}?{query}")[0] == 200


@pytest.mark.parametrize("query", BAD)
def test_bad_parameters_are_400_with_a_problem(server, query):
    status, headers, body = server.get(f"{ITEMS}?{query}")
    assert status == 400
    assert headers["Content-Type"].startswith("application/problem+json")
    problem = json.loads(body)
    assert problem["status"] == 400 and problem["detail"] and problem["title"]


@pytest.mark.parametrize("address", ["/ogc", "/ogc/conformance", "/ogc/api", "/ogc/collections",
                                     "/ogc/collections/sestieri", ITEMS + "/Castello", "/openapi.json"])
def test_unknown_parameters_are_400_everywhere(server, address):
    assert server.get(address + "?unknown=1")[0] == 400


@pytest.mark.parametrize("address", ["/ogc/collections/none", "/ogc/collections/none/items", ITEMS + "/none",
                                     "/ogc/none"])
def test_what_is_not_there_is_404(server, address):
    assert server.get(address)[0] == 404


def test_a_box_selects_what_meets_it(server):
    page = server.json("/ogc/collections/poi/items?limit=1")
    x, y = page["features"][0]["geometry"]["coordinates"]
    total = page["numberMatched"]
    near = server.json(f"/ogc/collections/poi/items?limit=1000&bbox={x - .002},{y - .002},{x + .002},{y + .002}")
    assert page["features"][0]["id"] in [f["id"] for f in near["features"]] and near["numberMatched"] < total
    for feature in near["features"]:
        px, py = feature["geometry"]["coordinates"]
        assert abs(px - x) <= .00201 and abs(py - y) <= .00201
    flipped = server.json(
        f"/ogc/collections/poi/items?limit=1000&bbox-crs={EPSG4326}"
        f"&bbox={y - .002},{x - .002},{y + .002},{x + .002}")
    assert [f["id"] for f in flipped["features"]] == [f["id"] for f in near["features"]]
    assert server.json("/ogc/collections/poi/items?bbox=-180,-90,180,90")["numberMatched"] == total
    assert server.json("/ogc/collections/poi/items?bbox=0,0,1,1")["numberMatched"] == 0
    # Across the antimeridian: everything from the first longitude eastwards, over 180°, to the second.
    assert server.json("/ogc/collections/poi/items?bbox=12,45,-170,46")["numberMatched"] == total
    assert server.json("/ogc/collections/poi/items?bbox=13,45,-170,46")["numberMatched"] == 0


def test_every_crs_of_a_collection_answers_and_is_named(server):
    collection = server.json("/ogc/collections/sestieri")
    assert len(collection["crs"]) >= 5
    identifier = server.json(ITEMS + "?limit=1")["features"][0]["id"]
    for suffix in ("?limit=1", "/" + urllib.parse.quote(identifier)):
        assert server.get(ITEMS + suffix)[1]["Content-Crs"] == f"<{CRS84}>"
        for crs in collection["crs"]:
            glue = "&" if "?" in suffix else "?"
            status, headers, _ = server.get(f"{ITEMS}{suffix}{glue}crs={urllib.parse.quote(crs)}")
            assert (status, headers["Content-Crs"]) == (200, f"<{crs}>")
        assert server.get(f"{ITEMS}{suffix}{glue}crs=http://www.opengis.net/def/crs/EPSG/0/2154")[0] == 400


def test_coordinates_follow_the_order_of_the_crs(server):
    def first(crs):
        feature = server.json(f"/ogc/collections/poi/items?limit=1&crs={crs}")["features"][0]
        return feature["geometry"]["coordinates"]
    x, y = first(CRS84)
    assert first(EPSG4326) == [y, x]
    east, north = first(EPSG3857)
    assert 1_350_000 < east < 1_400_000 and 5_600_000 < north < 5_800_000


@pytest.mark.parametrize("address", [ITEMS + "?limit=2", ITEMS + "/Castello", "/ogc", "/ogc/collections",
                                     "/ogc/collections/sestieri", "/ogc/conformance", "/ogc/api"])
def test_representations_tags_and_methods(server, address):
    status, headers, body = server.get(address)
    assert status == 200
    again, same, empty = server.get(address, {"If-None-Match": headers["ETag"]})
    assert again == 304 and not empty and same["ETag"] == headers["ETag"]
    assert server.get(address, {"If-None-Match": '"other"'})[0] == 200
    assert "Accept" in headers["Vary"] and headers["Access-Control-Allow-Origin"] == "*"
    head_status, head, nothing = server.get(address, method="HEAD")
    assert (head_status, nothing, head["Content-Type"]) == (200, b"", headers["Content-Type"])
    html_status, html_headers, page = server.get(address, {"Accept": "text/html"})
    assert html_status == 200 and html_headers["Content-Type"].startswith("text/html") and b"<html" in page
    assert server.get(address, {"Accept": "image/png"})[0] == 406
    assert server.get(address, data=b"x", method="PUT")[0] == 405
    squeezed = server.get(address, {"Accept-Encoding": "gzip"})[1]
    assert squeezed.get("Content-Encoding") == "gzip" or len(body) < 1024
    document = json.loads(body)
    if "links" in document:
        own = server.json(path(server, link(document, "self")["href"]))
        own.pop("timeStamp", None), document.pop("timeStamp", None)
        own.pop("links"), document.pop("links")
        assert own == document


@pytest.mark.parametrize("language,words", [("it", "Numero civico|Numeri civici"), ("en", "House numbers")])
def test_pages_speak_two_languages(server, language, words):
    for address in ("/ogc/collections/civici", "/ogc/collections/civici/items"):
        for query, headers in ((f"?lang={language}", {"Accept": "text/html"}),
                               ("?f=html", {"Accept-Language": f"{language},de;q=0.5"})):
            page = server.get(address + query, headers)[2].decode()
            assert f'<html lang="{language}">' in page and re.search(words, page)
            assert not re.search(r'(?:src|<image href)="(?!' + re.escape(server.base) + ")", page)
            assert "<script" not in page
    page = server.get("/ogc/collections/civici/items?f=html&lang=" + language)[2].decode()
    assert {"it": "Municipalità", "en": "Borough"}[language] in page and "cod_via" not in page


@pytest.mark.parametrize("address", ["", "/items", "/items?f=html", "?f=html", "/items?f=csv"])
def test_demonstration_parcels_say_so(server, address):
    body = server.get("/ogc/collections/particelle" + address)[2].decode().lower()
    assert "dimostrativ" in body or "demonstration" in body


@pytest.mark.parametrize("collection", ["civici", "sestieri", "stradario"])
def test_a_csv_for_excel_is_the_whole_collection_as_a_spreadsheet_reads_it(server, collection):
    items = f"/ogc/collections/{collection}/items"
    status, headers, body = server.get(items + "?f=csv-excel")
    assert status == 200 and headers["Content-Type"] == "text/csv; charset=utf-8; header=present"
    assert re.fullmatch(rf'attachment; filename="{collection}-\d{{4}}-\d\d-\d\d\.csv"', headers["Content-Disposition"])
    assert body.startswith(b"\xef\xbb\xbf") and body.count(b"\xef\xbb\xbf") == 1 and body.endswith(b"\r\n")
    rows = list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline=""), delimiter=";"))
    total = server.json(items + "?limit=1")["numberMatched"]
    assert len(rows) == total + 1 and {len(row) for row in rows} == {len(rows[0])}
    plain = list(csv.reader(io.StringIO(server.get(items + "?f=csv&download=true")[2].decode(), newline="")))
    assert rows[0] == plain[0] and len(plain) == len(rows)
    for row, other in zip(rows[1:], plain[1:]):
        for cell, value in zip(row, other):
            number = re.fullmatch(r"-?\d+(,\d+)?(e[+-]?\d+)?", cell)
            assert cell == value or (number and float(cell.replace(",", ".")) == float(value)) or \
                {"VERO": "true", "FALSO": "false"}.get(cell) == value, (cell, value)
    assert not any(cell[:1] in "=@\t\r" and cell for row in rows for cell in row)


def test_the_pages_offer_everything_as_files(server):
    for address in ["/ogc/collections/sestieri", ITEMS + "?limit=2"]:
        page = server.get(address, {"Accept": "text/html"})[2].decode()
        links = [html.unescape(href) for href in re.findall(r'rel="enclosure"[^>]* href="([^"]+)"', page)]
        assert len(links) == 2
        for href in links:
            status, headers, _ = server.get(path(server, href))
            assert status == 200 and headers["Content-Disposition"].startswith('attachment; filename="sestieri-')


BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "Accept-Language": "it-IT,it"}


@pytest.mark.parametrize("address,status", [
    ("/ogc/collections/sestier", 404), (ITEMS + "?limit=x", 400), ("/tiles/none/0/0/0.png", 404), ("/boh", 404),
    ("/ogc/none", 404)])
def test_a_browser_sees_a_page_for_an_error_and_a_program_a_problem(server, address, status):
    code, headers, body = server.get(address, BROWSER)
    page = body.decode()
    assert code == status and headers["Content-Type"].startswith("text/html")
    assert '<html lang="it">' in page and headers["X-Request-Id"] in page and f'href="{server.base}/"' in page
    assert "Accept-Language" in headers["Vary"] and "<script" not in page
    assert server.get(address, {"Accept": "*/*"})[1]["Content-Type"] == "application/problem+json"
    english = json.loads(server.get(address, {"Accept-Language": "en-GB,en;q=0.9"})[2])
    assert english["title"] in ("Not Found", "Bad Request")


@pytest.mark.parametrize("name", ["wms", "wmts", "wfs"])
def test_the_bare_address_of_a_service_is_a_guide_in_a_browser(server, name):
    status, headers, body = server.get("/" + name, BROWSER)
    page = body.decode()
    assert status == 200 and headers["Content-Type"].startswith("text/html")
    assert all(word in page for word in ["QGIS", "AutoCAD Map 3D", "ArcGIS Pro", "Indirizzo da copiare"])
    for href in re.findall(r'href="(' + re.escape(server.base) + r'[^"]*)"', page):
        assert server.get(path(server, html.unescape(href)), BROWSER)[0] == 200, href
    assert "xml" in server.get("/" + name)[1]["Content-Type"]
    assert "xml" in server.get(f"/{name}?SERVICE={name}&REQUEST=GetCapabilities", BROWSER)[1]["Content-Type"]


def test_datetime_selects_where_there_is_time(server):
    timed = [c for c in server.json("/ogc/collections")["collections"] if "temporal" in c.get("extent", {})]
    assert timed
    for collection in timed:
        items = f"/ogc/collections/{collection['id']}/items?limit=1&datetime="
        first, last = collection["extent"]["temporal"]["interval"][0]
        total = server.json(items + "../..")["numberMatched"]
        assert server.json(f"{items}{first}/{last}")["numberMatched"] == total > 0
        assert 0 < server.json(f"{items}{first}")["numberMatched"] < total
        assert server.json(f"{items}../1800-01-01")["numberMatched"] == 0


METHODS = ("get", "post", "put", "patch", "delete")


def operations(server):
    for path, item in server.json("/openapi.json")["paths"].items():
        for method in METHODS:
            if method in item:
                yield path, method, item[method]


def routes():
    """The templates that stand in the services' sources, but for those put together from parts."""
    for file in (ROOT / "Sources").rglob("*.swift"):
        yield from (route for route in re.findall(r'Route\("([^"]*)"', file.read_text()) if "\\(" not in route)


def test_definition_names_every_endpoint_that_is_no_page(server):
    # What is not in it is read by people, is a file of such a page, or is the definition itself.
    pages = ("/demo", "/viewer", "/guide", "/picker/", "/metrics", "/openapi.json")
    found = {route for route in routes() if route != "/" and not route.startswith(pages)}
    assert len(found) > 30
    paths = list(server.json("/openapi.json")["paths"])

    def is_named(route):
        parts = re.split(r"(\{[^}]*\}|\*\*$|/$)", route)
        pattern = "".join("[^/]+" if part[:1] == "{" else ".*" if part in ("**", "/") else re.escape(part) for part in parts)
        return any(re.fullmatch(pattern, path) for path in paths)

    assert [route for route in sorted(found) if not is_named(route)] == []


def test_definition_says_what_the_catalogue_of_apis_asks(server):
    info = server.json("/openapi.json")["info"]
    assert info["title"] and info["description"] and info["version"] and info["x-summary"]
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", info["x-api-id"])
    assert {"name", "email", "url"} <= set(info["contact"])


def test_whatever_is_sent_is_shown_by_an_example(server):
    for path, method, operation in operations(server):
        content = operation.get("requestBody", {}).get("content", {})
        assert not content or "application/xml" in content or any("example" in each for each in content.values()), (path, method)


def test_every_operation_says_what_it_is_for_and_that_it_may_be_too_often(server):
    found = list(operations(server))
    assert len({operation["operationId"] for _, _, operation in found}) == len(found)
    for path, method, operation in found:
        assert operation.get("summary"), (path, method)
        assert operation["responses"]["429"] == {"$ref": "#/components/responses/TooManyRequests"}, (path, method)
