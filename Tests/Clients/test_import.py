"""`dime import cadastre` as a process: interrupted, killed, beside a server, on a terminal and off it."""
import io
import json
import os
import pty
import re
import signal
import sqlite3
import subprocess

import pytest
from PIL import Image

import conftest
from conftest import ROOT, Server, eventually


@pytest.fixture
def database(server, tmp_path):
    """A copy of the server's database, for a test to write to."""
    path = tmp_path / "copy.sqlite"
    with sqlite3.connect(f"file:{server.database}?mode=ro", uri=True) as old, sqlite3.connect(path) as new:
        old.backup(new)
    new.close()
    return path


def parcel(index):
    reference = f"L736_{index // 1000 + 1:04}00.{index % 1000 + 1}"
    south, west = 45.4 + index // 1000 * 1e-4, 12.2 + index % 1000 * 1e-4
    ring = [(0, 0), (0, 8e-5), (8e-5, 8e-5), (8e-5, 0), (0, 0)]
    positions = " ".join(f"{south + y:.8f} {west + x:.8f}" for y, x in ring)
    return (
        f'<wfs:member><CP:CadastralParcel gml:id="p.{reference}"><CP:msGeometry>'
        f'<gml:Polygon srsName="urn:ogc:def:crs:EPSG::6706"><gml:exterior><gml:LinearRing><gml:posList>{positions}'
        "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></CP:msGeometry>"
        f"<CP:NATIONALCADASTRALREFERENCE>{reference}</CP:NATIONALCADASTRALREFERENCE>"
        "</CP:CadastralParcel></wfs:member>\n")


def write(path, count, tail=""):
    path.write_text(
        '<?xml version="1.0"?>\n<wfs:FeatureCollection xmlns:CP="http://mapserver.gis.umn.edu/mapserver" '
        'xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:wfs="http://www.opengis.net/wfs/2.0">\n'
        + "".join(parcel(index) for index in range(count)) + tail + "</wfs:FeatureCollection>\n")
    return path


@pytest.fixture(scope="module")
def city(tmp_path_factory):
    """Twenty thousand parcels: long enough to be stopped in the middle."""
    return write(tmp_path_factory.mktemp("city") / "L736_ple.gml", 20_000)


def state(path):
    """What must not change: the parcels, their index, the version."""
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        state = [
            connection.execute(query).fetchall()
            for query in (
                "SELECT count(*), sum(fid), total(area_m2), min(riferimento), max(riferimento) FROM particelle",
                "SELECT count(*) FROM idx_particelle_geom",
                "SELECT name, count, version, min_x, max_y FROM dime_collections ORDER BY name")]
    connection.close()
    return state


