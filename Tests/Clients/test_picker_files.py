"""The files of the map picker: joined of the present sources, small, held to their digests."""
import base64
import gzip
import hashlib
import json
import re
import shutil
import subprocess
import urllib.parse

import pytest

from conftest import ROOT

SOURCES = ROOT / "web" / "picker"
JOINED = ROOT / "Sources" / "Server" / "Picker"


def test_joined_files_are_those_of_the_sources(tmp_path):
    """web/picker/build makes them anew."""
    assert shutil.which("esbuild"), "esbuild is missing: packages.txt names it"
    subprocess.run([SOURCES / "build", tmp_path], check=True)
    made = {path.name: path.read_text() for path in tmp_path.iterdir()}
    assert made == {path.name: path.read_text() for path in JOINED.iterdir()}


def test_every_language_says_everything():
    texts = {path.stem: path.read_text() for path in (SOURCES / "words").glob("*.js")}
    keys = {code: set(re.findall(r"(?:^|[ {])'?([\w\-àèì]+)'?: ['’]", text, re.M)) for code, text in texts.items()}
    assert set(keys) == {"it", "en", "de", "fr"}
    for code in ("en", "de", "fr"):
        assert keys[code] == keys["it"], (code, keys[code] ^ keys["it"])
    used = set()
    for path in SOURCES.glob("*.js"):
        used |= set(re.findall(r"(?:words\.of|\.lost)\('([\w-]+)'", path.read_text())) | set(re.findall(r"word: '([\w-]+)'", path.read_text()))
    assert used <= keys["it"], used - keys["it"]


@pytest.fixture(scope="module")
def tags(server):
    return server.json("/picker")


def fetched(server, href, **headers):
    status, answer, body = server.get(urllib.parse.urlsplit(href).path, headers=headers)
    assert status == 200, href
    return answer, body


def test_digests_are_those_of_the_files(server, tags):
    for part in ("script", "stylesheet"):
        _, body = fetched(server, tags[part]["href"])
        assert tags[part]["integrity"] == "sha384-" + base64.b64encode(hashlib.sha384(body).digest()).decode()
        assert any(tags[part]["href"] in line and tags[part]["integrity"] in line for line in tags["html"])


def test_script_holds_what_it_loads_to_digests(server, tags):
    script = fetched(server, tags["script"]["href"])[1].decode()
    folder = tags["script"]["href"].rsplit("/", 1)[0]
    names = dict(re.findall(r'"([\w.-]+)":"(sha384-[\w+/=]+)"', script))
    assert set(names) == {"leaflet.js", "leaflet.css", "dime-map-picker.css", "front.js", "ways.js", "words-en.js", "words-de.js", "words-fr.js"}
    for name, integrity in names.items():
        _, body = fetched(server, f"{folder}/{name}")
        assert integrity == "sha384-" + base64.b64encode(hashlib.sha384(body).digest()).decode(), name


def test_files_are_kept_for_ever_under_their_version(server, tags):
    headers, _ = fetched(server, tags["script"]["href"])
    assert headers["Cache-Control"] == "public, max-age=31536000, immutable"
    headers, _ = fetched(server, "/picker/dime-map-picker.js")
    assert headers["Cache-Control"] == "no-cache" and headers["ETag"]
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert server.get("/picker/dime-map-picker.js", headers={"If-None-Match": headers["ETag"]})[0] == 304
    status, _, body = server.get("/picker/0123456789abcdef/dime-map-picker.js")
    assert status == 404 and "/picker" in json.loads(body)["detail"]


def test_script_and_library_take_less_than_60_kb(server):
    sizes = {}
    for name in ("dime-map-picker.js", "leaflet.js"):
        headers, body = fetched(server, f"/picker/{name}", **{"Accept-Encoding": "gzip"})
        assert headers["Content-Encoding"] == "gzip" and headers["Vary"] == "Accept-Encoding"
        assert gzip.decompress(body) == fetched(server, f"/picker/{name}")[1]
        sizes[name] = len(body)
    assert sum(sizes.values()) < 60_000, sizes
