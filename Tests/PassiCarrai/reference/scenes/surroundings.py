"""What lies between opening and road, in the parcel, or in the line of sight."""

from .canvas import Canvas
from .dice import opening_width, street


def _street(rng, title, **kwargs):
    c = Canvas(rng, title, rng.choice([None, None, None, 200, -120]))
    known = street(rng) | kwargs
    c.main(-160, 160, [100], **known)
    c.branch("side", 100, rng.choice([90, -90]), 60, **street(rng))
    return c


def between(rng):
    """Other land, a pseudo-parcel, a building or a wall between front and kerb, wholly, in part, or hardly."""
    c = _street(rng, "Something between front and road")
    c.lot(rng.uniform(-40, 40), opening_width(rng), front=rng.uniform(2, 8))
    what = rng.choice(["parcel", "strada", "acqua", "building", "wall", "sliver", "neighbours"])
    a, b = c.from_s - 5, c.to_s + 5
    deep = rng.uniform(0.5, 1.0) * c.front
    if what in ("parcel", "strada", "acqua"):
        name = {"parcel": "77", "strada": "STRADA001", "acqua": "ACQUA12"}[what]
        c.parcel(a, b, c.front - deep, deep, name)
    elif what == "building":
        c.block("buildings", a, rng.choice([b, c.from_s + 0.5]), c.front * 0.3, c.front * 0.8)
    elif what == "wall":
        level = rng.choice([c.front, c.front, c.front * 0.5])
        c.scene["walls"].append({"line": [c.at(a, c.beyond(level)), c.at(b, c.beyond(level))]})
    elif what == "sliver":
        c.parcel(c.from_s - 4, c.from_s + rng.choice([0.01, 0.03, 0.3]), 0.2, c.front - 0.4, "78")
    else:
        left, right = c.land
        c.parcel(left - 20, left, c.front, c.depth, "81")
        c.parcel(right, right + 20, c.front, c.depth, "82")
    return c


def far_front(rng):
    """The road about 30 m off, beyond it, or nothing but a path."""
    c = _street(rng, "A front far from the road")
    c.lot(rng.uniform(-40, 40), opening_width(rng), front=rng.choice([28.0, 29.9, 30.0, 30.1, 35.0]), depth=20)
    if rng.random() < 0.4:
        level = c.beyond(c.front - 3)
        c.road("path", c.along(-60, 60, level), kind=rng.choice(["footway", "cycleway", "pedestrian", "driveway"]),
               width=rng.choice([2.0, None]), speed=None, street="")
    return c


def paths(rng):
    """A sidewalk or cycle path of its own between front and carriageway."""
    c = _street(rng, "A path between front and carriageway")
    c.lot(rng.uniform(-40, 40), opening_width(rng), front=rng.uniform(3, 7))
    for kind in rng.choice([["footway"], ["cycleway"], ["footway", "cycleway"]]):
        level = c.beyond(rng.uniform(1.0, c.front - 1.0))
        c.road(kind, c.along(-150, 150, level), kind=kind, width=rng.choice([1.5, 2.0, None]), speed=None, street="")
    return c


def sight(rng):
    """Buildings and hedges near the kerb, mostly inside a bend; now and then one that stands on the road."""
    radius = rng.choice([None, 30, 45, 60, 90, 130]) if rng.random() < 0.85 else None
    c = Canvas(rng, "Something in the line of sight", radius and radius * rng.choice([1, -1]))
    known = street(rng)
    reach = min(140, abs(c.radius or 999) * 1.2)
    c.main(-reach, reach, **known, oneway=rng.choice(["no", "no", "forward", "backward"]))
    c.lot(round(rng.uniform(-8, 8), 2), opening_width(rng), front=round(rng.uniform(1, 4), 2), depth=12)
    inner = 1 if (c.radius or c.side) > 0 else -1
    for hand in rng.choice([[1], [-1], [1, -1]]):
        away = rng.choice([rng.uniform(0.3, 5), rng.uniform(1, 25)])
        begin = c.to_s + away if hand > 0 else c.from_s - away
        stretch = rng.uniform(3, 30)
        away_from_kerb = rng.uniform(0.1, 2.0) if c.radius else rng.uniform(-2.5, 0.3)
        level = c.main_t + inner * (c.width / 2 + away_from_kerb)
        if rng.random() < 0.5:
            line = [c.at(begin + hand * stretch * i / 8, level) for i in range(9)]
            c.scene["walls"].append({"line": line})
        else:
            near = [c.at(begin + hand * min(stretch, 12) * i / 6, level) for i in range(7)]
            far = [c.at(begin + hand * min(stretch, 12) * i / 6, level + inner * 6) for i in range(7)]
            c.scene["buildings"].append({"ring": near + far[::-1] + [near[0]]})
    return c


def room(rng):
    """Little free land: a shallow parcel, or a house that leaves hardly a stall."""
    c = _street(rng, "Little room in the parcel")
    shape = rng.choice(["shallow", "house", "narrow"])
    start = rng.uniform(-40, 40)
    width = rng.choice([2.5, 3.0, 4.0])
    if shape == "shallow":
        c.lot(start, width, depth=rng.choice([2.2, 2.4, 2.5, 2.6, 3.0, 4.9, 5.0, 5.2]))
    elif shape == "narrow":
        c.lot(start, width, front=2.0, depth=0.0)
        c.scene["parcels"].pop()
        wide = rng.choice([2.4, 2.5, 2.6, width])
        begin, end = (start, start + width) if wide < width else (start - 0.1, start - 0.1 + max(wide, width + 0.1))
        c.parcel(begin, end, 2.0, rng.choice([4.9, 5.0, 9.0]), stops=(start, start + width))
    else:
        c.lot(start, width, depth=20)
        left, right = c.land
        c.block("buildings", left - 1, right + 1, c.front + rng.choice([2.3, 2.5, 4.8, 5.0, 5.3]), c.front + 22)
    return c


FAMILIES = {"between": between, "far_front": far_front, "paths": paths, "sight": sight, "room": room}
