"""Rules on the opening itself and its neighbours along the kerb."""

from shapely import Point

from . import parameters as P
from . import survey as S
from .finding import NOT_APPLICABLE, Finding, at_least, worst


def vehicle(found):
    return "heavy" if found.scene.proposal.get("vehicle") == "heavy" else "car"


def stall(found):
    return Finding("pass" if S.room(found) else "reject", {}, {"width_m": P.STALL[0], "depth_m": P.STALL[1]})


def gate_setback(found):
    scene, gate = found.scene, found.scene.proposal.get("gate")
    if not gate:
        return NOT_APPLICABLE
    minimum, setback = P.GATE_SETBACK[vehicle(found)], S.gate_setback(found)
    measured, threshold = {"setback_m": setback, "from_sidewalk_m": setback - scene.sidewalk}, {"min_m": minimum}
    if at_least(setback, minimum):
        behind = at_least(setback - scene.sidewalk, minimum)
        return Finding("pass" if behind else "warning", measured, threshold)
    if scene.context.get("dead_end") or scene.context.get("very_low_traffic"):
        return Finding("info", measured, threshold)
    return Finding("needs_waiver" if gate.get("automatic") else "reject", measured, threshold)


def minimum_width(found):
    good = at_least(found.width, P.WIDTH_MIN)
    return Finding("pass" if good else "reject", {"width_m": found.width}, {"min_m": P.WIDTH_MIN})


def maximum_width(found):
    limit = P.WIDTH_MAX[vehicle(found)]
    good = found.width <= limit + P.EPS
    return Finding("pass" if good else "needs_waiver", {"width_m": found.width}, {"max_m": limit})


def other_accesses(found):
    gaps = [found.interval.gap(interval) for interval, _ in S.neighbours(found)]
    threshold = {"min_m": P.GAP_OTHER_ACCESS}
    if not gaps:
        return Finding("pass", {"gap_m": None}, threshold)
    gap = min(gaps)
    measured = {"gap_m": max(0.0, gap), "overlap_m": max(0.0, -gap)}
    if gap < -P.OVERLAP_TOLERANCE - P.EPS:
        return Finding("reject", measured, threshold)
    return Finding("pass" if at_least(gap, P.GAP_OTHER_ACCESS) else "warning", measured, threshold)


def spacing(found):
    """Art. 45: distance of the axes of consecutive accesses, outside built-up areas."""
    road_class = found.road.known_class
    if found.scene.urban or road_class not in ("B", "C"):
        return NOT_APPLICABLE
    here = found.kerb.axis.project(Point(found.scene.middle))
    apart = [abs(station - here) for _, station in S.neighbours(found)]
    least = P.SPACING_B if road_class == "B" else P.SPACING_C
    if not apart:
        return Finding("pass", {"axis_m": None}, {"min_m": least})
    nearest = min(apart)
    if at_least(nearest, least):
        verdict = "pass"
    elif road_class == "C" and at_least(nearest, P.SPACING_C_FLOOR):
        verdict = "needs_waiver"
    else:
        verdict = "reject"
    return Finding(verdict, {"axis_m": nearest}, {"min_m": least, "floor_m": P.SPACING_C_FLOOR})


def pedestrian_crossing(found):
    gaps = S.crossing_gaps(found)
    threshold = {"min_m": P.CROSSING_GAP}
    if not gaps:
        return Finding("pass", {"gap_m": None}, threshold)
    gap = min(gaps)
    if gap < -P.EPS:
        return Finding("reject", {"gap_m": 0.0}, threshold)
    return Finding("pass" if at_least(gap, P.CROSSING_GAP) else "needs_waiver", {"gap_m": max(0.0, gap)}, threshold)


def bus_stop(found):
    gaps = S.stop_gaps(found)
    if not gaps:
        return Finding("pass", {"gap_m": None})
    return Finding("needs_waiver" if min(gaps) < -P.EPS else "pass", {"gap_m": max(0.0, min(gaps))})


def street_furniture(found):
    rows = S.furniture(found)
    if not rows:
        return Finding("pass", {"distance_m": None})
    distance, required, what = min(rows, key=lambda row: row[0] - row[1])
    result = worst("pass" if at_least(d, r) else "needs_waiver" for d, r, _ in rows)
    return Finding(result, {"distance_m": distance, "object": what}, {"min_m": required})


def cycle_path(found):
    crossed = S.cycleways(found)
    return Finding("warning" if crossed else "pass", {"cycleways": crossed})
