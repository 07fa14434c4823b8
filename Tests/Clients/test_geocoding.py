"""The geocoder over HTTP: geopy through both of the other geocoders' faces, tables, privacy, hostile input."""
import csv
import io
import json
import os
import pathlib
import subprocess
import threading
import time
import urllib.parse
import urllib.request
import zlib

import jsonschema
import pytest
from geopy.geocoders import Nominatim, Photon

from conftest import ROOT, eventually, start

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


def test_what_leaflet_asks_is_answered_as_it_reads_it(geocoder):
    """The requests of leaflet-control-geocoder 2 and leaflet-geosearch 4, and the members that they read."""
    page = {"Origin": "http://example.org"}
    status, headers, body = geocoder.get("/nominatim/search?q=via+piave+23+mestre&limit=5&format=json&addressdetails=1", page)
    assert status == 200 and headers["Access-Control-Allow-Origin"] == "*"
    for place in json.loads(body):
        south, north, west, east = map(float, place["boundingbox"])
        assert south <= float(place["lat"]) <= north and west <= float(place["lon"]) <= east
        assert place["display_name"] and place["address"]["country_code"] == "it" and place["class"] and place["type"]
    place = geocoder.json("/nominatim/reverse?lat=45.4340&lon=12.3389&zoom=18&addressdetails=1&format=json")
    assert place["display_name"] and len(place["boundingbox"]) == 4
    status, headers, body = geocoder.get("/photon/api/?q=castello+3998", page)
    assert status == 200 and headers["Access-Control-Allow-Origin"] == "*"
    first = json.loads(body)["features"][0]
    assert first["geometry"]["type"] == "Point" and first["properties"]["housenumber"] == "3998"
    street = geocoder.json("/photon/api/?q=via+piave+mestre&layer=street")["features"][0]
    # West, north, east, south.
    west, north, east, south = street["properties"]["extent"]
    assert west < east and south < north
    assert geocoder.json("/photon/reverse/?lat=45.4340&lon=12.3389")["features"]


SCHEMA = json.loads((pathlib.Path(__file__).parent / "schemas/geocodejson.json").read_text())


@pytest.mark.parametrize("path", [
    "search?q=castello+3998", "search?q=via+istria&geometry=full", "search?q=qwxzqwxz", "search?q=foglio+12+particella+1",
    "search?q=12.3389,45.4340&crs=EPSG:25833", "search?q=ponte+di+rialto&explain=true&lang=en",
    "structured?sestiere=castello&number=3998", "autocomplete?q=cast+399", "reverse?lat=45.4340&lon=12.3389",
    "reverse?lat=45.2&lon=12.6", "report?q=buca+davanti+al+civico+23+di+via+Piave+a+Mestre",
    "report?q=all%27angolo+tra+via+Piave+e+via+Dante"])
def test_all_operations_answer_in_geocodejson(geocoder, path):
    document = geocoder.json("/geocode/" + path)
    jsonschema.validate(document, SCHEMA, cls=jsonschema.Draft202012Validator)
    assert document["geocoding"]["version"] == "0.1.0"
    for mention in document["geocoding"].get("mentions", []):
        for candidate in mention["candidates"]:
            jsonschema.validate(candidate, {**SCHEMA["$defs"]["feature"], "$defs": SCHEMA["$defs"]})


def test_what_nominatim_calls_geocodejson_is_geocodejson(geocoder):
    for path in ["search?q=castello+3998", "reverse?lat=45.4340&lon=12.3389"]:
        jsonschema.validate(geocoder.json(f"/nominatim/{path}&format=geocodejson"), SCHEMA)


def test_a_found_feature_is_published(geocoder):
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
    assert rows[0]["geo_kind"] == "civico" and rows[0]["geo_status"] == "sicuro"
    assert rows[1]["geo_label"].startswith("Via Piave") and rows[2]["geo_status"] == "errore"


def test_a_table_is_the_same_whatever_answers_it(geocoder, dime, tmp_path):
    """The command and the service read and write with the same code."""
    table = tmp_path / "in.csv"
    table.write_bytes("id;via;civico;note\n1;Via Piave;23;città\n2;Castello;3998\n3;Piave;9;a;b\n4;\"x\n5;;;\n".encode("cp1252"))
    done = subprocess.run(
        [dime, "batch", str(table)], capture_output=True, cwd=ROOT,
        env={**os.environ, "DIME_LANG": "it", "DIME_DATABASE": geocoder.database})
    status, _, body = post(geocoder, "/geocode/batch", table.read_bytes())
    assert status == 200 and body == done.stdout, (body, done.stdout, done.stderr)


