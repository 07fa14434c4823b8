"""`dime geocode`, `reverse`, `report`, `batch`, `gazetteer`: what a person sees, what a script relies on."""
import csv
import fcntl
import importlib.machinery
import importlib.util
import io
import json
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import termios

import pytest

from conftest import ROOT, binary, eventually

GOOD = "castello 3998"
ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


@pytest.fixture(scope="session")
def gazetteer(server, tmp_path_factory):
    """The index alone, in a folder without a database."""
    path = tmp_path_factory.mktemp("gazetteer") / "venezia.gaz"
    status, out, err = run("gazetteer", "build", "--database", server.database, gazetteer=path)
    assert status == 0 and out == "" and "civici" in err, err
    return path


def environment(gazetteer, **more):
    return {**os.environ, "DIME_LANG": "it", "DIME_GAZETTEER": str(gazetteer), "DIME_DATABASE": "/nowhere.sqlite",
            **more}


def run(*arguments, gazetteer, input=None, cwd=ROOT, **more):
    done = subprocess.run(
        [binary(), *arguments], cwd=cwd, capture_output=True, timeout=300, env=environment(gazetteer, **more),
        input=input.encode() if isinstance(input, str) else input or b"")
    return done.returncode, done.stdout.decode(), done.stderr.decode()


# The answers

def test_the_table_fits_80_columns_and_says_what_it_has_to(gazetteer):
    status, out, err = run("geocode", GOOD, gazetteer=gazetteer)
    assert (status, err) == (0, "") and "\x1b" not in out
    lines = out.splitlines()
    assert all(len(line) <= 80 for line in lines)
    assert "Indirizzo" in lines[0] and "Confidenza" in lines[0]
    assert re.search(r"3998.* civico +(sicura|buona) [01],\d\d +\d+ m$", lines[1])
    assert re.search(r"45\.\d{6} N 12\.\d{6} E · civici/", out)


def test_the_formats_say_the_same(gazetteer):
    _, text, _ = run("geocode", GOOD, "--format", "json", gazetteer=gazetteer)
    whole = json.loads(text)
    best = whole["answers"][0]
    assert whole["query"] == GOOD and whole["status"] == "sicuro" and best["kind"] == "civico"
    _, text, _ = run("geocode", GOOD, GOOD, "--format", "json", gazetteer=gazetteer)
    assert json.loads(text) == [whole, whole]
    _, text, _ = run("geocode", GOOD, "--format", "ndjson", gazetteer=gazetteer)
    assert json.loads(text) == whole and text.count("\n") == 1
    _, text, _ = run("geocode", GOOD, "--format", "geojson", gazetteer=gazetteer)
    feature = json.loads(text)["features"][0]
    assert feature["geometry"] == {"type": "Point", "coordinates": [best["lon"], best["lat"]]}
    assert feature["properties"]["label"] == best["label"] and feature["properties"]["rank"] == 1
    _, text, _ = run("geocode", GOOD, "--format", "csv", gazetteer=gazetteer)
    row = next(csv.DictReader(io.StringIO(text)))
    assert (float(row["lon"]), float(row["lat"])) == (best["lon"], best["lat"]) and row["label"] == best["label"]
    assert row["query"] == GOOD and row["status"] == "sicuro" and row["id"] == best["id"]


@pytest.mark.parametrize("arguments, expected", [
    ([GOOD], 0), (["zzqx wwkj"], 2), (["via istria"], 3), ([GOOD, "zzqx wwkj", "via istria"], 2),
    ([GOOD, "--limit", "99"], 64), ([GOOD, "--format", "boh"], 64), ([GOOD, "--crs", "boh"], 64),
    ([GOOD, "--sure", "2"], 64), ([GOOD, "--boh"], 64)])
def test_the_exit_code_says_how_sure_it_is(gazetteer, arguments, expected):
    assert run("geocode", *arguments, gazetteer=gazetteer)[0] == expected


