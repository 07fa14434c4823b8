"""The command `dime`: what it says, where it says it, and how it ends; and a server that is told things."""
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import time

import pytest

from conftest import ROOT, binary, eventually, start


def run(*arguments, cwd=ROOT, **environment):
    done = subprocess.run(
        [binary(), *arguments], cwd=cwd, capture_output=True, text=True, timeout=120,
        env={**os.environ, "DIME_LANG": "it", **environment})
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def catalog(tmp_path):
    """A copy of the catalog that a test may spoil."""
    shutil.copytree(ROOT / "layers", tmp_path / "layers")
    return tmp_path / "layers"


VERBS = ["serve", "seed", "import", "import cadastre", "check", "layers", "info"]


@pytest.mark.parametrize("verb", [""] + VERBS)
def test_help_goes_to_standard_output_with_an_example(verb):
    status, out, err = run(*verb.split(), "--help")
    assert (status, err) == (0, "")
    assert verb == "import" or "dime " in out and "sempi" in out or "dime serve" in out


@pytest.mark.parametrize("arguments", [
    ["boh"], ["serve", "--boh"], ["serve", "--port", "x"], ["serve", "--port", "99999"], ["serve", "--log", "boh"],
    ["import", "cadastre"], ["info", "a", "b"]])
def test_a_wrong_command_line_is_64(arguments):
    status, out, err = run(*arguments)
    assert status == 64 and out == "" and "Error" in err


def test_a_wrong_variable_is_named():
    status, _, err = run("serve", DIME_PORT="ottanta")
    assert status == 64 and "DIME_PORT" in err and "ottanta" in err


def test_check_names_file_line_and_what_is_nearest(server, catalog):
    layer = catalog / "strade.yaml"
    layer.write_text(layer.read_text().replace("collection: strade", "collection: strde"))
    status, out, err = run("check", "--database", server.database, "--layers", str(catalog))
    assert status == 1 and out == ""
    line = next(n for n, text in enumerate(layer.read_text().splitlines(), 1) if text.startswith("collection:"))
    assert f"strade.yaml:{line}: la collezione «strde» non è nella base dati; il più vicino: strade\n" in err
    assert err.endswith("errore.\n") or err.endswith("errori.\n")
    english = run("check", "--database", server.database, "--layers", str(catalog), DIME_LANG="en")
    assert english[0] == 1
    assert f'strade.yaml:{line}: collection "strde" is not in the database; nearest: strade\n' in english[2]
    assert english[2].endswith("mistake.\n") or english[2].endswith("mistakes.\n")


def test_check_of_a_good_catalog_is_0(server):
    status, out, err = run("check", "--database", server.database)
    assert status == 0 and out.startswith("Tutto bene"), err


def test_layers_lists_what_is_published(server):
    status, out, _ = run("layers", "--csv", "--database", server.database)
    lines = out.splitlines()
    assert status == 0 and lines[0] == "name,features,services,license"
    assert all(len(line.split(",")) == 4 for line in lines)
    assert any(line.startswith("civici,") for line in lines)


def test_info_of_what_is_not_there_lists_what_is(server):
    assert run("info", "strade", "--database", server.database)[1].startswith("strade: ")
    status, out, err = run("info", "boh", "--database", server.database)
    assert status == 1 and out == "" and "strade" in err


def test_an_import_makes_no_database_of_a_name_mistyped(tmp_path):
    sample = ROOT / "Tests/ImportingTests/Samples/L736_ple.gml"
    status, out, err = run("import", "cadastre", "--database", str(tmp_path / "none.sqlite"), str(sample))
    assert status == 1 and out == "" and "none.sqlite" in err and "dime seed" in err and err.count("\n") == 1
    assert not (tmp_path / "none.sqlite").exists()


@pytest.mark.parametrize("verb", ["check", "layers", "info"])
def test_a_missing_or_broken_database_is_named(tmp_path, verb):
    status, out, err = run(verb, "--database", str(tmp_path / "none.sqlite"))
    assert status == 1 and out == "" and "none.sqlite" in err and "dime seed" in err
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"this is no database" * 1000)
    status, out, err = run(verb, "--database", str(broken))
    assert status == 1 and out == "" and "broken.sqlite" in err
    assert broken.exists()


def test_a_port_in_use_is_named_and_is_1(server, tmp_path):
    status, _, err = run(
        "serve", "--port", str(server.address[1]), "--database", server.database, "--cache", str(tmp_path / "t.sqlite"))
    assert status == 1 and f"porta {server.address[1]}" in err and "--port" in err
    status, _, err = run(
        "serve", "--port", str(server.address[1]), "--database", server.database, "--cache", str(tmp_path / "t.sqlite"),
        DIME_LANG="en")
    assert status == 1 and f"Port {server.address[1]}" in err and "--port" in err


