"""The register of passi carrai: the command, HTTP for officers and for everybody, the layer."""
import csv
import io
import json
import os
import re
import shutil
import sqlite3
import subprocess

import pytest
from PIL import Image

import conftest
from conftest import ROOT, eventually
from issuing import bearer, minted

APPLICATION = {
    "particella": "L736_014500.345", "via": "VIA PIAVE", "civico": "23", "genere": "manufatto", "veicolo": "car",
    "apertura": [[284580.1, 5041520.3], [284583.1, 5041520.9]], "crs": "EPSG:25833", "richiedente": "u-7f3a9c21d4"}


@pytest.fixture(scope="module")
def database(copied):
    """A copy of the server's database, to write to."""
    return copied("register")


@pytest.fixture(scope="module")
def office(database, tmp_path_factory):
    """A server whose register officers may change, with a token for one."""
    server = conftest.start(tmp_path_factory.mktemp("office"), database=str(database), log="info")
    server.token = minted(database, "officer")
    yield server
    server.stop()


def run(dime, database, *arguments, **options):
    return subprocess.run(
        [dime, "passo", "register", *map(str, arguments), "--database", str(database)], cwd=ROOT, text=True,
        capture_output=True, env={**os.environ, "DIME_LANG": "it"}, **options)


def send(server, method, path, body=None, token="officer", **headers):
    if token:
        headers |= bearer(server.token if token == "officer" else token)
    data = None if body is None else json.dumps(body).encode()
    status, answered, body = server.get(path, headers, data, method)
    return status, answered, json.loads(body)


def test_an_application_goes_through_the_procedure_over_http(office):
    status, headers, added = send(office, "POST", "/passi-carrai/registro", APPLICATION)
    assert status == 201
    path = "/passi-carrai/registro/" + added["id"]
    assert office.get(path)[0] == 404
    assert headers["Location"] == office.base + path
    status, headers, _ = send(
        office, "PATCH", path, {"stato": "in_istruttoria"}, **{"If-Match": headers["ETag"]})
    assert status == 200
    status, _, problem = send(office, "PATCH", path, {"stato": "ritirata", "revisione": 1})
    assert status == 409 and "revisione 2" in problem["detail"]
    status, _, granted = send(office, "PATCH", path, {"stato": "rilasciata", "revisione": 2})
    assert status == 200 and granted["properties"]["numero"] == "1"
    status, headers, body = office.get(path)
    assert status == 200 and b"u-7f3a9c21d4" not in body
    assert office.get(path, {"If-None-Match": headers["ETag"]})[0] == 304
    for token in (None, "wrong" * 10):
        status, headers, _ = send(office, "PATCH", path, {"stato": "revocata", "revisione": 3}, token)
        assert status == 401 and headers["WWW-Authenticate"].startswith("Bearer")
    _, _, body = office.get(path, bearer(office.token))
    assert [change["a"] for change in json.loads(body)["ufficio"]["storia"]] == [
        "presentata", "in_istruttoria", "rilasciata"]
    assert not office.said(office.token) and not office.said("u-7f3a9c21d4")


def test_the_layer_shows_what_the_register_has_and_never_who_applied(office):
    eventually(lambda: office.get("/ogc/collections/passi_carrai")[0] == 200)
    items = eventually(lambda: office.json("/ogc/collections/passi_carrai/items?f=json")["features"])
    assert items[0]["properties"]["stato"] == "rilasciata" and items[0]["geometry"]["type"] == "LineString"
    assert "richiedente" not in json.dumps(items)
    for name in ("passi_carrai_richiedenti", "passi_carrai_domande", "passi_carrai_storia", "passi_carrai_verdetti"):
        assert office.get(f"/ogc/collections/{name}/items")[0] == 404
    status, _, body = office.kvp(
        "/wms", SERVICE="WMS", VERSION="1.3.0", REQUEST="GetMap", LAYERS="passi_carrai", STYLES="", CRS="EPSG:25833",
        BBOX="284560,5041500,284600,5041540", WIDTH=400, HEIGHT=400, FORMAT="image/png", TRANSPARENT="true")
    assert status == 200
    assert Image.open(io.BytesIO(body)).convert("RGBA").getbbox()