@pytest.mark.parametrize("table, words", [
    (b"", "vuota"), (b"  \n", "vuota"), (b"id;cap\n1;30100\n", "id, cap"), (b"\xff\xfe\x00\x00a", "UTF-32"),
    (b'"id\n', "virgolette")])
def test_a_table_that_cannot_be_read_is_refused_before_its_answer_begins(geocoder, table, words):
    status, headers, body = post(geocoder, "/geocode/batch", table)
    assert status == 400 and headers["Content-Type"] == "application/problem+json"
    assert words in json.loads(body)["detail"], body


def test_a_table_with_every_fault_is_answered_row_by_row(geocoder):
    table = (b"id;indirizzo\n1;castello 3998\n2\n3;citt\xe0 \xc3\xa0;x\n4;\x81\n5;\"castello 3998\n6;" + b"via " * 10_000
             + b"\n7;" + "🏠شارع".encode() + b"\n8;\x00\x01\n9;castello 3999\n")
    status, _, body = post(geocoder, "/geocode/batch", table)
    assert status == 200
    rows = list(csv.DictReader(io.StringIO(body.decode()), delimiter=";"))
    assert [row["id"] for row in rows] == [str(n) for n in range(1, 10)]
    assert [row["id"] for row in rows if row["geo_status"] == "errore"] == ["2", "3", "4", "5"]
    assert rows[0]["geo_status"] == rows[8]["geo_status"] == "sicuro"


def batch(server, *, length=None, kind="text/csv", more=b"", receive_buffer=None):
    """A connection on which a table is being sent, piece by piece where its length is not said."""
    connection = server.connect(receive_buffer)
    size = b"Content-Length: %d" % length if length is not None else b"Transfer-Encoding: chunked"
    connection.sendall(b"POST /geocode/batch HTTP/1.1\r\nHost: x\r\nContent-Type: " + kind.encode() + b"\r\n" + more + size
                       + b"\r\n\r\n")
    return connection


def send(connection, text):
    data = text if isinstance(text, bytes) else text.encode()
    connection.sendall(b"%x\r\n" % len(data) + data + b"\r\n")


def wait_for(connection, words, received=b""):
    while words not in received:
        some = connection.recv(65536)
        assert some, received
        received += some
    return received


def resident(server):
    return next(int(line.split()[1]) for line in open(f"/proc/{server.process.pid}/status") if line.startswith("VmRSS"))


@pytest.mark.parametrize("kind, head, row", [
    ("text/csv", "codice;indirizzo\n", "{};Castello 3998\n"),
    ("application/x-ndjson", "", '{{"id":"{}","q":"castello 3998"}}\n')])
@pytest.mark.parametrize("more", [b"", b"Accept-Encoding: gzip\r\n"], ids=["plain", "gzip"])
def test_rows_come_back_before_the_table_has_been_sent(geocoder, kind, head, row, more):
    with batch(geocoder, kind=kind, more=more) as connection:
        send(connection, head + row.format("A1"))
        reader = Answer(connection)
        reader.until(b"A1")
        for number in range(3, 6):
            send(connection, row.format(f"A{number}"))
            reader.until(b"A%d" % number)
        connection.sendall(b"0\r\n\r\n")
        body = reader.rest()
    assert body.count(b"3998") >= 4


class Answer:
    """The body of a chunked answer as it comes, unpacked."""

    def __init__(self, connection):
        self.connection = connection
        received = wait_for(connection, b"\r\n\r\n")
        head, self.raw = received.split(b"\r\n\r\n", 1)
        assert head.startswith(b"HTTP/1.1 200"), received
        self.unpack = zlib.decompressobj(31).decompress if b"gzip" in head.lower() else lambda data: data
        self.body = b""
        self.ended = False

    def more(self):
        while True:
            size, _, rest = self.raw.partition(b"\r\n")
            if _ and len(rest) >= int(size, 16) + 2:
                length = int(size, 16)
                self.body += self.unpack(rest[:length])
                self.raw = rest[length + 2:]
                self.ended = length == 0
                return
            some = self.connection.recv(65536)
            assert some, "the answer broke off"
            self.raw += some

    def until(self, words):
        while words not in self.body:
            self.more()

    def rest(self):
        while not self.ended:
            self.more()
        return self.body


