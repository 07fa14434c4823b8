"""The forms of /demo in Chromium: filled in and sent, with a keyboard, on a small screen, without a script."""
import re

import pytest

from barriers import barriers
from browsing import PHONE, SMALL, WIDE, browser  # noqa: F401  (fixture)
from conftest import eventually, start

FORMS = ["", "/segnalazione", "/passo-carraio", "/richiesta"]


class Page:
    """A form that is open, what it asked for and complained of."""

    def __init__(self, page, base):
        self.page, self.base = page, base
        self.requests, self.complaints = [], []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda said: "Content Security" in said.text and self.complaints.append(said.text))

    def open(self, name=""):
        self.page.goto(f"{self.base}/demo{name}")
        self.page.wait_for_load_state("load")
        return self

    def find(self, picker, text):
        """Searches in a picker and takes the first answer."""
        field = self.page.locator(f"#{picker} #text")
        field.fill(text)
        field.press("Enter")
        # Found, and looked at by the rules of the form: before that it is not sent.
        self.page.wait_for_function(
            "id => { const place = document.getElementById(id);"
            " return place.feature?.properties.label && !place.validationMessage.startsWith('Sto controllando'); }",
            arg=picker, timeout=60000)

    def button(self, name):
        return self.page.get_by_role("button", name=name, exact=True)

    def is_wider_than_the_screen(self):
        return self.page.evaluate("document.documentElement.scrollWidth > innerWidth")


@pytest.fixture
def demo(browser, server):  # noqa: F811
    eventually(lambda: server.get("/geocode/search?q=castello+3998")[0] == 200, seconds=300)
    eventually(lambda: server.get("/passi-carrai/fronti?at=12.2424,45.4902")[0] == 200, seconds=300)
    contexts = []

    def begin(size=WIDE, **options):
        context = browser.new_context(viewport={"width": size[0], "height": size[1]}, locale="it-IT", **options)
        context.set_default_timeout(30000)
        contexts.append(context)
        return Page(context.new_page(), server.base)

    yield begin
    for context in contexts:
        context.close()


def at_the_verdict(seen, gate=None):
    """Goes through the first two steps of a driveway."""
    seen.open("/passo-carraio")
    seen.find("front", "Via Piave 23, Mestre")
    seen.page.wait_for_function("() => document.getElementById('front').feature.properties.check?.outcome && document.getElementById('front').checkValidity()")
    seen.button("Prosegui").click()
    seen.page.locator("#step-2-title").wait_for()
    if gate:
        seen.page.get_by_label(gate).check()
        seen.page.get_by_label("Quanto è arretrato").fill("5,5")
    seen.button("Controlla").click()
    seen.page.locator("#verdict .outcome").wait_for()
    return seen


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("size, scheme", [(SMALL, "light"), (WIDE, "dark")])
def test_has_no_barrier_and_asks_nobody_else(demo, name, size, scheme):
    seen = demo(size, color_scheme=scheme).open(name)
    if name:
        seen.page.wait_for_function("() => document.querySelector('dime-map-picker').shadowRoot?.querySelector('#text')")
    assert not seen.complaints
    assert not barriers(seen.page)
    assert not seen.is_wider_than_the_screen()
    assert not [url for url in seen.requests if not url.startswith((seen.base, "data:", "blob:"))]


def test_a_driveway_is_judged_drawn_and_priced(demo):
    seen = at_the_verdict(demo())
    verdict = seen.page.locator("#verdict")
    assert re.search(r"Canone stimato: 240,00\s€ all’anno", verdict.inner_text())
    assert verdict.locator("figure img").evaluate("image => image.decode().then(() => image.naturalWidth > 100)")
    verdict.locator("summary").click()
    assert verdict.locator(".rules li", has_text="PC-020").count() >= 1
    with seen.page.expect_download() as saved:
        seen.button("Scarica la pre-istruttoria (PDF)").click()
    assert saved.value.suggested_filename == "pre-istruttoria.pdf"
    with open(saved.value.path(), "rb") as file:
        assert file.read(5) == b"%PDF-"
    assert not seen.complaints
    assert not barriers(seen.page)


@pytest.mark.parametrize("gate, verdict", [("Si apre verso l’interno o scorre", "Rispettata"), ("Si apre verso la strada", "Non ammesso")])
def test_a_gate_is_set_back_into_the_parcel(demo, gate, verdict):
    seen = at_the_verdict(demo(PHONE), gate)
    seen.page.locator("#verdict summary").click()
    rules = seen.page.locator("#verdict details .rules")
    assert verdict in rules.locator("li", has_text="PC-052").inner_text()
    # 5.50 m behind the border, which lies 2.25 m from the kerb.
    assert re.search(r"7,7\d m", rules.locator("li", has_text="PC-050").inner_text())
    assert not seen.is_wider_than_the_screen()


