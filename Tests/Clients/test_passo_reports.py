"""Reports on driveways as the command writes them: read by a browser, by pdftotext and by xmllint."""
import pathlib
import subprocess

import pytest

from barriers import barriers
from browsing import browser  # noqa: F401  (a fixture)

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCENES = ROOT / "Tests/PassiCarraiReportsTests/Scenes"


def check(dime, *arguments):
    done = subprocess.run([dime, "passo", "check", *map(str, arguments)], cwd=ROOT, capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


@pytest.fixture(scope="module", params=["it", "en"])
def reports(request, tmp_path_factory, dime):
    folder = tmp_path_factory.mktemp(request.param)
    files = {kind: folder / f"report.{kind}" for kind in ["html", "pdf", "svg"]}
    status, _, said = check(
        dime, SCENES / "mestre-1.json", "--lang", request.param, "--reference", "Pratica 12/2026", "--data-date", "2026-01-15",
        *[word for kind, file in files.items() for word in (f"--{kind}", file)])
    assert (status, said) == (0, "")
    return request.param, files


def test_page_has_no_barrier_asks_nobody_and_has_room_on_a_telephone(reports, browser):  # noqa: F811
    language, files = reports
    page = browser.new_page(viewport={"width": 1200, "height": 900})
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(files["html"].as_uri())
    assert barriers(page) == []
    assert asked == [files["html"].as_uri()]
    assert page.locator("html").get_attribute("lang") == language
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()


def test_page_prints_each_drawing_on_a_sheet_of_its_size(reports, browser, tmp_path):  # noqa: F811
    _, files = reports
    page = browser.new_page()
    page.goto(files["html"].as_uri())
    printed = tmp_path / "printed.pdf"
    page.pdf(path=str(printed), prefer_css_page_size=True)
    page.close()
    told = subprocess.run(["pdfinfo", "-f", "1", "-l", "20", printed], capture_output=True, text=True, check=True).stdout
    sizes = [tuple(round(float(n) / 72 * 25.4) for n in line.split("size:")[1].split("pts")[0].split("x"))
             for line in told.splitlines() if line.startswith("Page ") and "size:" in line]
    assert sizes.count((297, 210)) == 2 and sizes[0] == (210, 297), sizes


def test_file_to_keep_is_tagged_and_says_the_case(reports):
    language, files = reports
    told = subprocess.run(["pdfinfo", files["pdf"]], capture_output=True, text=True, check=True).stdout
    assert "Tagged:          yes" in told and "Pratica 12/2026" in told
    structure = subprocess.run(["pdfinfo", "-struct", files["pdf"]], capture_output=True, text=True, check=True)
    assert structure.stdout.startswith("Document") and structure.stderr == ""
    text = subprocess.run(["pdftotext", files["pdf"], "-"], capture_output=True, text=True, check=True).stdout
    for words in {"it": ["17,79", "15/01/2026", "non è una decisione"], "en": ["17.79", "15 January 2026"]}[language]:
        assert words in text, words


def test_drawings_are_well_formed(reports):
    _, files = reports
    for file in [files["svg"], files["svg"].with_name("report-1-200.svg")]:
        subprocess.run(["xmllint", "--noout", file], check=True)


def test_what_cannot_be_reported_is_said(tmp_path, dime):
    two = tmp_path / "two.json"
    scene = (SCENES / "example-1.json").read_text()
    two.write_text(f"[{scene},{scene}]")
    status, _, said = check(dime, two, "--html", tmp_path / "out.html", "--lang", "en")
    assert status == 1 and "one scene" in said and not (tmp_path / "out.html").exists()
    status, _, said = check(dime, SCENES / "example-1.json", "--pdf", tmp_path / "no/such/folder.pdf", "--lang", "en")
    assert status == 1 and "folder.pdf: cannot be written" in said
    status, _, said = check(dime, SCENES / "example-1.json", "--pdf", tmp_path / "out.pdf", "--styles", tmp_path, "--lang", "en")
    assert status == 1 and "OpenSans-Regular.ttf: the font is missing" in said
