"""WFS over HTTP: pages, ids, empty and partial answers against the schemas, the notice of the parcels."""
import re
import xml.etree.ElementTree as ElementTree

import pytest
from test_schemas import validate, wrapper

WFS = "{http://www.opengis.net/wfs/2.0}"
GML = "{http://www.opengis.net/gml/3.2}"


def get_feature(server, **parameters):
    status, headers, body = server.kvp(
        "/wfs", service="WFS", version="2.0.0", request="GetFeature", **parameters)
    assert status == 200, body[:500]
    return headers, body


def features(body):
    return [member[0] for member in ElementTree.fromstring(body).findall(WFS + "member")]


def test_hits_and_pages_agree(server):
    _, body = get_feature(server, typenames="dime:localita", resulttype="hits", count=13)
    hits = ElementTree.fromstring(body)
    assert hits.get("numberReturned") == "0" and len(hits) == 0
    ids, address = [], hits.get("next")
    previous = None
    while address:
        body = server.get(address[len(server.base):])[2]
        page = ElementTree.fromstring(body)
        assert page.get("numberMatched") == hits.get("numberMatched")
        here = [feature.get(GML + "id") for feature in features(body)]
        assert len(here) == int(page.get("numberReturned"))
        if previous is not None:
            back = server.get(page.get("previous")[len(server.base):])[2]
            assert [feature.get(GML + "id") for feature in features(back)] == previous
        previous = here
        ids += here
        address = page.get("next")
    assert len(ids) == len(set(ids)) == int(hits.get("numberMatched"))


def test_ids_are_names_and_unique(server):
    _, capabilities = server.get("/wfs?service=WFS&request=GetCapabilities")[1:]
    for name in re.findall("<wfs:Name>dime:([^<]*)</wfs:Name>", capabilities.decode()):
        _, body = get_feature(server, typenames="dime:" + name, count=200)
        ids = re.findall(r' gml:id="([^"]*)"', body.decode())
        assert len(ids) == len(set(ids)), name
        assert all(re.fullmatch(r"[^\W\d][\w.\-·]*", each) for each in ids), name


@pytest.mark.parametrize("parameters", [
    dict(resourceid="nobody.1"), dict(typenames="dime:civici", bbox="0,0,1,1"), dict(typenames="dime:civici", count=0),
    dict(typenames="dime:civici", resulttype="hits"), dict(typenames="dime:particelle", count=2),
    dict(typenames="dime:civici", startindex=10000000), dict(typenames="(dime:civici)(dime:ponti)", count=1),
    dict(storedquery_id="urn:ogc:def:query:OGC-WFS::GetFeatureById", id="ponti.31"),
], ids=str)
def test_empty_and_partial_answers_are_valid(server, tmp_path, parameters):
    _, body = get_feature(server, **parameters)
    validate(body, wrapper(server, ["civici", "ponti", "particelle"], tmp_path), tmp_path)


@pytest.mark.parametrize("parameters", [
    dict(outputformat=""), dict(outputformat="application/json"), dict(outputformat="csv"), dict(resulttype="hits"),
    dict(resulttype="hits", outputformat="json"), dict(propertyname="foglio"), dict(propertyname="foglio", outputformat="csv"),
], ids=str)
def test_demonstration_parcels_say_so(server, parameters):
    _, body = get_feature(server, typenames="dime:particelle", count=3, **parameters)
    assert "valore legale" in body.decode()


def test_filters_select_alike_by_get_and_post(server):
    condition = ('<fes:Filter xmlns:fes="http://www.opengis.net/fes/2.0"><fes:PropertyIsLike wildCard="*" singleChar="?" '
                 'escapeChar="!"><fes:ValueReference>nome</fes:ValueReference><fes:Literal>San*</fes:Literal>'
                 '</fes:PropertyIsLike></fes:Filter>')
    _, by_get = get_feature(server, typenames="dime:sestieri", filter=condition)
    request = ('<wfs:GetFeature service="WFS" version="2.0.0" xmlns:wfs="http://www.opengis.net/wfs/2.0" '
               'xmlns:d="http://dime.comune.venezia.it/geo"><wfs:Query typeNames="d:sestieri">'
               f'{condition}</wfs:Query></wfs:GetFeature>')
    status, _, by_post = server.get("/wfs", {"Content-Type": "application/xml"}, request.encode())
    assert status == 200
    ids = [feature.get(GML + "id") for feature in features(by_get)]
    assert ids and ids == [feature.get(GML + "id") for feature in features(by_post)]
