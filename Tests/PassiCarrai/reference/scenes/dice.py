"""Throws shared by the families: distances round a threshold, widths, street attributes."""


def near(rng, threshold, spread):
    """A length about a threshold: often close to it, sometimes on it, sometimes far."""
    kind = rng.random()
    if kind < 0.12:
        return threshold
    if kind < 0.45:
        return round(max(0.0, threshold + rng.uniform(-0.6, 0.6)), 3)
    return round(max(0.0, threshold + rng.uniform(-spread, spread)), 3)


def opening_width(rng):
    return rng.choice([3.0, 3.5, 4.0, round(rng.uniform(2.6, 6.4), 2), round(rng.uniform(2.6, 6.4), 2)])


def street(rng, unknown=0.0):
    """Attributes of a town street; each is left out with probability `unknown`."""
    road_class = rng.choice(["E", "F", "F", "F", "D", "E"])
    known = {
        "class": road_class, "width": rng.choice([5.0, 5.5, 6.0, 6.5, 7.0, 8.0, round(rng.uniform(4.5, 10), 2)]),
        "speed": rng.choice([30, 50, 50, 50, 70 if road_class == "D" else 40]),
    }
    if rng.random() < unknown:
        known["width"] = None
        known["lanes"] = rng.choice([None, None, 1, 2, 2])
    if rng.random() < unknown:
        known["speed"] = None
    if rng.random() < unknown / 2:
        known["class"] = "absent"
    return known


def assumed_width(known, one_way=False):
    """The width an evaluator assumes of such a street: used only to place things, not as an expected figure."""
    if known.get("width"):
        return known["width"]
    road_class = known["class"] if known.get("class") not in (None, "absent") else "F"
    if known.get("lanes"):
        return known["lanes"] * {"D": 3.25, "E": 3.0, "F": 2.75, "C": 3.5}.get(road_class, 3.0) + 1
    table = {"D": 7.0, "E": 4.5, "F": 4.0} if one_way else {"D": 7.0, "E": 7.0, "F": 6.5, "C": 7.5, "B": 7.5}
    return table.get(road_class, 6.5)