def test_memory_stays_the_same_however_long_the_table(geocoder):
    """Two tables of which the second is six times as long, 24 MB; both are taken as they are answered."""
    row = b"Castello 3998;" + b"x" * 2000 + b"\n"

    def run(rows):
        peak = [0]
        with batch(geocoder) as connection:
            def upload():
                send(connection, "indirizzo;nota\n")
                for _ in range(rows // 100):
                    send(connection, row * 100)
                connection.sendall(b"0\r\n\r\n")

            sender = threading.Thread(target=upload)
            sender.start()
            lines, tail = 0, b""
            while not tail.endswith(b"0\r\n\r\n"):
                some = connection.recv(1 << 20)
                assert some, "the answer broke off"
                lines += some.count(b";sicuro;")
                tail = (tail + some)[-16:]
                peak[0] = max(peak[0], resident(geocoder))
            sender.join()
        assert lines >= rows * 0.99
        return peak[0]

    short, long = run(2000), run(12_000)
    assert long - short < 15_000, (short, long)


def test_whoever_sends_everything_first_gets_the_answer_all_the_same(geocoder):
    """As most programs do it; question and answer are larger than any buffer of the kernel's."""
    table = b"indirizzo;nota\n" + (b"Castello 3998;" + b"x" * 2000 + b"\n") * 5000
    status, _, body = post(geocoder, "/geocode/batch", table)
    assert status == 200 and body.count(b"\n") == 5001


def test_a_client_that_leaves_ends_the_work(geocoder):
    for _ in range(12):
        with batch(geocoder) as connection:
            send(connection, "indirizzo\n" + "Castello 3998\n" * 5000)
            wait_for(connection, b"3998")
    # There are four places: they come back.
    eventually(lambda: post(geocoder, "/geocode/batch", "indirizzo\nCastello 3998\n")[0] == 200, seconds=90)


def test_a_table_too_many_is_told_to_come_again(geocoder):
    def fifth():
        """What the fifth table is answered while four are open; nothing where others still hold a place."""
        open_tables = []
        try:
            for _ in range(4):
                open_tables.append(batch(geocoder))
                send(open_tables[-1], "indirizzo\nCastello 3998\n")
                if not wait_for(open_tables[-1], b"\r\n\r\n").startswith(b"HTTP/1.1 200"):
                    return None
            return post(geocoder, "/geocode/batch", "indirizzo\nCastello 3998\n")
        finally:
            for connection in open_tables:
                connection.close()

    # Places of clients that have just left are given back in a moment; of one whose leaving was not heard of, after the
    # 30 seconds of stall_seconds and body_seconds.
    status, headers, body = eventually(fifth, seconds=90)
    assert status == 503 and headers["Retry-After"] == "1" and "4 tabelle" in json.loads(body)["detail"]


def test_a_refusal_is_seen_by_a_client_that_sends_on(geocoder):
    status, _, body = post(geocoder, "/geocode/batch", b"id;cap\n" + b"1;30100\n" * 500_000)
    assert status == 400 and json.loads(body)["parameter"] == "columns"


def test_a_client_that_takes_nothing_holds_no_more_than_it_may(geocoder):
    before = resident(geocoder)
    table = b"indirizzo\n" + b"Castello 3998\n" * 100_000
    with batch(geocoder, length=len(table), receive_buffer=4096) as connection:
        connection.sendall(table)
        assert connection.recv(4096).startswith(b"HTTP/1.1 200")
        # Meanwhile the others are answered.
        assert geocoder.get("/geocode/search?q=castello+3998")[0] == 200
        assert resident(geocoder) - before < 60_000
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
        assert post(other, "/geocode/batch", "nome;indirizzo\nRossi;Castello 3998\nBianchi\n")[0] == 200
        assert post(other, "/geocode/batch", "nome;cap\nRossi;30122\n")[0] == 400
        line = eventually(lambda: other.said("service=/geocode", "class=civico"))
        assert "query=" in line and "status=200" in line
        metrics = other.get("/metrics")[2].decode()
        eventually(lambda: other.said("service=/geocode", "class=tabella", "outcome=completed"))
        for word in ["castello", "3998", "45.43401", "12.33891", "piave", "Rossi", "Bianchi"]:
            assert not other.said(word) and word not in metrics.lower()
        assert not any(word in line for line in other.log for word in ["Piave", "Castello"])
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
