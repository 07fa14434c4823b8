"""Streets that meet: T, X, oblique, staggered, at the stem of a T, corners, several, none."""

import math

from .canvas import Canvas
from .dice import assumed_width, near, opening_width, street


def _start(rng, title, unknown=0.15, radius=None):
    c = Canvas(rng, title, radius)
    known = street(rng, unknown)
    c.width = assumed_width(known)
    return c, known


def _placed(c, node, reach, width=None):
    """The lot with its nearest margin `reach` beyond the node, on one side of it or the other."""
    width = width or opening_width(c.rng)
    if c.rng.random() < 0.5:
        c.lot(node + reach, width)
    else:
        c.lot(node - reach - width, width)


def tee(rng):
    c, known = _start(rng, "A side street ends at the main street")
    side_known = street(rng, 0.15)
    c.main(-150, 170, [10], **known)
    c.branch("side", 10, rng.choice([90, -90]), rng.uniform(40, 90), **side_known)
    _placed(c, 10, assumed_width(side_known) / 2 + near(rng, 12, 12))
    c.scene["accuracy_m"] = rng.choice([0, 0, 0, 0.2, 0.4, 1.0, 2.0])
    return c


def crossroads(rng):
    c, known = _start(rng, "Two streets cross")
    side_known = street(rng, 0.1)
    c.main(-140, 140, [0], **known)
    if rng.random() < 0.5:
        c.road("side", [[0, -80], c.at(0, 0), [0, 75]], **side_known)
    else:
        c.branch("north", 0, 90, 70, **side_known, street="Via Side", corridor="side")
        c.branch("south", 0, -90, 60, **side_known, street="Via Side", corridor="side")
    _placed(c, 0, assumed_width(side_known) / 2 + near(rng, 12, 12))
    return c


def oblique(rng):
    c, known = _start(rng, "A side street meets the main street at an angle", 0.1)
    side_known = street(rng, 0.1)
    c.main(-150, 150, [0], **known)
    angle = rng.uniform(35, 75) * rng.choice([1, -1]) + rng.choice([0, 180])
    c.branch("side", 0, angle, rng.uniform(50, 90), **side_known)
    slant = abs(math.sin(math.radians(angle)))
    across = (assumed_width(side_known) / 2 + c.width / 2) / slant
    _placed(c, 0, near(rng, across + 10, 14))
    return c


def staggered(rng):
    c, known = _start(rng, "Two side streets opposite each other, not in line", 0.05)
    shift = rng.choice([3, 5, c.width, round(rng.uniform(4, 40), 2)])
    c.main(-150, 190, [0, shift], **known)
    hand = rng.choice([90, -90])
    first, second = street(rng, 0.05), street(rng, 0.05)
    c.branch("one", 0, hand, 60, **first)
    c.branch("two", shift, -hand, 60, **second)
    where = rng.random()
    if where < 0.4:
        _placed(c, 0, assumed_width(first) / 2 + near(rng, 12, 9))
    elif where < 0.8:
        _placed(c, shift, assumed_width(second) / 2 + near(rng, 12, 9))
    else:
        c.lot(shift / 2 - 1.5, 3.0)
    return c


def stem(rng):
    c, known = _start(rng, "The street ends at another one")
    across = street(rng, 0.1)
    c.main(-150, 0, **known)
    lean = rng.choice([0, 0, round(rng.uniform(-35, 35), 1)])
    dx, dy = math.sin(math.radians(lean)), math.cos(math.radians(lean))
    c.road("cross", [[round(-80 * dx, 6), round(-80 * dy, 6)], c.at(0, 0), [round(80 * dx, 6), round(80 * dy, 6)]],
           **across)
    width = opening_width(rng)
    reach = assumed_width(across) / 2 / dy + abs(dx / dy) * c.width / 2 + near(rng, 12, 11)
    c.lot(-reach - width, width)
    return c


def corner(rng):
    """A parcel at the corner of two streets; the opening on either front."""
    c, known = _start(rng, "A parcel at a corner", 0.0)
    if rng.random() < 0.5:
        known |= {"class": "D"}
    side_known = street(rng)
    c.main(-150, 150, [0], **known)
    c.branch("side", 0, 90 * c.side, 100, **side_known)
    start, setback = side_known["width"] / 2 + rng.choice([0.0, 1.5, 2.0]), rng.choice([1.5, 2.0])
    ring_near, ring_far = c.beyond(setback), c.beyond(setback + 30)
    ring = [c.at(start, ring_near), c.at(start + 28, ring_near), c.at(start + 28, ring_far), c.at(start, ring_far)]
    c.scene["parcels"].append({"id": "P", "ring": ring + [ring[0]]})
    c.front, c.depth, width = setback, 30, opening_width(rng)
    begin = rng.uniform(0, 28 - width)
    c.from_s, c.to_s, c.land = start + begin, start + begin + width, (start, start + 28)
    if rng.random() < 0.6:
        c.opening(start + begin, width, setback)
    else:
        a, b = c.beyond(setback + begin), c.beyond(setback + begin + width)
        c.scene["proposal"] |= {"p1": c.at(start, a), "p2": c.at(start, b)}
    return c


def several(rng):
    c, known = _start(rng, "A street with several side streets", 0.05, rng.choice([None, None, 150, -220]))
    nodes = sorted(rng.sample(range(-120, 121, 20), 4))
    c.main(-150, 150, nodes, **known)
    for i, node in enumerate(nodes):
        c.branch(f"side{i}", node, rng.choice([90, -90]), rng.uniform(30, 60), **street(rng, 0.1))
    c.lot(round(rng.uniform(-90, 90), 2), opening_width(rng))
    return c


def one_name(rng):
    """Arms of one street only, or a bend drawn as two ways: no intersection."""
    c, known = _start(rng, "Three arms with one name", 0.0)
    c.main(-150, 150, [0], street="Via Unica", **known)
    c.branch("spur", 0, rng.choice([90, -90]), 50, **street(rng),
             street=rng.choice(["Via Unica", "Via Unica", "Via Altra"]))
    _placed(c, 0, rng.uniform(4, 25))
    return c


def pieces(rng):
    """The main street mapped in pieces, with or without corridor names; attributes change between them."""
    c, known = _start(rng, "The street is mapped in three pieces", 0.0)
    c.main_t = 0.0
    label = rng.choice(["main", "absent"])
    side_known = street(rng)
    for name, a, b in (("m1", -150, -30), ("m2", -30, 40), ("m3", 40, 160)):
        points = c.along(a, b, 0, [40])
        if rng.random() < 0.3:
            points.reverse()
        extra = {"speed": rng.choice([30, 50])} if rng.random() < 0.5 else {}
        c.road(name, points, **(known | extra), street="Via Main", corridor=label)
    c.branch("side", 40, rng.choice([90, -90]), 60, **side_known, corridor=rng.choice(["side", "absent"]))
    _placed(c, 40, side_known["width"] / 2 + near(rng, 12, 12))
    return c


FAMILIES = {"tee": tee, "crossroads": crossroads, "oblique": oblique, "staggered": staggered, "stem": stem,
            "corner": corner, "several": several, "one_name": one_name, "pieces": pieces}
