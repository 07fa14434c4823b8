"""The kerb K of the facing corridor on the side of the access, and positions along it."""

from dataclasses import dataclass

from shapely import LineString, Point, segmentize

from .lines import offset, side

TOUCHING = 0.01


@dataclass(frozen=True)
class Interval:
    """A stretch of K between two stations, metres from its start."""

    start: float
    end: float

    def gap(self, other):
        """Metres along K between two stretches; negative by as much as they overlap."""
        return max(self.start, other.start) - min(self.end, other.end)


class Kerb:
    """The corridor's axis moved by half its width towards the access."""

    def __init__(self, corridor, towards):
        self.corridor = corridor
        points = list(corridor.points)
        if points[0] == points[-1]:
            points = _opened_far_from(points, towards)
        self.axis = LineString(points)
        self.sign = 1.0 if side(self.axis, towards) >= 0 else -1.0
        self.line = offset(points, self.sign * corridor.lead.width / 2)

    def station(self, point):
        return self.line.project(Point(point))

    def at(self, point):
        """The point of K nearest to `point`."""
        foot = self.line.interpolate(self.station(point))
        return (foot.x, foot.y)

    def interval(self, a, b):
        s, t = self.station(a), self.station(b)
        return Interval(min(s, t), max(s, t))

    def same_side(self, point):
        """Whether a point is on the access side; one on the axis is on both."""
        across = side(self.axis, point) * self.sign
        return across > -0.01

    def projection(self, shape):
        """The stretch of K that a shape covers when projected at right angles on it."""
        boundary = segmentize(shape, 0.25)
        parts = [boundary] if boundary.geom_type in ("Polygon", "LineString", "Point") else boundary.geoms
        stations = []
        for part in parts:
            line = part.exterior if part.geom_type == "Polygon" else part
            stations += [self.line.project(Point(c)) for c in line.coords]
        return Interval(min(stations), max(stations))

    def touched(self, shape):
        """The stretch of K along which a shape that ends at K touches it, None where it stays away."""
        parts = [g for g in getattr(shape, "geoms", [shape]) if g.geom_type == "Polygon"]
        on_kerb = [c for g in parts for c in g.exterior.coords if self.line.distance(Point(c)) <= TOUCHING]
        stations = [self.line.project(Point(c)) for c in on_kerb]
        return Interval(min(stations), max(stations)) if stations else None

    def covered(self, shape):
        """The stretch of K inside a shape, None where the shape does not reach K."""
        inside = self.line.intersection(shape)
        parts = [g for g in getattr(inside, "geoms", [inside]) if g.length > 1e-6]
        if not parts:
            return None
        stations = [self.line.project(Point(c)) for g in parts for c in g.coords]
        return Interval(min(stations), max(stations))


def _opened_far_from(ring, point):
    """A closed polyline that starts at its vertex farthest from `point`."""
    vertices = ring[:-1]
    far = max(range(len(vertices)), key=lambda i: Point(vertices[i]).distance(Point(point)))
    turned = vertices[far:] + vertices[:far]
    return turned + [turned[0]]
