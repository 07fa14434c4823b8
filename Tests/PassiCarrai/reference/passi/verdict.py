"""The verdict of a scene: the rules in their order, the worst of them, and the outcome."""

from . import kerb_rules, parameters, place_rules, road_rules
from .finding import Finding, worst
from .scene import read
from .survey import survey
from .validity import problem

ROAD_RULES = {
    "PC-012": road_rules.secondary_road, "PC-020": road_rules.intersection_distance,
    "PC-023": road_rules.dual_carriageway, "PC-030": road_rules.visibility, "PC-031": road_rules.bend,
    "PC-040": kerb_rules.stall, "PC-050": kerb_rules.gate_setback, "PC-060": kerb_rules.minimum_width,
    "PC-061": kerb_rules.maximum_width, "PC-070": kerb_rules.other_accesses, "PC-072": kerb_rules.spacing,
    "PC-080": kerb_rules.pedestrian_crossing, "PC-081": kerb_rules.bus_stop,
    "PC-082": kerb_rules.street_furniture, "PC-085": kerb_rules.cycle_path, "PC-090": road_rules.data_quality,
}
DECLARED_RULES = {
    "PC-041": place_rules.pedestrian_entrance, "PC-051": place_rules.ramp, "PC-052": place_rules.gate_leaf,
    "PC-071": place_rules.one_per_parcel, "PC-091": place_rules.temporary,
}
NO_INPUT = ["PC-083", "PC-084"]  # a scene has no reserved bays and no tramway


def evaluate(raw):
    """The verdict of one scene, as the contract says; a JSON object in, a JSON object out."""
    rules, found = _rules(raw)
    overall = worst(finding.verdict for finding in rules.values())
    return {
        "id": raw.get("id"), "outcome": parameters.OUTCOME[overall], "overall": overall,
        "facing_road": found.road.id if found and found.hit else None,
        "rules": {name: {"verdict": f.verdict, "measured": f.measured, "threshold": f.threshold}
                  for name, f in sorted(rules.items())},
    }


def _rules(raw):
    kind = raw["proposal"].get("kind") if isinstance(raw.get("proposal"), dict) else None
    if kind == "porta_acqua":
        return {"PC-101": place_rules.water_gate(raw)}, None
    context = raw.get("context")
    zone = context.get("zone") if isinstance(context, dict) else None
    if zone in parameters.NO_CAR_ZONES:
        return {"PC-001": place_rules.motor_vehicles(raw)}, None
    reason = problem(raw)
    if reason:
        return {"PC-004": Finding("invalid", {"reason": reason})}, None
    scene = read(raw)
    found = survey(scene)
    rules = {
        "PC-101": place_rules.water_gate(raw), "PC-001": place_rules.motor_vehicles(raw),
        "PC-002": place_rules.authority(scene), "PC-003": place_rules.restricted_traffic(scene),
        "PC-004": Finding("pass"), "PC-010": road_rules.faces_a_road(found),
    }
    if found.hit is None:
        return rules, found
    rules["PC-022"] = road_rules.roundabout_ring(found)
    if rules["PC-022"].verdict == "reject":
        return rules, found
    rules["PC-011"] = road_rules.road_type(found)
    if not found.road.vehicular:
        return rules, found
    rules |= {name: rule(found) for name, rule in ROAD_RULES.items()}
    rules |= {name: rule(scene) for name, rule in DECLARED_RULES.items()}
    rules["PC-100"] = place_rules.fee(found.width, scene)
    rules |= {name: Finding("not_applicable") for name in NO_INPUT}
    return rules, found
