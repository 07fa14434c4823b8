"""Places other than addresses: points of interest, water, localities, cadastral sheets."""

import dataclasses

from . import seeds
from .dice import half
from .folding import fold
from .geometry import Area, clusters, distance, radius
from .tables import table
from .writing import spoken, split_dug

WATER = "RIO CANAL CANALE BACINO RAMO GHEBO DARSENA LAGUNA".split()


@dataclasses.dataclass(frozen=True)
class Spot:
    """A named place: `reach` is how far it extends from its point."""
    name: str
    point: tuple
    reach: float
    noun: str = ""
    english: str = ""
    also: tuple = ()

    @property
    def half(self):
        return half("spot", fold(self.name))


def points_of_interest(known):
    """Named points of interest whose name occurs once, and means no street or place in `known` (folded names)."""
    kinds = {row["classe"]: row for row in table("poi_kinds")}
    given = {row["name"] for row in table("given_names")}
    counts, found = {}, []
    for properties, geometry in seeds.features("poi_osm.geojsonl.gz"):
        for name in filter(None, (properties["name"], properties["alt_name"])):
            counts[fold(name)] = counts.get(fold(name), 0) + 1
        kind = kinds.get(properties["classe"])
        name = " ".join(properties["name"].split())
        if kind and len(fold(name).split()) >= 2 and not split_dug(name)[0] and name.split()[0].upper() not in WATER:
            # A shop that bears somebody's given name is left out.
            if not (properties["classe"].startswith("shop=") and given & set(fold(name).split())):
                found.append(Spot(name, tuple(geometry["coordinates"]), 0, kind["noun"], kind["english"]))
    return [s for s in found if counts[fold(s.name)] == 1 and fold(s.name) not in known
            and not any(c in s.name for c in ";/|\"")]


def bridges(streets):
    """Bridges of one place, as streets of the kind `ponte`; their radius is their reach."""
    return [Spot(street.name, street.place.centre, street.place.radius) for street in streets.values()
            if street.key.startswith("PONTE ") and street.unique and street.place.radius < 60
            and len(street.key.split()) > 1 and street.place.sources]


def canals():
    """Canals of a name of their own that lie in one place; a name of several stretches gives the first."""
    areas = {}
    for properties, geometry in seeds.features("canali_poligoni.geojsonl.gz"):
        name = " ".join((properties["nome"] or "").split())
        if len(name.split()) > 1 and name.isascii() and "(" not in name and "." not in name:
            areas.setdefault(name, []).append(Area(geometry))
    stretches = {}
    for name in areas:
        for part in name.split(" - "):
            stretches[fold(part)] = stretches.get(fold(part), 0) + 1
    found = []
    for name, parts in sorted(areas.items()):
        outline = [p for part in parts for p in part.outline]
        inner = max(parts, key=lambda a: len(a.outline)).inner
        reach = radius(inner, outline)
        first = name.split(" - ")[0]
        if len(clusters(outline, 400)) == 1 and reach < 2500 and stretches[fold(first)] == 1 and len(first.split()) > 1:
            found.append(Spot(spoken(first), inner, reach))
    return found


def localities():
    """Localities, sestieri and municipalità with a whole name; parts of the lagoon and leftovers of the census left out."""
    areas = {}
    for properties, geometry in seeds.features("localita.geojsonl.gz"):
        name = properties["nome"]
        if not name.startswith(("aree non", "Laguna")) and len(name) < 35:
            areas.setdefault(name, []).append(Area(geometry))
    found = []
    for name, parts in sorted(areas.items()):
        outline = [p for part in parts for p in part.outline]
        inner = max(parts, key=lambda a: len(a.outline)).inner
        found.append(Spot(name, inner, radius(inner, outline)))
    return found


def municipalities():
    found = []
    for properties, geometry in seeds.features("municipalita.geojsonl.gz"):
        area = Area(geometry)
        found.append(Spot(properties["nome"], area.inner, radius(area.inner, area.outline)))
    return found


def comuni():
    """Belfiore code → (name, Area) of the 44 comuni of the Città metropolitana."""
    return {p["cod_catastale"]: (p["nome"], Area(g)) for p, g in seeds.features("comuni_cm_venezia.geojsonl.gz")}


def sheets(doors):
    """Cadastral sheets of Venice: the inner points of each, and how far from the nearest of them its land reaches, judged
    by those of `doors` (points) that no other sheet is nearer to."""
    points = {}
    for row in seeds.rows("fogli_catastali_punti.csv.gz"):
        if row["cod_catastale"] == "L736":
            points.setdefault(int(row["foglio"]), []).append((float(row["lon"]), float(row["lat"])))
    flat = [(number, p) for number, group in sorted(points.items()) for p in group]
    reach = {}
    for door in doors:
        # Squares of degrees order as metres do once the longitude is shrunk by cos 45.44°.
        number, point = min(flat, key=lambda s: ((s[1][0] - door[0]) * 0.7017) ** 2 + (s[1][1] - door[1]) ** 2)
        reach[number] = max(reach.get(number, 0), distance(point, door))
    # Fields and water reach further than doors: half as far again, and never less than 250 m.
    return [Spot(str(number), group[0], max(250, 1.5 * reach.get(number, 0)), also=tuple(group[1:]))
            for number, group in sorted(points.items())]
