"""Open311 GeoReport v2: a client of others, plain HTTP in XML and JSON, the office's part, the command, the layer."""
import csv
import io
import json
import os
import subprocess
import urllib.parse
import xml.etree.ElementTree as ElementTree

import pytest
from georeport import GeoReport
from PIL import Image

import conftest
from conftest import ROOT, eventually
from issuing import bearer, minted

# On the doorstep of Via Piave 23 in Mestre.
HOLE = {
    "service_code": "buca", "lat": "45.48935", "long": "12.23517", "description": "davanti a casa di Mario Rossi",
    "attribute[dove]": "carreggiata", "attribute[pericolo][]": ["pedoni", "auto"], "first_name": "Annamaria",
    "email": "annamaria@example.org", "media_url": "https://example.org/buca.jpg"}


@pytest.fixture(scope="module")
def database(copied):
    """A copy of the server's database, to write to."""
    return copied("reports")


@pytest.fixture(scope="module")
def desk(database, tmp_path_factory):
    """A server with tokens for a citizen, another one and an officer."""
    server = conftest.start(tmp_path_factory.mktemp("desk"), database=str(database), log="info")
    server.anna = minted(database, "citizen", "--subject", "anna")
    server.ugo = minted(database, "citizen", "--subject", "ugo")
    server.officer = minted(database, "officer")
    eventually(lambda: server.get("/geocode/search?q=castello+3998")[0] == 200, 120)
    yield server
    server.stop()


def report(server, fields, token=None, ending="json", **headers):
    body = urllib.parse.urlencode(fields, doseq=True).encode()
    headers |= bearer(token or server.anna)
    status, answered, body = server.get(f"/open311/v2/requests.{ending}", headers, body, "POST")
    return status, answered, json.loads(body) if ending == "json" else body


def run(dime, database, *arguments):
    return subprocess.run(
        [dime, "segnalazioni", *map(str, arguments), "--database", str(database)], cwd=ROOT, text=True,
        capture_output=True, env={**os.environ, "DIME_LANG": "it"})


@pytest.fixture(scope="module")
def hole(desk):
    """The id of a report that came in."""
    status, headers, answer = report(desk, HOLE)
    assert status == 201, answer
    name = answer[0]["service_request_id"]
    assert headers["Location"] == f"{desk.base}/open311/v2/requests/{name}.json"
    return name


@pytest.mark.parametrize("form", ["json", "xml"])
def test_a_client_of_others_reads_kinds_definitions_and_reports(desk, hole, form):
    client = GeoReport(desk.base + "/open311/v2", jurisdiction="comune.venezia.it", output_format=form)
    services = {service["service_code"]: service for service in client.get_service_list()}
    assert len(services) >= 15 and services["buca"]["group"] == "Strade e pavimentazioni"
    definition = client.get_service_definition("buca")
    assert definition["service_code"] == "buca"
    request = client.get_service_request(hole)
    assert request["service_request_id"] == hole and request["status"] == "open"
    assert client.get_service_requests(service_code="buca", status="open")
    other = GeoReport(desk.base + "/open311/v2", jurisdiction="city.gov", output_format=form)
    with pytest.raises(Exception, match="404"):
        other.get_service_list()


def well_formed(body):
    told = subprocess.run(["xmllint", "--noout", "-"], input=body, capture_output=True)
    assert told.returncode == 0, told.stderr
    return ElementTree.fromstring(body)


def test_every_answer_is_well_formed_xml_and_the_same_as_json(desk, hole):
    members = {
        "services": "service_code service_name description metadata type keywords group",
        f"requests/{hole}": "service_request_id status status_notes service_name service_code description "
                            "agency_responsible service_notice requested_datetime updated_datetime expected_datetime "
                            "address address_id zipcode lat long media_url",
        f"tokens/{hole}": "service_request_id token",
    }
    for path in ("discovery", "services", "services/buca", "requests", f"requests/{hole}", f"tokens/{hole}",
                 "services/nulla", "requests?status=boh"):
        name, _, query = path.partition("?")
        _, headers, body = desk.get(f"/open311/v2/{name}.xml?{query}")
        assert headers["Content-Type"] == "text/xml; charset=utf-8" and body.startswith(b"<?xml")
        root = well_formed(body)
        status, headers, body = desk.get(f"/open311/v2/{name}.json?{query}")
        assert headers["Content-Type"] == "application/json; charset=utf-8"
        answer = json.loads(body)
        if isinstance(answer, list):
            assert len(root) == len(answer)
            for element, item in zip(root, answer):
                assert [child.tag for child in element] == list(item)
        if name in members:
            assert list(answer[0]) == members[name].split()
        if status >= 400:
            assert root.tag == "errors" and answer[0]["code"] == status and answer[0]["description"]


