#!/usr/bin/env python3
"""Writes scenes as NDJSON: every family in turn, each scene as drawn, turned, and turned at UTM-sized coordinates."""

import argparse
import collections
import json
import pathlib
import random
import sys

from contract import faults
from scenes import carriageways, declared, invalid, junctions, land, neighbours, surroundings
from scenes.moved import turned

FAMILIES = (junctions.FAMILIES | carriageways.FAMILIES | surroundings.FAMILIES | neighbours.FAMILIES
            | declared.FAMILIES | invalid.FAMILIES)
# How often a family comes up where not once.
WEIGHTS = {"tee": 2, "oblique": 2, "sight": 4, "invalid": 3, "roundabout": 2, "between": 2, "zones": 2, "spacing": 2}
BREAKS_THE_SCHEMA = ("Invalid or odd: null",)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1000, help="places; each gives three scenes (default %(default)s)")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--out", type=pathlib.Path, help="file to write (default: standard output)")
    return parser.parse_args()


def scenes(count, seed):
    names = [name for name in FAMILIES for _ in range(WEIGHTS.get(name, 1))]
    drawn = collections.Counter()
    for i in range(count):
        family = names[i % len(names)]
        number, drawn[family] = drawn[family], drawn[family] + 1
        rng = random.Random(f"{seed}/{family}/{number}")
        canvas = FAMILIES[family](rng)
        if family != "invalid":
            land.cut(canvas.scene)
            declared.sprinkle(canvas, rng)
        base = canvas.scene
        name = f"{family}-{number:03}"
        yield {"id": f"{name}-drawn"} | base
        angle, east, north = rng.uniform(0, 360), rng.uniform(-300, 300), rng.uniform(-300, 300)
        yield {"id": f"{name}-turned"} | turned(base, angle, east, north)
        degrees = base["title"].endswith("degrees")
        east, north = (0, 0) if degrees else (rng.uniform(280000, 300000), rng.uniform(5020000, 5050000))
        yield {"id": f"{name}-utm"} | turned(base, 0 if degrees else rng.uniform(0, 360), east, north)


def main():
    options = arguments()
    out = options.out.open("w") if options.out else sys.stdout
    bad = 0
    for scene in scenes(options.count, options.seed):
        found = [] if scene["title"].startswith(BREAKS_THE_SCHEMA) else faults(scene)
        for fault in found:
            print(f"{scene['id']}: {fault}", file=sys.stderr)
            bad += 1
        out.write(json.dumps(scene) + "\n")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
