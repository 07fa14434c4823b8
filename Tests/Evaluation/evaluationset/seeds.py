"""The files of seeds/data as they are."""

import csv
import gzip
import json
import pathlib

FOLDER = pathlib.Path(__file__).resolve().parents[3] / "seeds" / "data"


def rows(name):
    with gzip.open(FOLDER / name, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def features(name):
    """(properties, geometry) of every feature."""
    with gzip.open(FOLDER / name, "rt", encoding="utf-8") as file:
        for line in file:
            if line.strip():
                feature = json.loads(line)
                yield feature["properties"], feature["geometry"]


def lines(geometry):
    """The lines of a (Multi)LineString, each a list of (lon, lat)."""
    parts = geometry["coordinates"]
    return [[tuple(p) for p in part] for part in ([parts] if geometry["type"] == "LineString" else parts)]