def test_what_was_written_is_for_whoever_wrote_it_and_for_the_office(desk, hole):
    request = desk.json(f"/open311/v2/requests/{hole}.json")[0]
    assert request["description"] is None and request["media_url"] is None
    assert "Via Piave 23" in request["address"] and request["address_id"]
    path = f"/segnalazioni/{hole}"
    for token in (None, desk.ugo):
        assert b"Mario" not in desk.get(path, bearer(token) if token else {})[2]
    own = json.loads(desk.get(path, bearer(desk.anna))[2])
    assert own["segnalante"]["descrizione"] == HOLE["description"]
    office = json.loads(desk.get(path, bearer(desk.officer))[2])["ufficio"]
    assert office["attributi"] == {"dove": ["carreggiata"], "pericolo": ["pedoni", "auto"]}
    assert office["segnalante"].startswith("u-")
    assert [event["a"] for event in office["storia"]] == ["ricevuta"]
    assert len(json.loads(desk.get("/segnalazioni", bearer(desk.anna))[2])["features"]) >= 1
    # Nowhere is what the standard lets clients say of whoever reports.
    for part in (str(desk.database), str(desk.database) + "-wal"):
        data = open(part, "rb").read() if os.path.exists(part) else b""
        assert b"Annamaria" not in data and b"annamaria" not in data


@pytest.mark.parametrize("address, status, word", [
    ("castello 3998", 201, None), ("via piave 23 mestre", 201, None), ("via istria", 201, "confermare"),
    ("qwxzkj 77", 400, "Castello 3998"), ("via roma 1 padova qwxz", None, None)])
def test_an_address_that_is_written_is_found_confirmed_or_refused(desk, address, status, word):
    answered, _, answer = report(
        desk, {"service_code": "pulizia", "address_string": address}, desk.officer)
    assert answered == status if status else answered in (201, 400)
    if answered == 201:
        notice = answer[0]["service_notice"]
        assert (word in notice) if word else notice is None, notice
    elif word:
        assert word in answer[0]["description"]


def test_a_house_number_is_named_by_its_id_and_a_place_outside_is_refused(desk):
    door = desk.json("/ogc/collections/civici/items?limit=1&f=json")["features"][0]
    status, _, answer = report(desk, {"service_code": "pulizia", "address_id": door["id"]}, desk.officer)
    assert status == 201, answer
    request = desk.json(f"/open311/v2/requests/{answer[0]['service_request_id']}.json")[0]
    assert request["address_id"] == door["id"]
    for place in ({"lat": "45.4064", "long": "11.8768"}, {"lat": "45.4370", "long": "12.1300"}):
        status, _, answer = report(desk, {"service_code": "pulizia", **place})
        assert status == 400 and "fuori" in answer[0]["description"], answer
    # The lagoon is part of the comune.
    status, _, answer = report(desk, {
        "service_code": "moto_ondoso", "lat": "45.42", "long": "12.32", "attribute[quando]": "2026-11-28T10:00:00+01:00"})
    assert status == 201, answer


def test_similar_reports_are_found_before_another_one_is_sent(desk, hole):
    query = "lat=45.48935&long=12.23527&radius=60&service_code=buca&status=open"
    near = desk.json("/open311/v2/requests.json?" + query)
    assert [request["service_request_id"] for request in near] == [hole]
    assert 5 < near[0]["distance_m"] < 12
    assert desk.json("/open311/v2/requests.json?" + query.replace("60", "3")) == []


def test_only_whoever_is_vouched_for_reports_and_an_api_key_is_nothing(desk):
    body = urllib.parse.urlencode({**HOLE, "api_key": "x"}, doseq=True).encode()
    status, headers, body = desk.get("/open311/v2/requests.xml", {}, body, "POST")
    assert status == 401 and headers["WWW-Authenticate"].startswith("Bearer")
    assert well_formed(body).find("error/code").text == "401"


def test_the_office_leads_a_report_to_its_end(desk, hole, dime, database):
    path = f"/segnalazioni/{hole}"

    def patch(change, token=desk.officer, **headers):
        headers |= bearer(token)
        status, answered, body = desk.get(path, headers, json.dumps(change).encode(), "PATCH")
        return status, answered, json.loads(body)

    tag = desk.get(path)[1]["ETag"]
    status, headers, _ = patch(
        {"stato": "presa_in_carico", "nota_pubblica": "sopralluogo lunedì"}, **{"If-Match": tag})
    assert status == 200 and headers["ETag"] != tag
    assert patch({"stato": "risolta"}, **{"If-Match": tag})[0] == 409
    assert patch({"stato": "ritirata", "revisione": 2}, desk.ugo)[0] == 404
    notes = desk.json(f"/open311/v2/requests/{hole}.json")[0]["status_notes"]
    assert notes == "Presa in carico: sopralluogo lunedì"
    refused = run(dime, database, "set-state", hole, "ricevuta")
    assert refused.returncode == 1 and "ammessi: programmata" in refused.stderr
    assert run(dime, database, "set-state", hole, "risolta", "--expect", "ricevuta").returncode == 1
    done = run(dime, database, "set-state", hole, "programmata", "--nota", "squadra 2")
    assert done.returncode == 0, done.stderr
    assert "squadra 2" in run(dime, database, "show", hole).stdout
    shown = json.loads(run(dime, database, "show", hole, "--json").stdout)
    assert len(shown["ufficio"]["storia"]) == 3
    assert hole in run(dime, database, "list", "--servizio", "buca", "--status", "open").stdout
    assert run(dime, database, "show", "s9").returncode == 1
    assert run(dime, database, "set-state", hole, "boh").returncode == 64
    rows = list(csv.DictReader(io.StringIO(run(dime, database, "export").stdout.replace("\ufeff", "")), delimiter=";"))
    if "id" not in rows[0]:
        rows = list(csv.DictReader(io.StringIO(run(dime, database, "export").stdout)))
    assert any(row["id"] == hole and row["stato"] == "programmata" for row in rows)
    assert "Mario" not in run(dime, database, "export", "--format", "geojson").stdout


