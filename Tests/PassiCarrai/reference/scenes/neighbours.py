"""Things along the kerb: other accesses, crossings, stops, trees, lamp posts; spacing outside towns."""

from .canvas import Canvas
from .dice import near, opening_width, street


def _lot(rng, title, radius=None, **kwargs):
    c = Canvas(rng, title, radius)
    c.main(-160, 160, [110], **(street(rng) | kwargs))
    c.branch("side", 110, rng.choice([90, -90]), 60, **street(rng))
    return c.lot(rng.uniform(-30, 60), opening_width(rng))


def access(c, start, width, level=None, parcel=None):
    """An existing access on the front line (or at lateral place `level`) from s = start."""
    level = c.beyond(c.front) if level is None else level
    number = len(c.scene["existing_accesses"]) + 1
    row = {"id": f"PC-{number}", "p1": c.at(start, level), "p2": c.at(start + width, level)}
    if parcel:
        row["parcel"] = parcel
    c.scene["existing_accesses"].append(row)


def accesses(rng):
    c = _lot(rng, "Other accesses", rng.choice([None, None, 180]))
    gap = rng.choice([0.0, -0.04, -0.06, -1.0, near(rng, 2, 3), near(rng, 2, 3)])
    width = rng.choice([3.0, 4.0])
    place = c.to_s + gap if rng.random() < 0.5 else c.from_s - gap - width
    access(c, place, width, parcel=rng.choice([None, None, "P", "81"]))
    if rng.random() < 0.4:  # across the street
        access(c, c.from_s + rng.uniform(-3, 3), 3.0, c.main_t - c.side * (c.width / 2 + 2))
    return c


def crossings(rng):
    c = _lot(rng, "A pedestrian crossing", rng.choice([None, None, 150]))
    gap = rng.choice([0.0, -0.5, -2, near(rng, 5, 5), near(rng, 5, 5)])
    start = c.to_s + gap if rng.random() < 0.5 else c.from_s - gap - 4
    c.block("crossings", start, start + 4, 0, -c.width)
    return c


def stops(rng):
    c = _lot(rng, "A bus stop", rng.choice([None, None, 250]))
    zone = rng.choice([None, None, 12, 24])
    gap = round(rng.uniform(-12, 9), 2)
    half = (zone or 18) / 2
    s = c.to_s + gap + half if rng.random() < 0.5 else c.from_s - gap - half
    level = c.beyond(rng.uniform(0.3, 1.5)) if rng.random() < 0.75 else c.main_t - c.side * (c.width / 2 + 1)
    c.scene["bus_stops"].append({"point": c.at(s, level)} | ({"zone_len": zone} if zone else {}))
    return c


def trees(rng):
    c = _lot(rng, "Trees and lamp posts", rng.choice([None, None, 200]), width=7.0)
    for kind, least in (("trees", 2.0), ("lamp_posts", 1.0)):
        for _ in range(rng.choice([0, 1, 2])):
            away = near(rng, least, 2.5)
            s = c.to_s + away if rng.random() < 0.5 else c.from_s - away
            c.scene[kind].append({"point": c.at(s, c.beyond(rng.uniform(0, c.front)))})
    return c


def spacing(rng):
    """Outside towns, roads of class B and C, accesses hundreds of metres apart."""
    c = Canvas(rng, "Spacing of accesses outside towns", rng.choice([None, None, 900, -600]))
    c.scene["context"] |= {"centro_abitato": rng.random() < 0.1, "population": 3000,
                           "owner": rng.choice(["citta_metropolitana", "regione", "anas"])}
    road_class, speed = rng.choice(["B", "C", "C", "C"]), rng.choice([70, 90])
    c.main(-1200, 1200, [700], **{"class": road_class, "width": 7.5, "speed": speed})
    c.branch("side", 700, rng.choice([90, -90]), 80, **{"class": "F", "width": 5.0})
    c.lot(rng.uniform(-100, 100), opening_width(rng))
    for _ in range(rng.choice([1, 2])):
        axis = near(rng, rng.choice([100, 300, 1000]), 60)
        middle = (c.from_s + c.to_s) / 2 + axis * rng.choice([1, -1])
        across = rng.random() < 0.3
        access(c, middle - 2, 4.0, c.main_t - c.side * (c.width / 2 + c.front) if across else None)
    return c


FAMILIES = {"accesses": accesses, "crossings": crossings, "stops": stops, "trees": trees, "spacing": spacing}
