"""Scenes that cannot be measured, and some that can though they look odd."""

from .declared import _lot


def invalid(rng):
    c = _lot(rng, "")
    scene, proposal = c.scene, c.scene["proposal"]
    mid_s = (c.from_s + c.to_s) / 2
    what = rng.choice(sorted(FAULTS))
    scene["title"] = f"Invalid or odd: {what}"
    FAULTS[what](c, scene, proposal, mid_s, rng)
    return c


def _off(c, scene, proposal, mid_s, rng):
    away = rng.choice([0.3, 0.49, 0.5, 0.51, 0.8, 5.0])
    for name, s in (("p1", c.from_s), ("p2", c.to_s)):
        proposal[name] = c.at(s, c.beyond(c.front - away))


def _inside(c, scene, proposal, mid_s, rng):
    proposal["p1"] = c.at(c.from_s, c.beyond(c.front + rng.choice([0.4, 3.0])))


def _no_parcel(c, scene, proposal, mid_s, rng):
    scene["target_parcel"] = "elsewhere"


def _no_length(c, scene, proposal, mid_s, rng):
    proposal["p2"] = list(proposal["p1"])


def _null_opening(c, scene, proposal, mid_s, rng):
    proposal[rng.choice(["p1", "p2"])] = [None, proposal["p1"][1]]


def _null_road(c, scene, proposal, mid_s, rng):
    scene["roads"][0]["points"][0] = [None, None]


def _null_parcel(c, scene, proposal, mid_s, rng):
    scene["parcels"][0]["ring"][1] = [scene["parcels"][0]["ring"][1][0], None]


def _bow_tie(c, scene, proposal, mid_s, rng):
    ring = scene["parcels"][0]["ring"]
    ring[-2], ring[-3] = ring[-3], ring[-2]


def _degrees(c, scene, proposal, mid_s, rng):
    def degrees(p):
        return [round(12.24 + p[0] / 78200, 9), round(45.49 + p[1] / 111100, 9)]
    proposal["p1"], proposal["p2"] = degrees(proposal["p1"]), degrees(proposal["p2"])
    for road in scene["roads"]:
        road["points"] = [degrees(p) for p in road["points"]]
    for parcel in scene["parcels"]:
        parcel["ring"] = [degrees(p) for p in parcel["ring"]]


def _no_roads(c, scene, proposal, mid_s, rng):
    scene["roads"] = []


def _only_paths(c, scene, proposal, mid_s, rng):
    for road in scene["roads"]:
        road["kind"] = "footway"


def _undershoot(c, scene, proposal, mid_s, rng):
    """A side street that ends short of the axis: no shared node."""
    a, b = c.at(c.to_s + 6, c.main_t + 0.4), c.at(c.to_s + 6, c.main_t + 60)
    c.road("short", [a, b], width=5.0)


def _bridge(c, scene, proposal, mid_s, rng):
    """A street that crosses above: no shared node."""
    c.road("bridge", [c.at(c.to_s + 6, -60), c.at(c.to_s + 6, 60)], width=6.0)


def _zero_width(c, scene, proposal, mid_s, rng):
    scene["roads"][0] |= {"width": rng.choice([0, -3]), "speed": 0}


FAULTS = {
    "both ends off the boundary": _off, "one end off the boundary": _inside, "target parcel missing": _no_parcel,
    "opening without length": _no_length, "null in the opening": _null_opening, "null in a road": _null_road,
    "null in the parcel": _null_parcel, "parcel crosses itself": _bow_tie, "degrees": _degrees, "no roads": _no_roads,
    "only footways": _only_paths, "side street falls short": _undershoot, "bridge": _bridge,
    "width and speed of zero": _zero_width,
}
FAMILIES = {"invalid": invalid}
