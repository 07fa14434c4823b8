"""WFS 1.1.0 and 1.0.0 over HTTP and in the clients that still ask for them: GDAL, OWSLib, QGIS."""
import json
import subprocess
import urllib.parse
import xml.etree.ElementTree as ElementTree

import pytest
import test_qgis
from owslib.util import ServiceException
from owslib.wfs import WebFeatureService
from test_gdal import counts, first, layers, ogrinfo
from test_owslib import SAN_MARCO
from test_schemas import validate, wrapper

VERSIONS = ["1.1.0", "1.0.0"]
WFS = "{http://www.opengis.net/wfs}"
GML = "{http://www.opengis.net/gml}"


def get_feature(server, version, **parameters):
    status, headers, body = server.kvp("/wfs", service="WFS", version=version, request="GetFeature", **parameters)
    assert status == 200, body[:500]
    return headers, body


def ids(body):
    members = ElementTree.fromstring(body).findall(GML + "featureMember")
    return [member[0].get(GML + "id") or member[0].get("fid") for member in members]


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("parameters", [
    dict(featureid="nobody.1"), dict(typename="dime:civici", bbox="0,0,1,1"), dict(typename="dime:civici", maxfeatures=0),
    dict(typename="dime:particelle", maxfeatures=2), dict(typename="dime:civici", startindex=10000000),
    dict(typename="dime:civici,dime:ponti,dime:particelle", featureid="civici.1,ponti.31"),
    dict(typename="dime:ponti,dime:particelle", maxfeatures=700, srsname="EPSG:4326"),
], ids=str)
def test_empty_and_partial_answers_are_valid(server, tmp_path, version, parameters):
    _, body = get_feature(server, version, **parameters)
    validate(body, wrapper(server, ["civici", "ponti", "particelle"], tmp_path, version), tmp_path)


def test_a_count_is_valid(server, tmp_path):
    _, body = get_feature(server, "1.1.0", typename="dime:civici", resulttype="hits")
    validate(body, wrapper(server, ["civici"], tmp_path, "1.1.0"), tmp_path)
    assert int(ElementTree.fromstring(body).get("numberOfFeatures")) == counts(server)["civici"]


@pytest.mark.parametrize("version", VERSIONS)
def test_features_are_those_of_2_0(server, version):
    """The same ids in the same order, and every one as a name."""
    for name in ("sestieri", "ponti", "localita"):
        _, body = get_feature(server, version, typename="dime:" + name)
        _, _, newer = server.kvp(
            "/wfs", service="WFS", version="2.0.0", request="GetFeature", typenames="dime:" + name, outputformat="json")
        assert ids(body) == [feature["id"] for feature in json.loads(newer)["features"]]


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("parameters", [
    dict(), dict(outputformat="application/json"), dict(outputformat="csv"), dict(propertyname="foglio"),
], ids=str)
def test_demonstration_parcels_say_so(server, version, parameters):
    _, body = get_feature(server, version, typename="dime:particelle", maxfeatures=3, **parameters)
    assert "valore legale" in body.decode()


