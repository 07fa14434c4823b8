"""The map picker for everybody: what axe finds, what a screen reader is told, small screens, large text, contrast."""
import re

import pytest

from barriers import barriers
from browsing import SMALL, WIDE, ZOOMED, browser  # noqa: F401  (fixture)
from picking import FRONT, PARCEL, PICKER, SQUARE, form  # noqa: F401  (fixture)


def empty(seen):
    pass


def listed(seen):
    seen.search.fill("castello 39")
    seen.page.locator("#list li").first.wait_for()
    seen.press("ArrowDown")


def asked(seen):
    seen.search.fill("via castello")
    seen.press("Enter")
    seen.page.locator("#note", has_text="Quale").wait_for()


def chosen(seen):
    seen.click()
    seen.changed()


def moving(seen):
    seen.map.focus()
    seen.press("Enter", "ArrowUp")
    seen.page.wait_for_function(f"() => {PICKER}.feature.properties.label")


def several(seen):
    for count, spot in enumerate([(0, 0), (60, 0), (60, 60)], 1):
        seen.click(*spot)
        seen.changed(count)


def judged(seen):
    seen.click()
    seen.page.locator(".verdict .outcome").wait_for()
    seen.changed(2)


def refused(seen):
    seen.submit()
    seen.error.get_by_text("Scegli").wait_for()


def opened(seen):
    seen.page.locator(".nearby summary").click()
    seen.page.locator(".nearby li").first.wait_for()
    seen.page.locator(".coordinates summary").click()
    seen.page.locator("#degrees").fill("qui")
    seen.press("Enter")
    seen.page.locator("#degrees-error", has_text="45").wait_for()


def troubled(seen):
    seen.page.route("**/geocode/*", lambda route: route.abort())
    seen.search.fill("Castello 3998")
    seen.press("Enter")
    seen.page.locator(".notice", has_text="hai scritto").wait_for()


STATES = {
    "empty": (empty, {}), "suggestions": (listed, {}), "a question": (asked, {}), "chosen": (chosen, SQUARE),
    "moving": (moving, SQUARE), "an address": (chosen, {"mode": "address", **SQUARE}), "a parcel": (chosen, {"mode": "parcel", **PARCEL}),
    "a front": (judged, {"mode": "front", **FRONT}), "a line": (several, {"mode": "line", **SQUARE}),
    "an area": (several, {"mode": "area", **SQUARE}), "points": (several, {"mode": "points", **SQUARE}),
    "refused": (refused, {}), "all open": (opened, SQUARE), "no answer": (troubled, {}), "disabled": (empty, {"disabled": ""}),
}


# What lies over the edge of its box, and what is smaller than 44 px.
CUT = """() => [...document.getElementById('luogo').shadowRoot.querySelectorAll('button, summary, label, legend, .what, .keys')]
  .filter(node => node.offsetParent && node.scrollWidth > node.clientWidth + 1).map(node => node.outerHTML.slice(0, 80))"""
SMALL_TARGETS = """() => [...document.getElementById('luogo').shadowRoot.querySelectorAll('button, input, summary, [role=option]')]
  .map(node => [node, (node.closest('.sides label, .field') ?? node).getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.width < 44 || box.height < 44)).map(([node, box]) => [node.outerHTML.slice(0, 80), box.width, box.height])"""


@pytest.mark.parametrize("size", [WIDE, SMALL], ids=["wide", "320px"])
@pytest.mark.parametrize("state", STATES)
def test_every_state_is_without_barriers_cuts_and_small_targets(form, state, size):
    act, attributes = STATES[state]
    seen = form(size).open(**attributes)
    act(seen)
    assert barriers(seen.page) == []
    assert seen.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert seen.page.evaluate(CUT) == []
    assert seen.page.evaluate(SMALL_TARGETS) == []


@pytest.mark.parametrize("look", [{"color_scheme": "dark"}, {"forced_colors": "active"}, {"contrast": "more"}, {"reduced_motion": "reduce"}],
                         ids=["dark", "forced colours", "more contrast", "less motion"])
def test_has_no_barrier_however_it_looks(form, look):
    seen = form(**look).open(**SQUARE)
    moving(seen)
    assert barriers(seen.page) == []


