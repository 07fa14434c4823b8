"""Driveways over HTTP and at the command line: what a form, an officer's script and another service get."""
import json
import subprocess
import sys

import pytest

from conftest import ROOT, binary, eventually

sys.path.insert(0, str(ROOT / "Tests/PassiCarrai/reference"))
import check_cases  # noqa: E402

SCENE = json.loads((ROOT / "Tests/PassiCarrai/cases/m-12-along-the-kerb.json").read_text())["scene"]
# A street of Mestre whose demonstration parcels front it.
MESTRE = [12.2424, 45.4902]


@pytest.fixture(scope="session")
def checks(server):
    """The server, once the data of the driveways are in service."""
    eventually(lambda: server.json("/passi-carrai")["status"] == "ready")
    return server


def post(server, path, body):
    status, fields, text = send(server, path, json.dumps(body).encode())
    return status, fields, json.loads(text)


def send(server, path, data):
    return server.get(path, {"Content-Type": "application/json"}, data, "POST")


def test_a_scene_gets_the_verdict_of_the_contract(checks):
    status, fields, verdict = post(checks, "/passi-carrai/verifica", {"scene": SCENE})
    assert status == 200 and fields["cache-control"] == "no-store"
    assert verdict["outcome"] == "favourable" and verdict["facing_road"] == "a"
    rule = verdict["rules"]["PC-020"]
    assert rule["verdict"] == "pass" and rule["threshold"] == {"min_m": 12} and "art. 46" in rule["source"]
    assert set(rule["message"]) == {"it", "en"} and rule["geometry"]["type"] == "GeometryCollection"


