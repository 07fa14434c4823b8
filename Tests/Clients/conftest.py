"""One server for all the clients: the built `dime`, on the seeds, on a free port."""
import fcntl
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
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
        self.log = []

    def follow(self):
        """Keeps what the server says, as long as it says something."""
        for line in self.process.stderr:
            self.log.append(line)

    def said(self, *words):
        """The first line of the log with all the words."""
        return next((line for line in list(self.log) if all(word in line for word in words)), None)

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        # Not a measure of speed: of what hangs.
        return self.process.wait(timeout=300)

    @property
    def address(self):
        parts = urllib.parse.urlsplit(self.base)
        return parts.hostname, parts.port

    def connect(self, receive_buffer=None):
        """A plain socket to the server."""
        connection = socket.socket()
        if receive_buffer:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        connection.settimeout(60)
        connection.connect(self.address)
        return connection

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
    """The command of DIME_BINARY, or the one that was built last."""
    if path := os.environ.get("DIME_BINARY"):
        return path
    built = [path for build in ("release", "debug") if (path := ROOT / ".build" / build / "dime").exists()]
    if not built:
        pytest.exit("dime is not built: swift build --product dime", 1)
    return max(built, key=lambda path: path.stat().st_mtime)


@pytest.fixture(scope="session")
def dime():
    """Path of the command."""
    return binary()


def start(folder, *options, database=None, log="warning", environment=None, ready=True):
    """Starts `dime serve` with a cache in `folder` and waits until it is in service."""
    database = database or str(folder / "dime.sqlite")
    process = subprocess.Popen(
        [binary(), "serve", "--port", "0", "--database", database, "--cache", str(folder / "tiles.sqlite"),
         "--log", log, *options],
        cwd=ROOT, stderr=subprocess.PIPE, text=True, env={**os.environ, **(environment or {})})
    server = Server(None, database, process)
    if not ready:
        return server
    for line in process.stderr:
        server.log.append(line)
        found = re.search(r"(http://127\.0\.0\.1:\d+)/", line)
        if found:
            server.base = found.group(1)
            break
    if server.base is None:
        pytest.exit("the server did not start:\n" + "".join(server.log), 1)
    threading.Thread(target=server.follow, daemon=True).start()
    return server


def backup(old, new):
    """Copies a database that may be in use, with the gazetteer made of it."""
    with sqlite3.connect(f"file:{old}?mode=ro", uri=True) as source, sqlite3.connect(new) as target:
        source.backup(target)
    target.close()
    gazetteer = pathlib.Path(old).with_suffix(".gaz")
    if gazetteer.exists():
        shutil.copy(gazetteer, pathlib.Path(new).with_suffix(".gaz"))


@pytest.fixture(scope="session")
def seeded(tmp_path_factory, worker_id):
    """The path of a database of the seeds, made once for all the processes that test side by side."""
    if path := os.environ.get("DIME_TEST_DATABASE"):
        return path
    folder = tmp_path_factory.getbasetemp()
    if worker_id != "master":
        folder = folder.parent
    ready = folder / "seeded"
    with open(folder / "seeded.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not ready.exists():
            # Whole before anybody asks: `dime serve` makes the layers of kerbs behind its first answers.
            making = folder / "seeding"
            making.mkdir()
            subprocess.run([binary(), "seed", "--database", str(making / "dime.sqlite")], cwd=ROOT, check=True,
                           stderr=subprocess.DEVNULL)
            making.rename(ready)
    return str(ready / "dime.sqlite")


@pytest.fixture(scope="session")
def server(seeded, tmp_path_factory):
    """The server that most tests read, on a database that no other process writes to."""
    folder = tmp_path_factory.mktemp("server")
    backup(seeded, folder / "dime.sqlite")
    server = start(folder)
    yield server
    server.stop()


@pytest.fixture(scope="session")
def copied(seeded, tmp_path_factory):
    """Makes copies of the seeded database, to write to, in folders of their own."""
    def copy(name):
        path = tmp_path_factory.mktemp(name) / "dime.sqlite"
        backup(seeded, path)
        return path
    return copy


def eventually(what, seconds=30):
    """Waits until `what()` is true, and gives it back."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = what()
        if found:
            return found
        time.sleep(0.02)
    raise AssertionError("it did not come to pass")


def exchange(server, data, seconds=30):
    """Sends raw bytes and gives back what comes until the server closes."""
    with server.connect() as connection:
        connection.settimeout(seconds)
        try:
            connection.sendall(data)
        except (BrokenPipeError, ConnectionResetError):
            pass
        received = b""
        while True:
            try:
                some = connection.recv(65536)
            except ConnectionResetError:
                return received
            if not some:
                return received
            received += some
