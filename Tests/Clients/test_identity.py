"""Who may write: tokens of the development issuer, and right and wrong ones of an issuer whose software is another."""
import hashlib
import hmac
import json
import os
import pathlib
import stat
import subprocess
import time

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

import conftest
from conftest import ROOT, eventually
from issuing import ISSUER, LEVEL, Issuer, bearer, encoded, minted

APPLICATION = {
    "particella": "L736_014500.345", "via": "VIA PIAVE", "civico": "23",
    "apertura": [[284580.1, 5041520.3], [284583.1, 5041520.9]], "crs": "EPSG:25833"}
REGISTER = "/passi-carrai/registro"


def send(server, method, path, body=None, token=None, **headers):
    """Returns (status, headers, JSON)."""
    if token is not None:
        headers["Authorization"] = token if " " in token else f"Bearer {token}"
    data = None if body is None else json.dumps(body).encode()
    status, answered, body = server.get(path, headers, data, method)
    return status, answered, json.loads(body)


def refused(server, token, body=APPLICATION, path=REGISTER):
    """Sends a write; returns (status, problem type, challenge)."""
    status, headers, problem = send(server, "POST", path, body, token)
    assert headers["Content-Type"] == "application/problem+json", problem
    assert problem["status"] == status and problem["type"].startswith("urn:dime:problem:")
    assert headers["Cache-Control"] == "no-store"
    assert token is None or token not in json.dumps(problem)
    return status, problem["type"].removeprefix("urn:dime:problem:"), headers["WWW-Authenticate"]


@pytest.fixture(scope="module")
def database(copied):
    return copied("identity")


@pytest.fixture(scope="module")
def own(database, tmp_path_factory):
    """A server with its development issuer."""
    server = conftest.start(tmp_path_factory.mktemp("own"), database=str(database), log="info")
    yield server
    server.stop()


@pytest.fixture(scope="module")
def issuer(tmp_path_factory):
    return Issuer(tmp_path_factory.mktemp("issuer"))


@pytest.fixture(scope="module")
def guarded(copied, issuer):
    """A server that knows the issuer of the tests."""
    server = conftest.start(
        issuer.folder, database=str(copied("guarded")), log="info", environment={"DIME_IDENTITY": str(issuer.configuration)})
    yield server
    server.stop()


# The development issuer.

def test_the_start_says_that_a_development_issuer_vouches_and_its_files_are_the_owners_alone(own, database):
    assert eventually(lambda: own.said("Scrive", "SVILUPPO") or own.said("Scrive", "DEVELOPMENT"))
    for ending in (".development.pem", ".pseudonyms.key"):
        path = pathlib.Path(str(database).removesuffix(".sqlite") + ending)
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path


def test_each_role_does_what_it_may(own, database):
    citizen, officer = minted(database, "citizen"), minted(database, "officer", "--subject", "carla")
    other = minted(database, "citizen", "--subject", "bruno")
    status, headers, added = send(own, "POST", REGISTER, APPLICATION, citizen)
    assert status == 201 and added["properties"]["stato"] == "presentata", added
    path = headers["Location"].removeprefix(own.base)
    assert [send(own, "GET", path, token=token)[0] for token in (None, other, citizen, officer)] == [404, 404, 200, 200]
    status, _, mine = send(own, "GET", REGISTER, token=citizen)
    assert status == 200 and added["id"] in [feature["id"] for feature in mine["features"]]
    assert send(own, "GET", REGISTER, token=other)[2]["features"] == []
    assert send(own, "PATCH", path, {"stato": "rilasciata", "revisione": 1}, citizen)[0] == 400
    assert send(own, "PATCH", path, {"stato": "in_istruttoria", "revisione": 1}, officer)[0] == 200
    assert send(own, "PATCH", path, {"stato": "ritirata", "revisione": 2}, citizen)[0] == 200
    dossier = send(own, "GET", path, token=officer)[2]["ufficio"]
    chi = [change["chi"] for change in dossier["storia"]]
    assert chi[0] == chi[2] == dossier["richiedente"] != chi[1] and all(len(name) == 34 for name in chi)
    assert refused(own, citizen, {"stato": "esistente", "via": "x"}, "/passi-carrai/verifica?store=true")[:2] == (
        403, "insufficient-scope")
    administrator = minted(database, "administrator")
    assert send(own, "POST", REGISTER, {**APPLICATION, "stato": "esistente"}, administrator)[0] == 201