def test_an_address_of_another_machine_is_named_and_is_1(server, tmp_path):
    status, _, err = run(
        "serve", "--host", "203.0.113.1", "--port", "0", "--database", server.database, "--cache",
        str(tmp_path / "t.sqlite"))
    assert status == 1 and "203.0.113.1" in err


def test_a_changed_file_is_read_and_a_wrong_one_is_not(server, tmp_path, catalog):
    other = start(tmp_path, "--layers", str(catalog), database=server.database, log="info")
    try:
        layer = catalog / "strade.yaml"
        good = layer.read_text()
        layer.write_text(good + "\nboh: 1\n")
        eventually(lambda: other.said("strade.yaml:", "boh"))
        eventually(lambda: other.said("stays in service"))
        assert other.get("/ogc/collections/strade?f=json")[0] == 200
        layer.unlink()
        (catalog / "service.yaml").write_text((catalog / "service.yaml").read_text().replace("strade, ", ""))
        layer.write_text(good.replace('it: "', 'it: "Nuove ') if 'it: "' in good else good.replace("it: ", "it: Nuove "))
        eventually(lambda: other.said("catalog read again"))
        eventually(lambda: b"Nuove" in other.get("/ogc/collections/strade?f=json")[2])
        other.log.clear()
        other.process.send_signal(signal.SIGHUP)
        eventually(lambda: other.said("catalog read again"))
    finally:
        assert other.stop() == 0


