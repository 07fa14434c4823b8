"""PC-004: what makes a scene impossible to measure, said in one English sentence."""

import math
from datetime import date

from shapely import Point, Polygon
from shapely.validation import explain_validity

from . import parameters as P

SHORTEST_OPENING = 0.001  # also catches degrees: 3 m are 0.00003 of them
POINTS = {"bus_stops", "trees", "lamp_posts"}
LISTS = ("parcels", "buildings", "walls", "existing_accesses", "crossings", "bus_stops", "trees", "lamp_posts")
RINGS = {"parcels": 4, "buildings": 4, "crossings": 4}


def number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def point(value):
    return isinstance(value, list) and len(value) == 2 and all(number(v) for v in value)


def line(value, least):
    return isinstance(value, list) and len(value) >= least and all(point(p) for p in value)


def problem(raw):
    """Why `raw` cannot be measured, or None."""
    return _shape(raw) or _attributes(raw) or _opening(raw)


def _shape(raw):
    for name in ("context", "proposal"):
        if not isinstance(raw.get(name), dict):
            return f"{name} is missing"
    for name in ("roads", "parcels"):
        if not isinstance(raw.get(name), list):
            return f"{name} is missing"
    for name in ("p1", "p2"):
        if not point(raw["proposal"].get(name)):
            return f"proposal.{name} is not a point of two finite numbers"
    for name in ("roads", *LISTS):
        if not all(isinstance(item, dict) for item in raw.get(name) or []):
            return f"{name}: an item is not an object"
    for road in raw["roads"]:
        if not line(road.get("points"), 2):
            return f"road {road.get('id')}: points are not at least two finite points"
        if len({tuple(p) for p in road["points"]}) < 2:
            return f"road {road.get('id')}: all its points are one"
    for name, least in RINGS.items():
        for item in raw.get(name) or []:
            if not line(item.get("ring"), least):
                return f"{name}: a ring is not at least {least} finite points"
    for item in raw.get("walls") or []:
        if not line(item.get("line"), 2):
            return "walls: a line is not at least two finite points"
    for item in raw.get("existing_accesses") or []:
        if not (point(item.get("p1")) and point(item.get("p2"))):
            return "existing_accesses: p1 or p2 is not a point"
    for name in POINTS:
        for item in raw.get(name) or []:
            if not point(item.get("point")):
                return f"{name}: a point is not two finite numbers"
    gate = raw["proposal"].get("gate")
    if gate and gate.get("mid") is not None and not point(gate["mid"]):
        return "proposal.gate.mid is not a point"
    return None


def _attributes(raw):
    zone = raw["context"].get("zone")
    if zone not in P.CAR_ZONES | P.NO_CAR_ZONES | P.FEW_CAR_ZONES:
        return f"context.zone: {zone!r} is not a zone"
    for name in ("accuracy_m", "sidewalk_m"):
        value = raw.get(name)
        if value is not None and not (number(value) and value >= 0):
            return f"{name} is not a length"
    since = raw["proposal"].get("existing_since")
    if since:
        try:
            date.fromisoformat(since)
        except ValueError:
            return f"proposal.existing_since: {since!r} is not a date"
    return None


def _opening(raw):
    ring = next((p["ring"] for p in raw["parcels"] if p.get("id") == raw.get("target_parcel")), None)
    if ring is None:
        return f"parcel {raw.get('target_parcel')} is not in the scene"
    (ax, ay), (bx, by) = raw["proposal"]["p1"], raw["proposal"]["p2"]
    if math.hypot(bx - ax, by - ay) < SHORTEST_OPENING:
        return "the opening has no length"
    parcel = Polygon([(x - ax, y - ay) for x, y in ring])
    if not parcel.is_valid or parcel.area <= 0:
        return f"parcel {raw['target_parcel']}: {explain_validity(parcel)}"
    for name, x, y in (("p1", 0, 0), ("p2", bx - ax, by - ay), ("the middle", (bx - ax) / 2, (by - ay) / 2)):
        off = parcel.boundary.distance(Point(x, y))
        if off > P.FRONT_TOLERANCE + P.EPS:
            return f"{name} is {off:.2f} m from the boundary of parcel {raw['target_parcel']}"
    return None
