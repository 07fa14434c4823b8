"""The server under clients that are slow, rude or broken: it answers or closes, and goes on answering."""
import json
import pathlib
import shutil
import socket
import threading
import time
import urllib.parse

import pytest

from conftest import ROOT, eventually, exchange, start

TABLE = "/wfs?service=WFS&version=2.0.0&request=GetFeature&typenames=dime:civici&outputformat=text/csv"
DOWNLOAD = "/wfs?service=WFS&version=2.0.0&request=GetFeature&typenames=dime:civici&outputformat=application/json"


def configured(folder, **limits):
    """A copy of the catalog with other limits."""
    layers = folder / "layers"
    shutil.copytree(ROOT / "layers", layers)
    service = layers / "service.yaml"
    lines = service.read_text().splitlines()
    for name, value in limits.items():
        lines = [line for line in lines if not line.startswith(f"  {name}:")] + [f"  {name}: {value}"]
    service.write_text("\n".join(lines) + "\n")
    return str(layers)


@pytest.fixture(scope="module")
def hasty(server, tmp_path_factory):
    """A server with little patience and few connections."""
    folder = tmp_path_factory.mktemp("hasty")
    layers = configured(folder, body_seconds=1, idle_seconds=1, stall_seconds=1, connections=40)
    other = start(folder, "--layers", layers, database=server.database, log="info")
    yield other
    other.stop()


def alive(server):
    assert server.get("/health")[0] == 200


