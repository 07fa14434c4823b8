"""Pictures of the maps as they are meant to look, compared with those that somebody has looked at.

GOLDEN=write Tests/Clients/run Tests/Clients/test_pictures.py  records them anew: look at every one that changed.
"""
import io
import math
import os
import pathlib

import pytest
from PIL import Image, ImageChops

FOLDER = pathlib.Path(__file__).parent / "golden"
WIDTH, HEIGHT = 420, 300

# Latitude, longitude and zoom of the middle; the layers.
VIEWS = {
    "comune": (45.42, 12.32, 11, "mappa"),
    "venezia": (45.4375, 12.334, 14, "mappa"),
    "san-marco": (45.4341, 12.3388, 16, "mappa"),
    "rialto": (45.43797, 12.33588, 18, "mappa"),
    "rialto-vicino": (45.43797, 12.33588, 20, "mappa"),
    "mestre": (45.4925, 12.2430, 16, "mappa"),
    "tangenziale": (45.4960, 12.2290, 18, "mappa"),
    "burano": (45.4854, 12.4168, 16, "mappa"),
    "catasto": (45.43797, 12.33588, 18, "catasto"),
    "catasto-vicino": (45.43797, 12.33588, 19, "catasto"),
    "acque": (45.43797, 12.33588, 16, "acque"),
    "luoghi": (45.43797, 12.33588, 18, "poi,civici"),
    "passi": (45.4902, 12.2424, 18, "mappa,incroci,bordi_carreggiata"),
    "passi-lontano": (45.4160, 12.3680, 17, "mappa,incroci,bordi_carreggiata"),
}


def ask(server, latitude, longitude, zoom, layers):
    metre = 20037508.342789244 / 180
    x = longitude * metre
    y = math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2)) * 6378137
    half = 156543.03392804097 / 2 ** zoom / 2
    status, _, body = server.kvp(
        "/wms", SERVICE="WMS", VERSION="1.3.0", REQUEST="GetMap", LAYERS=layers, STYLES="", CRS="EPSG:3857",
        BBOX=f"{x - WIDTH * half},{y - HEIGHT * half},{x + WIDTH * half},{y + HEIGHT * half}",
        WIDTH=WIDTH, HEIGHT=HEIGHT, FORMAT="image/png")
    assert status == 200, body[:300]
    return body


@pytest.mark.parametrize("name", VIEWS)
def test_map_looks_as_it_did(server, tmp_path, name):
    body = ask(server, *VIEWS[name])
    golden = FOLDER / f"{name}.png"
    if os.environ.get("GOLDEN") == "write":
        FOLDER.mkdir(exist_ok=True)
        golden.write_bytes(body)
        return
    assert golden.exists(), f"{golden} is missing: record it with GOLDEN=write and look at it"
    found, expected = (Image.open(picture).convert("RGB") for picture in (io.BytesIO(body), golden))
    assert found.size == expected.size
    # Another version of HarfBuzz may set a letter a little otherwise.
    difference = ImageChops.difference(found, expected).convert("L").point(lambda value: 255 if value > 24 else 0)
    changed = difference.histogram()[255] / (WIDTH * HEIGHT)
    if changed > 0.002:
        found.save(tmp_path / f"{name}-found.png")
    assert changed <= 0.002, f"{changed:.1%} of the pixels differ; the picture found is in {tmp_path}"
