"""Kinds about places without a number: corners, points of interest, bridges, canals, localities."""

from .draw import CORNER, SPOT
from .languages import other_spelling
from .phrases import KIND_WORDS, lowered
from .question import Question
from .tables import ANEW, forms
from .writing import cased, short_dug, short_words, spoken


def corner(d, kind, form, crossing, swap=True, **more):
    first, second = crossing.first, crossing.second
    if swap and d.chance(0.5):
        first, second = second, first
    a, b = lowered(d.named(first)), lowered(d.named(second))
    return Question(kind, form.format(a=a, b=b), crossing.point, CORNER + crossing.spread, source="osm", **more)


def crossing(d):
    c = d.pick(d.pool.crossings)
    texts = {"dev": ["angolo {a} e {b}", "{a} angolo {b}", "incrocio {a} {b}", "incrocio tra {a} e {b}", "{a} / {b}",
                     "{a} ang. {b}", "{a} e {b}", "all'incrocio di {a} con {b}", "tra {a} e {b}"],
             "held": ["{a} ang {b}", "angolo tra {a} e {b}", "{a} incrocio {b}", "intersezione {a} - {b}", "{a} & {b}",
                      "{a} all'angolo con {b}", "incrocio {a}/{b}", "{a} x {b}", "{a}, angolo {b}",
                      "dove {a} incontra {b}"]}
    return corner(d, "crossing", d.pick(forms("crossing", d.split, texts.get(d.split), a="{a}", b="{b}")), c)


def poi(d):
    spot = d.pick(d.spots("pois"))
    texts = [spot.name, spot.name, spot.name.lower(), f"{spot.name}, Venezia", f"{spot.name} Venezia"]
    if spot.noun and not KIND_WORDS & set(spot.name.lower().split()):
        texts += [f"{spot.noun} {spot.name}"]
    text = d.pick(forms("poi", d.split, texts, name=spot.name, lower=spot.name.lower(), upper=spot.name.upper()))
    if d.chance(0.15):
        shorter = short_words(d, d.split, spot.name)
        text = shorter or text
    return Question("poi", text, spot.point, SPOT, source="osm")


def bridge(d):
    spot = d.pick(d.spots("bridges"))
    name = spot.name
    if d.chance(0.2):
        name = short_dug(d, d.split, name) or name
    if d.chance(0.2):
        other = other_spelling(d, name.upper())
        name = spoken(other) if other and not d.city.streets.get(other) else name
    texts = {"dev": [name, name.lower(), f"{name} Venezia", f"il {lowered(name)}", f"{name}, Venezia"],
             "held": [name, name.upper(), f"{lowered(name)} a Venezia", f"sul {lowered(name)}", f"{name} (VE)"]}
    text = d.pick(forms("bridge", d.split, texts.get(d.split), name=name, low=lowered(name)))
    return Question("bridge", text, spot.point, SPOT + spot.reach, source="osm")


def canal(d):
    spot = d.pick(d.spots("canals"))
    name = spot.name
    if d.chance(0.3):
        other = other_spelling(d, name.upper())
        name = spoken(other) if other else name
    texts = {"dev": [name, name.lower(), f"{name} Venezia", f"in {lowered(name)}"],
             "held": [name, name.upper(), f"{name}, Venezia", f"lungo il {lowered(name)}"]}
    text = d.pick(forms("canal", d.split, texts.get(d.split), name=name, low=lowered(name)))
    return Question("canal", text, spot.point, spot.reach + SPOT, source="comune")


def locality(d):
    """A part of the city; anywhere in it is right."""
    if d.chance(0.1):
        spot = d.pick([m for m in d.city.municipalities if m.reach < 9000])
        name = f"municipalità di {spot.name}" if d.chance(0.5) else f"municipalità {spot.name.replace(' - ', ' ')}"
        return Question("locality", name, spot.point, spot.reach, source="osm")
    spot = d.pick(d.city.localities)
    if d.split not in (spot.half, *ANEW) and d.chance(0.5):
        return None
    name = spot.name
    texts = {"dev": [name, name.lower(), f"{name}, Venezia", f"località {name}", f"loc. {name}", f"zona {name}",
                     f"a {name}", f"{name} (VE)"],
             "held": [name, name.upper(), f"{name} Venezia", f"quartiere {name}", f"in zona {name}", f"l.tà {name}",
                      f"{name} VE", f"frazione {name}", f"dalle parti di {name}"]}
    text = d.pick(forms("locality", d.split, texts.get(d.split), name=name))
    return Question("locality", cased(d, text) if d.chance(0.2) else text, spot.point, max(60, spot.reach), source="comune")


KINDS = [crossing, poi, bridge, canal, locality]
