"""Kinds about what stands beside street and number: sestiere, CAP, town."""

from .folding import fold
from .mistakes import slip
from .tables import forms
from .writing import line, spoken, split_dug

CAPS = "30121 30122 30123 30124 30125 30135 30133 30126 30141 30142 30171 30172 30173 30174 30175".split()


def missing_sestiere(d):
    """The street and the number of the sestiere, as most visitors and many offices write it."""
    a = d.insular()
    key = fold(a.street)
    if len(d.city.civici.on_street(key, a.number, a.exponent)) != 1 or not split_dug(a.street)[0]:
        return None
    # A numbered street of the same name that has this number too would be meant as much.
    if d.city.civici.find(key, a.number, a.exponent):
        return None
    name = spoken(a.street)
    texts = [f"{name} {a.civico}", f"{name}, {a.civico}", f"{name} n. {a.civico}", f"{name} {a.civico}, Venezia",
             f"{name.lower()} {a.civico}"]
    text = d.pick(forms("missing_sestiere", d.split, texts, name=name, lower=name.lower(), n=a.civico))
    if d.chance(0.15):
        # The number confirms the street: a slip in its name does no harm.
        slipped = slip(d, name, len(split_dug(name)[0]) + 1)
        near = slipped and d.city.names.within(fold(slipped), 2)
        if not slipped or any(d.city.civici.on_street(k, a.number, a.exponent) for k in near if k != key):
            return None
        text = f"{slipped} {a.civico}"
    return d.civico("missing_sestiere", text, a)


def wrong_sestiere(d):
    """Street and number right, the sestiere a neighbour of the right one. Where that one has the number as well, on another
    street, both may be meant."""
    a = d.insular()
    key = fold(a.street)
    doors = d.city.civici.by_street[key]
    other = d.pick([s for s in d.city.sestieri if s not in {x.sestiere for x in doors}] or [a.sestiere])
    if other == a.sestiere or len(d.city.civici.on_street(key, a.number, a.exponent)) != 1 or not split_dug(a.street)[0]:
        return None
    rival = d.city.civici.find(other, a.number, a.exponent) or d.city.civici.find(other, a.number)
    name, area = spoken(a.street), spoken(other)
    text = d.pick([f"{name}, {area} {a.civico}", f"{area} {a.civico}, {name}", f"{name} {area} {a.civico}",
                   f"{name} {a.civico}, {area}"])
    if not rival:
        return d.civico("wrong_sestiere", text, a)
    return d.civico("wrong_sestiere", text, a, ask="may", alternatives=((*rival.point, 15),))


def cap(d):
    a = d.address()
    towns = d.towns(a)
    if not towns:
        return None
    town, code = d.pick(towns)
    text = line(d, d.split, a)
    texts = {"dev": [f"{text}, {code} {town}", f"{text} - {code} {town} (VE)", f"{text} {code}", f"{code} {town}, {text}"],
             "held": [f"{text} {code} {town} VE", f"{text}, {code}", f"{text}, {town} {code}", f"{code} {text}",
                      f"{text}\t{code}\t{town}", f"{text}, I-{code} {town}, Italia"]}
    return d.civico("cap", d.pick(forms("cap", d.split, texts.get(d.split), text=text, code=code, town=town)), a)


def wrong_cap(d):
    """The CAP is a weak hint: the address is right."""
    a = d.address()
    towns = d.towns(a)
    if not towns:
        return None
    town, right = d.pick(towns)
    code = d.pick([c for c in CAPS if c not in {c for _, c in towns}] + ["30100", "30170"])
    text = line(d, d.split, a)
    texts = [f"{text}, {code} {town}", f"{text} {code}", f"{code} {town}, {text}"]
    text = d.pick(forms("cap", d.split, texts, text=text, code=code, town=town))
    return d.civico("wrong_cap", text, a, ask="may")


def qualified(d):
    """With the town, the locality, the municipalità, the province or the country."""
    a = d.address(0.3)
    towns = d.towns(a)
    if not towns:
        return None
    town = d.pick(towns)[0]
    text = line(d, d.split, a)
    common = [f"{text}, {town}", f"{text} {town}", f"{town}, {text}", f"{text} - {town}", f"{text}, {town} (VE)"]
    if a.insular:
        common += [f"{text}, Venezia, Italia", f"{text} Venezia centro storico"]
    elif town != "Venezia":
        common += [f"{text}, {town}, Venezia", f"{text} {town} Venezia"]
    municipality = d.pick(a.municipality.split(" - "))
    own = {"dev": [f"{text} ({town})", f"{text} a {town}", f"{text}, municipalità {municipality}", f"{text} {town} VE"],
           "held": [f"{town} - {text}", f"{text} in località {town}", f"{town} {text}",
                    f"{text}, Municipalità di {a.municipality}",
                    f"{text}, {town}, Città metropolitana di Venezia, Veneto, Italia"]}
    texts = forms("qualified", d.split, common + own.get(d.split, []), text=text, town=town)
    return d.civico("qualified", d.pick(texts), a)


KINDS = [missing_sestiere, wrong_sestiere, cap, wrong_cap, qualified]