def test_sigterm_ends_answers_under_way_and_opens_no_more(server, tmp_path):
    other = start(tmp_path, database=server.database, log="info")
    path = "/wfs?service=WFS&version=2.0.0&request=GetFeature&typenames=dime:civici&outputformat=application/json&count=6000"
    with other.connect(65536) as connection:
        connection.sendall(f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
        received = connection.recv(1000)
        assert received.startswith(b"HTTP/1.1 200")
        other.process.send_signal(signal.SIGTERM)

        def is_refused():
            try:
                socket.create_connection(other.address, timeout=5).close()
            except ConnectionRefusedError:
                return True

        eventually(is_refused)
        while some := connection.recv(1 << 20):
            received += some
    assert received.endswith(b"0\r\n\r\n")
    assert other.process.wait(timeout=60) == 0


def test_metrics_are_there_on_loopback_and_not_elsewhere(server, tmp_path):
    server.get("/health")
    eventually(lambda: b'dime_requests_total{service="/health",status="200"' in server.get("/metrics")[2])
    hidden = start(tmp_path, "--no-metrics", database=server.database)
    assert hidden.get("/metrics")[0] == 404
    assert hidden.stop() == 0


MANIFEST = """storage_crs: EPSG:25833
files:
  - path: pontili.csv
    collection: pontili
    title: Pontili
    publisher: Comune
    source: https://example.org
    date: 2019-02-28
    licence: IODL-2.0
    attribution: Comune, IODL 2.0
    crs: EPSG:4326
    geometry: {type: Point, x: lon, y: lat}
    id: "{id}"
    fields: {nome: text required}
"""
LAYER = """title: { it: Pontili, en: Landing stages }
collection: pontili
styles: [poi]
license: IODL-2.0
attribution: { it: "Comune", en: "Comune" }
publish: [wms, features]
"""


@pytest.fixture
def small(tmp_path):
    """Seeds of one file, and a catalog of one layer; gives the options that name them."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/manifest.yaml").write_text(MANIFEST)
    (tmp_path / "seeds/pontili.csv").write_text("id,lon,lat,nome\n1,12.33,45.43,A\n")
    (tmp_path / "layers").mkdir()
    (tmp_path / "layers/pontili.yaml").write_text(LAYER)
    service = (ROOT / "layers/service.yaml").read_text()
    (tmp_path / "layers/service.yaml").write_text(
        service[:service.index("groups:")] + service[service.index("limits:"):])
    return ["--seeds", str(tmp_path / "seeds"), "--layers", str(tmp_path / "layers")]


def test_serve_makes_the_database_again_when_the_seeds_are_newer_and_only_then(small, tmp_path):
    database = tmp_path / "var" / "dime.sqlite"
    files = []
    for rows in ["1,12.33,45.43,A\n", "1,12.33,45.43,A\n", "1,12.33,45.43,A\n2,12.34,45.44,B\n"]:
        seeds = tmp_path / "seeds/pontili.csv"
        seeds.write_text("id,lon,lat,nome\n" + rows)
        other = start(tmp_path, "--no-metrics", *small, database=str(database))
        assert other.json("/ogc/collections/pontili/items?f=json")["numberMatched"] == rows.count("\n")
        assert other.stop() == 0
        files.append(database.stat().st_ino)
    assert files[0] == files[1] != files[2]


def test_a_database_that_cannot_be_read_is_never_replaced(small, tmp_path):
    database = tmp_path / "dime.sqlite"
    newer = sqlite3.connect(tmp_path / "newer.sqlite")
    newer.executescript("CREATE TABLE dime_collections (name TEXT); PRAGMA user_version = 9")
    newer.close()
    other = sqlite3.connect(tmp_path / "other.sqlite")
    other.executescript("CREATE TABLE accounts (name TEXT)")
    other.close()
    for held, words in [
        (b"a cadastre that took an hour to import" * 1000, "not a database"),
        ((tmp_path / "newer.sqlite").read_bytes(), "newer version of DIME Geo"),
        ((tmp_path / "other.sqlite").read_bytes(), "not a DIME Geo database"),
    ]:
        database.write_bytes(held)
        for verb in [["serve", "--port", "0"], ["seed"], ["seed", "--force"]]:
            status, out, err = run(*verb, *small, "--database", str(database), DIME_LANG="en")
            assert status == 1 and out == "" and words in err and "Move it away" in err, (verb, err)
            assert err.count("\n") == 1
            italian = run(*verb, *small, "--database", str(database))[2]
            assert "non viene sovrascritto" in italian and "Spostarlo altrove" in italian and italian.count("\n") == 1
        assert database.read_bytes() == held
        status, _, err = run("check", *small, "--database", str(database))
        assert status == 1 and words in err and str(database) in err


@pytest.fixture
def tree(tmp_path):
    """What ./serve and ./test need of the project, and a PATH with no more than the programs of Debian's base."""
    for name in ["serve", "test", "packages.txt"]:
        shutil.copy(ROOT / name, tmp_path / name)
    shutil.copytree(ROOT / ".ci", tmp_path / ".ci")
    (tmp_path / "Sources").mkdir()
    for name in ["Package.swift", "Package.resolved", "Sources/one.swift"]:
        (tmp_path / name).touch()
    (tmp_path / "bin").mkdir()
    for name in ["bash", "env", "dirname", "sed", "tr", "find", "grep", "sort", "head", "id", "mkdir", "touch", "mv", "chmod"]:
        (tmp_path / "bin" / name).symlink_to(shutil.which(name))
    # Every package is there, whatever this machine has.
    program(tmp_path / "bin/dpkg-query", 'shift 2; for name; do printf "%s=installed " "$name"; done')
    return tmp_path


def program(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/usr/bin/env bash\n" + text + "\n")
    path.chmod(0o755)


def script(tree, name, *arguments):
    done = subprocess.run(
        [str(tree / name), *arguments], capture_output=True, text=True, timeout=60, env={"PATH": str(tree / "bin")})
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("name", ["serve", "test"])
def test_without_swift_a_script_says_what_to_do_in_one_line(tree, name):
    status, out, err = script(tree, name)
    assert status == 1 and out == "" and err.count("\n") == 1
    assert "Swift is missing" in err and "https://www.swift.org/install" in err


@pytest.mark.parametrize("name", ["serve", "test"])
def test_an_old_swift_is_named(tree, name):
    program(tree / "bin/swift", 'echo "Swift version 5.10.1 (swift-5.10.1-RELEASE)"')
    status, out, err = script(tree, name)
    assert status == 1 and out == "" and err.count("\n") == 1 and "Swift 5.10 is too old" in err


def test_serve_builds_when_a_source_has_changed_and_only_then(tree):
    program(tree / "bin/swift", """
        [ "$1" = build ] || { echo "Swift version 6.3"; exit; }
        echo built >>built
        mkdir -p .build/release
        printf '#!/usr/bin/env bash\\necho "dime $*"\\n' >.build/release/dime
        chmod +x .build/release/dime""")

    def builds():
        assert script(tree, "serve", "--help")[:2] == (0, "dime serve --help\n")
        return (tree / "built").read_text().count("built")

    assert builds() == 1
    assert builds() == 1
    os.utime(tree / "Sources/one.swift", (time.time() + 5,) * 2)
    assert builds() == 2
    os.utime(tree / "Sources/one.swift", (0, 0))
    assert builds() == 2
    (tree / "Sources/one.swift").unlink()
    os.utime(tree / "Sources", (time.time() + 5,) * 2)
    assert builds() == 3


def test_help_of_serve_reaches_the_command():
    """./serve passes its arguments on, as seen above; this is what they meet."""
    status, out, err = run("serve", "--help")
    assert (status, err) == (0, "") and "--port" in out and "DIME_PORT" in out
