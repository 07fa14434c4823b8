"""The geocoder over HTTP: geopy through both of the other geocoders' faces, tables, privacy, hostile input."""
import csv
import io
import json
import threading
import time
import urllib.parse
import urllib.request

import pytest
from geopy.geocoders import Nominatim, Photon

from conftest import eventually, start

# Castello 4701 is the Palazzo's side of Riva degli Schiavoni; any point of San Marco will do for a reverse search.
SAN_MARCO = (45.4340, 12.3389)


@pytest.fixture(scope="module")
def geocoder(server):
    """The server, once its gazetteer is made."""
    eventually(lambda: server.get("/geocode/search?q=castello+3998")[0] == 200, seconds=300)
    return server


def post(server, path, body, kind="text/csv"):
    return server.get(path, {"Content-Type": kind}, body if isinstance(body, bytes) else body.encode(), "POST")


def found(server, path):
    return [feature["properties"]["geocoding"] for feature in server.json(path)["features"]]


def test_nominatim_of_geopy_finds_addresses_and_points(geocoder):
    client = Nominatim(
        domain=urllib.parse.urlsplit(geocoder.base).netloc + "/nominatim", scheme="http", user_agent="test")
    place = client.geocode("Castello 3998, Venezia", addressdetails=True, language="it")
    assert place.address.startswith("Castello 3998") and place.raw["address"]["house_number"] == "3998"
    assert 45.43 < place.latitude < 45.44 and 12.33 < place.longitude < 12.36
    many = client.geocode("via Istria", exactly_one=False, limit=5)
    assert len(many) > 1
    street = client.geocode({"street": "via Piave 23", "city": "Mestre"})
    assert street.address.startswith("Via Piave")
    # geopy takes corners as (latitude, longitude).
    near = client.geocode("via Istria", viewbox=[(45.30, 12.30), (45.45, 12.45)], bounded=True, exactly_one=False)
    assert all(45.30 <= place.latitude <= 45.45 and 12.30 <= place.longitude <= 12.45 for place in near or [])
    assert client.geocode("castello 3998", country_codes="de") is None
    back = client.reverse((place.latitude, place.longitude), zoom=18, language="en")
    assert "3998" in back.address
    assert client.reverse((10.0, 100.0)) is None
    assert client.geocode("qwxzqwxz kjhkjh") is None


def test_photon_of_geopy_finds_addresses_and_points(geocoder):
    client = Photon(
        domain=urllib.parse.urlsplit(geocoder.base).netloc + "/photon", scheme="http", user_agent="test")
    place = client.geocode("castello 3998", language="it", location_bias=SAN_MARCO, limit=3)
    assert "3998" in place.address and "Venezia" in place.address
    assert 45.43 < place.latitude < 45.44
    many = client.geocode("via Istria", exactly_one=False)
    assert len(many) > 1
    back = client.reverse((place.latitude, place.longitude))
    assert "3998" in back.address
    assert client.geocode("qwxzqwxz kjhkjh") is None
    assert client.geocode("castello 3998", osm_tag="place:house") is not None


def test_all_operations_answer_in_geocodejson(geocoder):
    for path in ["search?q=castello+3998", "structured?sestiere=castello&number=3998", "autocomplete?q=cast+399",
                 "reverse?lat=45.4340&lon=12.3389", "report?q=buca+davanti+al+civico+23+di+via+Piave+a+Mestre"]:
        document = geocoder.json("/geocode/" + path)
        assert document["type"] == "FeatureCollection" and document["geocoding"]["version"] == "0.1.0"
        assert document["features"], path
    first = found(geocoder, "/geocode/search?q=castello+3998")[0]
    item = geocoder.json(first["feature"]["href"].removeprefix(geocoder.base))
    assert item["id"] == first["feature"]["id"]


def test_a_feature_is_where_the_data_have_it(geocoder):
    first = geocoder.json("/geocode/search?q=castello+3998")["features"][0]
    link = first["properties"]["geocoding"]["feature"]["href"].removeprefix(geocoder.base)
    one, other = first["geometry"]["coordinates"], geocoder.json(link)["geometry"]["coordinates"]
    assert abs(one[0] - other[0]) < 2e-6 and abs(one[1] - other[1]) < 2e-6


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_comes_back_row_by_row(geocoder, encoding, delimiter):
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerows([["codice", "indirizzo", "città"], ["1", "Castello 3998", "Venezia"],
                      ["2", "Via Piave 23", "Mestre"], ["3", "", "Venezia"]])
    status, headers, body = post(geocoder, "/geocode/batch", text.getvalue().encode(encoding))
    assert status == 200 and headers["Content-Type"].startswith("text/csv")
    rows = list(csv.DictReader(io.StringIO(body.decode("utf-8-sig")), delimiter=delimiter))
    assert [row["codice"] for row in rows] == ["1", "2", "3"] and "città" in rows[0]
    assert rows[0]["geo_tipo"] == "civico" and rows[0]["geo_esito"] == "trovato"
    assert rows[1]["geo_etichetta"].startswith("Via Piave")