def test_the_layer_shows_where_and_how_far_and_nothing_that_was_written(desk, hole):
    items = eventually(lambda: desk.get("/ogc/collections/segnalazioni/items?f=json")[0] == 200 and desk.json(
        "/ogc/collections/segnalazioni/items?f=json&limit=1000")["features"])
    mine = next(item for item in items if item["id"] == hole)
    assert mine["geometry"]["type"] == "Point" and mine["properties"]["status"] == "open"
    assert "Mario" not in json.dumps(items) and "segnalante" not in json.dumps(items)
    for name in ("segnalazioni_contenuti", "segnalazioni_segnalanti", "segnalazioni_storia"):
        assert desk.get(f"/ogc/collections/{name}/items")[0] == 404
    status, _, body = desk.kvp(
        "/wms", SERVICE="WMS", VERSION="1.3.0", REQUEST="GetMap", LAYERS="segnalazioni", STYLES="", CRS="CRS:84",
        BBOX="12.234,45.489,12.236,45.490", WIDTH=400, HEIGHT=200, FORMAT="image/png", TRANSPARENT="true")
    assert status == 200
    assert Image.open(io.BytesIO(body)).convert("RGBA").getbbox()


def test_the_definition_and_the_log_say_what_they_should(desk, hole):
    definition = desk.json("/openapi.json")
    assert set(definition["paths"]["/open311/v2/requests.json"]) == {"get", "post"}
    assert set(definition["paths"]["/segnalazioni/{id}"]) >= {"get", "patch"}
    for word in ("Mario", "Annamaria", "45.48935", "Piave", desk.anna[:40], hole):
        assert not desk.said(word), word


def test_a_mistake_in_the_list_of_kinds_is_named_with_its_line(dime, database, tmp_path):
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for path in (ROOT / "seeds").iterdir():
        if path.name != "open311.yaml":
            (seeds / path.name).symlink_to(path)
    text = (ROOT / "seeds/open311.yaml").read_text()
    line = text[:text.index("    group: acqua")].count("\n") + 1
    (seeds / "open311.yaml").write_text(text.replace("    group: acqua", "    group: aqua", 1))
    told = subprocess.run(
        [dime, "check", "--seeds", str(seeds), "--database", str(database)], cwd=ROOT, text=True, capture_output=True,
        env={**os.environ, "DIME_LANG": "it"})
    assert told.returncode == 1 and f"open311.yaml:{line}: il gruppo «aqua» non c’è; il più vicino: acqua" in told.stderr


def test_the_office_finds_all_reports_by_state(desk):
    status, _, body = desk.get("/segnalazioni?stato=ricevuta,presa_in_carico&limit=1", bearer(desk.officer))
    page = json.loads(body)
    assert status == 200 and len(page["features"]) == 1
    assert page["features"][0]["properties"]["stato"] in ("ricevuta", "presa_in_carico")
    status, _, body = desk.get("/segnalazioni?stato=persa", bearer(desk.officer))
    assert status == 400 and json.loads(body)["parameter"] == "stato"


@pytest.mark.parametrize("path, method, status", [("/nulla", "GET", 404), ("/requests/a/b", "GET", 404), ("/services", "POST", 405)])
def test_what_is_not_there_is_said_as_the_standard_says_it(desk, path, method, status):
    answer = desk.get("/open311/v2" + path, {"Accept": "application/json"}, data=b"" if method == "POST" else None, method=method)
    assert answer[0] == status and json.loads(answer[2])[0]["code"] == status


def test_an_address_of_another_comune_is_not_taken_for_one_here(desk):
    elsewhere = {name: value for name, value in HOLE.items() if name not in ("lat", "long")}
    status, _, answer = report(desk, elsewhere | {"address_string": "Via Roma 1, Padova"})
    assert status == 400 and "address_string" in answer[0]["description"]