def test_a_low_level_may_follow_and_not_apply(own, database):
    low = minted(database, "citizen", "--acr", "SpidL1")
    status, problem, challenge = refused(own, low)
    assert (status, problem) == (401, "insufficient-authentication")
    assert f'acr_values="{LEVEL(2)} {LEVEL(3)}"' in challenge and 'error="insufficient_user_authentication"' in challenge
    assert send(own, "GET", REGISTER, token=low)[0] == 200
    assert send(own, "POST", REGISTER, APPLICATION, minted(database, "citizen", "--acr", "SpidL3"))[0] == 201


def test_reading_asks_for_nothing_and_a_wrong_token_in_it_is_told(own):
    for path in ("/", "/wms?SERVICE=WMS&REQUEST=GetCapabilities", "/passi-carrai", "/openapi.json"):
        eventually(lambda: own.get(path)[0] == 200, seconds=300)
    assert own.get("/wms?SERVICE=WMS&REQUEST=GetCapabilities", bearer("x.y.z"))[0] == 200
    assert send(own, "GET", REGISTER + "/nessuno", token="x.y.z")[0] == 401


def test_tokens_in_an_address_or_a_body_are_none(own, database):
    token = minted(database, "officer")
    assert refused(own, None, path=f"{REGISTER}?access_token={token}")[:2] == (401, "token-required")
    status, _, problem = send(own, "POST", REGISTER, {**APPLICATION, "access_token": token})
    assert (status, problem["type"]) == (401, "urn:dime:problem:token-required")
    assert not own.said(token)


def test_refusals_are_italian_and_english(own):
    _, _, italian = send(own, "POST", REGISTER, APPLICATION, "x.y.z")
    _, _, english = send(own, "POST", REGISTER, APPLICATION, "x.y.z", **{"Accept-Language": "en"})
    assert italian["detail"] == "L’access token non è valido: non è un JWT firmato."
    assert english["detail"] == "The access token is not valid: it is no signed JWT."


def test_the_definition_says_which_operations_need_a_token(own):
    definition = own.json("/openapi.json")
    (name, scheme), = definition["components"]["securitySchemes"].items()
    assert (scheme["type"], scheme["scheme"], scheme["bearerFormat"]) == ("http", "bearer", "JWT")
    for path, method in ((REGISTER, "post"), (REGISTER, "get"), (REGISTER + "/{id}", "patch")):
        operation = definition["paths"][path][method]
        assert operation["security"] == [{name: []}] and {"401", "403"} <= set(operation["responses"])
    assert definition["paths"]["/passi-carrai/verifica"]["post"]["security"] == [{}, {name: []}]


def test_no_token_is_made_where_there_is_no_development_issuer(dime, issuer, tmp_path):
    def token(*options, **environment):
        return subprocess.run(
            [dime, "token", *options], cwd=ROOT, text=True, capture_output=True,
            env={**os.environ, "DIME_LANG": "it", "DIME_DATABASE": str(tmp_path / "x.sqlite"), **environment})
    missing = token("--role", "officer")
    assert (missing.returncode, missing.stdout) == (1, "") and "dime serve" in missing.stderr
    real = token("--role", "officer", DIME_IDENTITY=str(issuer.configuration))
    assert (real.returncode, real.stdout) == (1, "") and "identity.yaml" in real.stderr
    for wrong in (("--role", "king"), ("--role", "officer", "--minutes", "0"), ("--role", "officer", "--acr", "SpidL9"),
                  ("--role", "officer", "--minutes", "100000"), ()):
        assert token(*wrong).returncode == 64, wrong


@pytest.mark.parametrize("options, words", [
    (("--development-issuer", "--host", "0.0.0.0"), "127.0.0.1"),
    (("--development-issuer", "--public-url", "https://geo.example.it"), "--public-url"),
    (("--development-issuer", "--identity", "{identity}"), "identity.yaml"),
    (("--identity", "{missing}"), "missing.yaml"),
    (("--identity", "{wrong}"), "wrong.yaml:2: "),
    (("--identity", "{keyless}"), "jwks.json: "),
])
def test_a_server_that_could_be_misunderstood_does_not_start(dime, server, issuer, tmp_path, options, words):
    names = {"identity": issuer.configuration, "missing": tmp_path / "missing.yaml", "wrong": tmp_path / "wrong.yaml",
             "keyless": tmp_path / "keyless.yaml"}
    names["wrong"].write_text("issuers:\n  - isuer: x\n")
    names["keyless"].write_text(issuer.configuration.read_text())
    options = [option.format(**names) for option in options]
    process = subprocess.run(
        [dime, "serve", "--port", "0", "--database", server.database, "--cache", "", "--lang", "it", *options], cwd=ROOT,
        text=True, capture_output=True, timeout=120)
    assert process.returncode == 1 and words in process.stderr, process.stderr
    if "--identity" in options and "--development-issuer" not in options:
        checked = subprocess.run(
            [dime, "check", "--database", server.database, "--lang", "it", *options], cwd=ROOT, text=True, capture_output=True)
        assert checked.returncode == 1 and words in checked.stderr, checked.stderr