@pytest.mark.parametrize("version", VERSIONS)
def test_gdal_counts_every_layer(server, version):
    """Counts of 1.0.0 mean reading the layer whole: the largest are left out there."""
    expected = counts(server)
    source = f"WFS:{server.base}/wfs?VERSION={version}"
    names = layers(source)
    assert sorted(names) == sorted(layers(f"WFS:{server.base}/wfs"))
    for name in names:
        count = expected[name.split(":")[-1]]
        if version == "1.0.0" and count > 20000:
            continue
        text = ogrinfo("-so", "-ro", source, name)
        assert f"Feature Count: {count}" in text, name


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("name", ["sestieri", "ponti", "canali", "localita"])
def test_gdal_copies_features_whole(server, tmp_path, version, name):
    """Places and properties are those that 2.0 gives."""
    copies = []
    for each in (version, "2.0.0"):
        target = tmp_path / f"{each}.geojson"
        done = subprocess.run(
            ["ogr2ogr", "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=5", str(target),
             f"WFS:{server.base}/wfs?VERSION={each}", f"dime:{name}", "-t_srs", "EPSG:4326"],
            capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, done.stderr
        copies.append(json.loads(target.read_text())["features"])
    older, newer = copies
    assert len(older) == len(newer) == counts(server)[name]
    for one, other in zip(older, newer):
        without_id = [{key: value for key, value in feature["properties"].items() if key not in ("gml_id", "fid")}
                      for feature in (one, other)]
        assert without_id[0] == without_id[1]
        if one["geometry"]:
            x, y = first(one["geometry"]["coordinates"])
            assert 12.0 < x < 13.2 and 45.0 < y < 46.0
            assert one["geometry"]["type"] == other["geometry"]["type"]
            assert first(other["geometry"]["coordinates"]) == pytest.approx((x, y), abs=2e-5)


@pytest.mark.parametrize("version", VERSIONS)
def test_gdal_filters_on_the_server(server, version):
    source = f"WFS:{server.base}/wfs?VERSION={version}"
    text = ogrinfo("-ro", "-so", source, "dime:sestieri", "-where", "nome = 'San Marco'")
    assert "Feature Count: 1" in text
    box = [str(number) for number in (291300, 5034700, 291400, 5034800)]
    text = ogrinfo("-ro", "-q", source, "dime:sestieri", "-spat", *box)
    assert "San Marco" in text and "Cannaregio" not in text


@pytest.mark.parametrize("version", VERSIONS)
def test_owslib_uses_every_operation(server, version):
    wfs = WebFeatureService(server.base + "/wfs", version=version)
    assert wfs.identification.title
    assert {"dime:civici", "dime:particelle"} <= set(wfs.contents)
    # OWSLib knows no other box of 1.0.0 than the one that is written.
    layer = wfs["dime:civici"]
    west, south, east, north = layer.boundingBoxWGS84 if version == "1.1.0" else layer.boundingBox[:4]
    assert 12.0 < west < east < 13.2 and 45.0 < south < north < 46.0
    schema = wfs.get_schema("dime:sestieri")
    assert "nome" in schema["properties"] and schema["geometry_column"] == "geometry"
    answer = wfs.getfeature(typename=["dime:sestieri"], maxfeatures=2)
    assert len(ids(answer.read())) == 2
    x, y = SAN_MARCO
    box = (y - 0.002, x - 0.002, y + 0.002, x + 0.002, "urn:ogc:def:crs:EPSG::4326")
    if version == "1.0.0":
        box = (x - 0.002, y - 0.002, x + 0.002, y + 0.002, "EPSG:4326")
    status, _, body = server.kvp(
        "/wfs", service="WFS", version=version, request="GetFeature", typename="dime:civici",
        bbox=",".join(str(each) for each in box), outputformat="application/json")
    features = json.loads(body)["features"]
    assert features
    one = wfs.getfeature(typename=["dime:civici"], featureid=[features[0]["id"]])
    assert ids(one.read()) == [features[0]["id"]]
    with pytest.raises(ServiceException):
        wfs.getfeature(typename=["dime:nessuno"])


def test_autodesk_opens_a_layer(server):
    """Request by request what Autodesk's FDO provider sends: the version without negotiation, a name with the prefix
    of the schema, a view as a polygon of GML 2 in a filter without prefix, properties behind the name of their type."""
    status, headers, body = server.get("/wfs?SERVICE=WFS&REQUEST=GetCapabilities&VERSION=1.0.0")
    assert status == 200 and headers["Content-Type"] == "text/xml"
    root = ElementTree.fromstring(body)
    assert root.get("version") == "1.0.0"
    get = root.find(f".//{WFS}GetFeature//{WFS}Get").get("onlineResource")
    srs = {each.find(WFS + "Name").text: each.find(WFS + "SRS").text for each in root.iter(WFS + "FeatureType")}
    view = "291000.000000,5034500.000000 291500.000000,5034500.000000 291500.000000,5035000.000000 " \
        "291000.000000,5035000.000000 291000.000000,5034500.000000"
    condition = (
        '<Filter xmlns="http://www.opengis.net/ogc" xmlns:gml="http://www.opengis.net/gml"><Intersects>'
        f'<PropertyName>geometry</PropertyName><gml:Polygon srsName="{srs["dime:ponti"]}"><gml:outerBoundaryIs>'
        f'<gml:LinearRing><gml:coordinates>{view}</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs>'
        '</gml:Polygon></Intersects></Filter>')
    query = urllib.parse.urlencode(dict(
        SERVICE="WFS", VERSION="1.0.0", REQUEST="GetFeature", TYPENAME="dime:ponti",
        PROPERTYNAME="ponti/name,ponti/geometry", Filter=condition))
    assert get.endswith("?")
    status, headers, body = server.get(get[len(server.base):] + query)
    assert status == 200 and headers["Content-Type"].startswith("text/xml")
    _, _, newer = server.kvp(
        "/wfs", service="WFS", version="2.0.0", request="GetFeature", typenames="dime:ponti", outputformat="json",
        bbox="291000,5034500,291500,5035000,EPSG:25833")
    expected = [feature["id"] for feature in json.loads(newer)["features"]]
    assert expected and ids(body) == expected
    status, headers, body = server.get(
        "/wfs?SERVICE=WFS&VERSION=1.0.0&REQUEST=GetFeature&TYPENAME=dime:ponti&PROPERTYNAME=boh")
    assert status == 200 and headers["Content-Type"] == "text/xml" and b"boh" in body


@pytest.mark.skipif(not test_qgis.has_qgis(), reason="QGIS is not installed (apt-get install python3-qgis)")
@pytest.mark.parametrize("version", VERSIONS)
def test_qgis_reads_a_layer(server, version):
    found = test_qgis.in_qgis(f"""
        uri = "srsname='EPSG:25833' typename='dime:sestieri' url='{server.base}/wfs' version='{version}'"
        layer = QgsVectorLayer(uri, "sestieri", "WFS")
        features = list(layer.getFeatures())
        box = layer.extent()
        layer.setSubsetString("\\"nome\\" = 'San Marco'")
        print(json.dumps(dict(valid=layer.isValid(), names=[f["nome"] for f in features],
            filtered=[f["nome"] for f in layer.getFeatures()],
            box=[box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()])))
    """)
    assert found["valid"]
    assert len(found["names"]) > 5 and found["filtered"] == ["San Marco"]
    west, south, east, north = found["box"]
    assert 280000 < west < east < 300000 and 5020000 < south < north < 5060000
