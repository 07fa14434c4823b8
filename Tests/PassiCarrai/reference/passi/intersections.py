"""M-INT and the area of intersection: which nodes count, and where each begins and ends along K."""

from dataclasses import dataclass

from shapely import Point, Polygon, unary_union

from . import parameters as P
from .corridor import carriageway
from .kerb import Interval
from .lines import length

TOUCHING = 0.01


@dataclass
class Intersection:
    nodes: list
    extent: Interval
    area: object
    width_uncertainty: float
    roads: list


def intersections(network, kerb):
    """The real intersections of the facing corridor, nodes closer than the road's width taken together."""
    corridor = kerb.corridor
    nodes = [n for n in dict.fromkeys(corridor.points) if network.is_intersection(n)]
    found = [one for one in (_one(network, kerb, node) for node in nodes) if one]
    groups = []
    for one in found:
        near = [g for g in groups if any(length(n, m) < corridor.lead.width - P.EPS for o in g for n in o.nodes
                                         for m in one.nodes)]
        groups = [g for g in groups if g not in near] + [[o for g in near for o in g] + [one]]
    return [_merged(group) for group in groups]


def _merged(group):
    return Intersection(
        nodes=[n for one in group for n in one.nodes],
        extent=Interval(min(o.extent.start for o in group), max(o.extent.end for o in group)),
        area=unary_union([o.area for o in group]),
        width_uncertainty=max(o.width_uncertainty for o in group),
        roads=list(dict.fromkeys(r for o in group for r in o.roads)),
    )


def _one(network, kerb, node):
    limit = Point(node).buffer(P.AREA_LIMIT, quad_segs=256)
    others = [road for road, _ in network.arms(node) if not kerb.corridor.has(road)]
    rings = [road for road in others if road.kind == "roundabout"]
    extents, areas = [], []
    if rings:
        disc = _disc(rings[0])
        area = _piece_at(kerb.corridor.area.intersection(disc).intersection(limit), node)
        if not area.is_empty:
            extents, areas = [kerb.projection(area)], [area]
        others = rings
    else:
        for road in others:
            transverse = network.corridor(road)
            across = carriageway(transverse.points, road.width).intersection(limit)
            area = _piece_at(kerb.corridor.area.intersection(across), node)
            if area.is_empty:
                continue
            extents.append(kerb.covered(area.buffer(TOUCHING, join_style="mitre").intersection(across))
                           or kerb.projection(area))
            areas.append(area)
    if not extents:
        return None
    return Intersection(
        [node], Interval(min(e.start for e in extents), max(e.end for e in extents)), unary_union(areas),
        max(road.width_uncertainty for road in others), [road.id for road in others],
    )


def _piece_at(shape, node):
    """The part of an overlap that the node belongs to: two roads may meet again within the limit."""
    parts = [g for g in getattr(shape, "geoms", [shape]) if g.geom_type == "Polygon" and g.area > 1e-9]
    return unary_union([g for g in parts if g.distance(Point(node)) <= TOUCHING])


def _disc(ring):
    """The disc of a roundabout: outer radius = radius of the axis + half the ring's width."""
    if ring.ring:
        x, y, radius = ring.ring
    else:
        x, y, radius = _circle(ring.points)
    return Point(x, y).buffer(radius + ring.width / 2, quad_segs=1024)


def _circle(points):
    """Centre and radius of a ring drawn without them."""
    if points[0] == points[-1]:
        centre = Polygon(points).centroid
        return centre.x, centre.y, sum(centre.distance(Point(p)) for p in points[:-1]) / (len(points) - 1)
    (ax, ay), (bx, by), (cx, cy) = points[0], points[len(points) // 2], points[-1]
    d = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by))
    if d == 0:
        return bx, by, 0.0
    a, b, c = ax * ax + ay * ay, bx * bx + by * by, cx * cx + cy * cy
    x = (a * (by - cy) + b * (cy - ay) + c * (ay - by)) / d
    y = (a * (cx - bx) + b * (ax - cx) + c * (bx - ax)) / d
    return x, y, length((x, y), (ax, ay))
