"""Streets by name, and the places at which each name occurs."""

import dataclasses
import functools

from . import seeds
from .dice import half
from .folding import fold
from .geometry import clusters, dense, distance, middle, radius
from .writing import spoken


@dataclasses.dataclass(frozen=True)
class Place:
    """One stretch of streets of one name."""
    points: tuple
    sestieri: tuple
    sources: tuple

    @functools.cached_property
    def centre(self):
        return middle(self.points)

    @functools.cached_property
    def radius(self):
        return radius(self.centre, self.points)


@dataclasses.dataclass(frozen=True)
class Street:
    key: str
    name: str  # as people write it
    official: str  # as the Comune writes it, or empty
    places: tuple
    rows: int  # how often the registers of streets hold the name

    @property
    def half(self):
        return half("street", self.key)

    @property
    def unique(self):
        """One place, and no register that knows of a second one."""
        return len(self.places) == 1 and self.rows <= 1

    @property
    def place(self):
        return self.places[0]


def islands(point):
    """Whether a point lies on the islands of the lagoon, roughly."""
    lon, lat = point
    return lon > 12.30 and lat < 45.455 or lon > 12.33 and lat < 45.475 or lon > 12.39 and lat < 45.505


def load(civici):
    """Every street with a geometry or a door, by folded name."""
    names, points, weak = {}, {}, {}

    def add(key, found, source, into=points):
        into.setdefault(key, {}).update((p, source) for p in found)

    for properties, geometry in seeds.features("strade_osm_nominate.geojsonl.gz"):
        parts = properties["name"].split(", ")
        for part in parts:
            names.setdefault(fold(part), part)
            for line in seeds.lines(geometry):
                add(fold(part), dense(line), "osm", points if len(parts) == 1 else weak)
    for properties, geometry in seeds.features("strade_grafo.geojsonl.gz"):
        if properties["nome"] and "," not in properties["nome"]:
            for line in seeds.lines(geometry):
                add(fold(properties["nome"]), dense(line), "osm")
                names.setdefault(fold(properties["nome"]), spoken(properties["nome"]))
    for address in civici.all:
        if address.street and address.source == "comune" and "twice" in civici.doubts.get(address.id, "twice"):
            add(fold(address.street), [address.point], "comune")
            names.setdefault(fold(address.street), spoken(address.street))
    # Positions under CC BY-SA stay out of what ODbL lines describe: they count for uniqueness only.
    for address in civici.all:
        if address.street and address.source == "ocio":
            add(fold(address.street), [address.point], "ocio", weak)
            names.setdefault(fold(address.street), spoken(address.street))
    official, rows = registers()
    sestieri = {}
    for address in civici.all:
        if address.sestiere:
            sestieri.setdefault(fold(address.street), []).append(address)
    found = {}
    for key in sorted(names):
        if not key:
            continue
        groups = clusters([*points.get(key, ()), *weak.get(key, ())], 130)
        places = []
        for group in _joined(groups):
            sources = sorted({points.get(key, {}).get(p, "weak") for p in group})
            firm = tuple(p for p in group if p in points.get(key, ()))
            near = sorted({a.sestiere for a in sestieri.get(key, ()) if a.point in set(group)})
            places.append(Place(firm or tuple(group), tuple(near), tuple(s for s in sources if s != "weak")))
        found[key] = Street(key, names[key], official.get(key, ""), tuple(places), rows.get(key, 0))
    return found


def _joined(groups):
    """On the mainland a street goes on over gaps of the map: groups within 600 m are one."""
    joined = []
    for group in groups:
        near = None if islands(group[0]) else next(
            (g for g in joined if not islands(g[0]) and min(distance(p, q) for p in g[::5] for q in group[::5]) < 600), None)
        if near is None:
            joined.append(list(group))
        else:
            near += group
    return joined


@functools.cache
def registers():
    """Names as the Comune writes them, and in how many rows each stands (the larger of the two registers)."""
    official, counts = {}, [{}, {}]
    for row in seeds.rows("anncsu_odonimi_cm_venezia_2025.csv.gz"):
        if row["codice_belfiore"] == "L736":
            name = f"{row['DUG']} {row['DUF']}"
            official.setdefault(fold(name), name)
            counts[0][fold(name)] = counts[0].get(fold(name), 0) + 1
    for row in seeds.rows("stradario_comune_2019.csv.gz"):
        if row["nome"]:
            official.setdefault(fold(row["nome"]), row["nome"])
            counts[1][fold(row["nome"])] = counts[1].get(fold(row["nome"]), 0) + 1
    return official, {key: max(c.get(key, 0) for c in counts) for key in official}


def duplicates():
    """The odonyms that ANNCSU holds twice in the comune, folded."""
    seen, twice = set(), set()
    for row in seeds.rows("anncsu_odonimi_cm_venezia_2025.csv.gz"):
        if row["codice_belfiore"] == "L736":
            key = fold(f"{row['DUG']} {row['DUF']}")
            (twice if key in seen else seen).add(key)
    return sorted(twice)
