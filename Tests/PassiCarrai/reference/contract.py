"""The schema of a scene."""

import functools
import json
import pathlib

import jsonschema

HERE = pathlib.Path(__file__).resolve().parent
PLACES = [HERE.parents[2] / "docs" / "passi-scene.schema.json"]


@functools.cache
def validator():
    path = next(p for p in PLACES if p.exists())
    return jsonschema.Draft202012Validator(json.loads(path.read_text()))


def faults(scene):
    """What the schema holds against a scene, one sentence a fault."""
    return [f"{error.json_path}: {error.message[:200]}" for error in validator().iter_errors(scene)]
