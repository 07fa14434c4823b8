"""QGIS, without a screen, opens the WMS and the WFS and reads features. Skipped where QGIS is not installed."""
import json
import os
import subprocess
import textwrap

import pytest

from conftest import eventually

PYTHON = "/usr/bin/python3"


def has_qgis():
    if not os.path.exists(PYTHON):
        return False
    return subprocess.run([PYTHON, "-c", "import qgis.core"], capture_output=True).returncode == 0


pytestmark = pytest.mark.skipif(not has_qgis(), reason="QGIS is not installed (apt-get install python3-qgis)")


def in_qgis(script):
    """Runs a script in QGIS; what it prints as JSON comes back."""
    program = textwrap.dedent("""
        import json, sys
        from qgis.core import QgsApplication, QgsVectorLayer, QgsRasterLayer, QgsRectangle
        QgsApplication.setPrefixPath("/usr", True)
        application = QgsApplication([], False)
        application.initQgis()
    """) + textwrap.dedent(script) + "\nsys.stdout.flush(); import os; os._exit(0)\n"
    done = subprocess.run(
        [PYTHON, "-c", program], capture_output=True, text=True, timeout=300,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": ""})
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    assert lines, done.stdout + done.stderr
    return json.loads(lines[-1])


def test_wfs_layer_is_read(server):
    found = in_qgis(f"""
        uri = "pagingEnabled='true' srsname='EPSG:25833' typename='dime:sestieri' url='{server.base}/wfs' version='2.0.0'"
        layer = QgsVectorLayer(uri, "sestieri", "WFS")
        features = list(layer.getFeatures())
        box = layer.extent()
        print(json.dumps(dict(valid=layer.isValid(), count=len(features), names=[f["nome"] for f in features],
            box=[box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()])))
    """)
    assert found["valid"]
    assert "San Marco" in found["names"]
    west, south, east, north = found["box"]
    assert 280000 < west < east < 300000 and 5020000 < south < north < 5060000


@pytest.mark.parametrize("crs", ["EPSG:25833", "EPSG:4326", "EPSG:3857", "EPSG:6708"])
def test_wms_layer_is_drawn(server, tmp_path, crs):
    found = in_qgis(f"""
        uri = "contextualWMSLegend=0&crs={crs}&format=image/png&layers=canali&styles=&url={server.base}/wms"
        layer = QgsRasterLayer(uri, "canali", "wms")
        from qgis.core import QgsCoordinateTransform, QgsCoordinateReferenceSystem, QgsProject
        to = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), layer.crs(), QgsProject.instance())
        box = to.transformBoundingBox(QgsRectangle(12.32, 45.43, 12.35, 45.445))
        block = layer.dataProvider().block(1, box, 300, 200)
        image = block.image()
        colours = set(image.pixel(x, y) for x in range(0, 300, 3) for y in range(0, 200, 3))
        print(json.dumps(dict(valid=layer.isValid(), colours=len(colours), error=layer.error().message())))
    """)
    assert found["valid"], found
    assert found["colours"] > 3


def test_nominatim_geocoder_finds_an_address(server):
    eventually(lambda: server.get("/nominatim/status")[0] == 200, seconds=300)
    found = in_qgis(f"""
        from qgis.core import QgsNominatimGeocoder, QgsGeocoderContext, QgsFeedback, QgsProject
        geocoder = QgsNominatimGeocoder("it", "{server.base}/nominatim/search")
        results = geocoder.geocodeString("Castello 3998", QgsGeocoderContext(QgsProject.instance().transformContext()),
                                         QgsFeedback())
        point = results[0].geometry().asPoint()
        print(json.dumps(dict(name=results[0].identifier(), x=point.x(), y=point.y())))
    """)
    assert found["name"].startswith("Castello 3998")
    assert 12.33 < found["x"] < 12.36 and 45.43 < found["y"] < 45.44
