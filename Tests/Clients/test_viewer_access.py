"""The viewer for everybody: what axe finds in every state, what a screen reader is told, small screens, large text."""
import pytest

from barriers import barriers
from browsing import SMALL, WIDE, browser  # noqa: F401  (fixture)
from viewing import MESTRE, RIALTO, view  # noqa: F401  (fixture)

ZOOMED = (320, 256)  # 1280 × 1024 at 400 %


def nothing(seen):
    pass


def suggested(seen):
    seen.page.locator("#search-text").fill("castello 39")
    seen.page.locator("#search-list [role=option]").first.wait_for()


def found(seen):
    seen.page.locator("#search-text").fill("castello 3998")
    seen.press("Enter")
    seen.page.locator("#found", has_text="3998").wait_for()


def cards(seen):
    seen.page.locator("[data-layer=particelle] summary").first.click()
    seen.page.locator(".legend-words summary").click()
    seen.page.locator(".legend-words li").first.wait_for()


def informed(seen):
    seen.page.locator("#map").focus()
    seen.press("Enter")
    seen.page.locator("#info-body table").first.wait_for()


def judged(seen):
    seen.page.locator("#map").focus()
    seen.press("Enter")
    seen.page.locator(".verdict").wait_for()
    seen.page.locator(".rest summary").click()


def conditions(seen):
    seen.rows()
    seen.page.locator("[data-key=filter]").click()
    seen.page.get_by_role("button", name="Aggiungi condizione").click()
    seen.page.get_by_role("button", name="Applica").click()
    seen.page.locator(".condition .failed").first.wait_for()
    seen.page.locator("#table tbody input").first.check()
    seen.page.locator("#table summary", has_text="Scarica").click()
    seen.page.locator(".files a").first.wait_for()


def lost(seen):
    seen.page.locator("#goto-text").fill("dove")
    seen.press("Enter")
    seen.page.locator("#goto-fault").wait_for()


def helped(seen):
    seen.page.locator("#help-open").click()


def broken(seen):
    seen.page.route("**/wms?*GetFeatureInfo*", lambda route: route.abort())
    seen.page.route("**/wfs?**", lambda route: route.abort())
    seen.page.route("**/ogc/**", lambda route: route.abort())
    seen.page.locator("#map").focus()
    seen.press("Enter")
    seen.page.locator("#info-body .failed").wait_for()
    seen.page.locator("#tool-of-table").click()
    seen.page.locator("#table .failed").wait_for()


LAYERS = MESTRE + "&layers=civici,particelle"
STATES = {
    "the map alone": (nothing, LAYERS), "suggestions": (suggested, RIALTO), "a place": (found, RIALTO), "layers": (nothing, LAYERS + "&tool=layers"), "a layer": (cards, LAYERS + "&tool=layers"),
    "what is here": (informed, LAYERS), "nothing measured": (nothing, LAYERS + "&tool=measure"),
    "an area": (nothing, LAYERS + "&tool=measure&measure=area:45.490169,12.240905;45.490132,12.241441;45.489793,12.241495"),
    "no check": (nothing, LAYERS + "&tool=check"), "a verdict": (judged, LAYERS + "&tool=check"),
    "to compare": (nothing, LAYERS + "&tool=compare"), "a curtain": (nothing, LAYERS + "&tool=compare&compare=swipe:40&bbase=catasto"), "side by side": (nothing, LAYERS + "&compare=split&bbase=catasto&tool=layers"),
    "going somewhere": (nothing, LAYERS + "&tool=goto"), "wrong coordinates": (lost, LAYERS + "&tool=goto"), "a table": (lambda seen: seen.rows(), LAYERS + "&table=civici"),
    "a table with conditions": (conditions, LAYERS + "&table=civici"), "help": (helped, LAYERS), "no answer": (broken, LAYERS),
}

# What is wider than its box; what cannot be hit with a finger (WCAG 2.2, 2.5.8: 24 px).
CUT = """() => [...document.querySelectorAll('button, summary, label, legend, h2, h3, .hint')]
  .filter(node => node.offsetParent && !node.closest('.rows') && !node.matches('.unseen') && node.clientWidth > 1 && node.scrollWidth > node.clientWidth + 1).map(node => node.outerHTML.slice(0, 100))"""
SMALL_TARGETS = """() => [...document.querySelectorAll('button, select, input, summary, [role=option]')].filter(node => node.offsetParent)
  .map(node => [node, (node.closest('label, .search-field') ?? node).getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.width < 24 || box.height < 24)).map(([node, box]) => [node.outerHTML.slice(0, 100), box.width, box.height])"""