def download(server, receive_buffer=4096, path=DOWNLOAD):
    connection = server.connect(receive_buffer)
    connection.sendall(f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
    return connection


def body(received):
    """The body of an answer in chunks."""
    head, _, rest = received.partition(b"\r\n\r\n")
    assert b"chunked" in head
    whole = b""
    while True:
        size, _, rest = rest.partition(b"\r\n")
        length = int(size, 16)
        if length == 0:
            assert rest == b"\r\n"
            return whole
        whole, rest = whole + rest[:length], rest[length + 2:]


def test_a_client_that_takes_nothing_is_cut_off_and_the_others_are_served(hasty):
    stalled = [download(hasty) for _ in range(30)]
    for connection in stalled:
        assert connection.recv(12) == b"HTTP/1.1 200"
    alive(hasty)
    eventually(lambda: sum("outcome=stalled" in line for line in list(hasty.log)) >= 30)
    # Every lease of the store has come back: as many downloads again begin.
    again = [download(hasty) for _ in range(30)]
    for connection in again:
        assert connection.recv(12) == b"HTTP/1.1 200"
    for connection in stalled + again:
        connection.close()
    alive(hasty)


def test_a_slow_client_that_goes_on_taking_gets_the_whole_answer(hasty):
    """50 kB a second, for ten times as long as a client may take nothing: the server waits for it all the while."""
    path = TABLE + "&count=7000"
    _, _, whole = hasty.get(path)
    assert len(whole) > 1_100_000
    connection = download(hasty, receive_buffer=16384, path=path)
    received, began = b"", time.monotonic()
    while True:
        ahead = len(received) / 50_000 - (time.monotonic() - began)
        if ahead > 0:
            time.sleep(ahead)
        some = connection.recv(5000)
        if not some:
            break
        received += some
    assert time.monotonic() - began > 10
    assert body(received) == whole


def test_a_client_that_stops_taking_is_cut_off(hasty):
    before = sum("outcome=stalled" in line for line in list(hasty.log))
    connection = download(hasty, receive_buffer=16384)
    for _ in range(20):
        assert connection.recv(5000)
    eventually(lambda: sum("outcome=stalled" in line for line in list(hasty.log)) > before)
    connection.close()


def test_a_head_that_does_not_come_is_not_waited_for(hasty):
    with hasty.connect() as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow:")
        assert connection.recv(100) == b""


def test_an_idle_connection_is_closed(hasty):
    with hasty.connect() as connection:
        connection.sendall(b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n")
        assert connection.recv(4096).startswith(b"HTTP/1.1 200")
        assert connection.recv(4096) == b""


def test_a_body_that_does_not_come_is_answered_408(hasty):
    for body in [b"Content-Length: 1000\r\n\r\n<GetFeature", b"Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"]:
        answer = exchange(hasty, b"POST /wfs HTTP/1.1\r\nHost: x\r\nContent-Type: text/xml\r\n" + body)
        assert answer.startswith(b"HTTP/1.1 408"), answer[:200]
        assert b"problem+json" in answer


def test_a_body_that_trickles_is_not_waited_for(hasty):
    with hasty.connect() as connection:
        connection.sendall(b"POST /wfs HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
        stop = threading.Event()

        def trickle():
            while not stop.wait(0.1):
                try:
                    connection.sendall(b"1\r\nx\r\n")
                except OSError:
                    return

        thread = threading.Thread(target=trickle)
        thread.start()
        answer = connection.recv(4096)
        stop.set()
        thread.join()
        assert answer.startswith(b"HTTP/1.1 408"), answer[:200]


BATCH = b"POST /geocode/batch HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\nTransfer-Encoding: chunked\r\n\r\n"
ROWS = b"indirizzo\nCastello 3998\n"


@pytest.fixture(scope="module")
def ready(hasty):
    """The same, once its geocoder answers."""
    eventually(lambda: hasty.get("/geocode/search?q=castello+3998")[0] == 200, seconds=300)
    return hasty


def test_a_table_that_does_not_begin_is_answered_408(ready):
    for body in [b"", b"5\r\nindir\r\n"]:
        answer = exchange(ready, BATCH + body)
        assert answer.startswith(b"HTTP/1.1 408"), answer[:200]
        assert b"problem+json" in answer


def test_an_upload_that_stops_is_broken_off_and_noted(ready):
    before = sum("outcome=stalled" in line for line in list(ready.log))
    answer = exchange(ready, BATCH + b"%x\r\n" % len(ROWS) + ROWS + b"\r\n")
    assert answer.startswith(b"HTTP/1.1 200") and b"3998" in answer
    # Not ended as an answer ends: nobody takes half of it for the whole.
    assert not answer.endswith(b"0\r\n\r\n")
    eventually(lambda: sum("outcome=stalled" in line for line in list(ready.log)) > before)
    assert not ready.said("answer broken off")


def test_an_upload_that_trickles_is_answered_as_long_as_it_has_some_speed(ready):
    """Three seconds at 2 kB a second, where a body that is read whole has one second."""
    with ready.connect() as connection:
        connection.sendall(BATCH + b"%x\r\n" % len(ROWS) + ROWS + b"\r\n")
        rows = b"Castello 3998\n" * 15
        for _ in range(30):
            connection.sendall(b"%x\r\n" % len(rows) + rows + b"\r\n")
            time.sleep(0.1)
        connection.sendall(b"0\r\n\r\n")
        received = b""
        while not received.endswith(b"0\r\n\r\n"):
            some = connection.recv(65536)
            assert some, received[-200:]
            received += some
    assert received.count(b"3998,sicuro") == 451


def test_a_client_that_takes_no_rows_is_cut_off(ready):
    before = sum("outcome=stalled" in line for line in list(ready.log))
    with ready.connect(receive_buffer=4096) as connection:
        table = ROWS + b"Castello 3998\n" * 60_000
        connection.sendall(BATCH + b"%x\r\n" % len(table) + table + b"\r\n0\r\n\r\n")
        eventually(lambda: sum("outcome=stalled" in line for line in list(ready.log)) > before)
    alive(ready)


def test_a_server_that_stops_does_not_wait_for_an_upload_for_ever(server, tmp_path):
    other = start(tmp_path, "--layers", configured(tmp_path, drain_seconds=1), database=server.database)
    eventually(lambda: other.get("/geocode/search?q=castello+3998")[0] == 200, seconds=300)
    with other.connect() as connection:
        connection.sendall(BATCH + b"%x\r\n" % len(ROWS) + ROWS + b"\r\n")
        received = b""
        while b"3998" not in received:
            received += connection.recv(65536)
        other.stop()


def test_one_connection_too_many_is_told_so(hasty):
    opened = [hasty.connect() for _ in range(80)]
    answers = [connection.recv(4096) for connection in opened]
    for connection in opened:
        connection.close()
    refused = [answer for answer in answers if answer]
    assert 1 <= len(refused) <= 40 and set(answers) - set(refused) <= {b""}
    assert all(answer.startswith(b"HTTP/1.1 503") and b"Retry-After" in answer for answer in refused)
    eventually(lambda: hasty.said("connections refused"))
    alive(hasty)


@pytest.fixture(scope="module")
def strict(server, tmp_path_factory):
    """A server that gives every answer one second, however much it is asked for."""
    folder = tmp_path_factory.mktemp("strict")
    layers = configured(folder, request_seconds=1, map_size=8192, map_layers=1000)
    heavy = ROOT / "layers/mappa.yaml"
    passes = "".join(f"  - {layer}\n" for layer in ["particelle", "strade", "civici"] * 300)
    text = heavy.read_text()
    head = "".join(line for line in text[:text.index("layers:")].splitlines(True) if not line.startswith("extent_from"))
    pathlib.Path(layers, "heavy.yaml").write_text(head + "layers:\n" + passes)
    other = start(folder, "--layers", layers, database=server.database, log="info")
    yield other
    other.stop()


def expensive_map(server):
    layers = ["particelle", "civici", "strade"] * 300
    return server.kvp(
        "/wms", service="WMS", version="1.3.0", request="GetMap", layers=",".join(layers),
        styles="," * (len(layers) - 1), crs="EPSG:25833", bbox="289000,5033000,293096,5037096", width=8192, height=8192,
        format="image/png", language="en")


def expensive_count(server):
    likes = "".join(
        f'<fes:PropertyIsLike wildCard="*" singleChar="." escapeChar="!"><fes:ValueReference>indirizzo</fes:ValueReference>'
        f"<fes:Literal>*{n}*q*{n}*</fes:Literal></fes:PropertyIsLike>" for n in range(300))
    query = f'<wfs:Query typeNames="dime:civici"><fes:Filter><fes:Or>{likes}</fes:Or></fes:Filter></wfs:Query>'
    return server.get("/wfs", method="POST", headers={"Content-Type": "text/xml", "Accept-Language": "en"}, data=(
        '<wfs:GetFeature xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:fes="http://www.opengis.net/fes/2.0" '
        f'service="WFS" version="2.0.0" resultType="hits">{query * 15}</wfs:GetFeature>').encode())


def answered_too_late(server, answer):
    """Whether `answer` is what a request gets that takes longer than its second; the log says so too."""
    status, headers, body = answer
    assert status == 503 and b"longer than the 1 s" in body and b"ask for less" in body, (status, body[:500])
    line = eventually(lambda: server.said("request failed", headers["X-Request-Id"]))
    assert "code=timeLimit" in line and "cause=" in line
    alive(server)
    return headers["Content-Type"], body


def test_a_map_that_takes_too_long_is_a_service_exception(strict):
    kind, body = answered_too_late(strict, expensive_map(strict))
    assert kind.startswith("text/xml") and b"<ServiceException" in body


def test_a_count_that_takes_too_long_is_an_exception_report(strict):
    kind, body = answered_too_late(strict, expensive_count(strict))
    assert "xml" in kind and b"ExceptionReport" in body and b'exceptionCode="NoApplicableCode"' in body


def test_a_tile_that_takes_too_long_is_a_problem(strict):
    kind, body = answered_too_late(strict, strict.get("/tiles/heavy/17/70027/46923@2x.png", {"Accept-Language": "en"}))
    assert kind == "application/problem+json" and json.loads(body)["status"] == 503


def test_whoever_asks_too_often_is_told_when_to_come_back_and_nobody_else_is(server, tmp_path):
    few = start(tmp_path, "--layers", configured(tmp_path, requests_per_minute=3), database=server.database)
    try:
        def ask(client, path="/status"):
            status, headers, body = few.get(path, {"X-Forwarded-For": client} if client else {})
            assert headers["X-RateLimit-Limit"] == "3" and 1 <= int(headers["X-RateLimit-Reset"]) <= 60
            return status, int(headers["X-RateLimit-Remaining"]), headers, body

        # A minute may end between two of the requests: the next has all of its own.
        def over():
            status, left, headers, body = ask("203.0.113.7")
            return status == 429 and (left, headers, body)

        left, headers, body = eventually(over)
        assert left == 0 and headers["Retry-After"] == headers["X-RateLimit-Reset"]
        assert headers["Content-Type"] == "application/problem+json" and headers["Access-Control-Allow-Origin"] == "*"
        assert json.loads(body)["status"] == 429
        assert ask("203.0.113.8")[0] == 200
        # This machine is not limited, and a path without a service is told the same.
        assert [ask(None)[:2] for _ in range(5)] == [(200, 3)] * 5
        assert ask("203.0.113.9", "/nowhere")[:2] == (404, 2)
    finally:
        few.stop()


def test_a_client_that_leaves_is_noted_and_its_lease_returned(hasty):
    before = sum("outcome=left" in line for line in list(hasty.log))
    for _ in range(5):
        connection = download(hasty)
        assert connection.recv(12) == b"HTTP/1.1 200"
        connection.close()
    eventually(lambda: sum("outcome=left" in line for line in list(hasty.log)) >= before + 5)
    alive(hasty)


REQUESTS = {
    "no request": (b"hello\r\n\r\n", (400,)),
    "binary": (bytes(range(256)) * 4, (400,)),
    "TLS": (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 200, (400,)),
    "a header without a colon": (b"GET /health HTTP/1.1\r\nHost x\r\n\r\n", (400,)),
    "a header without a name": (b"GET /health HTTP/1.1\r\n: x\r\n\r\n", (400,)),
    "NUL in the path": (b"GET /a\x00b HTTP/1.1\r\nHost: x\r\n\r\n", (400, 404)),
    "escaped NUL": (b"GET /%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", (404,)),
    "dots": (b"GET /static/../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", (404,)),
    "escaped dots": (b"GET /static/%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", (404,)),
    "escaped slashes": (b"GET /..%2f..%2fetc%2fpasswd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", (404,)),
    "a target that is a megabyte": (b"GET /wms?x=" + b"a" * 1_000_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", (414, 431)),
    "a target over the limit": (
        b"GET /wms?x=" + b"a" * 70_000 + b" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", (414,)),
    "a header that is a megabyte": (b"GET / HTTP/1.1\r\nX: " + b"a" * 1_000_000 + b"\r\n\r\n", (431,)),
    "many headers": (b"GET / HTTP/1.1\r\n" + b"X: a\r\n" * 10_000 + b"\r\n", (431,)),
    "two lengths": (b"POST /wfs HTTP/1.1\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd", (400,)),
    "length and chunks": (
        b"POST /wfs HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", (400,)),
    "a negative length": (b"POST /wfs HTTP/1.1\r\nContent-Length: -3\r\n\r\n", (400,)),
    "an endless length": (b"POST /wfs HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n", (400, 413)),
    "a length over the limit": (b"POST /wfs HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n", (413,)),
    "a wrong chunk": (b"POST /wfs HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n", (400,)),
    "an unknown method": (b"BREW /wms HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", (400, 405)),
    "TRACE": (b"TRACE /wms HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", (405,)),
    "CONNECT": (b"CONNECT example.org:443 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", (400, 404, 405)),
    "HTTP/2": (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", (400, 404, 405, 505)),
    "HTTP/9": (b"GET / HTTP/9.9\r\n\r\n", (400, 505)),
}


@pytest.mark.parametrize("name", REQUESTS)
def test_a_broken_request_is_answered(hasty, name):
    data, statuses = REQUESTS[name]
    answer = exchange(hasty, data)
    assert answer.startswith(b"HTTP/1.1 "), (name, answer[:200])
    assert int(answer[9:12]) in statuses, (name, answer[:400])
    alive(hasty)


@pytest.mark.parametrize("header", [b"", b"Connection: keep-alive\r\n", b"Expect: 100-continue\r\n"])
def test_http_1_0_is_answered_without_chunks_and_closed(hasty, header):
    began = time.monotonic()
    answer = exchange(hasty, b"GET /health HTTP/1.0\r\n" + header + b"\r\n")
    assert answer.startswith(b"HTTP/1.0 200") and answer.endswith(b"\r\n\r\nok")
    path = TABLE + "&count=2000"
    answer = exchange(hasty, b"GET %s HTTP/1.0\r\n%s\r\n" % (path.encode(), header))
    assert time.monotonic() - began < 30
    head, _, whole = answer.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.0 200") and b"transfer-encoding" not in head.lower()
    assert whole == hasty.get(path)[2]


def test_pipelined_requests_are_answered_in_order(hasty):
    paths = [b"/health", b"/nothing", b"/status", b"/health"]
    requests = [b"GET %s HTTP/1.1\r\nHost: x\r\n\r\n" % path for path in paths]
    requests[-1] = requests[-1].replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n")
    answer = exchange(hasty, b"".join(requests))
    statuses = [int(part[:3]) for part in answer.split(b"HTTP/1.1 ")[1:]]
    assert statuses == [200, 404, 200, 200]


def test_a_client_that_waits_for_leave_to_send_is_told_to(hasty):
    with hasty.connect() as connection:
        connection.sendall(b"POST /wfs HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n")
        assert connection.recv(4096).startswith(b"HTTP/1.1 100")
        connection.sendall(b"abcd")
        assert connection.recv(4096).startswith(b"HTTP/1.1 400")


def test_a_client_that_waits_for_leave_to_send_too_much_is_refused_at_once(hasty):
    with hasty.connect() as connection:
        connection.sendall(b"POST /wfs HTTP/1.1\r\nHost: x\r\nContent-Length: 6000000\r\nExpect: 100-continue\r\n\r\n")
        assert connection.recv(4096).startswith(b"HTTP/1.1 413")


def test_a_client_that_shuts_its_side_still_gets_a_cheap_answer(hasty):
    with hasty.connect() as connection:
        connection.sendall(b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n")
        connection.shutdown(socket.SHUT_WR)
        assert connection.recv(4096).startswith(b"HTTP/1.1 200")


BOMB = (b'<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "ha">' + b"".join(
    b'<!ENTITY a%d "%s">' % (n, b"&a%s;" % (str(n - 1).encode() if n else b"") * 10) for n in range(12))
    + b']><GetFeature service="WFS">&a11;</GetFeature>')
BODIES = {
    "a bomb": BOMB,
    "an entity of a file": b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><GetFeature>&x;</GetFeature>',
    "deep": b"<a>" * 100_000,
    "deep filters": b'<wfs:GetFeature xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:fes="http://www.opengis.net/'
                    b'fes/2.0" service="WFS" version="2.0.0"><wfs:Query typeNames="dime:civici"><fes:Filter>'
                    + b"<fes:Not>" * 20_000 + b"</fes:Not>" * 20_000
                    + b"</fes:Filter></wfs:Query></wfs:GetFeature>",
    "many attributes": b"<a " + b" ".join(b'x%d="1"' % n for n in range(50_000)) + b"/>",
    "a long name": b"<" + b"a" * 1_000_000 + b"/>",
    "half": b'<wfs:GetFeature xmlns:wfs="http://www.opengis.net/wfs/2.0"><wfs:Que',
    "no XML": b"\xff\xfe\x00\x01" * 1000,
    "UTF-16": '<?xml version="1.0" encoding="UTF-16"?><GetFeature/>'.encode("utf-16"),
    "JSON": b'{"type": "FeatureCollection"}',
    "nothing": b"",
}


@pytest.mark.parametrize("name", BODIES)
@pytest.mark.parametrize("path", ["/wfs", "/wms"])
def test_a_hostile_body_is_refused(hasty, path, name):
    for kind in ["text/xml", "application/json", "application/x-www-form-urlencoded", ""]:
        status, _, body = hasty.get(path, data=BODIES[name], headers={"Content-Type": kind}, method="POST")
        assert status < 500 or status == 501, (path, name, kind, status, body[:300])
        assert b"root:" not in body
    alive(hasty)


REQUESTED = {
    "/wms": dict(
        service="WMS", version="1.3.0", request="GetMap", layers="strade", styles="", crs="EPSG:25833",
        bbox="291000,5034000,292000,5035000", width="64", height="64", format="image/png"),
    "/wmts": dict(
        service="WMTS", version="1.0.0", request="GetTile", layer="strade", style="", tilematrixset="GoogleMapsCompatible",
        tilematrix="14", tilerow="5862", tilecol="8753", format="image/png"),
    "/wfs": dict(
        service="WFS", version="2.0.0", request="GetFeature", typenames="dime:sestieri", count="1", startindex="0",
        bbox="291000,5034000,292000,5035000,EPSG:25833", srsname="EPSG:4326", outputformat="application/json"),
    "/ogc/collections/sestieri/items": dict(
        limit="1", offset="0", bbox="12.3,45.4,12.4,45.5", f="json", datetime="2020-01-01T00:00:00Z"),
}
VALUES = ["", " ", ",", ",,,,", "NaN", "NaN,NaN,NaN,NaN", "inf,-inf,inf,-inf", "292000,5035000,291000,5034000",
          "1e999,0,1,1", "0,0,0,0", "-1", "0", "99999999999999999999", "-9223372036854775808", "9223372036854775807", "1e308",
          "0x10", "1;2", "%", "%zz", "\x00", "\ud7ff\U0010ffff", "'; DROP TABLE civici; --", "../../etc/passwd", "(", "<a/>",
          "a" * 5000, "EPSG:0", "EPSG:999999999999", "urn:ogc:def:crs:EPSG::", "AUTO2:42001,1,12,45", "image/png;x=y"]


def test_a_body_that_is_too_long_is_refused_in_a_way_that_its_sender_sees(server):
    status, headers, body = server.get("/wfs", data=b"x" * 6_000_000, headers={"Content-Type": "text/xml"})
    assert status == 413 and headers["Content-Type"] == "application/problem+json" and b"4194304" in body
    alive(server)


@pytest.mark.parametrize("path", REQUESTED)
def test_no_value_of_a_parameter_is_a_fault_of_the_server(hasty, path):
    for name in REQUESTED[path]:
        for value in VALUES:
            status, _, body = hasty.kvp(path, **{**REQUESTED[path], name: value})
            assert status < 500 or status == 501, (path, name, value[:50], status, body[:300])
    alive(hasty)


@pytest.mark.parametrize("path", REQUESTED)
def test_a_parameter_may_be_repeated_or_missing(hasty, path):
    pairs = list(REQUESTED[path].items())
    for name, value in pairs:
        without = [pair for pair in pairs if pair[0] != name]
        for query in [without, pairs + [(name, value)], pairs + [(name.upper(), "x")], [(name, "x")] + pairs,
                      without + [(name, "")]]:
            status, _, body = hasty.get(path + "?" + urllib.parse.urlencode(query))
            assert status < 500 or status == 501, (path, query, status, body[:300])
    alive(hasty)


def test_the_log_tells_nothing_of_a_person(hasty):
    """No query, no coordinates, no address of a client stands in any line so far."""
    said = "".join(hasty.log[12:])
    for word in ["bbox", "291000", "5034000", "127.0.0.1", "typenames", "passwd", "DROP TABLE"]:
        assert word not in said, [line for line in hasty.log if word in line][:3]
    line = hasty.said("request", "outcome=completed")
    for word in ["id=", "method=", "service=", "status=", "bytes=", "ms="]:
        assert word in line
    json.loads(hasty.get("/status")[2])