def test_without_an_issuer_a_server_is_read_only(copied, tmp_path):
    server = conftest.start(tmp_path, "--no-development-issuer", database=str(copied("closed")))
    try:
        status, headers, problem = send(server, "POST", REGISTER, APPLICATION, "x.y.z")
        assert (status, problem["type"]) == (403, "urn:dime:problem:read-only")
        assert headers["WWW-Authenticate"] is None and "identity.yaml" in problem["detail"]
        assert server.get("/passi-carrai/registro/nessuno")[0] == 404
    finally:
        server.stop()


# Another issuer.

def test_tokens_of_other_software_are_understood(guarded, issuer):
    for kid in ("ec", "rsa"):
        status, headers, added = send(guarded, "POST", REGISTER, APPLICATION, issuer.token(kid=kid))
        assert status == 201, added
    path = headers["Location"].removeprefix(guarded.base)
    citizen = issuer.token(groups=None, sub="another")
    assert send(guarded, "POST", REGISTER, APPLICATION, citizen)[0] == 201
    assert send(guarded, "GET", path, token=citizen)[0] == 404
    # A session's token writes as often as it likes.
    for _ in range(3):
        assert send(guarded, "POST", REGISTER, APPLICATION, citizen)[0] == 201


def now():
    return int(time.time())


def public_key(issuer):
    return issuer.keys["rsa"].public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)


def unsigned(issuer, algorithm, signature=b""):
    return f"{encoded({'alg': algorithm, 'typ': 'at+jwt', 'kid': 'rsa'})}.{encoded(issuer.claims())}.{encoded(signature)}"


def confused(issuer):
    """HS256 with the public key for a secret: RFC 8725, 2.1."""
    head, body, _ = unsigned(issuer, "HS256").split(".")
    return f"{head}.{body}.{encoded(hmac.digest(public_key(issuer), f'{head}.{body}'.encode(), hashlib.sha256))}"


def tampered(issuer):
    head, _, signature = issuer.token().split(".")
    return f"{head}.{encoded(issuer.claims(sub='somebody else'))}.{signature}"


