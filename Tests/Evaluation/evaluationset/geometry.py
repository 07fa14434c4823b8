"""Lengths, areas and clusters round Venice. Points are (lon, lat) in degrees (EPSG:4326), lengths are metres."""

import functools
import math

ORIGIN = (12.33, 45.44)
EARTH = 6371008.8
PER_LON = math.radians(1) * EARTH * math.cos(math.radians(ORIGIN[1]))
PER_LAT = math.radians(1) * EARTH


def plane(point):
    """Metres east and north of ORIGIN; true to 0.2 % within the comune."""
    return (point[0] - ORIGIN[0]) * PER_LON, (point[1] - ORIGIN[1]) * PER_LAT


def geographic(xy):
    return ORIGIN[0] + xy[0] / PER_LON, ORIGIN[1] + xy[1] / PER_LAT


def distance(a, b):
    """Great-circle distance (haversine, sphere of 6371008.8 m)."""
    lat1, lat2 = math.radians(a[1]), math.radians(b[1])
    h = (math.sin((lat2 - lat1) / 2) ** 2
         + math.cos(lat1) * math.cos(lat2) * math.sin(math.radians(b[0] - a[0]) / 2) ** 2)
    return 2 * EARTH * math.asin(min(1, math.sqrt(h)))


def middle(points):
    """The one of the points that is nearest to their mean: it lies on the street or in the place."""
    mean = (sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points))
    return min(points, key=lambda p: (distance(p, mean), p))


def radius(centre, points):
    return max(distance(centre, p) for p in points)


def dense(line, step=20):
    """The points of a line and, between them, further ones at most `step` metres apart."""
    points = [tuple(line[0])]
    for a, b in zip(line, line[1:]):
        pieces = max(1, math.ceil(distance(a, b) / step))
        points += [(a[0] + (b[0] - a[0]) * i / pieces, a[1] + (b[1] - a[1]) * i / pieces)
                   for i in range(1, pieces + 1)]
    return points


def clusters(points, reach):
    """Groups of points of which each is within about `reach` metres of another of its group, in a stable order."""
    cells = {}
    for point in sorted(set(points)):
        x, y = plane(point)
        cells.setdefault((math.floor(x / reach), math.floor(y / reach)), []).append(point)
    seen, groups = set(), []
    for first in sorted(cells):
        if first in seen:
            continue
        seen.add(first)
        todo, group = [first], []
        while todo:
            cell = todo.pop()
            group += cells[cell]
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    near = (cell[0] + dx, cell[1] + dy)
                    if near in cells and near not in seen and any(
                            distance(p, q) <= reach for p in cells[cell] for q in cells[near]):
                        seen.add(near)
                        todo.append(near)
        groups.append(sorted(group))
    return groups


class Area:
    """A (multi)polygon; holes are heeded."""

    def __init__(self, geometry):
        polygons = geometry["coordinates"]
        self.polygons = [polygons] if geometry["type"] == "Polygon" else polygons
        self.outline = [tuple(p) for polygon in self.polygons for p in polygon[0]]
        lons, lats = [p[0] for p in self.outline], [p[1] for p in self.outline]
        self.box = (min(lons), min(lats), max(lons), max(lats))

    def holds(self, point):
        west, south, east, north = self.box
        if not (west <= point[0] <= east and south <= point[1] <= north):
            return False
        return any(_in(rings[0], point) and not any(_in(hole, point) for hole in rings[1:])
                   for rings in self.polygons)

    @functools.cached_property
    def inner(self):
        """A point inside: of a grid over the box, the inner one nearest to the mean of the outline."""
        west, south, east, north = self.box
        grid = [(west + (east - west) * i / 24, south + (north - south) * j / 24)
                for i in range(1, 24) for j in range(1, 24)]
        mean = (sum(p[0] for p in self.outline) / len(self.outline),
                sum(p[1] for p in self.outline) / len(self.outline))
        nearest_first = sorted(grid, key=lambda p: (distance(p, mean), p))
        return next(filter(self.holds, nearest_first), middle(self.outline))


def _in(ring, point):
    x, y = point
    odd = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            odd = not odd
    return odd