def test_a_driveway_is_asked_for_by_keyboard_and_mistakes_are_led_to(demo):
    seen = demo().open("/passo-carraio")
    seen.button("Prosegui").press("Enter")
    seen.page.locator("#front #error", has_text="Scegli").wait_for()
    seen.find("front", "Via Piave 23, Mestre")
    seen.page.wait_for_function("() => document.getElementById('front').feature.properties.check?.outcome && document.getElementById('front').checkValidity()")
    seen.button("Prosegui").press("Enter")
    seen.page.wait_for_function("() => document.activeElement.id === 'step-2-title'")
    seen.page.get_by_label("L’accesso esiste già").fill("ieri")
    seen.button("Controlla").press("Enter")
    seen.page.wait_for_function("() => document.activeElement.id === 'since'")
    assert seen.page.locator("#since-error").is_visible()
    seen.page.get_by_label("L’accesso esiste già").fill("1985")
    seen.button("Controlla").press("Enter")
    seen.page.locator("#verdict .outcome").wait_for()
    seen.button("Invia la domanda").press("Enter")
    seen.page.wait_for_function("() => document.activeElement.id === 'declared'")
    seen.button("Indietro").press("Enter")
    seen.page.wait_for_function("() => document.activeElement.id === 'step-2-title'")
    assert seen.page.get_by_label("L’accesso esiste già").input_value() == "1985"


def test_a_driveway_says_when_the_check_does_not_answer(demo):
    seen = demo()
    at_the_verdict(seen)
    seen.button("Indietro").click()
    seen.page.route("**/passi-carrai/verifica**", lambda route: route.abort())
    seen.button("Controlla").click()
    seen.page.locator("#verdict .error", has_text="non risponde").wait_for()
    seen.page.unroute("**/passi-carrai/verifica**")
    seen.button("Riprova").click()
    seen.page.locator("#verdict .outcome").wait_for()


def test_what_is_missing_is_listed_with_links_and_the_list_goes_when_something_is_mended(demo):
    seen = demo(SMALL).open("/segnalazione")
    seen.page.wait_for_function("() => document.querySelectorAll('#service option').length > 5")
    seen.button("Invia la segnalazione").press("Enter")
    told = seen.page.locator("#told")
    assert told.locator("li").all_inner_texts() == ["Tipo di guasto", "Descrizione", "Il punto del guasto"]
    assert seen.page.evaluate("document.activeElement.id") == "told"
    assert seen.page.locator("#description-error").is_visible()
    assert not barriers(seen.page)
    told.get_by_role("link", name="Descrizione").press("Enter")
    seen.page.wait_for_function("() => document.activeElement.id === 'description'")
    seen.page.keyboard.type("Buca profonda")
    assert not seen.page.locator("#description-error").is_visible()
    seen.page.keyboard.press("Tab")
    told.wait_for(state="hidden")
    seen.page.locator("#service").select_option("buca")
    seen.page.get_by_role("checkbox", name="Pedoni").wait_for()
    assert not barriers(seen.page)


@pytest.mark.parametrize("kind, mode", [("Un indirizzo", "address"), ("Più punti", "points")])
def test_a_request_tells_what_the_office_receives(demo, kind, mode):
    seen = demo().open("/richiesta")
    seen.page.get_by_label("Oggetto").fill("Potatura di un albero")
    seen.page.get_by_role("radio", name=kind, exact=True).check()
    # Until the field is made anew for it.
    seen.page.wait_for_function("mode => document.getElementById('place').way === mode", arg=mode)
    seen.find("place", "Castello 3998")
    seen.button("Prosegui").click()
    sent = seen.page.locator(".sent-fields")
    sent.wait_for()
    assert "Potatura di un albero" in sent.inner_text() and kind in sent.inner_text() and "Castello 3998" in sent.inner_text()
    assert seen.page.evaluate("document.activeElement.tagName") == "H2"
    seen.page.locator("summary", has_text="GeoJSON").click()
    assert f'"mode": "{mode}"' in seen.page.locator(".sent pre").inner_text()
    assert not barriers(seen.page)


