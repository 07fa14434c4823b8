"""Kinds of report sentences: where is it that somebody describes?"""

from .addresses import misspelt
from .draw import CIVICO, CORNER, STREET
from .geometry import distance
from .languages import in_full, other_spelling, said, unpunctuated
from .mistakes import hasty, slip
from .phrases import Door, core, elided, landmark_fields, lowered, raised, rows, sentences
from .projections import plus_code, plus_code_centre
from .question import Question
from .references import coordinate_forms, sheet_forms
from .tables import ANEW, forms, usable
from .writing import spoken

# Metres by relation: domain.md 3.6 (civico 5, corner 10, POI 50 …) with the accuracy of the data added.
OPPOSITE, NEAR, BEYOND, POI = 25, 30, 40, 50


def _ask(d, kind, relation, fields, point, tolerance, language="it", source="comune", **more):
    text = sentences(d, core(d, relation, language, fields), language)
    if d.split == "unseen" and relation not in ("position", "parcel"):
        text = hasty(d, text)
    return Question(kind, text, point, tolerance, source=source, **more)


def _door(d, kind, relation, tolerance, language="it"):
    a = d.address(0.45)
    return _ask(d, kind, relation, Door(d, a).fields(), a.point, tolerance, language, a.source)


def at(d):
    return _door(d, "report_at", "at", CIVICO)


def opposite(d):
    return _door(d, "report_opposite", "opposite", OPPOSITE)


def near(d):
    return _door(d, "report_near", "near", NEAR)


def beyond(d):
    return _door(d, "report_beyond", "beyond", BEYOND)


def numbers(d):
    """Between two numbers: half their distance, and a civico's tolerance."""
    a = d.address(0.4)
    numbered = d.city.civici.numbers(a.area)
    others = [n for n in sorted(numbered) if 2 <= n - a.number <= 14 and (a.insular or (n - a.number) % 2 == 0)]
    if a.exponent or not others:
        return None
    b = numbered[d.pick(others)].get("")
    if not b or b.id in d.city.civici.doubts or not 8 <= distance(a.point, b.point) <= 150:
        return None
    middle = ((a.point[0] + b.point[0]) / 2, (a.point[1] + b.point[1]) / 2)
    fields = Door(d, a).fields() | {"m": b.civico}
    return _ask(d, "report_numbers", "numbers", fields, middle, distance(a.point, b.point) / 2 + CIVICO, source=a.source)


def _streets(d, *streets):
    return {key: lowered(d.named(s)) for key, s in zip("abc", streets)} | {"town": ""}


def _corner(d, kind, language="it"):
    c = d.pick(d.pool.crossings)
    pair = (c.first, c.second) if d.chance(0.5) else (c.second, c.first)
    return _ask(d, kind, "corner", _streets(d, *pair), c.point, CORNER + c.spread, language, "osm")


def corner(d):
    return _corner(d, "report_corner")


def stretch(d):
    """Between two side streets: half the length, and a corner's tolerance."""
    s = d.pick(d.pool.stretches)
    ends = d.shuffled(s.ends)
    return _ask(d, "report_stretch", "stretch", _streets(d, s.street, *ends), s.point, s.length / 2 + CORNER, source="osm")


def _along(d, kind, language="it"):
    s = d.street()
    return _ask(d, kind, "along", _streets(d, s), s.place.centre, s.place.radius + STREET, language, s.place.sources[-1])


def along(d):
    return _along(d, "report_along")


def _poi(d, kind, language="it"):
    s = d.pick(d.spots("pois"))
    return _ask(d, kind, "poi", landmark_fields(d, s, language), s.point, POI, language, "osm")


def poi(d):
    return _poi(d, "report_poi")


def _bridge(d, kind, language="it"):
    s = d.pick(d.spots("bridges"))
    return _ask(d, kind, "bridge", {"bridge": lowered(s.name)}, s.point, POI + s.reach, language, "osm")


def bridge(d):
    return _bridge(d, "report_bridge")


def canal(d):
    s = d.pick(d.spots("canals"))
    return _ask(d, "report_canal", "canal", {"canal": lowered(s.name)}, s.point, s.reach + STREET)


def locality(d):
    s = d.pick(d.spots("localities"))
    return _ask(d, "report_locality", "locality", {"locality": s.name}, s.point, max(500, s.reach))


def position(d):
    a = d.address()
    text, reach = d.pick(coordinate_forms(d, a.point))
    point = plus_code_centre(a.point) if plus_code(a.point)[4:] in text else a.point
    return _ask(d, "report_position", "position", {"point": text}, point, reach, source="")


def parcel(d):
    s = d.pick(d.spots("sheets"))
    ref = lowered(d.pick(sheet_forms(d, int(s.name), d.between(1, 9), d.between(1, 4))))
    return _ask(d, "report_parcel", "parcel", {"ref": ref}, s.point, s.reach, source="ade",
                alternatives=tuple((*p, s.reach) for p in s.also))


def several(d):
    """Street and door of one place, as people repeat themselves."""
    a = d.insular()
    door = Door(d, a)
    door.name = lowered(spoken(a.street))
    return _ask(d, "report_several", "several", door.fields() | {"a": door.name}, a.point, CIVICO)


def _passed(d):
    """Places that a sentence names beside the one it is about: a street, a bridge, a point of interest."""
    return {"b": lowered(d.named(d.street())), "bridge": lowered(d.pick(d.spots("bridges")).name),
            **landmark_fields(d, d.pick(d.spots("pois")), "it")}


