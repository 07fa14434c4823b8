"""Kinds of carriageway: roundabouts, dual ones, one-way, dead ends, bends, links, alleys, driveways, motorways."""

import math

from .canvas import Canvas
from .dice import assumed_width, near, opening_width, street


def roundabout(rng):
    """The main street ends at the ring, or the opening lies on the ring itself."""
    c = Canvas(rng, "A roundabout")
    known = street(rng, 0.05)
    radius, ring_width = rng.choice([9.0, 12.0, 16.0, 20.0]), rng.choice([6.0, 7.0, 8.0, None])
    c.width = assumed_width(known)
    c.main(-160, 0, **known)
    centre, steps = [radius, 0.0], 72
    turn = [math.pi - 2 * math.pi * i / steps for i in range(steps)]
    ring = [[round(radius + radius * math.cos(a), 6), round(radius * math.sin(a), 6)] for a in turn]
    ring[0] = c.at(0, 0)
    half = steps // 2
    same = {"kind": "roundabout", "width": ring_width, "oneway": "backward", "street": "Rotatoria",
            "ring": [*centre, radius], "speed": 30}
    if rng.random() < 0.6:
        c.road("ring", ring + [ring[0]], **same)
    else:
        c.road("ring1", ring[:half + 1], **same)
        c.road("ring2", ring[half:] + [ring[0]], **same)
    for name, index in (("n", steps // 4), ("e", half), ("s", 3 * steps // 4)):
        x, y = ring[index]
        dx, dy = (x - radius) / radius, y / radius
        c.road(name, [[x, y], [round(x + 80 * dx, 6), round(y + 80 * dy, 6)]], **street(rng))
    width = opening_width(rng)
    if rng.random() < 0.2:
        reach = radius + (ring_width or 4.0) / 2 + 3
        angle = math.pi - c.side * math.radians(45)
        ox, oy = radius + reach * math.cos(angle), reach * math.sin(angle)
        ux, uy, px, py = math.cos(angle), math.sin(angle), -math.sin(angle), math.cos(angle)

        def at(out, across):
            return [round(ox + out * ux + across * px, 6), round(oy + out * uy + across * py, 6)]
        ring_land = [at(0, -8), at(0, 8), at(25, 8), at(25, -8)]
        c.scene["parcels"].append({"id": "P", "ring": ring_land + [ring_land[0]]})
        c.scene["proposal"] |= {"p1": at(0, -1.5), "p2": at(0, 1.5)}
        return c
    gap = near(rng, 12, 10)
    c.lot(-(ring_width or 4.0) / 2 - gap - width, width)
    return c


def dual(rng):
    """Two one-way carriageways with a median; side streets join the near one, the far one, or cross both."""
    c = Canvas(rng, "A dual carriageway")
    known = street(rng) | {"street": "Viale Doppio", "speed": rng.choice([50, 70])}
    half_gap = rng.choice([4.0, 5.0, 6.5, 9.0])
    c.width = known["width"]
    c.main_t = c.side * half_gap
    flow = "backward" if c.side > 0 else "forward"
    c.main(-160, 160, [0, 60], **known, oneway=flow)
    far = c.along(-160, 160, -c.main_t, [0, 60])
    c.road("far", far, **known, oneway="forward" if flow == "backward" else "backward")
    side_known = street(rng)
    out = c.side * 80
    where = rng.choice(["near", "far", "both", "opening in the median"])
    if where == "near":
        c.road("side", [c.at(0, c.main_t), c.at(0, out)], **side_known)
    elif where == "far":
        c.road("side", [c.at(0, -c.main_t), c.at(0, -out)], **side_known)
    elif where == "both":
        c.road("side", [c.at(0, out), c.at(0, c.main_t), c.at(0, -c.main_t), c.at(0, -out)], **side_known)
    else:
        c.road("gap", [c.at(0, c.main_t), c.at(0, -c.main_t)], **side_known, kind="link",
               street=rng.choice(["Viale Doppio", ""]))
    reach = side_known["width"] / 2 + near(rng, 12, 10)
    width = opening_width(rng)
    c.lot(reach if rng.random() < 0.5 else -reach - width, width)
    return c


def oneway(rng):
    c = Canvas(rng, "A one-way street")
    known = street(rng, 0.3)
    c.width = assumed_width(known, one_way=True)
    c.main(-rng.uniform(30, 150), rng.uniform(30, 150), [0], **known, oneway=rng.choice(["forward", "backward"]))
    side = street(rng, 0.2)
    c.branch("side", 0, rng.choice([90, -90]), 60, **side, oneway=rng.choice(["no", "forward"]))
    c.lot(assumed_width(side) / 2 + near(rng, 12, 8), opening_width(rng))
    return c


def dead_end(rng):
    """A short street without exit; its approach path may be shorter than the stopping distance."""
    c = Canvas(rng, "A dead end")
    known = street(rng, 0.1)
    c.width = assumed_width(known)
    end = rng.uniform(15, 45)
    c.main(0, end, **known)
    c.road("through", [c.at(0, -100), c.at(0, 0), c.at(0, 100)], **street(rng))
    c.scene["context"]["dead_end"] = rng.choice([True, False])
    if rng.random() < 0.7:
        c.scene["proposal"]["gate"] = {"opens": "inward", "automatic": rng.random() < 0.5}
    width = opening_width(rng)
    c.lot(rng.uniform(3, end - width), width)
    if c.scene["proposal"]["gate"]:
        c.scene["proposal"]["gate"]["mid"] = c.at((c.from_s + c.to_s) / 2, c.beyond(c.front + rng.uniform(0, 5)))
    return c


def bend(rng):
    radius = rng.choice([25, 35, 49.0, 51.0, 60, 90, 140]) * rng.choice([1, -1])
    c = Canvas(rng, "A bend", radius)
    known = street(rng, 0.1)
    c.width = assumed_width(known)
    reach = min(150, abs(radius) * 1.3)
    c.main(-reach, reach, [20.0], **known)
    if rng.random() < 0.5:
        c.branch("side", 20.0, rng.choice([90, -90]), 50, **street(rng))
    width = opening_width(rng)
    c.lot(rng.uniform(-15, 8), width, depth=min(20, abs(radius) / 3))
    return c


def link(rng):
    """A slip road faced, or one that joins the main street at a low angle."""
    c = Canvas(rng, "A slip road")
    known = street(rng)
    c.main(-160, 160, [0], **known)
    if rng.random() < 0.4:
        c.scene["roads"][0] |= {"kind": "link", "oneway": "forward", "street": "", "speed": None, "width": None}
        c.width = assumed_width(known | {"width": None}, one_way=True)
    angle = rng.choice([12, 20, 160, 168]) * rng.choice([1, -1])
    c.branch("slip", 0, angle, 120, **street(rng), kind="link", oneway="forward")
    c.lot(rng.uniform(-70, 70), opening_width(rng), front=rng.uniform(8, 16))
    return c


def alley_or_driveway(rng):
    """What joins is a public alley, which counts, or a private way, which does not."""
    c = Canvas(rng, "An alley or a private driveway joins")
    known = street(rng, 0.05)
    c.width = assumed_width(known)
    c.main(-120, 120, [0, 30], **known)
    kind = rng.choice(["service_public", "driveway", "parking_aisle", "living_street", "footway", "cycleway"])
    c.branch("lane", 0, rng.choice([90, -90]), 40, kind=kind, width=rng.choice([3.0, 3.5, None]), speed=None)
    if rng.random() < 0.5:
        c.branch("drive", 30, 90 * c.side, 25, kind="driveway", width=3.0, speed=None)
    c.lot(rng.choice([-1, 1]) * near(rng, 13.5, 10), opening_width(rng))
    return c


def classes(rng):
    """Every class and kind of way faced, in town and outside."""
    c = Canvas(rng, "A road of some class")
    road_class = rng.choice(["A", "B", "C", "D", "E", "F", "F-bis"])
    c.scene["context"] |= {"centro_abitato": rng.random() < 0.5,
                           "population": rng.choice([180000, 10000, 10001, 4000]),
                           "owner": rng.choice(["comune", "citta_metropolitana", "regione", "anas", "concessionaria"])}
    if rng.random() < 0.2:
        del c.scene["context"]["population"]
    known = {"class": road_class, "width": rng.choice([None, 7.5]), "speed": rng.choice([None, 50, 90, 110]),
             "lanes": rng.choice([None, 2]), "kind": rng.choice(["road"] * 4 + ["living_street", "link", "pedestrian"])}
    c.width = known["width"] or assumed_width(known)
    c.main(-250, 250, [60], **known)
    c.branch("side", 60, rng.choice([90, -90]), 60, **street(rng))
    c.lot(rng.uniform(-60, 40), opening_width(rng))
    return c


FAMILIES = {"roundabout": roundabout, "dual": dual, "oneway": oneway, "dead_end": dead_end, "bend": bend, "link": link,
            "alley_or_driveway": alley_or_driveway, "classes": classes}