WRONG = {
    "another key": lambda i: i.token(key=ec.generate_private_key(ec.SECP256R1())),
    "tampered": tampered,
    "no signature": lambda i: i.token().rsplit(".", 1)[0] + ".",
    "unknown kid": lambda i: i.token(header={"kid": "nobody"}),
    "kid of the other key": lambda i: i.token(header={"kid": "rsa"}),
    "alg none": lambda i: unsigned(i, "none"),
    "alg nOnE": lambda i: unsigned(i, "nOnE", b"x"),
    "HS256 under the public key": confused,
    "PS256": lambda i: jwt.encode(i.claims(), i.keys["rsa"], "PS256", {"kid": "rsa", "typ": "at+jwt"}),
    "RS512": lambda i: jwt.encode(i.claims(), i.keys["rsa"], "RS512", {"kid": "rsa", "typ": "at+jwt"}),
    "crit": lambda i: i.token(header={"crit": ["x"], "x": 1}),
    "typ JWT": lambda i: i.token(header={"typ": "JWT"}),
    "expired": lambda i: i.token(exp=now() - 1, iat=now() - 60, nbf=None),
    "not yet valid": lambda i: i.token(nbf=now() + 60),
    "issued in the future": lambda i: i.token(iat=now() + 60, nbf=None),
    "a century long": lambda i: i.token(exp=now() + 3_155_760_000),
    "another issuer": lambda i: i.token(iss="https://evil.example"),
    "no issuer": lambda i: i.token(iss=None),
    "another audience": lambda i: i.token(aud="other"),
    "no exp": lambda i: i.token(exp=None),
    "no sub": lambda i: i.token(sub=None),
    "an embedded key": lambda i: (lambda key: i.token(key=key, header={"kid": "mine", "jwk": json.loads(
        jwt.get_algorithm_by_name("ES256").to_jwk(key.public_key()))}))(ec.generate_private_key(ec.SECP256R1())),
    "bound to a key": lambda i: i.token(cnf={"jkt": "x"}),
    "oversized": lambda i: i.token(x="x" * 9000),
    "five parts": lambda i: i.token() + ".x.x",
    "garbage": lambda i: "....",
    "letters that are none": lambda i: i.token() + "%00",
    "deep": lambda i: f"{encoded({'alg': 'ES256', 'typ': 'at+jwt'})}.{encoded(b'[' * 3000)}.{encoded(b'x')}",
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_token_is_401(guarded, issuer, name):
    token = WRONG[name](issuer)
    status, problem, challenge = refused(guarded, token)
    assert (status, problem) == (401, "invalid-token")
    assert challenge.startswith('Bearer realm="dime-geo", error="invalid_token"')
    assert eventually(lambda: guarded.said("request failed", "invalidToken"))
    assert len(token) < 40 or not guarded.said(token.split(".")[1])


@pytest.mark.parametrize("changes, path, expected", [
    ({"groups": None}, "/passi-carrai/verifica?store=true", (403, "insufficient-scope")),
    ({"scope": "openid"}, REGISTER, (403, "insufficient-scope")),
    ({"scope": None}, "/passi-carrai/verifica?store=true", (403, "insufficient-scope")),
    ({"groups": [], "acr": LEVEL(1)}, REGISTER, (401, "insufficient-authentication")),
    ({"groups": [], "acr": None}, REGISTER, (401, "insufficient-authentication")),
])
def test_a_token_that_is_not_enough_says_what_is_missing(guarded, issuer, changes, path, expected):
    status, problem, challenge = refused(guarded, issuer.token(**changes), path=path)
    assert (status, problem) == expected and 'scope="passi-carrai:' in challenge


def test_the_development_issuer_is_not_there_beside_a_real_one(guarded, database, own):
    assert refused(guarded, minted(database, "officer"))[:2] == (401, "invalid-token")


def test_nothing_of_a_person_is_logged_or_stored(guarded, issuer):
    token = issuer.token(sub="VRDGPP85M41L736Q")
    assert send(guarded, "POST", REGISTER, APPLICATION, token)[0] == 201
    assert refused(guarded, issuer.token(sub="VRDGPP85M41L736Q", aud="x"))[0] == 401
    for word in (token, token.split(".")[1], "VRDGPP85M41L736Q", "VIA PIAVE"):
        assert not guarded.said(word)
    assert b"VRDGPP85M41L736Q" not in pathlib.Path(guarded.database).read_bytes()
    wal = pathlib.Path(guarded.database + "-wal")
    assert not wal.exists() or b"VRDGPP85M41L736Q" not in wal.read_bytes()


def test_keys_turn_while_the_server_runs_and_a_file_that_is_wrong_changes_nothing(copied, tmp_path):
    issuer = Issuer(tmp_path)
    server = conftest.start(
        tmp_path, "--identity", str(issuer.configuration), database=str(copied("rotation")), log="info")

    def status(token):
        return send(server, "GET", REGISTER, token=token)[0]
    try:
        old = issuer.token()
        assert status(old) == 200
        new = ec.generate_private_key(ec.SECP256R1())
        fresh = issuer.token(key=new, kid="ec-2")
        assert status(fresh) == 401
        issuer.publish({"ec": issuer.keys["ec"], "ec-2": new})
        eventually(lambda: status(fresh) == 200)
        assert status(old) == 200
        issuer.publish({"ec-2": new})
        eventually(lambda: status(old) == 401)
        for count, text in enumerate(('{"keys":[{"kty":"EC"', "", '{"keys":[]}'), 1):
            issuer.write(text)
            eventually(lambda: sum("stay in use" in line for line in server.log) == count)
            assert status(fresh) == 200
        issuer.path.unlink()
        eventually(lambda: sum("stay in use" in line for line in server.log) == 4)
        assert status(fresh) == 200
        issuer.publish(issuer.keys)
        eventually(lambda: status(old) == 200)
        assert status(fresh) == 401
    finally:
        server.stop()


def test_a_one_time_token_writes_once(copied, tmp_path):
    issuer = Issuer(tmp_path, use="once")
    before = issuer.token()
    server = conftest.start(tmp_path, "--identity", str(issuer.configuration), database=str(copied("once")))
    try:
        assert refused(server, before)[:2] == (401, "invalid-token")

        def written():
            token = issuer.token(jti="n-1")
            return token if send(server, "POST", REGISTER, APPLICATION, token)[0] == 201 else None
        # The clock has to be past the second of the start.
        token = eventually(written)
        status, problem, challenge = refused(server, token)
        assert (status, problem) == (401, "invalid-token") and "used before" in challenge
        assert refused(server, issuer.token(jti="n-1"))[0] == 401
        assert refused(server, issuer.token(jti=None))[0] == 401
        assert send(server, "GET", REGISTER, token=token)[0] == 200
        assert send(server, "POST", REGISTER, APPLICATION, issuer.token())[0] == 201
    finally:
        server.stop()
