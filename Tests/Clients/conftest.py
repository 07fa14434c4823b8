"""One server for all the clients: the built `dime`, on the seeds, on a free port."""
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Server:
    """The running server and plain requests to it."""

    def __init__(self, base, database, process):
        self.base = base
        self.database = database
        self.process = process

    def get(self, path, headers=None, data=None, method=None):
        """Returns (status, headers, body), whatever the status."""
        request = urllib.request.Request(self.base + path, headers=headers or {}, data=data, method=method)
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.headers, error.read()

    def kvp(self, path, **parameters):
        return self.get(path + "?" + urllib.parse.urlencode(parameters))

    def json(self, path):
        status, _, body = self.get(path)
        assert status == 200, (path, status, body[:300])
        return json.loads(body)


def binary():
    for build in ("release", "debug"):
        path = ROOT / ".build" / build / "dime"
        if path.exists():
            return path
    pytest.exit("dime is not built: swift build --product dime", 1)


@pytest.fixture(scope="session")
def dime():
    """Path of the command."""
    return binary()


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("server")
    database = os.environ.get("DIME_TEST_DATABASE") or str(folder / "dime.sqlite")
    process = subprocess.Popen(
        [binary(), "serve", "--port", "0", "--database", database, "--cache", str(folder / "tiles.sqlite"),
         "--log", "warning"],
        cwd=ROOT, stderr=subprocess.PIPE, text=True)
    base = None
    said = []
    for line in process.stderr:
        said.append(line)
        found = re.search(r"(http://127\.0\.0\.1:\d+)/", line)
        if found:
            base = found.group(1)
            break
    if base is None:
        pytest.exit("the server did not start:\n" + "".join(said), 1)
    threading.Thread(target=lambda: [sys.stderr.write(line) for line in process.stderr], daemon=True).start()
    yield Server(base, database, process)
    process.send_signal(signal.SIGTERM)
    process.wait(timeout=30)