def test_a_large_table_is_answered_while_it_is_taken(geocoder):
    """The first rows come long before the last, whoever takes them slowly holds nobody up, and memory stays."""
    body = ("indirizzo\n" + "Castello 3998\n" * 100_000).encode()
    process = f"/proc/{geocoder.process.pid}/status"

    def resident():
        return next(int(line.split()[1]) for line in open(process) if line.startswith("VmRSS"))

    before = resident()
    connection = geocoder.connect(receive_buffer=4096)
    connection.sendall(b"POST /geocode/batch HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\nConnection: close\r\n"
                       b"Content-Length: %d\r\n\r\n" % len(body) + body)
    assert connection.recv(4096).startswith(b"HTTP/1.1 200")
    time.sleep(0.5)
    assert geocoder.get("/geocode/search?q=castello+3998")[0] == 200
    # The answer is ten times the question; what the server holds is the question and some blocks.
    assert resident() - before < 60_000
    connection.close()
    assert geocoder.get("/health")[0] == 200


def test_mistakes_name_the_parameter_and_the_nearest(geocoder):
    for path, parameter, words in [("search?q=x&limt=1", "limt", "limit"), ("reverse?lat=45", "lon", "lon"),
                                   ("search?q=x&kinds=civici", "kinds", "civico")]:
        status, headers, body = geocoder.get("/geocode/" + path)
        problem = json.loads(body)
        assert status == 400 and headers["Content-Type"] == "application/problem+json"
        assert problem["parameter"] == parameter and words in problem["detail"]


HOSTILE = [b"a" * 1_000_000, b"\xff\xfe\xfd" * 50, b"\x00\x01\x02\x7f" * 100, "\u202e8993 olletsac".encode(),
           "شارع ٢٣".encode(), "🏠".encode() * 400, b"via " * 10_000, b"(" * 1900, b"9" * 1900, b"{" * 10_000,
           b"q=" * 5000, b"\r\n" * 900]


@pytest.mark.parametrize("body", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("kind", ["text/plain", "application/json", "application/x-www-form-urlencoded"])
@pytest.mark.parametrize("operation", ["search", "report", "autocomplete", "batch"])
def test_hostile_bodies_are_answered_or_refused_in_bounded_time(geocoder, operation, kind, body):
    began = time.monotonic()
    status, _, answer = post(geocoder, "/geocode/" + operation, body, kind)
    assert status in (200, 400, 413, 415), answer[:300]
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("query", ["%00%01", "%ff%fe%fd", "%E2%80%AE", "a" * 3000, "%F0%9F%8F%A0" * 200, "((((", "%"])
def test_hostile_queries_are_answered_or_refused(geocoder, query):
    for path in ["/geocode/search?q=", "/geocode/autocomplete?q=", "/nominatim/search?q=", "/photon/api?q="]:
        assert geocoder.get(path + query)[0] in (200, 400)


def test_the_log_tells_the_class_of_an_answer_and_nothing_of_the_question(server, tmp_path):
    other = start(tmp_path, "--gazetteer", str(tmp_path / "v.gaz"), database=server.database, log="info")
    try:
        # While the gazetteer is made the answer says so, and when to come back.
        status, headers, body = other.get("/geocode/search?q=castello+3998")
        if status == 503:
            assert headers["Retry-After"] == "5" and "preparazione" in json.loads(body)["detail"]
            assert "preparazione" in json.loads(other.get("/status")[2])["detail"]
        eventually(lambda: other.get("/geocode/search?q=castello+3998")[0] == 200, seconds=300)
        other.get("/nominatim/reverse?lat=45.43401&lon=12.33891&format=json")
        post(other, "/geocode/report", "buca davanti al civico 23 di via Piave", "text/plain")
        line = eventually(lambda: other.said("service=/geocode", "class=civico"))
        assert "query=" in line and "status=200" in line
        metrics = other.get("/metrics")[2].decode()
        for word in ["castello", "3998", "45.43401", "12.33891", "piave"]:
            assert not other.said(word) and word not in metrics.lower()
        assert not any("Piave" in line for line in other.log)
    finally:
        other.stop()


def test_a_change_of_the_data_is_taken_over_under_load(server, tmp_path):
    """The gazetteer is made again beside the requests, and no request is refused meanwhile."""
    import shutil
    import sqlite3

    database = str(tmp_path / "copy.sqlite")
    source, copy = sqlite3.connect(server.database), sqlite3.connect(database)
    source.backup(copy)
    copy.close()
    other = start(tmp_path, database=database, log="info")
    try:
        eventually(lambda: other.get("/geocode/search?q=castello+3998")[0] == 200, seconds=300)
        made = sum("gazetteer in service" in line for line in list(other.log))
        connection = sqlite3.connect(database)
        connection.execute("UPDATE dime_collections SET version = version + 1 WHERE name = 'civici'")
        connection.commit()
        connection.close()
        statuses, over = [], threading.Event()

        def ask():
            while not over.is_set():
                statuses.append(other.get("/geocode/search?q=castello+3998")[0])

        threads = [threading.Thread(target=ask) for _ in range(4)]
        for thread in threads:
            thread.start()
        try:
            eventually(lambda: sum("gazetteer in service" in line for line in list(other.log)) > made, seconds=300)
        finally:
            over.set()
            for thread in threads:
                thread.join()
        assert set(statuses) == {200} and len(statuses) > 100
    finally:
        other.stop()
