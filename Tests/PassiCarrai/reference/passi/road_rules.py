"""Rules on the road faced: directness, class, intersections, sight, bends, data."""

from datetime import date

from shapely import LineString, Point

from . import parameters as P
from . import survey as S
from .finding import NOT_APPLICABLE, Finding, at_least, worst
from .lines import length


def faces_a_road(found):
    if not found.scene.roads:
        return Finding("manual_review", {"setback_m": None}, {"max_m": P.FACING_MAX})
    if found.hit is None:
        return Finding("reject", {"setback_m": None}, {"max_m": P.FACING_MAX})
    measured = {"setback_m": found.hit.distance, "obstacles": found.in_the_way}
    return Finding("reject" if found.in_the_way else "pass", measured, {"max_m": P.FACING_MAX})


def roundabout_ring(found):
    return Finding("reject" if found.road.kind == "roundabout" else "pass")


def road_type(found):
    road = found.road
    measured = {"class": road.known_class, "kind": road.kind}
    if not road.vehicular or road.known_class in ("A", "B", "F-bis"):
        return Finding("reject", measured)
    return Finding("needs_waiver" if road.known_class == "D" else "pass", measured)


def secondary_road(found):
    if found.road.known_class != "D":
        return NOT_APPLICABLE
    roads = S.lower_fronts(found)
    return Finding("warning" if roads else "pass", {"roads": roads})


def intersection_distance(found):
    """M-12. Of several intersections the one with the worst verdict is reported, then the nearest."""
    scene, rows = found.scene, S.distances(found)
    threshold = {"min_m": P.INTERSECTION_MIN}
    if not rows:
        own = scene.accuracy + found.road.width_uncertainty / 2
        return Finding("pass", {"distance_m": None, "node": None, "uncertainty_m": own}, threshold)
    since = scene.proposal.get("existing_since")
    lenient = bool(scene.proposal.get("temporary") or since and date.fromisoformat(since) < P.EXISTING_CUTOFF)

    def verdict(gap, u):
        if at_least(gap, P.INTERSECTION_MIN + u):
            return "pass"
        if at_least(gap, P.INTERSECTION_MIN - u):
            return "manual_review"
        return "needs_waiver" if lenient and gap > P.EPS else "reject"

    judged = [(verdict(gap, u), crossing, gap, u) for crossing, gap, u in rows]
    result = worst(v for v, *_ in judged)
    _, crossing, gap, u = next(row for row in judged if row[0] == result)
    node = min(crossing.nodes, key=lambda n: length(n, scene.middle))
    opening = LineString([scene.p1, scene.p2])
    measured = {
        "distance_m": gap, "node": scene.world(node), "uncertainty_m": u, "roads": crossing.roads,
        "straight_m": opening.distance(crossing.area), "node_m": Point(node).distance(opening),
    }
    return Finding(result, measured, threshold)


def dual_carriageway(found):
    other = S.dual_pair(found)
    return Finding("info", {"opposite": other}) if other else NOT_APPLICABLE


def visibility(found):
    seen, braking, stopping = S.sight(found)
    results = []
    for approach in seen:
        if not at_least(approach.visible, min(braking, approach.path)):
            results.append("reject")
        elif not at_least(approach.visible, min(stopping, approach.path)):
            results.append("warning")
        else:
            results.append("pass")
    directions = [{"travel": a.travel, "visible_m": a.visible, "path_m": a.path, "verdict": v}
                  for a, v in zip(seen, results)]
    measured = {"visible_m": min(a.visible for a in seen), "braking_m": braking, "stopping_m": stopping,
                "directions": directions}
    result = worst(results)
    failing = [a.visible for a, v in zip(seen, results) if v == result]
    measured["visible_m"] = min(failing)
    return Finding(result, measured, {"reject_below_m": braking, "warn_below_m": stopping})


def bend(found):
    radius, known = S.bend_radius(found)
    if not known:
        return NOT_APPLICABLE
    sharp = radius is not None and not at_least(radius, P.CURVE_RADIUS_WARN)
    return Finding("warning" if sharp else "pass", {"radius_m": radius}, {"min_m": P.CURVE_RADIUS_WARN})


def data_quality(found):
    others = sorted({r.id for r in found.network.roads if r is not found.road and r.missing})
    missing = found.road.missing
    return Finding("info" if missing else "pass", {"missing": missing, "other_roads": others})
