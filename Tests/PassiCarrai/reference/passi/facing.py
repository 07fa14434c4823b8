"""M-FACE: which road an opening faces, and what stands between it and the kerb."""

from dataclasses import dataclass

from shapely import LineString, Point, Polygon, unary_union
from shapely.geometry.polygon import orient

from . import parameters as P
from .corridor import carriageway
from .lines import length, unit

PROBE = 0.75  # metres each way from the opening to tell inside from outside: more than the front tolerance


@dataclass(frozen=True)
class Hit:
    road: object
    distance: float  # along the outward normal, front to carriageway


def outward(a, b, parcel):
    """The unit normal of an opening that leaves the parcel."""
    dx, dy = unit(a, b)
    normal = (-dy, dx)
    middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
    there = parcel.covers(Point(middle[0] + normal[0] * PROBE, middle[1] + normal[1] * PROBE))
    back = parcel.covers(Point(middle[0] - normal[0] * PROBE, middle[1] - normal[1] * PROBE))
    if there == back:  # a spike or a strip of land: the nearest side of the boundary decides
        edge = nearest_edge(parcel, middle)
        ex, ey = unit(*edge)
        there = normal[0] * ey - normal[1] * ex < 0
    return (-normal[0], -normal[1]) if there else normal


def edges(parcel):
    """The sides of a parcel, each with the land on its left."""
    ring = list(orient(parcel, 1.0).exterior.coords)
    return [(a, b) for a, b in zip(ring, ring[1:]) if a != b]


def nearest_edge(parcel, point):
    return min(edges(parcel), key=lambda edge: LineString(edge).distance(Point(point)))


def hits(roads, start, normal, reach=P.FACING_MAX + P.EPS):
    """The carriageways met along a ray, nearest first."""
    ray = LineString([start, (start[0] + normal[0] * reach, start[1] + normal[1] * reach)])
    found = []
    for road in roads:
        met = ray.intersection(carriageway(road.points, road.width))
        if not met.is_empty:
            found.append(Hit(road, Point(start).distance(met)))
    return sorted(found, key=lambda hit: hit.distance)


def faced(roads, start, normal):
    """The road faced: the nearest vehicular or pedestrian street; a lone footway or cycleway only if there is none."""
    streets = [r for r in roads if r.vehicular or r.kind == "pedestrian"]
    paths = [r for r in roads if r.kind in P.SKIPPED_BEFORE_THE_ROAD]
    for group in (streets, paths):
        found = hits(group, start, normal)
        if found:
            return found[0]
    return None


def strip(p1, p2, kerb):
    """The land driven over between the opening and K."""
    quad = Polygon([p1, p2, kerb.at(p2), kerb.at(p1)])
    return quad if quad.is_valid and quad.area > 0 else quad.convex_hull


def obstacles(scene, land):
    """What stands in the strip: names of third-party parcels, buildings and walls."""
    land = land.difference(scene.target)
    found = []
    numbered = [(name, shape) for name, shape in scene.parcels
                if name != scene.target_id and not name.upper().startswith(("STRADA", "ACQUA"))]
    covered = [(f"parcel {name}", land.intersection(shape)) for name, shape in numbered]
    covered += [("building", land.intersection(shape)) for shape in scene.buildings]
    if unary_union([shape for _, shape in covered]).area > P.STRIP_TOLERANCE_M2 + P.EPS:
        found += [name for name, shape in covered if shape.area > P.EPS]
    # A fence on the parcel's own front is opened with the access; one beyond it is somebody's.
    beyond = land.difference(scene.target.buffer(0.05))
    walls = sum(wall.intersection(beyond).length for wall in scene.walls)
    if walls > P.STRIP_TOLERANCE_M2:
        found.append("wall")
    return found


def other_fronts(scene, road):
    """Roads other than `road`, and not of its street, that further sides of the target parcel face."""
    found = []
    foreign = [shape for name, shape in scene.parcels if name != scene.target_id
               and not name.upper().startswith(("STRADA", "ACQUA"))] + scene.buildings
    for a, b in edges(scene.target):
        if length(a, b) < P.WIDTH_MIN:
            continue
        dx, dy = unit(a, b)
        middle, normal = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2), (dy, -dx)
        hit = next(iter(hits([r for r in scene.roads if r.vehicular], middle, normal)), None)
        if hit is None or hit.road is road:
            continue
        way = LineString([(middle[0] + normal[0] * d, middle[1] + normal[1] * d) for d in (0.01, hit.distance + 0.02)])
        if all(way.intersection(shape).length < 0.1 for shape in [*foreign, scene.target]):
            found.append(hit.road)
    return found
