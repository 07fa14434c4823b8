"""GDAL reads every WFS layer and every OGC API collection, and counts what the database counts."""
import json
import sqlite3
import subprocess

import pytest


def counts(server):
    """Features of each collection, straight from the database file."""
    connection = sqlite3.connect(f"file:{server.database}?mode=ro", uri=True)
    names = [row[0] for row in connection.execute("SELECT name FROM dime_collections")]
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}


def ogrinfo(*arguments):
    done = subprocess.run(["ogrinfo", *arguments], capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "ERROR" not in done.stderr, done.stderr
    return done.stdout


def published(dime, server, service):
    """The layers that the catalog publishes in a service."""
    done = subprocess.run(
        [dime, "layers", "--csv", "--database", server.database], capture_output=True, text=True, timeout=60)
    rows = [line.split(",") for line in done.stdout.splitlines()[1:]]
    return sorted(row[0] for row in rows if service in row[2].split())


def layers(source):
    """The layer names that GDAL finds."""
    text = ogrinfo("-so", "-ro", "-q", source)
    return [line.split(": ", 1)[1].split(" (")[0] for line in text.splitlines() if line[:1].isdigit()]


def test_wfs_layers_are_all_there(dime, server):
    names = layers(f"WFS:{server.base}/wfs")
    assert sorted(name.split(":")[-1] for name in names) == published(dime, server, "wfs")
    assert len(names) >= 18


def test_wfs_counts_equal_the_database(server):
    expected = counts(server)
    for name in layers(f"WFS:{server.base}/wfs"):
        text = ogrinfo("-so", "-ro", f"WFS:{server.base}/wfs", name)
        found = [line for line in text.splitlines() if line.startswith("Feature Count:")]
        assert found == [f"Feature Count: {expected[name.split(':')[-1]]}"], name


@pytest.mark.parametrize("name", ["sestieri", "ponti", "canali", "localita"])
def test_wfs_features_can_be_copied_whole(server, tmp_path, name):
    target = tmp_path / "copy.geojson"
    done = subprocess.run(
        ["ogr2ogr", "-f", "GeoJSON", str(target), f"WFS:{server.base}/wfs", f"dime:{name}", "-t_srs", "EPSG:4326"],
        capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    features = json.loads(target.read_text())["features"]
    assert len(features) == counts(server)[name]
    longitudes = [first(feature["geometry"]["coordinates"]) for feature in features if feature["geometry"]]
    assert all(12.0 < x < 13.2 and 45.0 < y < 46.0 for x, y in longitudes)


def test_oapif_collections_are_all_there_and_count_right(dime, server):
    expected = counts(server)
    names = layers(f"OAPIF:{server.base}/ogc")
    assert sorted(names) == published(dime, server, "features")
    for name in names:
        text = ogrinfo("-so", "-ro", f"OAPIF:{server.base}/ogc", name)
        assert f"Feature Count: {expected[name]}" in text, name


def test_oapif_pages_through_a_collection(server, tmp_path):
    target = tmp_path / "copy.csv"
    done = subprocess.run(
        ["ogr2ogr", "-f", "CSV", str(target), f"OAPIF:{server.base}/ogc", "rete_acquea", "-oo", "PAGE_SIZE=100"],
        capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    assert len(target.read_text().splitlines()) == counts(server)["rete_acquea"] + 1


def first(coordinates):
    while isinstance(coordinates[0], list):
        coordinates = coordinates[0]
    return coordinates[0], coordinates[1]