@pytest.mark.parametrize("address, words", [
    ("Castello 3998", "Luogo trovato: Castello 3998, Calle Erizzo, 30122 Venezia."),
    ("qwxzqwxz 17", "torna indietro e controlla via, numero e località"),
])
def test_without_a_script_the_address_is_looked_for_by_the_server(demo, address, words):
    seen = demo(java_script_enabled=False).open("/richiesta")
    seen.page.get_by_label("Oggetto").fill("Trasloco <b>")
    seen.page.get_by_label("Indirizzo: via").fill(address)
    seen.page.get_by_label("Località").fill("Venezia")
    seen.button("Prosegui").click()
    assert words in seen.page.locator("main").inner_text()
    assert "Trasloco <b>" in seen.page.locator(".sent-fields").inner_text()


def test_without_a_script_and_a_place_it_says_so(server):
    status, headers, body = server.get("/demo/richiesta", data=b"oggetto=Prova", method="POST")
    assert status == 200 and "Manca il luogo" in body.decode() and headers["Cache-Control"] == "no-store"


# What is sent needs somebody to vouch for whoever sends it: a server with its development issuer.

@pytest.fixture(scope="module")
def trial(copied, tmp_path_factory):
    server = start(tmp_path_factory.mktemp("trial"), database=str(copied("trial")),
                   environment={"DIME_DEVELOPMENT_ISSUER": "1"})
    eventually(lambda: server.get("/geocode/search?q=castello+3998")[0] == 200, seconds=300)
    eventually(lambda: server.get("/passi-carrai/fronti?at=12.2424,45.4902")[0] == 200, seconds=300)
    yield server
    server.stop()


@pytest.fixture
def sending(browser, trial):  # noqa: F811
    context = browser.new_context(viewport={"width": PHONE[0], "height": PHONE[1]}, locale="it-IT")
    context.set_default_timeout(30000)
    yield Page(context.new_page(), trial.base)
    context.close()


def test_an_application_needs_a_strong_sign_in_and_gets_a_number(sending, trial):
    seen = at_the_verdict(sending)
    seen.page.locator("#declared").check()
    seen.button("Invia la domanda").click()
    seen.page.get_by_role("button", name="Entra come Marco").click()
    seen.page.locator("#account", has_text="Marco").wait_for()
    seen.button("Invia la domanda").click()
    seen.page.locator("#told", has_text=re.compile("livello|accesso")).wait_for()
    if seen.button("Esci").count():
        seen.button("Esci").click()
    seen.button("Invia la domanda").click()
    seen.page.get_by_role("button", name="Entra come Anna").click()
    seen.page.locator("#account", has_text="Anna").wait_for()
    seen.button("Invia la domanda").click()
    sent = seen.page.locator(".sent")
    sent.wait_for()
    assert "Domanda presentata" in sent.inner_text() and "240,00" in sent.inner_text()
    assert not barriers(seen.page)
    # It is nobody's to see but the applicant's and the office's.
    number = sent.locator("strong").inner_text()
    assert trial.get(f"/passi-carrai/registro/{number}")[0] in (401, 404)


def test_a_report_is_sent_and_found_by_the_next_who_sees_the_same(sending):
    def fill():
        seen = sending.open("/segnalazione")
        seen.page.wait_for_function("() => document.querySelectorAll('#service option').length > 5")
        seen.page.get_by_label("Tipo di guasto").select_option("buca")
        seen.page.get_by_label("Dove si trova?").select_option(index=1)
        description = seen.page.locator("#description")
        description.fill("Buca profonda davanti al civico 23 di via Piave a Mestre")
        description.press("Tab")
        # The place that the description names is offered.
        seen.page.locator("#mentions button", has_text="Via Piave 23").click()
        seen.page.wait_for_function("() => document.getElementById('place').checkValidity()")
        return seen

    seen = fill()
    seen.button("Invia la segnalazione").click()
    seen.page.get_by_role("button", name="Entra come Anna").click()
    seen.page.locator("#account", has_text="Anna").wait_for()
    seen.button("Invia la segnalazione").click()
    seen.page.locator(".sent", has_text="Segnalazione inviata").wait_for()
    number = seen.page.locator(".sent strong").inner_text()
    seen = fill()
    similar = seen.page.locator("#similar li")
    similar.first.wait_for()
    assert "Buca o dissesto stradale" in similar.first.inner_text()
    similar.first.get_by_role("button").click()
    seen.page.locator(".sent", has_text=number).wait_for()
    assert not seen.complaints


def test_nobody_signs_in_where_nobody_asked_for_it(server):
    assert server.get("/demo/accesso")[0] == 404
