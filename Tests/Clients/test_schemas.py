"""Capabilities, schemas, features and exceptions validate against the OGC's schemas (xmllint, no network)."""
import os
import pathlib
import re
import subprocess

import pytest

SCHEMAS = pathlib.Path(__file__).parent / "schemas"
ENVIRONMENT = {**os.environ, "XML_CATALOG_FILES": str(SCHEMAS / "catalog.xml")}
OGC = SCHEMAS / "schemas.opengis.net"


def validate(body, schema, tmp_path):
    document = tmp_path / "document.xml"
    document.write_bytes(body)
    done = subprocess.run(
        ["xmllint", "--noout", "--nonet", "--schema", str(schema), str(document)],
        capture_output=True, text=True, env=ENVIRONMENT, timeout=120)
    assert done.returncode == 0, done.stderr[:3000] + body[:1000].decode()


def validate_dtd(body, dtd, tmp_path):
    document = tmp_path / "document.xml"
    document.write_bytes(body)
    done = subprocess.run(
        ["xmllint", "--noout", "--nonet", "--dtdvalid", dtd, str(document)],
        capture_output=True, text=True, env=ENVIRONMENT, timeout=120)
    assert done.returncode == 0, done.stderr[:3000]


CAPABILITIES = [
    ("/wms?service=WMS&version=1.3.0&request=GetCapabilities", SCHEMAS / "wrap/wms13.xsd"),
    ("/wms?service=WMS&version=1.3.0&request=GetCapabilities&language=eng", SCHEMAS / "wrap/wms13.xsd"),
    ("/wmts?service=WMTS&request=GetCapabilities", OGC / "wmts/1.0/wmts.xsd"),
    ("/wmts?service=WMTS&request=GetCapabilities&language=eng", OGC / "wmts/1.0/wmts.xsd"),
    ("/wmts/1.0.0/WMTSCapabilities.xml", OGC / "wmts/1.0/wmts.xsd"),
    *((f"/wmts?service=WMTS&request=GetCapabilities&sections={sections}", OGC / "wmts/1.0/wmts.xsd") for sections in (
        "All", "ServiceIdentification", "ServiceProvider", "OperationsMetadata", "Contents", "Themes",
        "ServiceProvider,Contents")),
    ("/wfs?service=WFS&request=GetCapabilities", SCHEMAS / "wrap/wfs20.xsd"),
    ("/wfs?service=WFS&request=GetCapabilities&sections=FeatureTypeList", SCHEMAS / "wrap/wfs20.xsd"),
    ("/wfs?service=WFS&version=2.0.0&request=ListStoredQueries", SCHEMAS / "wrap/wfs20.xsd"),
    ("/wfs?service=WFS&version=2.0.0&request=DescribeStoredQueries", SCHEMAS / "wrap/wfs20.xsd"),
    *((f"/wfs?service=WFS&version=1.1.0&request=GetCapabilities{more}", SCHEMAS / "wrap/wfs11.xsd") for more in (
        "", "&language=eng", "&sections=FeatureTypeList", "&sections=ServiceIdentification,OperationsMetadata")),
    ("/wfs?service=WFS&version=1.0.0&request=GetCapabilities", OGC / "wfs/1.0.0/WFS-capabilities.xsd"),
    ("/wfs?service=WFS&version=1.0.0&request=GetCapabilities&language=eng", OGC / "wfs/1.0.0/WFS-capabilities.xsd"),
    ("/wms?service=WMS&version=1.1.1&request=GetStyles&layers=strade", OGC / "sld/1.0.0/StyledLayerDescriptor.xsd"),
    ("/wms?service=WMS&version=1.3.0&request=GetStyles&layers=strade", OGC / "sld/1.1.0/StyledLayerDescriptor.xsd"),
    ("/wms?service=WMS&version=1.3.0&request=DescribeLayer&layers=strade&sld_version=1.1.0",
     OGC / "sld/1.1.0/sldAll.xsd"),
]


@pytest.mark.parametrize("path,schema", CAPABILITIES, ids=[path for path, _ in CAPABILITIES])
def test_documents_are_valid(server, tmp_path, path, schema):
    status, _, body = server.get(path)
    assert status == 200
    validate(body, schema, tmp_path)


def test_wms_111_capabilities_are_valid(server, tmp_path):
    _, _, body = server.get("/wms?service=WMS&version=1.1.1&request=GetCapabilities")
    validate_dtd(body, "http://schemas.opengis.net/wms/1.1.1/WMS_MS_Capabilities.dtd", tmp_path)


