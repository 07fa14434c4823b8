"""Plane geometry of polylines given as lists of (x, y): offsets, stations, directions."""

import math

from shapely import LineString

MITRE_LIMIT = 5.0


def length(a, b):
    return math.hypot(b[0] - a[0], b[1] - a[1])


def unit(a, b):
    d = length(a, b)
    return ((b[0] - a[0]) / d, (b[1] - a[1]) / d)


def without_repeats(points):
    kept = [points[0]]
    kept += [p for q, p in zip(points, points[1:]) if p != q]
    return kept


def angle_between(u, v):
    """Degrees from 0 to 180 between two unit vectors."""
    return math.degrees(math.acos(max(-1.0, min(1.0, u[0] * v[0] + u[1] * v[1]))))


def offset(points, distance):
    """The polyline parallel to `points`, to the left for a positive distance, its sides prolonged to meet at bends."""
    points = without_repeats(points)
    if abs(distance) < 1e-12:
        return LineString(points)
    directions = [unit(a, b) for a, b in zip(points, points[1:])]
    normals = [(-dy, dx) for dx, dy in directions]
    moved = [_moved(points[0], normals[0], distance)]
    for p, n, m in zip(points[1:-1], normals, normals[1:]):
        scale = 1 + n[0] * m[0] + n[1] * m[1]
        if scale < 2 / MITRE_LIMIT**2:
            moved += [_moved(p, n, distance), _moved(p, m, distance)]
        else:
            moved.append(_moved(p, ((n[0] + m[0]) / scale, (n[1] + m[1]) / scale), distance))
    moved.append(_moved(points[-1], normals[-1], distance))
    if len(moved) == len(points):
        steps = [(b[0] - a[0], b[1] - a[1]) for a, b in zip(moved, moved[1:])]
        folded = any(s[0] * d[0] + s[1] * d[1] <= 0 for s, d in zip(steps, directions))
    else:
        folded = True
    if not folded:
        return LineString(moved)
    # A bend tighter than the offset: let GEOS cut the loops away.
    curve = LineString(points).offset_curve(distance, join_style="mitre", mitre_limit=MITRE_LIMIT)
    if curve.geom_type == "MultiLineString":
        curve = max(curve.geoms, key=lambda g: g.length)
    return LineString(moved) if curve.is_empty else curve


def _moved(point, vector, distance):
    return (point[0] + vector[0] * distance, point[1] + vector[1] * distance)


def side(line, point):
    """Which side of a polyline a point is on, and how far: positive to the left."""
    best = None
    coords = list(line.coords)
    for a, b in zip(coords, coords[1:]):
        d = unit(a, b)
        along = (point[0] - a[0]) * d[0] + (point[1] - a[1]) * d[1]
        along = max(0.0, min(length(a, b), along))
        foot = (a[0] + d[0] * along, a[1] + d[1] * along)
        away = length(foot, point)
        across = d[0] * (point[1] - a[1]) - d[1] * (point[0] - a[0])
        # At a bend two sides are equally near: the one that sees the point squarely decides.
        key = (round(away, 9), -abs(across))
        if best is None or key < best[0]:
            best = (key, math.copysign(away, across) if across else 0.0)
    return best[1]


def circumradius(a, b, c):
    """Radius of the circle through three points, None where they are in line (beyond 10 km)."""
    twice_area = abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))
    product = length(a, b) * length(b, c) * length(a, c)
    if product > 2e4 * twice_area:
        return None
    return product / (2 * twice_area)
