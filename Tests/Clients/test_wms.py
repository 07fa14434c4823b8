"""WMS on the published catalogue, picture by picture: every layer, style and CRS, and what the pixels show."""
import gzip
import io
import json
import re
import subprocess
import xml.etree.ElementTree as ElementTree

import pytest
from PIL import Image, ImageChops, ImageStat

VERSIONS = ["1.1.1", "1.3.0"]
# San Marco: longitude, latitude; and a box of some streets round it in both orders of axes.
WEST, SOUTH, EAST, NORTH = 12.3339, 45.4310, 12.3439, 45.4370


def parameters(version, **changes):
    """A GetMap of the centre in degrees, in the axes of the version."""
    box = f"{WEST},{SOUTH},{EAST},{NORTH}" if version == "1.1.1" else f"{SOUTH},{WEST},{NORTH},{EAST}"
    values = {"SERVICE": "WMS", "VERSION": version, "REQUEST": "GetMap", "LAYERS": "canali", "STYLES": "",
              "SRS" if version == "1.1.1" else "CRS": "EPSG:4326", "BBOX": box, "WIDTH": 400, "HEIGHT": 240,
              "FORMAT": "image/png"}
    values.update(changes)
    return {name: value for name, value in values.items() if value is not None}


def picture(server, version="1.3.0", mode="RGBA", **changes):
    status, headers, body = server.kvp("/wms", **parameters(version, **changes))
    assert status == 200 and headers["Content-Type"].startswith("image/"), body[:500]
    assert int(headers["Content-Length"]) == len(body)
    image = Image.open(io.BytesIO(body))
    assert headers["Content-Type"] == Image.MIME[image.format]
    return image.convert(mode)


def difference(one, other):
    """Mean difference of a channel, 0 to 255."""
    assert one.size == other.size
    bands = ImageStat.Stat(ImageChops.difference(one.convert("RGB"), other.convert("RGB"))).mean
    return sum(bands) / len(bands)


def projected(crs):
    """The box of the centre in a CRS, x before y, by GDAL: independent of the server's own transformations."""
    corners = "".join(f"{x} {y}\n" for x in (WEST, EAST) for y in (SOUTH, NORTH))
    done = subprocess.run(
        ["gdaltransform", "-s_srs", "OGC:CRS84", "-t_srs", crs, "-output_xy"], input=corners, capture_output=True,
        text=True, timeout=60)
    points = [tuple(map(float, line.split()[:2])) for line in done.stdout.splitlines() if line.strip()]
    assert len(points) == 4, (crs, done.stderr)
    return ",".join(repr(side(point[axis] for point in points)) for side in (min, max) for axis in (0, 1))


def capabilities(server, version="1.3.0"):
    _, _, body = server.kvp("/wms", SERVICE="WMS", REQUEST="GetCapabilities", VERSION=version)
    return ElementTree.fromstring(re.sub(b' xmlns="[^"]*"', b"", re.sub(b"<!DOCTYPE[^>]*>", b"", body)))


def named_layers(server):
    """(name, styles, degrees of the layer, largest scale denominator) of each layer that has a name."""
    found = []
    for layer in capabilities(server).iter("Layer"):
        if layer.find("Name") is None:
            continue
        box = layer.find("EX_GeographicBoundingBox")
        sides = [float(box.find(side).text) for side in (
            "westBoundLongitude", "southBoundLatitude", "eastBoundLongitude", "northBoundLatitude")]
        styles = [style.find("Name").text for style in layer.findall("Style")]
        largest = layer.find("MaxScaleDenominator")
        found.append((layer.find("Name").text, styles, sides, float(largest.text) if largest is not None else None,
                      layer.get("queryable") == "1"))
    assert len(found) > 20
    return found


@pytest.mark.parametrize("version", VERSIONS)
def test_every_layer_is_drawn_in_every_style(server, version):
    for name, styles, *_ in named_layers(server):
        for style in [""] + styles:
            image = picture(server, version, LAYERS=name, STYLES=style)
            assert image.size == (400, 240)


