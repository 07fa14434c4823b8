"""WMTS on the published catalogue: every layer and set, and what the tiles show."""
import io
import re
import xml.etree.ElementTree as ElementTree

from PIL import Image, ImageChops, ImageStat

WELL_KNOWN = {"urn:ogc:def:wkss:OGC:1.0:GoogleMapsCompatible": 559082264.0287178}


def contents(server):
    _, _, body = server.get("/wmts/1.0.0/WMTSCapabilities.xml")
    text = re.sub(r'(</?)ows:', r"\1", re.sub(r' xmlns(:\w+)?="[^"]*"', "", body.decode()))
    root = ElementTree.fromstring(re.sub(r' (xlink|xsi|xml):', r" \1_", text))
    assert root.get("xsi_schemaLocation").startswith("http://www.opengis.net/wmts/1.0 ")
    return root


def tile(server, layer, matrix_set, matrix, row, column, ending="png", style="default"):
    status, headers, body = server.get(f"/wmts/1.0.0/{layer}/{style}/{matrix_set}/{matrix}/{row}/{column}.{ending}")
    assert status == 200, body[:300]
    image = Image.open(io.BytesIO(body))
    assert headers["Content-Type"] == Image.MIME[image.format] and image.size == (256, 256)
    return image.convert("RGBA")


def test_identifiers_links_and_scales(server):
    root = contents(server)
    layers = [layer.find("Identifier").text for layer in root.iter("Layer")]
    sets = {found.find("Identifier").text: found for found in root.find("Contents").findall("TileMatrixSet")}
    assert len(set(layers)) == len(layers) >= 20
    for layer in root.iter("Layer"):
        assert {link.find("TileMatrixSet").text for link in layer.findall("TileMatrixSetLink")} == set(sets)
        low, high = (layer.find("WGS84BoundingBox").find(f"{side}Corner").text.split() for side in ("Lower", "Upper"))
        assert all(float(a) < float(b) for a, b in zip(low, high)) and float(low[0]) < 14 < float(low[1])
        assert sum(style.get("isDefault") == "true" for style in layer.findall("Style")) == 1
        for resource in layer.findall("ResourceURL"):
            for variable in ("TileMatrixSet", "TileMatrix", "TileRow", "TileCol"):
                assert "{" + variable + "}" in resource.get("template")
    for found in sets.values():
        matrices = found.findall("TileMatrix")
        scales = [float(matrix.find("ScaleDenominator").text) for matrix in matrices]
        assert len(set(scales)) == len(scales) == len({matrix.find("Identifier").text for matrix in matrices})
        claimed = found.find("WellKnownScaleSet")
        if claimed is not None:
            for level, scale in enumerate(scales):
                assert abs(scale * 2 ** level / WELL_KNOWN[claimed.text] - 1) < 1e-9
    mercator = sets["WebMercatorQuad"]
    for level, matrix in enumerate(mercator.findall("TileMatrix")):
        corner = [float(number) for number in matrix.find("TopLeftCorner").text.split()]
        assert max(abs(corner[0] + 20037508.3427892), abs(corner[1] - 20037508.3427892)) < 1e-4
        assert matrix.find("MatrixWidth").text == matrix.find("MatrixHeight").text == str(2 ** level)


def test_operations_have_absolute_addresses_and_encodings(server):
    for operation in contents(server).iter("Operation"):
        for get in operation.iter("Get"):
            encoding = get.find("Constraint").find("AllowedValues").find("Value").text
            assert encoding in ("KVP", "RESTful") and get.get("xlink_href").startswith("http://")
            assert encoding != "KVP" or get.get("xlink_href").endswith("?")


def test_every_layer_and_style_gives_tiles_in_every_format(server):
    for layer in contents(server).iter("Layer"):
        name = layer.find("Identifier").text
        for style in layer.findall("Style"):
            for ending in ("png", "jpg"):
                tile(server, name, "WebMercatorQuad", 14, 5863, 8753, ending, style.find("Identifier").text)


def test_legends_have_the_format_and_size_stated(server):
    for legend in contents(server).iter("LegendURL"):
        _, headers, body = server.get("/wms?" + legend.get("xlink_href").split("?", 1)[1])
        assert headers["Content-Type"] == legend.get("format")
        assert Image.open(io.BytesIO(body)).size == (int(legend.get("width")), int(legend.get("height")))


def test_four_children_make_their_parent(server):
    row, column = 5863, 8753
    parent = tile(server, "canali", "WebMercatorQuad", 14, row, column)
    assert len(parent.getcolors(70000)) > 3
    children = Image.new("RGBA", (512, 512))
    for y in (0, 1):
        for x in (0, 1):
            child = tile(server, "canali", "WebMercatorQuad", 15, 2 * row + y, 2 * column + x)
            children.paste(child, (256 * x, 256 * y))
    scaled = children.resize((256, 256), Image.LANCZOS)
    channels = [ImageStat.Stat(ImageChops.difference(one, other)).mean[0] for one, other in (
        (parent.getchannel("A"), scaled.getchannel("A")),)]
    assert channels[0] < 20


def test_http(server):
    path = "/wmts/1.0.0/canali/default/WebMercatorQuad/14/5863/8753.png"
    for target in (path, "/wmts/1.0.0/WMTSCapabilities.xml"):
        status, headers, _ = server.get(target)
        assert status == 200 and headers["Access-Control-Allow-Origin"] == "*"
        assert server.get(target, headers={"If-None-Match": headers["ETag"]})[0] == 304
        status, head, body = server.get(target, method="HEAD")
        assert (status, head["Content-Type"], body) == (200, headers["Content-Type"], b"")
