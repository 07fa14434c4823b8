"""The files of the viewer: joined of the present sources, held to their digests, whole in both languages."""
import base64
import hashlib
import re
import shutil
import subprocess

from conftest import ROOT

SOURCES = ROOT / "web" / "viewer"
JOINED = ROOT / "Sources" / "Server" / "ViewerFiles"
PAGE = ROOT / "Sources" / "Server" / "Resources" / "page"


def test_joined_files_are_those_of_the_sources(tmp_path):
    """web/viewer/build makes them anew."""
    assert shutil.which("esbuild"), "esbuild is missing: packages.txt names it"
    subprocess.run([SOURCES / "build", tmp_path], check=True)
    made = {path.name: path.read_text() for path in tmp_path.iterdir()}
    assert made == {path.name: path.read_text() for path in JOINED.iterdir()}


def keys(text):
    return set(re.findall(r"(?:^|[ {])'?([\w\-ùàèì]+)'?: ['\"]", text, re.M))


def test_both_languages_say_everything_that_is_said():
    words = {code: keys((SOURCES / "words" / f"{code}.js").read_text()) for code in ("it", "en")}
    assert words["it"] == words["en"], words["it"] ^ words["en"]
    shared = keys((PAGE / "language.js").read_text())
    used = set()
    for path in SOURCES.glob("*.js"):
        used |= set(re.findall(r"(?:language\.word|\bpress)\((?:language, )?'([\w-]+)'", path.read_text()))
    page = (SOURCES / "index.html").read_text()
    used |= set(re.findall(r'data-(?:word|label|region|hint)="([\w-]+)"', page))
    named = {"close-table", "showSelection"}
    assert used - named <= words["it"] | shared, used - named - words["it"] - shared


def test_sources_are_short():
    lengths = sorted(len(path.read_text().splitlines()) for path in SOURCES.rglob("*") if path.suffix in (".js", ".css", ".html"))
    assert lengths[-1] <= 400 and lengths[len(lengths) // 2] <= 120


def test_the_page_holds_every_file_to_its_digest(server):
    status, headers, body = server.get("/viewer")
    assert status == 200 and headers["Content-Type"] == "text/html; charset=utf-8"
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "frame-ancestors 'self'" in policy and "unsafe" not in policy and "http" not in policy
    text = body.decode()
    found = re.findall(r'(?:src|href)="(\S+?/viewer/[0-9a-f]{16}/\S+?)"(?: integrity="(\S+?)")?', text)
    assert len(found) == 7 and len([digest for _, digest in found if digest]) == 5 and "%" not in text
    for address, digest in found:
        status, headers, body = server.get(address[len(server.base):])
        assert status == 200 and headers["Cache-Control"] == "public, max-age=31536000, immutable", address
        assert digest in ("", "sha384-" + base64.b64encode(hashlib.sha384(body).digest()).decode())


def test_script_takes_less_than_50_kb(server):
    address = re.search(r'src="(\S+?/viewer\.js)"', server.get("/viewer")[2].decode())[1]
    _, headers, body = server.get(address[len(server.base):], headers={"Accept-Encoding": "gzip"})
    assert headers["Content-Encoding"] == "gzip" and len(body) < 50_000, len(body)