def test_every_layer_shows_something_where_it_lies(server):
    """On a map of the centre, of its box, or of one of its features within the scale that the capabilities state."""
    for name, _, (west, south, east, north), largest, _ in named_layers(server):
        boxes = [(WEST, SOUTH, EAST, NORTH), (west, south, east, north)]
        if largest:
            x, y = json.dumps(server.json(f"/ogc/collections/{name}/items?limit=1")["features"][0]["geometry"][
                "coordinates"]).strip("[]").split("]")[0].split(",")[:2]
            width = min(largest * 0.5, 20000) * 0.00028 * 1000 / 78000
            boxes.append((float(x) - width, float(y) - width / 2, float(x) + width, float(y) + width / 2))
        shown = False
        for box in boxes:
            image = picture(server, LAYERS=name, CRS="CRS:84", BBOX=",".join(map(repr, box)), WIDTH=2000, HEIGHT=1000,
                            TRANSPARENT="TRUE")
            shown = shown or image.getchannel("A").getextrema()[1] > 0
        assert shown, name


@pytest.mark.parametrize("layers", ["canali", "mappa"])
def test_every_crs_gives_a_map_that_shows_the_centre(server, layers):
    offered = [crs.text for crs in capabilities(server, "1.1.1").find("Capability").find("Layer").findall("SRS")]
    assert len(offered) > 50
    for crs in offered[:: 1 if layers == "canali" else 7]:
        image = picture(server, "1.1.1", LAYERS=layers, SRS=crs, BBOX=projected(crs), TRANSPARENT="TRUE")
        assert image.getchannel("A").getextrema()[1] > 0, crs


@pytest.mark.parametrize("version", VERSIONS)
def test_the_same_place_looks_the_same_in_web_mercator(server, version):
    degrees = picture(server, version)
    name = "SRS" if version == "1.1.1" else "CRS"
    metres = picture(server, version, **{name: "EPSG:3857", "BBOX": projected("EPSG:3857")})
    assert difference(degrees, metres) < 4


@pytest.mark.parametrize("version", VERSIONS)
def test_a_map_of_another_aspect_is_stretched(server, version):
    wide = picture(server, version, WIDTH=800)
    narrow = picture(server, version).resize((800, 240))
    assert difference(wide, narrow) < 12


@pytest.mark.parametrize("version", VERSIONS)
def test_two_halves_make_the_whole(server, version):
    name = "SRS" if version == "1.1.1" else "CRS"
    whole = picture(server, version, **{name: "EPSG:25833", "BBOX": "291000,5034000,292000,5034600"})
    joined = Image.new("RGBA", (400, 240))
    for x, box in ((0, "291000,5034000,291500,5034600"), (200, "291500,5034000,292000,5034600")):
        joined.paste(picture(server, version, WIDTH=200, **{name: "EPSG:25833", "BBOX": box}), (x, 0))
    assert difference(whole, joined) < 0.5


@pytest.mark.parametrize("version", VERSIONS)
def test_transparency_and_background(server, version):
    plain = picture(server, version)
    assert plain.getchannel("A").getextrema() == (255, 255)
    same = picture(server, version, TRANSPARENT="FALSE")
    assert difference(plain, same) == 0
    clear = picture(server, version, TRANSPARENT="TRUE")
    assert clear.getchannel("A").getextrema() == (0, 255)
    uncovered = [(x, y) for x in range(0, 400, 7) for y in range(0, 240, 7) if clear.getpixel((x, y))[3] == 0]
    assert uncovered
    for colour, wanted in ((None, (255, 255, 255, 255)), ("0x0000FF", (0, 0, 255, 255)), ("0x0000ff", (0, 0, 255, 255))):
        ground = picture(server, version, BGCOLOR=colour)
        assert all(ground.getpixel(place) == wanted for place in uncovered)


