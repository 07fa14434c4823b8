"""Everything that questions are asked about, and whether a text means one thing only."""

import functools

from . import crossings, places, seeds, streets
from .civici import Civici
from .folding import Names, fold
from .geometry import Area
from .tables import table
from .writing import split_dug


class City:
    def __init__(self):
        self.civici = Civici()
        self.streets = streets.load(self.civici)
        self.duplicates = streets.duplicates()

    @functools.cached_property
    def sestieri(self):
        return sorted({a.sestiere for a in self.civici.all if a.insular})

    @functools.cached_property
    def official(self):
        return streets.registers()[0]

    @functools.cached_property
    def known(self):
        """Every folded name of a street that any source holds."""
        return sorted(set(self.streets) | set(self.official))

    @functools.cached_property
    def names(self):
        return Names(self.known)

    @functools.cached_property
    def rests(self):
        """Names without their kind of street → the whole names."""
        found = {}
        for key in self.known:
            found.setdefault(split_dug(key)[1], []).append(key)
        return found

    @functools.cached_property
    def rest_names(self):
        return Names(self.rests)

    @functools.cached_property
    def words(self):
        """Word → the names that hold it."""
        found = {}
        for key in self.known:
            for word in set(key.split()):
                found.setdefault(word, set()).add(key)
        return found

    def holding(self, words):
        """The names that hold all these words, a single letter standing for any word that begins with it."""
        whole = [w for w in words if len(w) > 1]
        keys = set.intersection(*(self.words.get(w, set()) for w in whole)) if whole else set(self.known)
        return sorted(k for k in keys if all(any(x.startswith(w) for x in k.split()) for w in words if len(w) == 1))

    @functools.cached_property
    def pois(self):
        taken = set(self.known) | set(self.rests) | {fold(s.name) for s in self.localities}
        return [p for p in places.points_of_interest(taken)]

    @functools.cached_property
    def bridges(self):
        return places.bridges(self.streets)

    @functools.cached_property
    def canals(self):
        return places.canals()

    @functools.cached_property
    def localities(self):
        return places.localities()

    @functools.cached_property
    def municipalities(self):
        return places.municipalities()

    @functools.cached_property
    def comuni(self):
        return places.comuni()

    @functools.cache
    def inside(self, point):
        """Whether a point lies in the comune by the outline of ISTAT; a few streets and sheets of the data do not."""
        return self.comuni["L736"][1].holds(point)

    @functools.cached_property
    def sheets(self):
        doors = seeds.rows("accessi_esterni.csv.gz")[::12]
        return places.sheets([(float(d["lon"]), float(d["lat"])) for d in doors])

    @functools.cached_property
    def crossings(self):
        return crossings.crossings(self.streets)

    @functools.cached_property
    def stretches(self):
        return crossings.stretches(self.crossings)

    @functools.cached_property
    def localities_by_area(self):
        """Area of the census → what people call it, with its CAP."""
        found = {}
        for row in table("localities"):
            found.setdefault(row["area"], []).append((row["spoken"], row["cap"]))
        return found

    @functools.cached_property
    def _areas(self):
        return [(p["nome"], Area(g)) for p, g in seeds.features("localita.geojsonl.gz")]

    @functools.cache
    def area(self, point):
        """The area of the census in which a point lies, or empty."""
        return next((name for name, area in self._areas if area.holds(point)), "")