def test_the_definition_names_the_register_and_its_tokens(office):
    definition = office.json("/openapi.json")
    assert set(definition["paths"]["/passi-carrai/registro/{id}"]) >= {"get", "patch"}
    assert definition["components"]["securitySchemes"]["accesso"]["scheme"] == "bearer"


def test_the_command_lists_shows_and_changes(dime, database, office):
    added = run(
        dime, database, "add", "--via", "VIA TORINO", "--civico", "4", "--stato", "esistente", "--crs", "CRS:84",
        "--p1", "12.24296,45.49393", "--p2", "12.24300,45.49394", "--nota", "sopralluogo")
    assert added.returncode == 0, added.stderr
    name = added.stdout.strip()
    assert "VIA TORINO 4" in run(dime, database, "list", "--via", "torino").stdout
    refused = run(dime, database, "set-state", name, "scaduta")
    assert refused.returncode == 1 and "ammessi: in_istruttoria" in refused.stderr
    assert run(dime, database, "set-state", name, "rilasciata", "--expect", "presentata").returncode == 1
    changed = run(dime, database, "set-state", name, "rilasciata", "--numero", "77", "--anno", "2001")
    assert changed.returncode == 0, changed.stderr
    assert "sopralluogo" in run(dime, database, "show", "77/2001").stdout
    shown = json.loads(run(dime, database, "show", "77/2001", "--json").stdout)
    assert shown["id"] == name and len(shown["ufficio"]["storia"]) == 2
    assert office.json("/passi-carrai/registro/" + name)["properties"]["anno"] == 2001
    assert run(dime, database, "show", "78/2001").returncode == 1
    assert run(dime, database, "set-state", name, "boh").returncode == 64
    assert run(dime, database, "add", "--richiedente", "RSSMRA80A01L736X").returncode == 1


def test_a_register_is_imported_with_its_addresses_and_the_unsure_ones_are_listed(dime, database, tmp_path):
    table = tmp_path / "registro.csv"
    table.write_bytes(
        "Numero;Anno;Via;Civico;Località;Larghezza\r\n"
        "101;1999;Via Piave;23;Mestre;3,50\r\n102;1999;Via Istria;1;;3\r\n103;1999;Via Che Non C’è;1;Mestre;3\r\n"
        "104;1999;;;;3\r\n".encode("cp1252"))
    dry = run(dime, database, "import", table, "--dry-run")
    assert dry.returncode == 2 and "1 nuovi" in dry.stderr, dry.stderr
    assert run(dime, database, "show", "101/1999").returncode == 1
    assert not (tmp_path / "registro.da-chiarire.csv").exists()
    done = run(dime, database, "import", table)
    assert done.returncode == 2, done.stderr
    shown = json.loads(run(dime, database, "show", "101/1999", "--json").stdout)
    assert shown["properties"]["posizione"] == "indirizzo" and shown["properties"]["larghezza_m"] == 3.5
    rows = list(csv.DictReader((tmp_path / "registro.da-chiarire.csv").open(newline=""), delimiter=";"))
    assert [row["Numero"] for row in rows] == ["102", "103", "104"]
    assert all(row["motivo"] and row["domanda"].endswith("?") for row in rows), rows
    assert rows[1]["Via"] == "Via Che Non C’è"
    again = run(dime, database, "import", table)
    assert "0 nuovi, 0 aggiornati, 1 invariati" in again.stderr
    assert run(dime, database, "import", tmp_path / "none.csv").returncode == 1