def test_the_command_says_the_same_as_the_server(checks, tmp_path):
    done = subprocess.run([binary(), "passo", "check", "--json", "-"], input=json.dumps(SCENE).encode(), cwd=ROOT,
                          capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["rules"] == post(checks, "/passi-carrai/verifica", {"scene": SCENE})[2]["rules"]


def test_a_place_is_enough_and_the_answer_says_what_the_database_knew(checks):
    status, _, verdict = post(checks, "/passi-carrai/verifica", {"access": {"at": MESTRE, "width_m": 3}})
    assert status == 200 and verdict["zone"] == "terraferma" and verdict["parcel"].startswith("L736")
    assert len(verdict["opening"]) == 2 and abs(verdict["opening"][0][0] - MESTRE[0]) < 0.001
    assert "strade" in verdict["data"] and "crossings" in verdict["unsurveyed"]
    assert "PC-090" in verdict["rules"]


@pytest.mark.parametrize("at, zone", [
    ([12.3389, 45.4340], "centro_storico"), ([12.3305, 45.4252], "giudecca"), ([12.3530, 45.4580], "murano"),
    ([12.4170, 45.4855], "burano"), ([12.4105, 45.4870], "mazzorbo"), ([12.4180, 45.4985], "torcello"),
    ([12.3640, 45.4275], "sant_elena"), ([12.3130, 45.4272], "sacca_fisola"),
])
def test_where_no_motor_vehicle_goes_no_driveway_can_be_permitted(checks, at, zone):
    _, _, verdict = post(checks, "/passi-carrai/verifica", {"access": {"at": at}})
    assert verdict["outcome"] == "reject" and list(verdict["rules"]) == ["PC-001"] and zone in json.dumps(verdict)


@pytest.mark.parametrize("at", [[12.3183, 45.4378], [12.2424, 45.4902], [12.2318, 45.4700]])
def test_where_cars_go_the_rules_are_looked_at(checks, at):
    _, _, verdict = post(checks, "/passi-carrai/verifica", {"access": {"at": at}})
    assert list(verdict["rules"]) != ["PC-001"]


@pytest.mark.parametrize("f, accept, media, beginning", [
    ("html", None, "text/html; charset=utf-8", b"<!DOCTYPE html>"), ("pdf", None, "application/pdf", b"%PDF-"),
    ("svg", None, "image/svg+xml", b"<"), (None, "application/pdf", "application/pdf", b"%PDF-"),
    (None, "text/html,*/*;q=0.1", "text/html; charset=utf-8", b"<!DOCTYPE html>"),
])
def test_a_verdict_comes_as_a_report_as_well(checks, f, accept, media, beginning):
    body = json.dumps({"access": {"at": MESTRE, "width_m": 3}}).encode()
    headers = {"Content-Type": "application/json"} | ({"Accept": accept} if accept else {})
    path = "/passi-carrai/verifica?reference=12/2026&lang=it" + (f"&f={f}" if f else "")
    status, fields, report = checks.get(path, headers, body, "POST")
    assert (status, fields["content-type"]) == (200, media) and report.startswith(beginning)
    assert fields["cache-control"] == "no-store" and "Accept" in fields["vary"]
    if media.startswith("text/html"):
        # Where the data come from, as the store says of its collections.
        assert "default-src 'none'" in fields["content-security-policy"]
        for words in ("12/2026", "OpenStreetMap contributors, ODbL", "28/02/2019"):
            assert words in report.decode(), words


def test_the_server_and_the_command_draw_the_same(checks, tmp_path):
    out = tmp_path / "plan.svg"
    done = subprocess.run(
        [binary(), "passo", "check", "--at", f"{MESTRE[0]},{MESTRE[1]}", "--width", "3", "--svg", str(out), "--lang", "it",
         "--reference", "X", "--database", checks.database], cwd=ROOT, capture_output=True, timeout=60, text=True)
    assert done.returncode == 0, done.stderr
    assert " (" in done.stdout.splitlines()[1], "the road in front has its name and its id"
    body = json.dumps({"access": {"at": MESTRE, "width_m": 3}}).encode()
    for drawing, file in [("plan", out), ("detail", tmp_path / "plan-1-200.svg")]:
        status, _, svg = checks.get(f"/passi-carrai/verifica?f=svg&reference=X&drawing={drawing}", None, body, "POST")
        assert status == 200 and svg == file.read_bytes()


@pytest.mark.parametrize("query, accept, status", [
    ("f=gif", None, 400), ("drawing=3d", None, 400), ("boh=1", None, 400), ("store=boh", None, 400),
    ("", "image/png", 406), ("store=true", None, 401),
])
def test_what_no_report_can_be_is_a_problem(checks, query, accept, status):
    body = json.dumps({"scene": SCENE}).encode()
    code, fields, text = checks.get(
        "/passi-carrai/verifica?" + query, {"Accept": accept} if accept else {}, body, "POST")
    assert (code, fields["content-type"]) == (status, "application/problem+json"), text


@pytest.mark.parametrize("f", ["html", "pdf", "svg"])
def test_what_cannot_be_measured_has_no_report(checks, f):
    code, fields, text = checks.get(f"/passi-carrai/verifica?f={f}&lang=en", None, b'{"parcel":"L736_999999.1"}', "POST")
    # What asks for a page gets the problem as a page, as everywhere.
    assert (code, fields["content-type"]) == (400, "text/html; charset=utf-8" if f == "html" else "application/problem+json")
    assert b"is not on the map" in text


def test_only_a_post_checks(checks):
    code, fields, _ = checks.get("/passi-carrai/verifica")
    assert code == 405 and "POST" in fields["allow"]


def test_the_fronts_at_a_click_are_lines_on_a_parcels_border(checks):
    found = checks.json(f"/passi-carrai/fronti?at={MESTRE[0]},{MESTRE[1]}&width=3")
    assert 1 <= len(found["features"]) <= 3
    first = found["features"][0]
    assert first["geometry"]["type"] == "LineString" and first["properties"]["street"]
    same = post(checks, "/passi-carrai/fronti", {"access": {"at": MESTRE, "width_m": 3}})[2]
    assert same == found


@pytest.mark.parametrize("body, status, words", [
    (b"", 400, "vuoto"), (b"{", 400, "non è JSON"), (b"[]", 400, "oggetto JSON"), (b"\xff\xfe", 400, "JSON"),
])
def test_what_is_no_json_is_a_problem(checks, body, status, words):
    code, fields, text = send(checks, "/passi-carrai/verifica", body)
    assert code == status and fields["content-type"] == "application/problem+json"
    assert words in json.loads(text)["detail"]


@pytest.mark.parametrize("body, words", [
    ({"access": {"at": [45.4902, 12.2424]}}, "scambiate"), ({"access": {"at": [1362900, 5699300]}}, "3857"),
    ({"parcel": "L736_999999.1"}, "non è nella mappa"), ({"access": {"at": [12.9, 45.2]}}, "non è nel territorio"),
    ({"scene": {"roads": []}}, "manca"), ({}, "manca"),
])
def test_what_cannot_be_judged_is_invalid_and_says_why(checks, body, words):
    status, _, verdict = post(checks, "/passi-carrai/verifica", body)
    assert status == 200 and verdict["outcome"] == "invalid_input"
    assert words in verdict["rules"]["PC-004"]["message"]["it"]


def test_unknown_fronts_are_not_found(checks):
    assert checks.get("/passi-carrai/fronti?parcel=L736_999999.1")[0] == 404
    assert checks.get("/passi-carrai/fronti?at=1")[0] == 400
    assert checks.get("/passi-carrai/fronti?at=12.24,45.49&foo=1")[0] == 400


def test_the_regulation_names_the_source_of_every_number(checks):
    rules = checks.json("/passi-carrai/regolamento")
    assert len(rules["rules"]) > 25 and all(rule["source"] for rule in rules["rules"])
    assert all(entry["source"] and entry["unit"] for entry in rules["parameters"])


def test_the_process_answers_as_ogc_api_processes_says(checks):
    assert "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/core" in checks.json("/ogc/conformance")["conformsTo"]
    (process,) = checks.json("/ogc/processes")["processes"]
    description = checks.json("/ogc/processes/" + process["id"])
    assert description["jobControlOptions"] == ["sync-execute"] and "scene" in description["inputs"]
    path = f"/ogc/processes/{process['id']}/execution"
    raw = post(checks, path, {"inputs": {"scene": SCENE}})[2]
    document = post(checks, path, {"inputs": {"scene": SCENE}, "response": "document"})[2]
    assert raw["outcome"] == "favourable" and document == {"verdict": raw}
    assert post(checks, path, {})[0] == 400
    status, _, problem = post(checks, "/ogc/processes/none/execution", {"inputs": {}})
    assert status == 404 and problem["type"].endswith("/no-such-process")


def test_the_schema_is_served_as_the_docs_have_it(checks):
    served = checks.json("/schemas/passi-scene.schema.json")
    assert served == json.loads((ROOT / "docs/passi-scene.schema.json").read_text())


def test_a_register_is_answered_row_by_row(checks, tmp_path):
    table = tmp_path / "registro.csv"
    table.write_text("id;lon;lat;larghezza\n1;12,2424;45,4902;3,5\n2;12.3389;45.4340;3\n3;x;45;3\n4;12.24;45.49;900\n")
    out = tmp_path / "out.csv"
    done = subprocess.run([binary(), "passo", "batch", str(table), "--out", str(out), "--database", checks.database],
                          cwd=ROOT, capture_output=True, timeout=60, text=True)
    assert done.returncode == 0, done.stderr
    head, *rows = out.read_text().splitlines()
    assert [row.split(",")[0] for row in rows] == ["1", "2", "3", "4"]
    assert "reject" in rows[1] and "illeggibili" in rows[2] and "900" in rows[3] and "4" in done.stderr


def test_every_case_worked_out_by_hand_is_judged_as_expected():
    known = check_cases.cases()
    scenes = "\n".join(json.dumps(case["scene"]) for _, case in known)
    done = subprocess.run([binary(), "passo", "check", "--json", "-"], input=scenes.encode(), cwd=ROOT,
                          capture_output=True, timeout=120)
    assert done.returncode == 0, done.stderr
    verdicts = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(verdicts) == len(known) > 150
    wrong = [f"{name}: {miss}" for (name, case), verdict in zip(known, verdicts)
             for miss in check_cases.misses(case, verdict)]
    assert not wrong, "\n".join(wrong)
