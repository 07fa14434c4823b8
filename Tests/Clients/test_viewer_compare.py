"""Two maps that are compared: other layers, and the same layer on two days, truly."""
import subprocess

import pytest

import conftest
from browsing import PHONE, SMALL, browser  # noqa: F401  (fixture)
from conftest import ROOT
from viewing import MESTRE, RIALTO, view, views  # noqa: F401  (fixture)

# Three accesses side by side in EPSG:25833: always there; until 2015; from 2020 on.
REGISTER = """numero;anno;stato;x1;y1;x2;y2;esistente dal;scadenza
1;2001;rilasciata;284500;5041100;284504;5041100;;
2;2005;rilasciata;284510;5041100;284514;5041100;2005-03-01;2015-12-31
3;2020;rilasciata;284520;5041100;284524;5041100;2020-06-01;
"""


@pytest.fixture(scope="module")
def dated(copied, dime):
    """A server whose register has entries with dates."""
    database = copied("dated")
    folder = database.parent
    (folder / "register.csv").write_text(REGISTER)
    done = subprocess.run([dime, "passo", "register", "import", str(folder / "register.csv"), "--database", str(database)], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    server = conftest.start(folder, database=str(database))
    yield server
    server.stop()


@pytest.fixture
def register(browser, dated):  # noqa: F811
    yield from views(browser, dated)


ACCESSES = "map=20/45.490050/12.242240&base=no&layers=passi_carrai"


def inked(seen, side):
    """How many pixels of the pictures of a map are drawn on."""
    return seen.page.evaluate("""async side => {
      const tiles = [...document.querySelectorAll(`#${side} img.leaflet-tile-loaded`)];
      let count = 0;
      for (const tile of tiles) {
        const canvas = document.createElement('canvas');
        Object.assign(canvas, { width: tile.naturalWidth, height: tile.naturalHeight });
        const pen = canvas.getContext('2d');
        pen.drawImage(tile, 0, 0);
        const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
        for (let index = 3; index < data.length; index += 4) if (data[index] > 40) count += 1;
      }
      return count;
    }""", side)


def test_the_index_tells_what_is_valid_when(dated):
    layers = {each["name"]: each for each in dated.json("/tiles")["layers"]}
    assert layers["passi_carrai"]["validity"] == {"from": "esistente_dal", "to": "scadenza"}
    assert layers["particelle"]["validity"] == {"from": "validita_dal"}


def test_two_days_show_what_was_valid_then(register):
    seen = register().open(ACCESSES + "&tool=compare&compare=split&bbase=no&blayers=passi_carrai")
    seen.page.wait_for_selector("#map-b img.leaflet-tile-loaded")
    everything = inked(seen, "map")
    assert everything > 100 and inked(seen, "map-b") == pytest.approx(everything, rel=0.3)
    seen.page.locator("[data-key=compare-date-a]").fill("2010-01-01")
    seen.page.locator("[data-key=compare-date-b]").fill("2018-01-01")
    seen.until("() => location.hash.includes('date=2010-01-01') && location.hash.includes('bdate=2018-01-01')")
    seen.settle()
    seen.until("() => [...document.querySelectorAll('#map img.leaflet-tile, #map-b img.leaflet-tile')].every(tile => tile.complete && tile.src.match(/SLD_BODY|data:/))")
    first, second = inked(seen, "map"), inked(seen, "map-b")
    # 2010: two of three; 2018: one.
    assert everything > first > second > 0
    assert "2010" in seen.page.locator(".side-a").inner_text() and "2018" in seen.page.locator(".side-b").inner_text()
    assert "Passi carrabili" in seen.page.locator("#panel").inner_text()


@pytest.mark.parametrize("date, numbers", [
    ("", "123"), ("2010-01-01", "12"), ("2015-12-31", "12"), ("2016-01-01", "1"), ("2020-06-01", "13")])
def test_a_click_tells_of_what_was_valid_alone(register, dated, date, numbers):
    items = dated.json("/ogc/collections/passi_carrai/items")["features"]
    found = set()
    for item in items:
        (west, south), (east, north) = item["geometry"]["coordinates"]
        seen = register().open(f"map=21/{(south + north) / 2:.7f}/{(west + east) / 2:.7f}&base=no&layers=passi_carrai&date={date}")
        seen.click()
        seen.page.locator("#info-body table, #info-body .hint").first.wait_for()
        seen.until("() => !document.querySelector('#info-body').innerText.includes('Cerco')")
        if "Passi carrabili" in seen.page.locator("#info-body").inner_text():
            found.add(item["properties"]["numero"])
    assert found == set(numbers)


def test_the_maps_move_together_and_differ(view):
    seen = view().open(RIALTO + "&layers=civici&tool=compare")
    seen.page.get_by_role("button", name="Inizia il confronto").click()
    seen.said("Confronto iniziato")
    seen.page.locator("[data-key=compare-base-b]").select_option("catasto")
    seen.until("() => [...document.querySelectorAll('#map-b img.leaflet-tile-loaded')].some(tile => tile.src.includes('/catasto/'))")
    assert seen.words["bbase"] == "catasto" and seen.words["base"] == "mappa" and seen.words["compare"] == "swipe:50"

    def corner(side):
        return seen.page.evaluate("""side => { const box = document.getElementById(side).getBoundingClientRect();
          const tile = [...document.querySelectorAll(`#${side} img.leaflet-tile-loaded`)].at(-1);
          const at = tile.getBoundingClientRect(); const [z, x, y] = tile.src.match(/(\\d+)\\/(\\d+)\\/(\\d+)(?:@2x)?\\.png/).slice(1).map(Number);
          return [z, Math.round(at.left - box.left - x * 256), Math.round(at.top - box.top - y * 256)]; }""", side)

    assert corner("map") == corner("map-b")
    seen.page.locator("#map-b").focus()
    seen.press("ArrowRight")
    seen.until("() => !location.hash.includes('12.33588')")
    seen.settle()
    assert corner("map") == corner("map-b")
    seen.page.get_by_role("button", name="Scambia A e B").click()
    assert seen.words["base"] == "catasto" and seen.words["bbase"] == "mappa"
    seen.page.get_by_role("button", name="Termina").click()
    assert seen.page.locator("#map-b").is_hidden() and "compare" not in seen.words


def test_the_curtain_is_moved_by_mouse_and_keyboard(view):
    seen = view().open(RIALTO + "&tool=compare&compare=swipe:50&bbase=catasto")
    curtain = seen.page.get_by_role("slider", name="Tendina")
    curtain.focus()
    seen.press("ArrowLeft", "ArrowLeft")
    assert curtain.get_attribute("aria-valuetext") == "A 48 %, B 52 %"
    seen.until("() => location.hash.includes('swipe:48')")
    box = seen.page.locator("#maps").bounding_box()
    x, y = box["x"] + box["width"] * (0.05 + 0.9 * (48 - 5) / 90), box["y"] + box["height"] / 2
    seen.page.mouse.move(x, y)
    seen.page.mouse.down()
    seen.page.mouse.move(box["x"] + box["width"] * 0.25, y, steps=5)
    seen.page.mouse.up()
    seen.until("() => /swipe:2\\d/.test(location.hash)")
    clip = seen.page.locator("#map-b").evaluate("node => getComputedStyle(node).clipPath")
    assert "25" in clip or "px" in clip
    # A click right of the curtain asks map B, a click left of it map A.
    seen.click(200, 100)
    seen.page.locator("#info-body table").first.wait_for()


def test_each_map_has_layers_of_its_own(view):
    seen = view().open(RIALTO + "&layers=civici&tool=compare&compare=split&bbase=mappa&blayers=particelle@50")
    seen.page.get_by_role("button", name="Scegli gli strati di B").click()
    assert seen.page.get_by_role("radio", name="Mappa B").is_checked()
    seen.page.get_by_role("button", name="Togli dalla mappa: Particelle").click()
    assert "blayers" not in seen.words and seen.words["layers"] == "civici"
    seen.page.get_by_role("radio", name="Mappa A").check()
    seen.page.get_by_role("button", name="Togli dalla mappa: Numeri civici").click()
    assert "layers" not in seen.words


@pytest.mark.parametrize("size", [PHONE, SMALL], ids=["phone", "320px"])
def test_on_a_small_screen_the_maps_lie_one_below_the_other(view, size):
    seen = view(size).open(RIALTO + "&compare=split&bbase=catasto")
    one, other = (seen.page.locator(node).bounding_box() for node in ("#map", "#map-b"))
    assert one["width"] == other["width"] and other["y"] >= one["y"] + one["height"] - 4


def test_a_measure_stands_on_both_maps(view):
    seen = view().open(MESTRE + "&compare=split&bbase=catasto&tool=measure&measure=line:45.490000,12.242000;45.490300,12.242500")
    for side in ("map", "map-b"):
        assert seen.page.locator(f"#{side} .leaflet-overlay-pane path").count() >= 4


def test_a_day_that_is_changed_before_its_style_came_leaves_no_error(view):
    seen = view()
    held = []
    seen.page.route("**/wms?*GetStyles*", lambda route: held.append(route))
    seen.open(MESTRE + "&layers=particelle&date=2010-01-01&tool=layers", settled=False)
    seen.page.get_by_role("button", name="Togli dalla mappa: Particelle").click()
    seen.until("() => !location.hash.includes('particelle')")
    for route in held:
        route.continue_()
    seen.settle()
    assert seen.complaints == []