def test_what_is_unsure_is_asked(gazetteer):
    status, out, _ = run("geocode", "via istria", gazetteer=gazetteer)
    assert status == 3 and any(line.startswith("? ") for line in out.splitlines()), out
    answer = json.loads(run("geocode", "via istria", "--format", "json", gazetteer=gazetteer)[1])
    assert len(answer["question"]["options"]) > 1 and answer["status"] == "incerto"
    assert all(option["answer"] < len(answer["answers"]) for option in answer["question"]["options"])


def test_an_explanation_tells_the_parts_of_the_text(gazetteer):
    _, out, _ = run("geocode", GOOD, "--explain", gazetteer=gazetteer)
    assert "Come è stato letto" in out and "3998" in out.split("Come è stato letto")[1]
    text = run("geocode", GOOD, "--explain", "--format", "json", gazetteer=gazetteer)[1]
    assert json.loads(text)["answers"][0]["explanation"]["parts"]


def test_a_bias_brings_what_is_near_first(gazetteer):
    def best(bias):
        text = run("geocode", "via istria", "--bias", bias, "--format", "json", gazetteer=gazetteer)[1]
        return json.loads(text)["answers"][0]["lon"]
    assert best("12.36,45.40") > best("12.20,45.49")


def test_a_place_comes_back_from_where_it_is_in_any_crs(gazetteer):
    for crs, axes in [(None, ("lon", "lat")), ("EPSG:25833", ("x", "y")), ("EPSG:3003", ("x", "y"))]:
        options = ["--crs", crs] if crs else []
        found = json.loads(run("geocode", GOOD, "--format", "json", *options, gazetteer=gazetteer)[1])["answers"][0]
        point = [str(found[axis]) for axis in axes]
        status, out, _ = run(
            "reverse", *point, "--format", "json", *(["--from", crs] if crs else []), gazetteer=gazetteer)
        civico = json.loads(out)["civici"][0]
        assert status == 0 and civico["id"] == found["id"] and civico["distance_m"] < 5, crs


def test_reverse_says_when_nothing_is_near(gazetteer):
    assert run("reverse", "45.434, 12.3424", gazetteer=gazetteer)[0] == 0
    assert run("reverse", "0", "0", gazetteer=gazetteer)[0] == 2
    status, out, err = run("reverse", "via boh", gazetteer=gazetteer)
    assert status == 1 and out == "" and "12.3433 45.4345" in err
    assert run("reverse", "12.3", "45.4", "--limit", "0", gazetteer=gazetteer)[0] == 64
    assert run("reverse", "12.3", "45.4", "--boh", gazetteer=gazetteer)[0] == 64


def test_a_report_names_its_places_in_the_text(gazetteer):
    text = "Buca davanti al civico 23 di via Piave a Mestre"
    answer = json.loads(run("report", text, "--format", "json", gazetteer=gazetteer)[1])
    mention = answer["mentions"][0]
    start, end = mention["span"]
    assert text.encode()[start:end].decode() == mention["text"] and "Piave" in mention["text"]
    assert "PIAVE" in answer["answers"][0]["street"]
    out = run("report", text, gazetteer=gazetteer)[1]
    assert "Nel testo" in out and "Piave" in out and all(len(line) <= 80 for line in out.splitlines())


def test_another_language_changes_the_words_and_no_code(gazetteer):
    out = run("geocode", GOOD, gazetteer=gazetteer, DIME_LANG="en")[1]
    assert "Confidence" in out and "house number" in out
    text = run("geocode", GOOD, "--lang", "en", "--format", "json", gazetteer=gazetteer)[1]
    assert json.loads(text)["answers"][0]["kind"] == "civico"


@pytest.mark.parametrize("query", [
    "x" * 1_000_000, "🏛️ 🙂", "\u202eitaivle", "a\x01b\x1b[2J", " ".join(["via"] * 10_000), "''\"", "%s\\"],
    ids=["a megabyte", "emoji", "right to left", "control", "many tokens", "quotes", "escapes"])