@pytest.mark.parametrize("size", [WIDE, SMALL], ids=["wide", "320px"])
@pytest.mark.parametrize("state", STATES)
def test_every_state_is_without_barriers_cuts_and_small_targets(view, state, size):
    act, fragment = STATES[state]
    seen = view(size).open(fragment)
    act(seen)
    assert barriers(seen.page) == []
    assert seen.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert seen.page.evaluate(CUT) == []
    assert seen.page.evaluate(SMALL_TARGETS) == []


@pytest.mark.parametrize("state", ["a layer", "a verdict", "a table with conditions", "a curtain", "what is here", "an area"])
@pytest.mark.parametrize("look", [{"color_scheme": "dark"}, {"forced_colors": "active"}, {"contrast": "more"}, {"reduced_motion": "reduce"}],
                         ids=["dark", "forced colours", "more contrast", "less motion"])
def test_has_no_barrier_however_it_looks(view, look, state):
    act, fragment = STATES[state]
    seen = view(**look).open(fragment)
    act(seen)
    assert barriers(seen.page) == []


@pytest.mark.parametrize("state", ["a layer", "what is here", "an area", "a verdict", "a table", "a curtain"])
def test_nothing_is_out_of_reach_at_400_per_cent(view, state):
    act, fragment = STATES[state]
    seen = view(ZOOMED).open(fragment)
    act(seen)
    assert seen.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert seen.page.locator("#rail button").last.is_visible()
    # What is open has room, and can be scrolled to.
    assert seen.page.evaluate("""() => ['#panel', '#info', '#table .rows', '#map'].map(each => document.querySelector(each))
      .filter(node => node?.offsetParent).every(node => {
        node.scrollIntoView({ block: 'end' });
        const box = node.getBoundingClientRect();
        return box.height >= 40 && box.bottom <= innerHeight + 1;
      })""")


def test_text_of_twice_the_size_is_not_cut(view):
    seen = view((1280, 1024)).open(LAYERS + "&tool=layers")
    seen.page.evaluate("document.documentElement.style.fontSize = '200%'")
    cards(seen)
    assert seen.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_every_part_is_reached_by_tab_in_the_order_that_one_reads_and_shows_the_focus(view):
    seen = view().open(LAYERS + "&tool=layers&table=civici")
    seen.rows()
    names, bare = [], []
    seen.page.evaluate("document.activeElement.blur()")
    for _ in range(75):
        seen.press("Tab")
        name, shown = seen.page.evaluate("""() => {
          const node = document.activeElement;
          const shows = each => each && getComputedStyle(each).outlineStyle !== 'none';
          return [node.id || node.dataset.key || node.innerText.trim(), shows(node) || shows(node.closest('.field, .search-field')) || shows(node.nextElementSibling)];
        }""")
        names.append(name)
        if not shown:
            bare.append(name)
        if name == "table-layer":
            break
    wanted = ["help-open", "tool-of-layers", "tool-of-table", "panel-close", "up-particelle", "layer-wish", "search-text", "map", "tool-print", "table-layer"]
    assert [name for name in names if name in wanted] == wanted, names
    assert bare == []


def test_a_screen_reader_hears_landmarks_headings_and_names(view):
    seen = view().open(LAYERS + "&tool=layers&table=civici")
    seen.rows()
    informed(seen)
    tree = seen.page.locator("body").aria_snapshot()
    for line in ['- banner:', '- main:', 'navigation "Strumenti"', 'region "Strati"', 'region "Mappa"', 'search:', 'combobox "Cerca un indirizzo', 'application "Mappa. Frecce', 'region "Che cosa c',
                 'region "Tabella"', 'heading "Visualizzatore" [level=1]', 'heading "Strati" [level=2]', 'table "Numeri civici"', 'rowheader', 'button "Strati" [expanded]', 'group "Strumenti della mappa"']:
        assert line in tree, (line, tree)
    # Tiles and marks are pictures of what the words say.
    assert tree.count("- img") == 0


def test_what_is_drawn_anew_keeps_the_focus(view):
    seen = view().open(LAYERS + "&tool=layers")
    seen.tab_to("[data-key=down-civici]")
    seen.press("Enter")
    seen.until("() => location.hash.includes('layers=particelle,civici')")
    assert seen.page.evaluate("document.activeElement.dataset.key ?? document.activeElement.id") in ("panel-title", "up-civici", "down-civici")
    seen.page.locator("#map").focus()
    seen.press("+")
    seen.until("() => location.hash.includes('map=20')")
    assert seen.page.evaluate("document.activeElement.id") == "map"


def test_escape_closes_what_has_the_focus_and_gives_it_back(view):
    seen = view().open(LAYERS)
    seen.page.locator("#tool-of-measure").focus()
    seen.press("Enter")
    assert seen.page.evaluate("document.activeElement.id") == "panel-title"
    seen.press("Escape")
    assert seen.page.locator("#panel").is_hidden()
    assert seen.page.evaluate("document.activeElement.id") == "tool-of-measure"