def start(dime, database, *arguments, **options):
    environment = {key: value for key, value in os.environ.items() if key not in ("LANG", "LC_ALL", "LC_MESSAGES")}
    return subprocess.Popen(
        [dime, "import", "cadastre", "--database", str(database), *map(str, arguments)], cwd=ROOT, text=True,
        stderr=options.pop("stderr", subprocess.PIPE), env=environment | options.pop("env", {}),
        # A shell in the background ignores Ctrl-C, and its children would.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL), **options)


def log_size(database):
    try:
        return os.stat(f"{database}-wal").st_size
    except FileNotFoundError:
        return 0


@pytest.mark.parametrize("stop, megabytes", [(signal.SIGINT, 2), (signal.SIGKILL, 0.2), (signal.SIGKILL, 4)])
def test_an_import_that_is_stopped_leaves_the_database_as_it_was(dime, database, city, stop, megabytes):
    before = state(database)
    process = start(dime, database, city)
    while process.poll() is None and log_size(database) < megabytes * 1e6:
        pass
    assert process.poll() is None, "the import was over too soon"
    process.send_signal(stop)
    process.communicate()
    assert process.returncode == -stop
    assert state(database) == before
    assert start(dime, database, city).wait() == 0
    assert state(database)[0][0][0] == 20_000


def test_a_server_answers_while_an_import_runs_and_shows_it_afterwards(dime, database, city, tmp_path):
    process = subprocess.Popen(
        [dime, "serve", "--port", "0", "--database", str(database), "--cache", "", "--log", "warning"], cwd=ROOT,
        stderr=subprocess.PIPE, text=True)
    try:
        base = next(
            found.group(1) for line in process.stderr if (found := re.search(r"(http://127\.0\.0\.1:\d+)/", line)))
        reader = Server(base, database, process)
        items = "/ogc/collections/particelle/items?f=json&limit=1"
        before = reader.json(items)["numberMatched"]
        assert before > 50_000
        work = start(dime, database, city)
        seen = set()
        while work.poll() is None:
            seen.add(reader.json(items)["numberMatched"])
        assert work.returncode == 0
        assert seen <= {before, 20_000} and before in seen
        assert reader.json(items)["numberMatched"] == 20_000
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate()


ANSWERS = [
    "/wms?service=WMS&request=GetCapabilities", "/wms?service=WMS&request=GetCapabilities&language=en",
    "/wms?service=WMS&version=1.3.0&request=GetFeatureInfo&layers=particelle&query_layers=particelle&styles=&crs=CRS:84"
    "&bbox={box}&width=100&height=100&i=50&j=50&format=image/png&info_format=text/html",
    "/wms?service=WMS&version=1.3.0&request=GetFeatureInfo&layers=particelle&query_layers=particelle&styles=&crs=CRS:84"
    "&bbox={box}&width=100&height=100&i=50&j=50&format=image/png&info_format=application/geo%2Bjson",
    "/wmts?service=WMTS&request=GetCapabilities", "/wfs?service=WFS&request=GetCapabilities",
    "/wfs?service=WFS&version=2.0.0&request=GetFeature&typenames=dime:particelle&count=2",
    "/wfs?service=WFS&version=2.0.0&request=GetFeature&typenames=dime:particelle&count=2&outputformat=application/json",
    "/wfs?service=WFS&version=2.0.0&request=GetFeature&typenames=dime:particelle&count=2&outputformat=csv",
    "/ogc/collections?f=json", "/ogc/collections/particelle?f=json", "/ogc/collections/particelle?f=html",
    "/ogc/collections/particelle/items?f=json&limit=2", "/ogc/collections/particelle/items?f=html&limit=2",
    "/ogc/collections/particelle/items?f=csv&limit=2", "/tiles", "/tiles/particelle.json", "/tiles/catasto.json",
]


def without(value, key):
    if isinstance(value, dict):
        return {name: without(inner, key) for name, inner in value.items() if name != key}
    return [without(inner, key) for inner in value] if isinstance(value, list) else value


def test_the_notice_of_demonstration_parcels_goes_with_the_last_of_them(dime, database, tmp_path):
    server = conftest.start(tmp_path, database=str(database))
    try:
        def said(box):
            answers = {path: server.get(path.format(box=box)) for path in ANSWERS}
            assert {path: (answer[0], answer[2][:300]) for path, answer in answers.items() if answer[0] != 200} == {}
            said = {path: answer[2].decode() for path, answer in answers.items()}
            # The words of every code that a property may have are no claim about the data.
            said["/tiles"] = json.dumps(without(json.loads(said["/tiles"]), "values"))
            return {path: text.lower() for path, text in said.items()}

        demonstration = re.compile("dimostrativ|demonstration")
        before = said("12.3375,45.4335,12.3385,45.4345")
        # Where the map is asked there may be a street.
        assert [
            path for path, text in before.items() if "GetFeatureInfo" not in path and not demonstration.search(text)] == []
        # Parcels of another comune take none of them away.
        other = write(tmp_path / "other.gml", 3)
        other.write_text(other.read_text().replace("L736_", "F241_"))
        assert start(dime, database, other).wait() == 0
        assert server.json("/ogc/collections/particelle/items?f=json&limit=1")["numberMatched"] > 50_000
        assert "dimostrative" in server.json("/ogc/collections/particelle?f=json")["avvertenza"].lower()
        assert start(dime, database, write(tmp_path / "p.gml", 3)).wait() == 0
        eventually(lambda: server.json("/ogc/collections/particelle?f=json").get("avvertenza") is None)
        box = "12.2,45.4,12.20008,45.40008"
        assert {path: text for path, text in said(box).items() if demonstration.search(text)} == {}
        collection = server.json("/ogc/collections/particelle?f=json")
        assert collection["title"] == "Particelle catastali" and collection["license"] == "CC-BY-4.0"
        assert collection["attribution"].startswith("Agenzia delle Entrate")
    finally:
        server.stop()


def test_seeding_beside_a_server_shows_when_it_is_done_and_keeps_what_was_imported(dime, database, tmp_path):
    other = write(tmp_path / "other.gml", 3)
    other.write_text(other.read_text().replace("L736_", "F241_"))
    assert start(dime, database, other).wait() == 0
    server = conftest.start(tmp_path, database=str(database))
    try:
        items = "/ogc/collections/particelle/items?f=json&limit=1"
        before = server.json(items)["numberMatched"]
        work = subprocess.Popen(
            [dime, "seed", "--force", "--no-parcels", "--database", str(database)], cwd=ROOT, text=True,
            stderr=subprocess.PIPE)
        seen = set()
        while work.poll() is None:
            seen.add(server.json(items)["numberMatched"])
            status, headers, _ = server.get("/tiles/strade/14/8756/5853.png")
            assert status == 200 and headers["content-type"] == "image/png"
        assert work.returncode == 0, work.stderr.read()
        work.stderr.close()
        assert before > 50_000 and before in seen and seen <= {before, 3}
        # The demonstration parcels are gone, and with them what the layer said of them.
        assert server.json(items)["numberMatched"] == 3
        eventually(lambda: server.json("/ogc/collections/particelle?f=json").get("avvertenza") is None)
        assert server.json("/ogc/collections/strade/items?f=json&limit=1")["numberMatched"] == 29_049
    finally:
        server.stop()


def test_sheets_and_buildings_are_published_as_long_as_there_are_some(dime, database, tmp_path):
    waiting = {"fogli", "fabbricati"}

    def published(server):
        return {collection["id"] for collection in server.json("/ogc/collections?f=json")["collections"]}

    server = conftest.start(tmp_path, database=str(database))
    try:
        assert not published(server) & waiting
        sample = ROOT / "Tests/ImportingTests/Samples/L736_001600.CXF"
        process = start(dime, database, sample)
        assert process.wait() == 0, process.stderr.read()
        eventually(lambda: published(server) >= waiting)
        capabilities = server.get("/wms?service=WMS&request=GetCapabilities")[2].decode()
        assert all(f"<Name>{name}</Name>" in capabilities for name in waiting)
        west, south, east, north = server.json("/ogc/collections/fogli?f=json")["extent"]["spatial"]["bbox"][0]
        for name in waiting:
            status, headers, body = server.get(
                "/wms?service=WMS&version=1.1.1&request=GetMap&styles=&srs=EPSG:4326&width=800&height=800"
                f"&format=image/png&transparent=true&layers={name}&bbox={west},{south},{east},{north}")
            assert status == 200 and headers["content-type"] == "image/png"
            picture = Image.open(io.BytesIO(body)).convert("RGBA")
            assert picture.getchannel("A").getextrema()[1] > 0, name
        process = start(dime, database, "--remove", "L736")
        assert process.communicate()[1].startswith("L736: 2 fabbricati, 1 fogli, 7 particelle in meno")
        assert process.returncode == 0
        eventually(lambda: not published(server) & waiting)
    finally:
        server.stop()


def test_only_what_was_imported_can_be_taken_out(dime, database, tmp_path):
    before = state(database)
    for arguments, code, words in [
        (("--remove", "L736"), 1, "L736: non c'è nulla di importato"),
        (("--remove", "Venezia"), 64, "non è un codice catastale"),
        (("--remove", "L736", tmp_path / "p.gml"), 64, "--remove sta da solo"),
    ]:
        process = start(dime, database, *arguments)
        said = process.communicate()[1]
        assert process.returncode == code and words in said, said
    assert state(database) == before


def test_off_a_terminal_there_is_a_summary_and_no_bar(dime, database, tmp_path):
    small = write(tmp_path / "p.gml", 3)
    process = start(dime, database, small)
    said = process.communicate()[1]
    assert process.returncode == 0
    assert "\r" not in said and "\x1b" not in said and "█" not in said
    assert re.search(r"p\.gml: 3 particelle \([\d.]+ s\)\n  \d\d\.\d\d\d particelle dimostrative tolte\n$", said), said
    said = start(dime, database, small, "--lang", "en").communicate()[1]
    assert re.search(r"p\.gml: 3 particelle \([\d.]+ s\)\n  3 in the place of others\n$", said), said
    said = start(dime, database, small, env={"LANG": "en_GB.UTF-8"}).communicate()[1]
    assert "3 in the place of others" in said


def test_an_error_names_the_line_and_ends_with_1(dime, database, tmp_path):
    broken = write(tmp_path / "p.gml", 3, parcel(5).replace("45.4", "45,4"))
    before = state(database)
    process = start(dime, database, broken)
    said = process.communicate()[1]
    assert process.returncode == 1
    assert re.search(r"p\.gml:6: occorre una coordinata, c’è 45,4\d+\n.*p\.gml: non importato", said), said
    assert state(database) == before
    said = start(dime, database, broken, "--lang", "en").communicate()[1]
    assert re.search(r"p\.gml:6: expected a coordinate, found 45,4\d+\n.*p\.gml: not imported", said), said
    process = start(dime, database, "--keep-going", broken)
    said = process.communicate()[1]
    assert process.returncode == 1
    assert "  1 oggetti tralasciati" in said and "p.gml:6: occorre una coordinata" in said, said
    assert state(database)[0][0][0] == 3
    for arguments, code in [((), 64), (("--epsg", "x", broken), 64), ((tmp_path / "none.gml",), 1)]:
        process = start(dime, database, *arguments)
        said = process.communicate()[1]
        assert process.returncode == code, said
    assert "none.gml: non è leggibile: il file o la cartella non esiste" in said
    said = start(dime, database, tmp_path / "none.gml", env={"LANG": "en_GB.UTF-8"}).communicate()[1]
    assert "none.gml: cannot be read: No such file" in said


def test_on_a_terminal_a_bar_says_part_rate_and_rest(dime, database, city):
    terminal, slave = pty.openpty()
    process = start(dime, database, city, stderr=slave)
    os.close(slave)
    said = b""
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            break
        if not piece:
            break
        said += piece
    os.close(terminal)
    assert process.wait() == 0
    text = said.decode()
    assert re.search(r"\rCatasto +\d+ % █+░+ [\d.]+ · [\d.]+/s · mancano \d+:\d\d\r", text.replace("\x1b[K", "")), text
    assert "particelle dimostrative tolte" in text
