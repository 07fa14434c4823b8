"""OWSLib, the library behind many Python clients, uses every operation."""
import io
import json

import pytest
from owslib.wfs import WebFeatureService
from owslib.wms import WebMapService
from owslib.wmts import WebMapTileService
from PIL import Image

# San Marco, as the domain text gives it: longitude, latitude.
SAN_MARCO = (12.3389, 45.4340)


@pytest.mark.parametrize("version", ["1.1.1", "1.3.0"])
def test_wms_draws_and_answers(server, version):
    wms = WebMapService(server.base + "/wms", version=version)
    assert wms.identification.title
    assert "strade" in wms.contents
    x, y = SAN_MARCO
    box = (x - 0.01, y - 0.007, x + 0.01, y + 0.007)
    answer = wms.getmap(
        layers=["canali", "strade"], styles=["", ""], srs="EPSG:4326", bbox=box, size=(400, 280), format="image/png",
        transparent=True)
    picture = Image.open(io.BytesIO(answer.read())).convert("RGBA")
    assert picture.size == (400, 280)
    assert picture.getchannel("A").getextrema() == (0, 255)
    info = wms.getfeatureinfo(
        layers=["sestieri"], query_layers=["sestieri"], styles=[""], srs="EPSG:4326", bbox=box, size=(400, 280),
        info_format="application/json", feature_count=5, xy=(200, 140))
    features = json.loads(info.read())["features"]
    assert [feature["properties"]["nome"] for feature in features] == ["San Marco"]


def test_wmts_gives_tiles(server):
    wmts = WebMapTileService(server.base + "/wmts")
    assert "WebMercatorQuad" in wmts.tilematrixsets
    tile = wmts.gettile(layer="strade", tilematrixset="WebMercatorQuad", tilematrix="14", row=5860, column=8753,
                        format="image/png")
    assert Image.open(io.BytesIO(tile.read())).size == (256, 256)


def test_wfs_answers_by_box_and_by_id(server):
    wfs = WebFeatureService(server.base + "/wfs", version="2.0.0")
    assert any(name.endswith("civici") for name in wfs.contents)
    x, y = SAN_MARCO
    answer = wfs.getfeature(
        typename=["dime:civici"], bbox=(x - 0.002, y - 0.002, x + 0.002, y + 0.002, "urn:ogc:def:crs:EPSG::4326"),
        outputFormat="application/json")
    features = json.loads(answer.read())["features"]
    assert features
    for feature in features:
        lon, lat = feature["geometry"]["coordinates"]
        assert abs(lon - x) <= 0.002 and abs(lat - y) <= 0.002
    one = wfs.getfeature(
        storedQueryID="http://www.opengis.net/def/query/OGC-WFS/0/GetFeatureById",
        storedQueryParams={"ID": features[0]["id"]})
    assert features[0]["properties"]["indirizzo"].encode() in one.read()