def test_an_export_comes_in_again_and_a_database_made_anew_keeps_the_register(dime, database, tmp_path):
    out = tmp_path / "passi.csv"
    assert run(dime, database, "export", "--out", out).returncode == 0
    rows = list(csv.DictReader(out.open(newline="")))
    assert len(rows) >= 3 and "richiedente" not in rows[0]
    again = run(dime, database, "import", out)
    assert again.returncode == 0 and f"{len(rows)} invariati" in again.stderr, again.stderr
    features = json.loads(run(dime, database, "export", "--format", "geojson").stdout)["features"]
    assert {feature["id"] for feature in features} == {row["id"] for row in rows}
    seeded = subprocess.run(
        [dime, "seed", "--force", "--database", str(database)], cwd=ROOT, capture_output=True, text=True)
    assert seeded.returncode == 0, seeded.stderr
    assert run(dime, database, "export", "--out", tmp_path / "later.csv").returncode == 0
    assert (tmp_path / "later.csv").read_text() == out.read_text()


def test_a_verdict_is_kept_and_given_again_by_other_rules(dime, database, tmp_path):
    scene = tmp_path / "scene.json"
    text = (ROOT / "docs/passi-scene.md").read_text()
    scene.write_text(text[text.index("```json") + 7:].split("```")[0])
    name = run(dime, database, "add", "--via", "VIA A").stdout.strip()
    kept = run(dime, database, "verify", name, scene)
    assert kept.returncode == 0 and "favourable" in kept.stderr, kept.stderr
    shown = json.loads(run(dime, database, "show", name, "--json").stdout)
    verdict = shown["ufficio"]["verdetti"][0]
    assert verdict["esito"] == verdict["verdetto"]["outcome"] == "favourable"
    assert verdict["richiesta"]["target_parcel"] == "P" and verdict["evidenza"] and verdict["regolamento"]

    def recheck(*options):
        return subprocess.run(
            [dime, "passo", "recheck", "--json", "--database", str(database), *options], cwd=ROOT, text=True,
            capture_output=True)
    same = recheck()
    assert (same.returncode, same.stdout) == (0, ""), same.stderr
    assert recheck("--format", "csv").returncode == 64
    seeds = tmp_path / "seeds"
    shutil.copytree(ROOT / "seeds/regulations", seeds / "regulations")
    for path in (seeds / "regulations").glob("*.yaml"):
        text = path.read_text()
        path.write_text(re.sub(r"(intersection_min\s+value: *)12(\.0)?", r"\g<1>15", text))
    other = recheck("--seeds", str(seeds))
    assert other.returncode == 2, other.stderr
    (line,) = [json.loads(line) for line in other.stdout.splitlines()]
    assert line["sarebbe"] == "reject" and line["regole"] == {"PC-020": {"era": "pass", "sarebbe": "reject"}}
    assert line["passo"] == name and not line["misurato_di_nuovo"] and "PC-020 1" in other.stderr


PLACE = {"id": "12/2026", "access": {"at": [12.2424, 45.4902], "width_m": 3}}


def test_a_verdict_is_kept_by_an_officer_and_read_by_whoever_has_its_address(office):
    eventually(lambda: office.json("/passi-carrai")["status"] == "ready")
    for token in (None, "wrong" * 10):
        status, headers, _ = send(office, "POST", "/passi-carrai/verifica?store=true", PLACE, token)
        assert status == 401 and headers["WWW-Authenticate"].startswith("Bearer")
    status, headers, kept = send(office, "POST", "/passi-carrai/verifica?store=true", PLACE)
    assert status == 201 and kept["kept"]["href"] == headers["Location"]
    address = headers["Location"].removeprefix(office.base)
    assert re.fullmatch(r"/passi-carrai/v[a-z2-9]{27}", address)
    assert office.json(address) == kept
    assert kept["since"] == {
        "regulation": {"then": kept["regulation"], "now": kept["regulation"], "changed": False},
        "data": {"changed": []}, "outcome": kept["outcome"], "rules": {}}
    for accept, beginning in {"text/html": b"<!DOCTYPE", "application/pdf": b"%PDF", "image/svg+xml": b"<"}.items():
        status, headers, body = office.get(address, {"Accept": accept})
        assert status == 200 and body.startswith(beginning) and headers["Cache-Control"] == "no-store"
    assert not office.said(address.split("/")[-1])
    status, headers, _ = office.get("/passi-carrai/v" + "a" * 27)
    assert (status, headers["Content-Type"]) == (404, "application/problem+json")
    status, _, problem = send(office, "POST", "/passi-carrai/verifica?store=true", {**PLACE, "id": "RSSMRA80A01L736X"})
    assert status == 400 and problem["parameter"] == "$.id"
    definition = office.json("/openapi.json")["paths"]
    assert "201" in definition["/passi-carrai/verifica"]["post"]["responses"]
    assert "application/pdf" in definition["/passi-carrai/{id}"]["get"]["responses"]["200"]["content"]