def test_hostile_text_is_answered_and_obeyed_by_nobody(gazetteer, query):
    status, out, err = run("geocode", input=query + "\n", gazetteer=gazetteer)
    assert status in (0, 2, 3) and err == "" and "\x1b" not in out and json.loads(out)
    if len(query) < 1000:
        out = run("geocode", query.replace("\x00", ""), "x", gazetteer=gazetteer)[1]
        assert "\x1b" not in out and "\u202e" not in out


# Pipes

def test_lines_are_answered_as_they_come(gazetteer):
    process = subprocess.Popen(
        [binary(), "geocode"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment(gazetteer))
    for query in [GOOD, "via piave 23 mestre", GOOD]:
        process.stdin.write(f"\n{query}\r\n".encode())
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["query"] == query
    process.stdin.close()
    assert process.stdout.read() == b"" and process.wait(timeout=60) in (0, 3)


@pytest.mark.parametrize("ignores", [False, True])
def test_a_reader_that_leaves_ends_it_quietly(gazetteer, ignores):
    process = subprocess.Popen(
        [binary(), "geocode", "--format", "csv"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, env=environment(gazetteer), restore_signals=not ignores)
    process.stdout.readline()
    process.stdout.close()
    try:
        for _ in range(100_000):
            process.stdin.write(f"{GOOD}\n".encode())
            process.stdin.flush()
    except BrokenPipeError:
        pass
    assert process.wait(timeout=60) in (-signal.SIGPIPE, 128 + signal.SIGPIPE)
    assert process.stderr.read() == b""


# The index

def test_without_an_index_and_a_database_it_says_what_to_do(tmp_path):
    status, out, err = run("geocode", GOOD, gazetteer=tmp_path / "none.gaz")
    assert status == 1 and out == "" and "none.gaz" in err and "dime seed" in err and err.count("\n") == 1


def test_without_an_index_it_is_made_of_the_database_once(server, tmp_path):
    path = tmp_path / "new.gaz"
    status, out, err = run("geocode", GOOD, gazetteer=path, DIME_DATABASE=server.database)
    assert status == 0 and "3998" in out and "new.gaz" in err
    assert run("geocode", GOOD, gazetteer=path, DIME_DATABASE=server.database) == (0, out, "")


def test_an_index_that_is_none_or_damaged_is_named(gazetteer, tmp_path):
    path = tmp_path / "bad.gaz"
    path.write_bytes(b"no index" * 1000)
    status, out, err = run("geocode", GOOD, gazetteer=path)
    assert status == 1 and out == "" and "bad.gaz" in err
    data = bytearray(gazetteer.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(data)
    status, out, err = run("geocode", GOOD, gazetteer=path)
    assert status == 1 and out == "" and "bad.gaz" in err and "dime gazetteer build" in err


def test_info_names_licences_and_sources(gazetteer):
    status, out, err = run("gazetteer", "info", gazetteer=gazetteer)
    assert (status, err) == (0, "") and "civici" in out and "IODL-2.0" in out
    assert all(len(line) <= 80 for line in out.splitlines())


# Tables

ROWS = [("1", "Castello", "3998"), ("2", "Cannaregio", "2345"), ("3", "via Piave", "23")]


def table(delimiter=";", encoding="utf-8", names=("ID", "Località/Via", "N° Civico")):
    return "\n".join(delimiter.join(row) for row in [names, *ROWS]).encode(encoding) + b"\n"


def rows(path_or_text, delimiter=";"):
    text = path_or_text if isinstance(path_or_text, str) else path_or_text.read_text("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=delimiter))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_a_table_is_read_as_it_is_written(gazetteer, tmp_path, delimiter, encoding):
    source = tmp_path / "in.csv"
    source.write_bytes(table(delimiter, encoding))
    out = tmp_path / "out.csv"
    status, _, err = run(
        "batch", str(source), "--out", str(out), "--column", "street=Località/Via", gazetteer=gazetteer)
    assert status == 0, err
    assert out.read_bytes().startswith(b"\xef\xbb\xbf") == (encoding == "utf-8-sig")
    answers = rows(out, delimiter)
    assert [row["ID"] for row in answers] == ["1", "2", "3"]
    assert list(answers[0])[:3] == ["ID", "Località/Via", "N° Civico"]
    assert answers[0]["geo_status"] == "sicuro" and "3998" in answers[0]["geo_label"] and answers[0]["geo_lon"]
    assert "3 righe" in err and "Esito" in err and "Confidenza" in err


def test_wrong_rows_are_named_and_the_others_done(gazetteer, tmp_path):
    source = tmp_path / "in.csv"
    source.write_bytes(
        b"id;indirizzo\n1;castello 3998\n2\n3;citt\xe0 \xc3\n4;\"due\nrighe\"\n5;a;b\n6;cannaregio 2345;;\n7;\n\n"
        b"8;castello 3999\n")
    out, unsure = tmp_path / "out.csv", tmp_path / "unsure.csv"
    status, _, err = run(
        "batch", str(source), "--out", str(out), "--unsure", str(unsure), "--encoding", "utf-8", gazetteer=gazetteer)
    assert status == 1
    answers = {row["id"]: row for row in rows(out)}
    assert list(answers) == ["1", "2", "3", "4", "5", "6", "7", "8"]
    assert {key for key, row in answers.items() if row["geo_status"] == "errore"} == {"2", "3", "5", "7"}
    for line, words in [
            (3, "2 campi attesi, 1 trovati"), (4, "il byte 0xE0"), (7, "2 campi attesi, 3 trovati"), (9, "nella riga")]:
        assert f"in.csv:{line}: {words}" in err, err
    assert answers["3"]["geo_error"].startswith("4: ") and answers["8"]["geo_status"] == "sicuro"
    assert {row["line"] for row in rows(unsure)} >= {"5"}


def test_the_unsure_rows_stand_in_a_file_with_their_question(gazetteer, tmp_path):
    source = tmp_path / "in.csv"
    source.write_text("indirizzo\nvia istria\ncastello 3998\nzzqx wwkj\n")
    unsure = tmp_path / "unsure.csv"
    status, out, _ = run("batch", str(source), "--unsure", str(unsure), gazetteer=gazetteer)
    assert status == 0 and len(rows(out, ",")) == 3
    found = rows(unsure, ",")
    assert [(row["line"], row["status"]) for row in found] == [("2", "incerto"), ("4", "non-trovato")]
    assert found[0]["question"] and " | " in found[0]["options"]


def test_a_list_without_a_header_is_a_table_too(gazetteer):
    status, out, err = run("batch", "-", input="castello 3998\nvia piave 23, mestre\n", gazetteer=gazetteer)
    assert status == 0 and [row["query"] for row in rows(out, ",")] == ["castello 3998", "via piave 23, mestre"], err


def test_rows_of_a_pipe_are_answered_as_they_come(gazetteer):
    process = subprocess.Popen(
        [binary(), "batch", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env=environment(gazetteer))
    process.stdin.write(b"id,indirizzo\n1,castello 3998\n")
    process.stdin.flush()
    assert process.stdout.readline().startswith(b"id,indirizzo,geo_status")
    assert process.stdout.readline().startswith(b"1,castello 3998,sicuro")
    process.stdin.write(b"2,castello 3999\n")
    process.stdin.flush()
    assert process.stdout.readline().startswith(b"2,castello 3999,")
    process.stdin.close()
    assert process.stdout.read() == b"" and process.wait(timeout=60) == 0


def test_positions_are_asked_what_is_at_them(gazetteer):
    status, out, _ = run("batch", "-", input="id;x;y\n1;12,3424;45,4340\n2;nord;1\n", gazetteer=gazetteer)
    first, second = rows(out)
    assert status == 1 and first["geo_kind"] == "civico" and second["geo_error"].startswith("3: x: ")


def test_numbers_have_a_comma_where_it_is_asked_for(gazetteer):
    _, out, _ = run(
        "batch", "-", "--decimal-comma", "--crs", "EPSG:25833", input="id;indirizzo\n1;castello 3998\n",
        gazetteer=gazetteer)
    assert re.fullmatch(r"29\d{4},\d+", rows(out)[0]["geo_x"])


@pytest.mark.parametrize("text, arguments, words", [
    (b"", [], "vuoto"), (b"id;cap\n1;30100\n", [], "--column"), (b"via\nx\n", ["--column", "street=boh"], "boh"),
    (b"\xff\xfea\x00", [], "UTF-16")])
def test_a_table_that_cannot_be_read_is_named(gazetteer, tmp_path, text, arguments, words):
    source = tmp_path / "in.csv"
    source.write_bytes(text)
    status, out, err = run("batch", str(source), *arguments, gazetteer=gazetteer)
    assert status == 1 and out == "" and "in.csv" in err and words in err and err.count("\n") == 1
    assert run("batch", str(tmp_path / "none.csv"), gazetteer=gazetteer)[0] == 1


@pytest.mark.parametrize("arguments", [
    [], ["x.csv", "--resume"], ["x.csv", "--column", "boh=x"], ["x.csv", "--delimiter", "ab"], ["x.csv", "--jobs", "0"],
    ["x.csv", "--out", "x.csv"]])
def test_a_wrong_batch_is_64(gazetteer, arguments):
    assert run("batch", *arguments, gazetteer=gazetteer)[0] == 64


@pytest.fixture(scope="module")
def large(gazetteer, tmp_path_factory):
    """A table that takes a second or more, and what comes of it."""
    folder = tmp_path_factory.mktemp("large")
    source = folder / "in.csv"
    with source.open("w") as file:
        file.write("id;indirizzo\n")
        for number in range(20_000):
            text = f"castello {number % 6000 + 1}" if number % 7 else f"via istria\n{number}"
            file.write(f'{number};"{text}"\n')
    out, unsure = folder / "whole.csv", folder / "whole-unsure.csv"
    assert run("batch", str(source), "--out", str(out), "--unsure", str(unsure), gazetteer=gazetteer)[0] == 0
    return source, out.read_bytes(), unsure.read_bytes()


@pytest.mark.parametrize("signals", [
    [signal.SIGKILL], [signal.SIGKILL] * 3, [signal.SIGINT], [signal.SIGTERM, signal.SIGKILL]])
def test_an_interrupted_batch_goes_on_without_a_row_twice(gazetteer, large, tmp_path, signals):
    source, whole, whole_unsure = large
    out, unsure = tmp_path / "out.csv", tmp_path / "unsure.csv"
    state = tmp_path / "out.csv.part.state"
    command = ["batch", str(source), "--out", str(out), "--unsure", str(unsure)]
    for index, number in enumerate(signals):
        before = state.read_text() if state.exists() else None
        process = subprocess.Popen(
            [binary(), *command, *(["--resume"] if index else [])], stderr=subprocess.PIPE, env=environment(gazetteer))
        eventually(lambda: process.poll() is not None or state.exists() and state.read_text() != before)
        process.send_signal(number)
        said = process.stderr.read().decode()
        assert process.wait(timeout=60) == (-number if number == signal.SIGKILL else 130)
        assert not out.exists() and not unsure.exists()
        if number != signal.SIGKILL:
            assert "--resume" in said
    status, _, err = run(*command, gazetteer=gazetteer)
    assert status == 1 and "--resume" in err and "--restart" in err
    assert run(*command, "--resume", "--sure", "0.5", gazetteer=gazetteer)[0] == 1
    status, _, err = run(*command, "--resume", gazetteer=gazetteer)
    assert status == 0 and "20.000 righe" in err, err
    assert out.read_bytes() == whole and unsure.read_bytes() == whole_unsure
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.csv", "unsure.csv"]


def test_a_table_that_has_changed_is_not_gone_on_with(gazetteer, large, tmp_path):
    source = tmp_path / "in.csv"
    source.write_bytes(large[0].read_bytes())
    out = tmp_path / "out.csv"
    process = subprocess.Popen(
        [binary(), "batch", str(source), "--out", str(out)], stderr=subprocess.DEVNULL, env=environment(gazetteer))
    eventually(lambda: (tmp_path / "out.csv.part.state").exists())
    process.kill()
    process.wait()
    with source.open("a") as file:
        file.write("20000;castello 1\n")
    status, _, err = run("batch", str(source), "--out", str(out), "--resume", gazetteer=gazetteer)
    assert status == 1 and "in.csv" in err and "--restart" in err
    assert run("batch", str(source), "--out", str(out), "--restart", gazetteer=gazetteer)[0] == 0
    assert len(rows(out)) == 20_001


def test_memory_does_not_grow_with_the_table(gazetteer, large, tmp_path):
    def peak(source):
        process = subprocess.Popen(
            [binary(), "batch", str(source)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=environment(gazetteer))
        return os.wait4(process.pid, 0)[2].ru_maxrss
    small = tmp_path / "small.csv"
    small.write_bytes(b"".join(large[0].read_bytes().splitlines(True)[:2001]))
    assert peak(large[0]) < peak(small) + 32_000


# A person at a terminal

class Person:
    """A session on a pseudo-terminal of so many columns and rows."""

    def __init__(self, gazetteer, *arguments, columns=80, rows=24, **more):
        self.master, slave = pty.openpty()
        self.resize(columns, rows)
        self.before = termios.tcgetattr(slave)
        self.slave = slave
        self.seen = ""
        self.process = subprocess.Popen(
            [binary(), *arguments], stdin=slave, stdout=slave, stderr=slave, start_new_session=True,
            env=environment(gazetteer, **{"TERM": "xterm-256color", **more}))

    def resize(self, columns, rows):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        # The kernel tells whoever the terminal controls; here it controls nobody.
        if hasattr(self, "process"):
            self.process.send_signal(signal.SIGWINCH)

    def read(self):
        while select.select([self.master], [], [], 0.02)[0]:
            try:
                self.seen += os.read(self.master, 65536).decode(errors="replace")
            except OSError:
                break
        return self.seen

    def until(self, words):
        eventually(lambda: words in ESCAPE.sub("", self.read()))

    def press(self, keys):
        self.seen = ""
        os.write(self.master, keys.encode())

    def picture(self):
        """What was drawn last, without colours."""
        return ESCAPE.sub("", self.seen.split("\x1b[?25l")[-1]).replace("\r", "").splitlines()

    def end(self):
        eventually(lambda: self.read() is not None and self.process.poll() is not None)
        after = termios.tcgetattr(self.slave)
        assert after[:4] == self.before[:4], "the terminal is not as it was"
        return self.process.returncode


def test_suggestions_come_while_one_writes_and_the_chosen_one_is_searched(gazetteer):
    person = Person(gazetteer, "geocode")
    person.until("dove ›")
    person.press("castello 39")
    person.until("Castello 39")
    assert len(person.picture()) > 2 and all(len(line) < 80 for line in person.picture())
    person.press("\x1b[B")
    person.until("› Castello 39")
    person.press("\r")
    person.until("Confidenza")
    # The history of the session.
    person.press("\x10")
    eventually(lambda: "dove › castello 39" in ESCAPE.sub("", person.read()).lower())
    person.press("\x04\x15\x04")
    assert person.end() == 0


def test_tab_completes_and_escape_clears(gazetteer):
    person = Person(gazetteer, "geocode")
    person.until("dove ›")
    person.press("castello 3998")
    person.until("3998")
    person.press("\t")
    person.until("dove › ")
    person.press("\x1b")
    eventually(lambda: person.read() and person.picture()[0].strip() == "dove ›")
    person.press("\x03")
    assert person.end() == 130


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGABRT])
def test_the_terminal_is_given_back_whatever_ends_it(gazetteer, number):
    person = Person(gazetteer, "geocode")
    person.until("dove ›")
    person.press("caste")
    person.until("Castello")
    person.process.send_signal(number)
    assert person.end() == -number


def test_another_size_is_drawn_anew(gazetteer):
    person = Person(gazetteer, "geocode")
    person.until("dove ›")
    person.press("castello 39")
    person.until("Castello 39")
    person.seen = ""
    person.resize(40, 10)
    eventually(lambda: "Castello 39" in ESCAPE.sub("", person.read()))
    eventually(lambda: person.read() and len(person.picture()) <= 10 and max(map(len, person.picture())) <= 40)
    person.press("\x03")
    assert person.end() == 130


def test_colours_are_for_terminals_that_want_them(gazetteer):
    for more, has in [({"NO_COLOR": ""}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]:
        person = Person(gazetteer, "geocode", GOOD, **{"TERM": "xterm-256color", **more})
        assert person.end() == 0
        assert ("\x1b[" in person.read()) == has


# Measuring

QUESTIONS = """id,kind,query,lon,lat,tolerance_m
a,exact,castello 3998,{lon},{lat},20
b,exact,castello 3998,12.2,45.5,20
c,nowhere,zzqx wwkj,12.3,45.4,20
"""


def test_an_evaluation_measures_and_lists(gazetteer, tmp_path):
    best = json.loads(run("geocode", GOOD, "--format", "json", gazetteer=gazetteer)[1])["answers"][0]
    file, out = tmp_path / "q.csv", tmp_path / "a.csv"
    file.write_text(QUESTIONS.format(**best))
    status, text, err = run("geocode", "eval", str(file), "--json", "--out", str(out), gazetteer=gazetteer)
    assert status == 0, err
    told = json.loads(text)
    assert told["all"]["n"] == 3 and told["all"]["right"] == 1 and told["all"]["wrong_and_sure"] == 1
    assert told["kinds"]["exact"]["accuracy"] == 0.5 and told["kinds"]["nowhere"]["answered"] == 0
    assert set(told["latency_us"]) == {"p50", "p95", "p99", "max", "mean"} and len(told["reliability"]) == 10
    answers = rows(out, ",")
    assert list(answers[0])[:6] == ["id", "lon", "lat", "distance", "confidence", "label"]
    assert [row["id"] for row in answers] == ["a", "b", "c"] and answers[2]["lon"] == ""
    assert float(answers[0]["distance"]) < 1 and float(answers[1]["distance"]) > 5000
    status, text, _ = run("geocode", "eval", str(file), gazetteer=gazetteer)
    assert status == 0 and "p99" in text and "exact" in text and all(len(line) <= 80 for line in text.splitlines())
    status, text, _ = run("geocode", "eval", "--report", "--json", str(file), gazetteer=gazetteer)
    assert status == 0 and json.loads(text)["all"]["n"] == 3


def test_a_wrong_evaluation_set_names_its_line(gazetteer, tmp_path):
    file = tmp_path / "q.csv"
    for text, words in [("id,kind\n", "q.csv:1: "), (QUESTIONS.format(lon="x", lat=1), "q.csv:2: ")]:
        file.write_text(text)
        status, out, err = run("geocode", "eval", str(file), gazetteer=gazetteer)
        assert status == 1 and out == "" and words in err
    assert run("geocode", "eval", gazetteer=gazetteer)[0] == 64


# What is handed over

@pytest.mark.parametrize("verb", [
    "geocode", "reverse", "report", "batch", "gazetteer build", "gazetteer info", "geocode eval"])
def test_help_has_examples_and_exit_codes(gazetteer, verb):
    status, out, err = run(*verb.split(), "--help", gazetteer=gazetteer)
    assert (status, err) == (0, "") and f"dime {verb}" in out
    assert "gazetteer" in verb or "odici di uscita" in out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_complete_the_verbs(gazetteer, shell):
    status, out, _ = run("--generate-completion-script", shell, gazetteer=gazetteer)
    assert status == 0 and all(word in out for word in ["geocode", "batch", "unsure", "geojson"])


def test_the_manual_page_says_what_the_help_says():
    loader = importlib.machinery.SourceFileLoader("make", str(ROOT / "docs/man/make"))
    make = importlib.util.module_from_spec(importlib.util.spec_from_loader("make", loader))
    loader.exec_module(make)
    assert (ROOT / "docs/man/dime.1").read_text() == make.page(make.told(binary())), "docs/man/make writes it anew"


# Another comune

def test_a_comune_is_added_with_its_own_files(tmp_path):
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    fields = "{indirizzo: text required, toponimo: text required, numero: integer required, cod_via: integer}"
    (seeds / "manifest.yaml").write_text("storage_crs: EPSG:25833\nfiles:\n" + "".join(f"""
  - path: {name}.csv
    collection: civici_{name}
    title: Civici
    publisher: Comune
    source: https://example.org
    date: 2026-01-01
    licence: CC-BY-4.0
    attribution: Comune di {name.capitalize()}
    crs: EPSG:4326
    geometry: {{type: Point, x: lon, y: lat}}
    id: "{{numero}}"
    fields: {fields}
""" for name in ("mira", "dolo")))
    # The outlines of all comuni, as the project's seeds have them.
    entry = next(part for part in (ROOT / "seeds/manifest.yaml").read_text().split("\n\n") if "collection: comuni" in part)
    (seeds / "manifest.yaml").open("a").write("\n" + entry + "\n")
    (seeds / "data").mkdir()
    shutil.copy(ROOT / "seeds/data/comuni_cm_venezia.geojsonl.gz", seeds / "data")
    for name, lon, lat in [("mira", 12.13, 45.432), ("dolo", 12.091, 45.4056)]:
        (seeds / f"{name}.csv").write_text("indirizzo,toponimo,numero,cod_via,lon,lat\n" + "".join(
            f"VIA ROMA {number},VIA ROMA,{number},7,{lon + number / 1e4:.4f},{lat}\n" for number in (1, 3, 5)))
    entries = {name: f"  - {{belfiore: {code}, name: {name.capitalize()}, collections: {{civici: civici_{name}, comuni: comuni}}}}\n"
               for name, code in [("mira", "F229"), ("dolo", "D325")]}
    options = {"gazetteer": tmp_path / "x.gaz", "DIME_SEEDS": str(seeds), "DIME_DATABASE": str(tmp_path / "x.sqlite")}

    (seeds / "gazetteer.yaml").write_text("comuni:\n" + entries["mira"])
    status, _, err = run("seed", "--no-parcels", **options)
    assert status == 0, err
    found = json.loads(run("geocode", "via roma 3", "--format", "json", **options)[1])
    assert found["answers"][0]["comune"] == "Mira"
    assert found["answers"][0]["credits"] == [
        {"collection": "civici_mira", "licence": "CC-BY-4.0", "attribution": "Comune di Mira"}]

    (seeds / "gazetteer.yaml").write_text("comuni:\n" + entries["mira"] + entries["dolo"])
    status, _, err = run("seed", "--no-parcels", **options)
    assert status == 0, err
    found = json.loads(run("geocode", "via roma 3, dolo", "--format", "json", **options)[1])
    assert found["answers"][0]["comune"] == "Dolo"

    (seeds / "gazetteer.yaml").write_text("comuni:\n" + entries["mira"].replace("civici:", "civicii:"))
    status, _, err = run("seed", "--no-parcels", **options)
    assert status == 1 and "gazetteer.yaml:2" in err and "civici" in err
