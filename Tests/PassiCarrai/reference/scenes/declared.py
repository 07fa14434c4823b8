"""What the applicant declares: widths, gate, ramp, vehicle, dates, zone; and the sprinkling of it over other scenes."""

from .canvas import Canvas
from .dice import near, opening_width, street
from .neighbours import access

ISLANDS = ["centro_storico", "giudecca", "sant_elena", "sacca_fisola", "murano", "burano", "mazzorbo", "torcello",
           "vignole", "certosa", "san_michele", "isole_minori"]
CARS = ["terraferma", "lido", "pellestrina", "piazzale_roma", "tronchetto", "marittima"]


def _lot(rng, title, width=None):
    c = Canvas(rng, title)
    c.main(-140, 140, [80], **street(rng))
    c.branch("side", 80, rng.choice([90, -90]), 60, **street(rng))
    return c.lot(rng.uniform(-50, 40), width or opening_width(rng))


def widths(rng):
    limit = rng.choice([2.5, 6.5, 8.0, 10.0])
    c = _lot(rng, "A narrow or wide opening", max(1.0, near(rng, limit, 1.5)))
    c.scene["proposal"] |= {"vehicle": rng.choice(["car", "heavy"]), "kind": rng.choice(["manufatto", "a_raso"])}
    return c


def add_gate(c, rng):
    vehicle = c.scene["proposal"]["vehicle"]
    setback = near(rng, 12 if vehicle == "heavy" else 5, 3)
    c.scene["proposal"]["gate"] = {
        "mid": c.at((c.from_s + c.to_s) / 2, c.beyond(setback)), "automatic": rng.random() < 0.4,
        "opens": rng.choice(["inward", "inward", "sliding", "outward"]),
    }


def gates(rng):
    c = _lot(rng, "A gate")
    c.scene["proposal"]["vehicle"] = rng.choice(["car", "car", "heavy"])
    c.scene["sidewalk_m"] = rng.choice([0, 0, 1.5, 2.0])
    add_gate(c, rng)
    if rng.random() < 0.3:
        c.scene["context"][rng.choice(["dead_end", "very_low_traffic"])] = True
    return c


def ramps(rng):
    c = _lot(rng, "A ramp, walkers")
    if rng.random() < 0.8:
        c.scene["proposal"]["slope_pct"] = near(rng, 20, 15)
    if rng.random() < 0.8:
        c.scene["proposal"]["flat_len_m"] = near(rng, 5, 4)
    if rng.random() < 0.6:
        c.scene["proposal"] |= {"pedestrian_traffic": rng.choice(["normal", "high", "high"]),
                                "separate_pedestrian": rng.random() < 0.5}
    return c


def dates(rng):
    """Existing and temporary accesses near a side street."""
    c = Canvas(rng, "An existing or temporary access near a side street")
    side_known = street(rng)
    c.main(-140, 140, [0], **street(rng))
    c.branch("side", 0, rng.choice([90, -90]), 60, **side_known)
    c.lot(side_known["width"] / 2 + rng.choice([-1.0, 0.0, 0.5, near(rng, 12, 11)]), opening_width(rng))
    c.scene["proposal"] |= {
        "temporary": rng.random() < 0.35,
        "existing_since": rng.choice([None, "1960-05-01", "1992-12-31", "1993-01-01", "2004-07-12"]),
    }
    c.scene["accuracy_m"] = rng.choice([0, 0, 0.8])
    return c


def zones(rng):
    c = _lot(rng, "A zone of Venice")
    c.scene["context"]["zone"] = rng.choice([*ISLANDS, *CARS, "sant_erasmo", "sant_erasmo", "sant_erasmo"])
    if rng.random() < 0.3:
        c.scene["context"]["restricted_traffic"] = True
    if rng.random() < 0.15:
        c.scene["proposal"]["kind"] = "porta_acqua"
    if rng.random() < 0.1:
        c.scene["roads"] = []
    return c


def sprinkle(c, rng):
    """A little of everything on a scene of another family, so that rules meet."""
    if not hasattr(c, "from_s"):
        return
    if rng.random() < 0.15 and not c.scene["proposal"]["gate"]:
        add_gate(c, rng)
    if rng.random() < 0.10:
        c.scene["trees"].append({"point": c.at(c.to_s + rng.uniform(0.5, 4), c.beyond(min(c.front, 1.0)))})
    if rng.random() < 0.10:
        c.block("crossings", c.to_s + 3, c.to_s + 7, 0, -c.width)
    if rng.random() < 0.10:
        access(c, c.from_s - rng.uniform(3, 9), 3.0, parcel=rng.choice([None, "P"]))
    if rng.random() < 0.05:
        c.scene["context"]["restricted_traffic"] = True
    if rng.random() < 0.2:
        left, right = c.land
        c.block("buildings", left + 1, min(left + 9, right - 0.5), c.front + 8, c.front + 14)


FAMILIES = {"widths": widths, "gates": gates, "ramps": ramps, "dates": dates, "zones": zones}