@pytest.mark.parametrize("version", VERSIONS)
def test_exceptions_as_pictures(server, version):
    old = "application/vnd.ogc.se_" if version == "1.1.1" else ""
    blank = picture(server, version, LAYERS="nulla", EXCEPTIONS=old + "blank", BGCOLOR="0x00FF00")
    assert blank.getcolors() == [(400 * 240, (0, 255, 0, 255))]
    clear = picture(server, version, LAYERS="nulla", EXCEPTIONS=old + "blank", TRANSPARENT="TRUE")
    assert clear.getchannel("A").getextrema() == (0, 0)
    words = picture(server, version, LAYERS="nulla", EXCEPTIONS=old + "inimage")
    assert len(words.getcolors(100000)) > 5


def test_a_painted_pixel_of_a_queryable_layer_yields_a_feature(server):
    for name, _, _, _, queryable in named_layers(server):
        # Maps have labels and outlines of many layers; each layer alone has to keep the promise.
        if not queryable or name in ("mappa", "acque", "catasto"):
            continue
        image = picture(server, LAYERS=name, TRANSPARENT="TRUE", WIDTH=401, HEIGHT=241)
        painted = [(x, y) for x in range(3, 398, 23) for y in range(3, 238, 19) if image.getpixel((x, y))[3] > 250]
        hits = 0
        for x, y in painted[:12]:
            body = server.kvp("/wms", **parameters(
                "1.3.0", REQUEST="GetFeatureInfo", LAYERS=name, QUERY_LAYERS=name, I=x, J=y, WIDTH=401, HEIGHT=241,
                INFO_FORMAT="application/json"))[2]
            hits += len(json.loads(body)["features"])
        # A label may lie away from its feature; a few painted pixels may be labels alone.
        assert len(painted) < 4 or hits >= len(painted[:12]) / 2, name


def test_a_print_of_300_dpi_has_the_line_widths_and_letters_of_the_screen(server):
    """QGIS prints with DPI, MAP_RESOLUTION and FORMAT_OPTIONS; the picture is the screen's, three times as fine."""
    box = dict(CRS="EPSG:25833", BBOX="291000,5034000,291500,5034300", LAYERS="mappa")
    screen = picture(server, WIDTH=500, HEIGHT=300, **box)
    dense = picture(server, WIDTH=1500, HEIGHT=900, DPI=288, **box)
    plain = picture(server, WIDTH=1500, HEIGHT=900, **box)
    assert difference(screen, dense.resize(screen.size, Image.LANCZOS)) < 6
    assert difference(screen, plain.resize(screen.size, Image.LANCZOS)) > difference(
        screen, dense.resize(screen.size, Image.LANCZOS))
    for spelling in ({"MAP_RESOLUTION": 288}, {"FORMAT_OPTIONS": "dpi:288"}):
        assert difference(dense, picture(server, WIDTH=1500, HEIGHT=900, **box, **spelling)) == 0


def test_http(server):
    target = "/wms?SERVICE=WMS&REQUEST=GetCapabilities&VERSION=1.3.0"
    _, headers, body = server.get(target, headers={"Accept-Encoding": "gzip"})
    assert headers["Content-Encoding"] == "gzip" and "Accept-Encoding" in headers["Vary"]
    assert b"WMS_Capabilities" in gzip.decompress(body)
    map_target = "/wms?" + "&".join(f"{key}={value}" for key, value in parameters("1.3.0").items())
    for path in (target, map_target):
        status, headers, body = server.get(path)
        head_status, head_headers, head_body = server.get(path, method="HEAD")
        assert (status, headers["Content-Type"]) == (head_status, head_headers["Content-Type"])
        assert head_body == b"" and headers["Access-Control-Allow-Origin"] == "*"
        assert server.get(path, headers={"If-None-Match": headers["ETag"]})[0] == 304
    status, headers, _ = server.get(
        map_target, method="OPTIONS", headers={"Origin": "https://x.example", "Access-Control-Request-Method": "GET"})
    assert status in (200, 204) and headers["Access-Control-Allow-Origin"]