EXCEPTIONS = [
    ("/wms?service=WMS&version=1.3.0&request=GetMap&layers=nessuno", OGC / "wms/1.3.0/exceptions_1_3_0.xsd"),
    ("/wms?service=WMS&version=1.3.0&request=Boh", OGC / "wms/1.3.0/exceptions_1_3_0.xsd"),
    ("/wmts?service=WMTS&request=GetTile", OGC / "ows/1.1.0/owsExceptionReport.xsd"),
    ("/wfs?service=WFS&version=2.0.0&request=GetFeature&typenames=nessuno", OGC / "ows/1.1.0/owsExceptionReport.xsd"),
    ("/wfs?service=WFS&version=2.0.0&request=GetFeature", OGC / "ows/1.1.0/owsExceptionReport.xsd"),
    ("/wfs?service=WFS&version=1.1.0&request=GetFeature&typename=nessuno", OGC / "ows/1.0.0/owsExceptionReport.xsd"),
    ("/wfs?service=WFS&version=1.1.0&request=Transaction", OGC / "ows/1.0.0/owsExceptionReport.xsd"),
    ("/wfs?service=WFS&version=1.0.0&request=GetFeature&typename=nessuno", OGC / "wfs/1.0.0/OGC-exception.xsd"),
    ("/wfs?service=WFS&version=1.0.0&request=LockFeature", OGC / "wfs/1.0.0/OGC-exception.xsd"),
]


@pytest.mark.parametrize("path,schema", EXCEPTIONS, ids=[path for path, _ in EXCEPTIONS])
def test_exceptions_are_valid(server, tmp_path, path, schema):
    _, _, body = server.get(path)
    validate(body, schema, tmp_path)


# By version of WFS: the schemas of collections and of GML, and the parameter that names types.
FEATURE_SCHEMAS = {
    "2.0.0": ("http://www.opengis.net/wfs/2.0", "wfs/2.0/wfs.xsd", "typenames"),
    "1.1.0": ("http://www.opengis.net/wfs", "wfs/1.1.0/wfs.xsd", "typename"),
    "1.0.0": ("http://www.opengis.net/wfs", "wfs/1.0.0/WFS-basic.xsd", "typename"),
}


def wrapper(server, names, tmp_path, version="2.0.0"):
    """A schema of collections of some feature types, as the server itself describes them."""
    namespace, collections, types = FEATURE_SCHEMAS[version]
    _, _, described = server.kvp("/wfs", service="WFS", version=version, request="DescribeFeatureType",
                                 **{types: ",".join(f"dime:{name}" for name in names)})
    text = re.sub(r'schemaLocation="https?://schemas\.opengis\.net/', f'schemaLocation="{OGC}/', described.decode())
    (tmp_path / "application.xsd").write_text(text)
    path = tmp_path / "wrapper.xsd"
    path.write_text(
        f'''<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:wrapper">
        <import namespace="{namespace}" schemaLocation="{OGC}/{collections}"/>
        <import namespace="{re.search('targetNamespace="([^"]*)"', text).group(1)}"
            schemaLocation="application.xsd"/></schema>''')
    return path


@pytest.mark.parametrize("version", FEATURE_SCHEMAS)
def test_features_of_every_type_are_valid(server, tmp_path, version):
    """Each type's features against the schema that the server itself describes."""
    _, _, capabilities = server.get("/wfs?service=WFS&request=GetCapabilities")
    names = re.findall("<wfs:Name>dime:([^<]*)</wfs:Name>", capabilities.decode())
    assert len(names) >= 18
    for name in names:
        schema = wrapper(server, [name], tmp_path, version)
        status, _, body = server.kvp(
            "/wfs", service="WFS", version=version, request="GetFeature", typename=f"dime:{name}", maxfeatures=10)
        assert status == 200, body[:500]
        assert b"<dime:" + name.encode() in body
        validate(body, schema, tmp_path)


def test_feature_info_in_gml_is_valid(server, tmp_path):
    """The features under a pixel of several layers, against what WFS says of their types."""
    names = ["particelle", "strade", "sestieri", "canali"]
    schema = wrapper(server, names, tmp_path)
    for column, row in ((250, 150), (100, 40), (400, 260)):
        status, headers, body = server.kvp(
            "/wms", service="WMS", version="1.3.0", request="GetFeatureInfo", layers=",".join(names), styles="",
            query_layers=",".join(names), crs="EPSG:25833", bbox="291000,5034000,291500,5034300", width=500,
            height=300, i=column, j=row, feature_count=5, info_format="application/gml+xml; version=3.2")
        assert status == 200 and headers["Content-Type"].startswith("application/gml+xml")
        assert b"<dime:" in body
        validate(body, schema, tmp_path)
    assert b"senza valore legale" in server.kvp(
        "/wms", service="WMS", version="1.3.0", request="GetFeatureInfo", layers="particelle", styles="",
        query_layers="particelle", crs="EPSG:25833", bbox="291000,5034000,291500,5034300", width=500, height=300,
        i=250, j=150, info_format="application/gml+xml; version=3.2")[2]


def test_the_extension_for_inspire_is_there_to_be_validated(server):
    _, _, body = server.get("/wms?service=WMS&version=1.3.0&request=GetCapabilities")
    assert b"<inspire_vs:ExtendedCapabilities>" in body


@pytest.mark.parametrize("document,dtd", [
    ("request=DescribeLayer&layers=strade", "WMS_DescribeLayerResponse.dtd"),
    ("request=GetMap&layers=nessuno", "WMS_exception_1_1_1.dtd"),
])
def test_wms_111_answers_are_valid(server, tmp_path, document, dtd):
    _, _, body = server.get("/wms?service=WMS&version=1.1.1&" + document)
    validate_dtd(body, "http://schemas.opengis.net/wms/1.1.1/" + dtd, tmp_path)