def _elsewhere(d, relation):
    """A problem at a corner, at a point of interest or in a street, told by somebody who names a door of his own."""
    home = Door(d, d.address(0.4))
    fields = {"home": home.plain(), "in_home": elided(home.inside())}
    fields["In_home"] = raised(fields["in_home"])
    if relation == "distractor_corner":
        c = d.pick(d.pool.crossings)
        fields |= _streets(d, *d.shuffled((c.first, c.second)))
        point, tolerance, source = c.point, CORNER + c.spread, "osm"
    elif relation == "distractor_poi":
        s = d.pick(d.spots("pois"))
        fields |= landmark_fields(d, s, "it")
        point, tolerance, source = s.point, POI, "osm"
    else:
        s = d.street()
        fields |= _streets(d, s)
        point, tolerance, source = s.place.centre, s.place.radius + STREET, s.place.sources[-1]
    return _ask(d, "report_distractor", relation, fields, point, tolerance, source=source, ask="may")


def distractor(d):
    """Where somebody lives, works or comes from, and where the problem is; with two places a question is right as well."""
    others = [r for r in ("distractor_corner", "distractor_poi", "distractor_along")
              if rows("templates", d.split, relation=r)]
    if others and d.chance(0.3):
        return _elsewhere(d, d.pick(others))
    a, home = d.address(), d.address(0.4)
    if a.source != home.source and a.source != "ocio":
        return None
    door = Door(d, a).fields()
    home = Door(d, home)
    door["home"] = home.plain()
    if d.split in ANEW:
        door["in_home"] = elided(home.inside())
    if others:
        door |= _passed(d) | {"In_home": raised(door["in_home"])}
    return _ask(d, "report_distractor", "distractor", door, a.point, CIVICO, source=a.source, ask="may")


def slipped(d):
    """A slip of the finger in the name."""
    if d.chance(0.4):
        c = d.pick(d.pool.crossings)
        name = misspelt(d, d.named(c.first), 1, lambda text, fixed: slip(d, text, fixed))
        if not name:
            return None
        return _ask(d, "report_typo", "corner", {"a": lowered(name), "b": lowered(d.named(c.second)), "town": ""}, c.point,
                    CORNER + c.spread, source="osm")
    a = d.stradario()
    name = misspelt(d, spoken(a.street), 1, lambda text, fixed: slip(d, text, fixed))
    if not name:
        return None
    return _ask(d, "report_typo", "at", Door(d, a, name=name).fields(), a.point, CIVICO, source=a.source)


def _mixed(d, kind, language):
    choice = d.weighted([("at", 5), ("near", 3), ("corner", 3), ("along", 3), ("bridge", 1)])
    if choice == "corner":
        return _corner(d, kind, language)
    if choice == "along":
        return _along(d, kind, language)
    if choice == "bridge":
        return _bridge(d, kind, language)
    return _door(d, kind, choice, CIVICO if choice == "at" else NEAR, language)


def venetian(d):
    if d.chance(0.3):
        a = d.insular()
        other = other_spelling(d, a.street)
        if not other:
            return None
        return _ask(d, "report_venetian", "at", Door(d, a, name=spoken(other)).fields(), a.point, CIVICO, "ve")
    return _mixed(d, "report_venetian", "ve")


def english(d):
    return _poi(d, "report_english", "en") if d.chance(0.15) else _mixed(d, "report_english", "en")


def dictated(d):
    """As a telephone takes it down: no marks, numbers often in words, now and then a word too much."""
    a = d.address()
    relation, tolerance = d.pick([("at", CIVICO), ("near", NEAR), ("opposite", OPPOSITE)])
    door = Door(d, a, count=said(d, a.number, a.exponent)).fields()
    text = sentences(d, core(d, relation, "it", door), "it")
    text = unpunctuated(in_full(text) if d.split in ANEW else text)
    noise = {"dev": ["ehm", "allora", "praticamente"], "held": ["ecco", "cioè", "dunque", "diciamo"]}
    if d.chance(0.4):
        text = f"{d.pick(forms('noise', d.split, noise.get(d.split)))} {text}"
    return Question("report_dictated", text, a.point, tolerance, source=a.source)


def ambiguous(d):
    """A name that recurs, and nothing that tells which: a question is due."""
    s = d.pick(d.pool.recurring)
    first, *rest = d.shuffled(s.places)
    return _ask(d, "report_ambiguous", "along", _streets(d, s), first.centre, first.radius + STREET, ask="must",
                alternatives=tuple((*p.centre, p.radius + STREET) for p in rest))


def nowhere(d):
    """No place in it, or a place in another town."""
    if d.chance(0.5):
        row = d.pick(rows("fillers", d.split, position="nowhere"))
        text, language = row["text"], row["language"] if d.split == "unseen" else "it"
        extra = d.pick([r["text"] for r in rows("fillers", d.split, position="after", language=language)])
        return Question("report_nowhere", text if d.chance(0.4) else f"{text} {extra}", ask="none")
    town = d.pick([r["town"] for r in usable("outside", d.split)])
    street = d.pick([r["street"] for r in usable("outside_streets", d.split)])
    what = d.pick(rows("problems", d.split, language="it"))["text"]
    street = lowered(street)
    texts = [f"A {town}, in {street}, c'è {what}.", f"C'è {what} in {street} a {town}."]
    text = d.pick(forms("nowhere", d.split, texts, town=town, street=street, what=what))
    return Question("report_nowhere", sentences(d, text, "it"), ask="none")


KINDS = [at, opposite, near, beyond, numbers, corner, stretch, along, poi, bridge, canal, locality, position, parcel,
         several, distractor, slipped, venetian, english, dictated, ambiguous, nowhere]