# The pairs of colours in the styles: text on its ground 4.5, what is drawn 3. Source: WCAG 2.1, 1.4.3 and 1.4.11.
PAIRS = [("ink", "paper", 4.5), ("soft", "paper", 4.5), ("soft", "ground", 4.5), ("blue-dark", "paper", 4.5), ("blue-dark", "ground", 4.5),
         ("on-blue", "blue", 4.5), ("on-blue", "blue-dark", 4.5), ("error", "paper", 4.5), ("notice", "notice-ground", 4.5),
         ("good", "paper", 4.5), ("line", "paper", 3), ("focus", "paper", 3), ("blue", "paper", 3)]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_have_the_contrast_that_the_law_asks_for(form, scheme):
    seen = form(color_scheme=scheme).open()
    colours = seen.page.evaluate("""names => {
      const root = document.getElementById('luogo').shadowRoot;
      const probe = root.querySelector('fieldset').appendChild(document.createElement('i'));
      return Object.fromEntries(names.map(name => {
        probe.style.color = `var(--dime-${name})`;
        return [name, getComputedStyle(probe).color.match(/[\\d.]+/g).slice(0, 3).map(Number)];
      }));
    }""", sorted({name for pair in PAIRS for name in pair[:2]}))

    def luminance(colour):
        parts = [part / 255 for part in colour]
        return sum(weight * (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4)
                   for weight, part in zip((0.2126, 0.7152, 0.0722), parts))

    for one, other, least in PAIRS:
        high, low = sorted((luminance(colours[one]), luminance(colours[other])), reverse=True)
        assert (high + 0.05) / (low + 0.05) >= least, (one, other, scheme)


@pytest.mark.parametrize("state", ["suggestions", "moving", "a front"])
def test_nothing_is_cut_off_at_400_per_cent(form, state):
    act, attributes = STATES[state]
    seen = form(ZOOMED).open(**attributes)
    act(seen)
    assert seen.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert seen.page.evaluate(CUT) == []


def test_nothing_is_cut_off_in_text_of_twice_the_size(form):
    seen = form((768, 1024)).open(**SQUARE)
    seen.page.evaluate("document.documentElement.style.fontSize = '200%'")
    chosen(seen)
    assert seen.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_every_part_is_reached_by_tab_and_shows_the_focus(form):
    seen = form().open(**SQUARE)
    chosen(seen)
    seen.page.locator("#tipo").focus()
    names, bare = [], []
    for _ in range(30):
        seen.press("Tab")
        name, shown = seen.page.evaluate("""() => {
          const host = document.activeElement;
          const node = host.shadowRoot?.activeElement ?? host;
          const shows = each => each && getComputedStyle(each).outlineStyle !== 'none';
          return [host.id === 'luogo' ? node.getAttribute('aria-label') ?? node.labels?.[0]?.textContent ?? node.textContent.trim() : host.id,
            shows(node) || shows(node.closest('.field')) || shows(node.closest('.stage'))];
        }""")
        if name == "descrizione":
            break
        names.append(name)
        if not shown:
            bare.append(name)
    assert names[:4] == ["Cerca un indirizzo o un luogo", "Cancella il testo", "Cerca", "Usa la mia posizione"]
    assert "Mappa: Dove si trova il guasto?" in names and "Scegli tra i numeri civici vicini" in names
    assert any(name.startswith("Sposta: ") for name in names) and "Scrivi le coordinate" in names
    assert len(names) < 20 and bare == []


def test_a_screen_reader_is_told_the_group_the_question_and_the_choice(form):
    seen = form().open(**SQUARE)
    chosen(seen)
    seen.status.get_by_text("Scelto").wait_for()
    tree = seen.page.locator("#luogo").aria_snapshot()
    for line in ['group "Dove si trova il guasto? (obbligatorio)"', 'combobox "Cerca un indirizzo o un luogo"',
                 'application "Mappa: Dove si trova il guasto?"', 'group "Luogo scelto"', "- status: "]:
        assert line in tree, tree
    # Tiles, marks and crosshair are pictures of what the words say.
    assert "img" not in tree and "button: " not in tree
    client = seen.page.context.new_cdp_session(seen.page)
    nodes = client.send("Accessibility.getFullAXTree")["nodes"]
    named = {node["role"]["value"]: node for node in nodes if node.get("name", {}).get("value", "").startswith("Mappa:")}
    assert "frecce per spostare la mappa" in named["application"]["description"]["value"]
    field = next(node for node in nodes if node["role"]["value"] == "combobox" and node.get("name", {}).get("value", "").startswith("Cerca un"))
    assert {"required", "autocomplete"} <= {each["name"] for each in field["properties"]}


def test_a_suggestion_that_is_gone_through_is_told_with_its_place_in_the_list(form):
    seen = form().open()
    listed(seen)
    client = seen.page.context.new_cdp_session(seen.page)
    nodes = client.send("Accessibility.getFullAXTree")["nodes"]
    options = [node for node in nodes if node["role"]["value"] == "option" and "Castello" in node["name"]["value"]]
    assert len(options) >= 5
    assert re.search(r"\d+ suggerimenti", seen.status.inner_text())


def test_prints_the_choice_and_the_map_without_the_controls(form):
    seen = form().open(**SQUARE)
    chosen(seen)
    seen.page.emulate_media(media="print")
    assert seen.page.locator(".chosen strong").is_visible() and seen.map.is_visible()
    for part in [".search", ".ways", ".zoom", ".acts", ".nearby"]:
        assert seen.page.locator(part).is_hidden(), part
