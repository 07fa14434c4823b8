"""Tokens for the tests: of the development issuer, and of an issuer of the tests' own, made by other software."""
import base64
import json
import os
import subprocess
import time

import jwt
from cryptography.hazmat.primitives.asymmetric import ec, rsa

import conftest

ISSUER = "https://accesso.example.it/realms/dime"
LEVEL = "https://www.spid.gov.it/SpidL{}".format


def minted(database, role, *options):
    """A token of the development issuer of the server on a database."""
    made = subprocess.run(
        [conftest.binary(), "token", "--role", role, "--database", str(database), *options], cwd=conftest.ROOT,
        text=True, capture_output=True)
    assert made.returncode == 0, made.stderr
    return made.stdout.strip()


def bearer(token):
    return {"Authorization": f"Bearer {token}"}


def encoded(part):
    """JSON or bytes as a part of a token."""
    data = part if isinstance(part, bytes) else json.dumps(part).encode()
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


class Issuer:
    """An issuer with keys of both kinds, its JWKS file and a server's configuration."""

    def __init__(self, folder, use="session"):
        self.folder = folder
        self.keys = {"ec": ec.generate_private_key(ec.SECP256R1()), "rsa": rsa.generate_private_key(65537, 2048)}
        self.path = folder / "jwks.json"
        self.configuration = folder / "identity.yaml"
        self.configuration.write_text(f"""\
issuers:
  - issuer: {ISSUER}
    audience: dime-geo
    jwks: jwks.json
    use: {use}
    roles: {{ claim: groups, citizen: "*", officer: [ufficio] }}
    assurance: {{ substantial: ["{LEVEL(2)}", "{LEVEL(3)}"] }}
limits: {{ clock_skew_seconds: 0, reload_seconds: 1, unknown_key_seconds: 1 }}
""")
        self.publish(self.keys)

    def publish(self, keys):
        """Takes the place of the JWKS file."""
        public = [
            {**json.loads(jwt.get_algorithm_by_name("ES256" if kind.startswith("ec") else "RS256").to_jwk(
                key.public_key())), "kid": kind, "use": "sig"} for kind, key in keys.items()]
        self.write(json.dumps({"keys": public}))

    def write(self, text):
        part = self.path.with_suffix(".part")
        part.write_text(text)
        os.replace(part, self.path)

    def claims(self, **changes):
        now = int(time.time())
        claims = {
            "iss": ISSUER, "aud": "dime-geo", "sub": "RSSMRA80A01L736X", "iat": now, "nbf": now, "exp": now + 300,
            "scope": "openid passi-carrai:domanda passi-carrai:registro", "acr": LEVEL(2), "groups": ["ufficio"],
            "jti": os.urandom(8).hex(), **changes}
        return {name: value for name, value in claims.items() if value is not None}

    def token(self, key=None, kid="ec", header=None, **changes):
        """A right token but for what is changed."""
        return jwt.encode(
            self.claims(**changes), key or self.keys[kid], algorithm="ES256" if kid.startswith("ec") else "RS256",
            headers={"kid": kid, "typ": "at+jwt", **(header or {})})
