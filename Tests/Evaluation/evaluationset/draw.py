"""What one set may draw from: its half of the city, and dice of its own for each kind."""

import functools

from .dice import Dice
from .folding import fold
from .geometry import distance
from .question import Question
from .streets import islands
from .tables import ANEW
from .writing import split_dug, spoken

# Metres within which an answer is right. Positions of the seeds are true to about 4 m (PROVENANCE: EPSG:1660).
CIVICO = 15  # a door, and half a front
CORNER = 25  # a node of the graph stands up to 15 m from where the lines of OpenStreetMap meet, and 10 m for the corner
STREET = 30  # beyond the street's own reach
SPOT = 30  # a point of interest or a bridge
# Water that one may put `nel` and `sul` before.
MASCULINE = "Rio Canal Canale Bacino Bacinetto Ghebo Fiume".split()


class Pool:
    """One half of the city, or for a set worded anew the whole."""

    def __init__(self, city, split):
        self.city, self.split = city, split

    def owns(self, place):
        """Whether the set may ask for it: one worded anew has the whole city, with dice of its own."""
        return self.split in (place.half, *ANEW)

    @functools.cached_property
    def insular(self):
        return [a for a in self.city.civici.sound if a.insular and a.street and self.owns(a)]

    @functools.cached_property
    def stradario(self):
        """Doors on numbered streets whose street, number and letter are found once in the whole city."""
        civici, duplicates = self.city.civici, set(self.city.duplicates)
        return [a for a in civici.sound if not a.insular and self.owns(a) and fold(a.street) not in duplicates
                and "(" not in a.street and split_dug(a.street)[0] and "." not in a.street
                and len(civici.on_street(fold(a.street), a.number, a.exponent)) == 1]

    @functools.cached_property
    def stradario_by_street(self):
        found = {}
        for a in self.stradario:
            found.setdefault(fold(a.street), []).append(a)
        return list(found.values())

    @functools.cached_property
    def streets(self):
        """Streets of one place that the Comune's registers hold once, with lines or municipal doors to know their reach."""
        return [s for s in self.city.streets.values() if self.owns(s) and s.unique and s.rows == 1
                and s.place.sources and s.place.radius <= 1500 and not s.key.startswith("PONTE ")
                and s.key not in self.city.duplicates and split_dug(s.key)[0] and not any(c.isdigit() for c in s.key)
                and self.city.inside(s.place.centre)]

    @functools.cached_property
    def twins(self):
        """Doors on the streets whose name ANNCSU holds twice."""
        duplicates = set(self.city.duplicates)
        return [a for a in self.city.civici.sound if not a.insular and fold(a.street) in duplicates]

    @functools.cached_property
    def burano(self):
        return [a for a in self.city.civici.sound if a.street.endswith("(BURANO)")]

    @functools.cached_property
    def giudecca(self):
        return [a for a in self.insular if a.sestiere == "GIUDECCA"]

    @functools.cached_property
    def recurring(self):
        """Streets of one name on the islands in two to eight places at least 250 m apart, as often in the registers."""
        return [s for s in self.city.streets.values() if self.owns(s) and 2 <= len(s.places) <= 8
                and s.rows >= len(s.places) and s.key not in self.city.duplicates and split_dug(s.key)[0]
                and all(islands(p.centre) and p.sestieri for p in s.places)
                and all(distance(p.centre, q.centre) > 250 for p in s.places for q in s.places if p != q)]

    @functools.cached_property
    def crossings(self):
        return [c for c in self.city.crossings if self.owns(c) and c.first.rows == c.second.rows == 1
                and self.city.inside(c.point)]

    @functools.cached_property
    def stretches(self):
        return [s for s in self.city.stretches if self.owns(s) and s.street.rows == 1
                and all(end.rows == 1 for end in s.ends) and self.city.inside(s.point)]

    def spots(self, name):
        """Points of interest, bridges, canals, localities or sheets."""
        return [s for s in getattr(self.city, name) if self.owns(s)
                and (self.split not in ANEW or name != "canals" or s.name.split()[0] in MASCULINE)
                and all(self.city.inside(p) for p in (s.point, *s.also))]


class Draw(Dice):
    """The dice of one kind of one set."""

    def __init__(self, pool, *words):
        super().__init__(pool.split, *words)
        self.pool, self.city, self.split = pool, pool.city, pool.split

    def insular(self):
        return self.pick(self.pool.insular)

    def stradario(self):
        """A door on a numbered street: mostly a street first, so that a few long ones do not fill the set."""
        if self.chance(0.3):
            return self.pick(self.pool.stradario)
        return self.pick(self.pick(self.pool.stradario_by_street))

    def address(self, insular=0.5):
        return self.insular() if self.chance(insular) else self.stradario()

    def street(self):
        return self.pick(self.pool.streets)

    @functools.cache
    def spots(self, name):
        return self.pool.spots(name)

    def civico(self, kind, query, address, tolerance=CIVICO, **more):
        return Question(kind, query, address.point, tolerance, source=address.source, **more)

    def along(self, kind, query, street, **more):
        place = street.place
        return Question(kind, query, place.centre, place.radius + STREET, source=place.sources[-1], **more)

    def towns(self, address):
        """What people call the place of an address, with its CAP; empty where the table knows no name for it."""
        if address.insular:
            return [("Venezia", address.cap)]
        return self.city.localities_by_area.get(address.locality, [])

    def named(self, street):
        """A street's name as people write it: from the register or from OpenStreetMap."""
        return spoken(street.official) if street.official and self.chance(0.5) else street.name
