"""The examples for programs in docs/examples, run against the server: each says the same."""
import pathlib
import shutil
import subprocess

import playwright
import pytest

from conftest import ROOT, eventually

FOLDER = ROOT / "docs/examples"


def node():
    """Of the system, or the one that Playwright brings."""
    if path := shutil.which("node"):
        return path
    return str(pathlib.Path(playwright.__file__).parent / "driver/node")


PROGRAMS = {"sh": lambda: "bash", "py": lambda: "python3", "mjs": node, "swift": lambda: "swift"}


@pytest.fixture(scope="module")
def ready(server):
    eventually(lambda: server.get("/geocode/search?q=castello+3998")[0] == 200, seconds=300)
    eventually(lambda: server.get("/passi-carrai/fronti?at=12.2424,45.4902")[0] == 200, seconds=300)
    return server


def run(path, base):
    return subprocess.run([PROGRAMS[path.suffix[1:]](), str(path), base], capture_output=True, text=True, timeout=300)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("luogo*")), ids=lambda path: path.name)
def test_example_finds_an_address_and_checks_a_driveway(ready, path):
    done = run(path, ready.base)
    assert done.returncode == 0, done.stderr
    place, verdict = done.stdout.splitlines()
    assert place == "Castello 3998, Calle Erizzo, 30122 Venezia: 12.3481245, 45.4342356"
    assert verdict.startswith("favourable_with_warnings: L'apertura dista 24,19 m dall'area di intersezione con ")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("luogo*")), ids=lambda path: path.name)
def test_example_fails_where_nobody_answers(path):
    assert run(path, "http://127.0.0.1:1").returncode != 0


def test_there_is_an_example_in_each_language():
    assert {path.suffix[1:] for path in FOLDER.glob("luogo*")} == set(PROGRAMS)