def test_a_place_is_measured_again_when_the_data_have_changed(dime, database, office, tmp_path):
    copy = tmp_path / "copy.sqlite"
    with sqlite3.connect(database) as old, sqlite3.connect(copy) as new:
        old.backup(new)
    new.close()
    place = tmp_path / "place.json"
    place.write_text(json.dumps(PLACE))
    name = run(dime, copy, "add", "--via", "VIA PIAVE").stdout.strip()
    kept = run(dime, copy, "verify", name, place)
    assert kept.returncode == 0, kept.stderr

    def recheck(*options):
        return subprocess.run(
            [dime, "passo", "recheck", "--database", str(copy), "--lang", "it", *options], cwd=ROOT, text=True,
            capture_output=True)
    same = recheck("--data")
    assert (same.returncode, same.stdout) == (0, "") and "misurati di nuovo" in same.stderr, same.stderr
    # A database whose roads are others: those that the canals draw.
    seeds = tmp_path / "seeds"
    shutil.copytree(ROOT / "seeds/regulations", seeds / "regulations")
    definition = (ROOT / "seeds/passi-carrai.yaml").read_text()
    assert "roads: { collection: strade," in definition
    (seeds / "passi-carrai.yaml").write_text(
        definition.replace("roads: { collection: strade,", "roads: { collection: canali,"))
    other = ("--data", "--seeds", str(seeds))
    assert recheck().returncode == 0
    changed = recheck(*other)
    assert changed.returncode == 2 and "PC-" in changed.stderr, changed.stderr
    told = " ".join(changed.stdout.split())
    assert "favourable_with_warnings → " in told and re.search(r"dati: canali, (passi_carrai, )?strade", told), told
    rows = list(csv.DictReader(io.StringIO(recheck(*other, "--format", "csv").stdout)))
    row = next(row for row in rows if row["passo"] == name)
    assert row["esito"] != row["sarebbe"] and {"canali", "strade"} <= set(row["dati_cambiati"].split()) and row["regole"]
    (line,) = [line for line in map(json.loads, recheck(*other, "--json").stdout.splitlines()) if line.get("passo") == name]
    assert line["misurato_di_nuovo"] and {"canali", "strade"} <= set(line["dati_cambiati"])


def test_the_office_finds_all_entries_in_parts_and_a_citizen_only_their_own(office):
    for number in range(3):
        assert send(office, "POST", "/passi-carrai/registro", {"via": f"VIA ELENCO {number}"})[0] == 201
    path, seen = "/passi-carrai/registro?via=elenco&stato=presentata,in_istruttoria&limit=2", []
    while path:
        status, _, page = send(office, "GET", path)
        assert status == 200 and 1 <= len(page["features"]) <= 2
        seen += [feature["properties"]["via"] for feature in page["features"]]
        (path,) = [link["href"].removeprefix(office.base) for link in page.get("links", [])] or [None]
    assert sorted(seen) == [f"VIA ELENCO {number}" for number in range(3)]
    for wrong, name in {"stato=persa": "stato", "limit=0": "limit", "anno=uno": "anno", "nome=rossi": "nome"}.items():
        status, _, problem = send(office, "GET", "/passi-carrai/registro?" + wrong)
        assert (status, problem["parameter"]) == (400, name)


@pytest.mark.parametrize("body", [{}, {"stato": "rilasciata"}, {"civico": "3"}])
def test_an_entry_is_somewhere(office, body):
    status, _, problem = send(office, "POST", "/passi-carrai/registro", body)
    assert status == 400 and problem["parameter"] == "apertura" and "luogo" in problem["detail"]
