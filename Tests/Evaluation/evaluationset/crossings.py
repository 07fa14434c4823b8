"""Corners of two streets, and stretches of a street between two corners."""

import dataclasses

from . import seeds
from .dice import half
from .folding import fold
from .geometry import clusters, distance, middle, radius


@dataclasses.dataclass(frozen=True)
class Crossing:
    first: object  # Street
    second: object
    point: tuple
    spread: float

    @property
    def half(self):
        return half("crossing", *sorted((self.first.key, self.second.key)))


@dataclasses.dataclass(frozen=True)
class Stretch:
    street: object
    ends: tuple  # the two streets that bound it
    point: tuple
    length: float

    @property
    def half(self):
        return half("stretch", self.street.key)


def crossings(streets):
    """Pairs of streets of one place each that meet at one corner: their segments of the municipal graph share a node, and
    both lines of OpenStreetMap pass within 15 m of it."""
    nodes = {}
    for properties, geometry in seeds.features("strade_grafo.geojsonl.gz"):
        name = properties["nome"]
        street = streets.get(fold(name)) if name and "," not in name else None
        if street and street.unique and "osm" in street.place.sources and not street.key.startswith("PONTE"):
            for line in seeds.lines(geometry):
                for end in (line[0], line[-1]):
                    nodes.setdefault((round(end[0], 6), round(end[1], 6)), set()).add(street.key)
    pairs = {}
    for node, keys in sorted(nodes.items()):
        ordered = sorted(keys)
        for i, a in enumerate(ordered):
            for b in ordered[i + 1:]:
                pairs.setdefault((a, b), []).append(node)
    found = []
    for (a, b), points in sorted(pairs.items()):
        point = middle(points)
        near = all(min(distance(point, p) for p in streets[k].place.points) < 25 for k in (a, b))
        if near and len(clusters(points, 45)) == 1 and radius(point, points) <= 40:
            found.append(Crossing(streets[a], streets[b], point, radius(point, points)))
    return found


def stretches(corners):
    """Parts of a street between two corners 60 to 400 m apart, along which the street lies."""
    by_street = {}
    for corner in corners:
        by_street.setdefault(corner.first.key, []).append((corner.second, corner, corner.first))
        by_street.setdefault(corner.second.key, []).append((corner.first, corner, corner.second))
    found = []
    for key, meets in sorted(by_street.items()):
        for i, (a, start, street) in enumerate(meets):
            for b, end, _ in meets[i + 1:]:
                length = distance(start.point, end.point)
                if not 60 <= length <= 400:
                    continue
                half_way = ((start.point[0] + end.point[0]) / 2, (start.point[1] + end.point[1]) / 2)
                point = min(street.place.points, key=lambda p: (distance(p, half_way), p))
                if distance(point, half_way) < 0.15 * length:
                    found.append(Stretch(street, (a, b), point, length))
    return found
