"""Kinds whose text fits several places, or another than one thinks: duplicates, Giudecca and Burano, San Marco."""

import re

from .draw import STREET
from .folding import fold
from .question import Question
from .tables import forms
from .writing import line, short_sestiere, spoken


def _places(d, key):
    """Where an odonym occurs: (point, metres, what people call the place)."""
    street = d.city.streets.get(key)
    found = []
    for place in street.places if street else ():
        names = [n for n, _ in d.city.localities_by_area.get(d.city.area(place.centre), [])]
        found.append((place.centre, place.radius + STREET, names))
    return found


def duplicate(d):
    """One of the odonyms that ANNCSU holds twice, by its name alone: a question is due. Where one place only is known to the
    data, it is the answer that a question may still precede."""
    key = d.pick(d.city.duplicates)
    places = _places(d, key)
    if not places:
        return None
    first, *rest = d.shuffled(places)
    name = spoken(d.city.official[key])
    texts = [name, name.lower(), name.upper(), f"{name}, Venezia", f"{name} Venezia", f"in {name.lower()}", f"{name} (VE)",
             f"{name} snc"]
    text, ask = d.pick(forms("no_number", d.split, texts, name=name, lower=name.lower())), "must" if rest else "may"
    if d.chance(0.2):
        # With a number the data may favour one of them: a question is still right, and so is any of the places.
        text, ask = f"{name}{d.pick([' ', ', '])}{d.between(1, 40)}", "may"
    return Question("duplicate", text, first[0], first[1], ask=ask,
                    alternatives=tuple((*p, r) for p, r, _ in rest))


def duplicate_located(d):
    """The same with what tells them apart."""
    if d.chance(0.7):
        a = d.pick(d.pool.twins)
        towns = d.towns(a)
        if not towns or len(d.city.civici.on_street(fold(a.street), a.number, a.exponent)) > 1:
            return None
        town = d.pick(towns)[0]
        text = line(d, d.split, a)
        texts = [f"{text}, {town}", f"{text} {town}", f"{town}, {text}", f"{text} - {town}", f"{text} ({town})"]
        return d.civico("duplicate_located", d.pick(forms("located", d.split, texts, text=text, town=town)), a)
    key = d.pick(d.city.duplicates)
    places = _places(d, key)
    told = [(p, r, n) for p, r, names in places for n in names
            if not any(n in others for q, _, others in places if q != p)]
    if not told:
        return None
    point, reach, town = d.pick(told)
    name = spoken(d.city.official[key])
    texts = [f"{name}, {town}", f"{name} {town}", f"{name} a {town}", f"{town}, {name}"]
    text = d.pick(forms("located", d.split, texts, text=name, town=town))
    return Question("duplicate_located", text, point, max(reach, 150))


def giudecca(d):
    """Giudecca alone is the island of the historic centre; with Burano or 30142 it is a sestiere of Burano."""
    if d.chance(0.5):
        a = d.pick(d.pool.giudecca)
        texts = [f"Giudecca {a.civico}", f"Giudecca, {a.civico}", f"isola Giudecca {a.civico}",
                 f"giudecca {a.civico} venezia", f"Giudecca n. {a.civico}", f"{a.civico} Giudecca", f"Isola della Giudecca {a.civico}",
                 f"Giudecca {a.civico}, 30133 Venezia"]
        return d.civico("giudecca", d.pick(forms("giudecca", d.split, texts, n=a.civico)), a)
    a = d.pick(d.pool.burano)
    name = spoken(re.sub(r" \(BURANO\)", "", a.street))
    if d.chance(0.3):
        name = re.sub("tra$", "tro", name)
    texts = [f"{name} {a.civico} Burano", f"{name} {a.civico}, Burano", f"Burano, {name} {a.civico}",
             f"sestiere {name} {a.civico} Burano", f"{name} {a.civico} - 30142 Burano", f"{name} {a.civico}, 30142",
             f"Burano {name} {a.civico}", f"{name} n. {a.civico} (Burano)", f"{a.civico} {name} Burano",
             f"{name}, {a.civico} - isola di Burano", f"{name} {a.civico} 30142 Burano VE"]
    text = d.pick(forms("burano", d.split, texts, name=name, n=a.civico))
    return d.civico("giudecca", text if d.chance(0.6) else text.lower(), a)


def homonym(d):
    """`San Marco 120` is the sestiere, `viale San Marco 120` Mestre; likewise the other sestieri and Garibaldi."""
    names = ("SAN MARCO", "SAN POLO", "SANTA CROCE", "CASTELLO", "GIUDECCA", "GARIBALDI", "CROCE")
    if d.chance(0.5):
        a = d.insular()
        if a.sestiere not in ("SAN MARCO", "SANTA CROCE", "SAN POLO", "CASTELLO") or a.number > 320:
            return None
        area = spoken(a.sestiere) if d.chance(0.6) else short_sestiere(d, d.split, a.sestiere)
        texts = [f"{area} {a.civico}", f"{area}, {a.civico}", f"{a.civico} {area}", f"{area.lower()} {a.civico} venezia"]
        return d.civico("homonym", d.pick(forms("homonym", d.split, texts, area=area, n=a.civico)), a)
    a = d.stradario() if d.chance(0.8) else d.insular()
    if not any(f" {n} " in f" {fold(a.street)} " for n in names):
        return None
    name = spoken(a.street)
    text = line(d, d.split, a, name) if not a.insular else f"{name} {a.civico}, {spoken(a.sestiere)}"
    return d.civico("homonym", text if d.chance(0.7) else text.lower(), a)


def ambiguous(d):
    """A name that recurs, alone: a question is due; any of the places is what it may mean."""
    keys = d.pool.recurring
    street = d.pick(keys)
    first, *rest = d.shuffled(street.places)
    name = street.name
    texts = [name, name.lower(), name.upper(), f"{name}, Venezia", f"in {name.lower()}"]
    text = d.pick(forms("no_number", d.split, texts, name=name, lower=name.lower()))
    return Question("ambiguous", text, first.centre, first.radius + STREET, ask="must",
                    alternatives=tuple((*p.centre, p.radius + STREET) for p in rest))


KINDS = [duplicate, duplicate_located, giudecca, homonym, ambiguous]
