"""The layers that say where a driveway may open: served like any other, and never against what a check says there."""
import json
import math
import random
import urllib.parse

import pytest

from conftest import eventually

KERBS, CROSSINGS = "bordi_carreggiata", "incroci"
# Mestre, Marghera, Lido, Piazzale Roma; then places without cars.
BOXES = {"mestre": (12.236, 45.487, 12.248, 45.494), "marghera": (12.216, 45.470, 12.228, 45.477),
         "lido": (12.362, 45.412, 12.374, 45.419), "pellestrina": (12.300, 45.262, 12.312, 45.280)}
WITHOUT_CARS = {"san-marco": (12.330, 45.432, 12.345, 45.440), "murano": (12.345, 45.450, 12.362, 45.462),
                "burano": (12.411, 45.482, 12.422, 45.489), "giudecca": (12.318, 45.421, 12.336, 45.428),
                "torcello": (12.413, 45.494, 12.424, 45.501)}
STATES = {"escluso", "da_verificare", "possibile"}


def items(server, collection, box, **parameters):
    query = urllib.parse.urlencode({"bbox": ",".join(map(str, box)), "limit": 10000, **parameters})
    return server.json(f"/ogc/collections/{collection}/items?{query}")["features"]


@pytest.mark.parametrize("name", [KERBS, CROSSINGS])
def test_the_layer_is_offered_by_every_service(server, name):
    for path in ("/wms?SERVICE=WMS&REQUEST=GetCapabilities", "/wmts?SERVICE=WMTS&REQUEST=GetCapabilities",
                 "/wfs?SERVICE=WFS&REQUEST=GetCapabilities", "/tiles", "/ogc/collections"):
        status, _, body = server.get(path)
        assert status == 200 and name.encode() in body, path
    collection = server.json(f"/ogc/collections/{name}")
    assert "pre-istruttoria" in collection["description"].lower()
    assert "OpenStreetMap contributors, ODbL 1.0" in json.dumps(collection, ensure_ascii=False)


@pytest.mark.parametrize("place", BOXES)
def test_kerbs_have_a_state_with_its_reason(server, place):
    found = items(server, KERBS, BOXES[place])
    assert len(found) > 20 and {feature["properties"]["stato"] for feature in found} == STATES
    for feature in found:
        values = feature["properties"]
        assert feature["geometry"]["type"] == "LineString" and len(feature["geometry"]["coordinates"]) > 1
        assert (values["regola"] is None) == (values["stato"] == "possibile")
        assert values["minimo_m"] == 12 and "venezia" in values["regolamento"]
        if values["regola"] == "PC-020" and values["stato"] == "escluso":
            assert values["distanza_m"] <= 12 - values["incertezza_m"] and values["intersezione"]
        if values["stato"] == "possibile" and values["distanza_m"] is not None:
            assert values["distanza_m"] >= 12 + values["incertezza_m"] - 0.05


@pytest.mark.parametrize("place", WITHOUT_CARS)
def test_there_is_nothing_where_no_motor_vehicles_circulate(server, place):
    assert items(server, KERBS, WITHOUT_CARS[place]) == []
    assert items(server, CROSSINGS, WITHOUT_CARS[place]) == []


def test_on_sant_erasmo_an_officer_has_to_look_everywhere(server):
    states = {feature["properties"]["stato"] for feature in items(server, KERBS, (12.38, 45.44, 12.42, 45.475))}
    assert states and "possibile" not in states


def test_intersections_are_areas_with_the_streets_that_meet(server):
    found = items(server, CROSSINGS, BOXES["mestre"])
    assert len(found) > 20
    for feature in found:
        values = feature["properties"]
        assert feature["geometry"]["type"] == "MultiPolygon" and values["area_m2"] > 0
        assert values["tipo"] in ("incrocio", "rotatoria") and values["minimo_m"] == 12
        # A roundabout is one from two roads on.
        assert values["bracci"] >= (2 if values["tipo"] == "rotatoria" else 3)


def opening(feature, rng):
    """A parcel behind the kerb with an opening of 20 cm, somewhere along a stretch; None where it is too short."""
    line = feature["geometry"]["coordinates"]
    # EPSG:25833: metres.
    parts = [(a, b, math.dist(a, b)) for a, b in zip(line, line[1:])]
    a, b, length = rng.choice(parts)
    if length < 1.5:
        return None
    along = ((b[0] - a[0]) / length, (b[1] - a[1]) / length)
    side = 1 if feature["properties"]["lato"] == "sinistra" else -1
    out = (-along[1] * side, along[0] * side)
    t = rng.uniform(0.6, length - 0.6)

    def point(s, d):
        return [a[0] + along[0] * (t + s) + out[0] * d, a[1] + along[1] * (t + s) + out[1] * d]

    ring = [point(-4, 0.02), point(4, 0.02), point(4, 7), point(-4, 7), point(-4, 0.02)]
    return {"crs": "EPSG:25833", "parcel": {"type": "Polygon", "coordinates": [ring]},
            "access": {"p1": point(-0.1, 0.02), "p2": point(0.1, 0.02)}}


STATE_OF = {"reject": "escluso", "manual_review": "da_verificare", "needs_waiver": "da_verificare"}


@pytest.mark.parametrize("place", BOXES)
def test_a_stretch_never_contradicts_a_check_there(server, place):
    eventually(lambda: server.json("/passi-carrai")["status"] == "ready")
    rng = random.Random(place)
    found = items(server, KERBS, BOXES[place], crs="http://www.opengis.net/def/crs/EPSG/0/25833")
    rng.shuffle(found)
    compared = 0
    for feature in found[:150]:
        request = opening(feature, rng)
        if request is None:
            continue
        status, _, body = server.get("/passi-carrai/verifica", {"Content-Type": "application/json"},
                                     json.dumps(request).encode(), "POST")
        assert status == 200, body
        verdict, values = json.loads(body), feature["properties"]
        # In the mouth of a side street one faces that one; elsewhere nothing but the kerb's own road.
        if verdict.get("facing_road") != values["strada"] and values["stato"] == "escluso":
            continue
        worst = {STATE_OF.get(verdict["rules"][rule]["verdict"], "possibile")
                 for rule in ("PC-001", "PC-011", "PC-020", "PC-022") if rule in verdict["rules"]}
        state = next(state for state in ("escluso", "da_verificare", "possibile") if state in worst)
        assert state == values["stato"], (feature["id"], values, request, verdict["rules"].get("PC-020"))
        compared += 1
    assert compared > 30


def test_the_legend_names_the_states(server):
    for language, words in (("it", b"PNG"), ("en", b"PNG")):
        status, fields, body = server.kvp(
            "/wms", SERVICE="WMS", VERSION="1.3.0", REQUEST="GetLegendGraphic", LAYER=KERBS, FORMAT="image/png",
            SCALE=1500, LANGUAGE=language)
        assert status == 200 and fields["content-type"] == "image/png" and words in body[:8]
    styles = server.get(f"/wms?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetStyles&LAYERS={KERBS}")[2].decode()
    for title in ("Passo escluso", "Passo da verificare in sito", "Passo possibile"):
        assert title in styles
