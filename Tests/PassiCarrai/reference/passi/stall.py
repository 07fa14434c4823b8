"""PC-040: whether a vehicle finds room in the parcel."""

import numpy
from shapely import affinity, box, contains_xy, covers, prepare, unary_union

from . import parameters as P
from .lines import unit


def has_room(parcel, taken, walls, p1, p2):
    """Whether a stall fits free of buildings and walls, its sides parallel to the opening.

    The grid starts at `p1`: a row of it lies on the front.
    """
    dx, dy = unit(p1, p2)
    turn = [dx, dy, -dy, dx, -(p1[0] * dx + p1[1] * dy), p1[0] * dy - p1[1] * dx]
    free = affinity.affine_transform(parcel, turn)
    if taken:
        free = free.difference(unary_union([affinity.affine_transform(t, turn) for t in taken]))
    lines = unary_union([affinity.affine_transform(w, turn) for w in walls]) if walls else None
    if free.is_empty:
        return False
    free = free.buffer(P.EPS, join_style="mitre")
    prepare(free)
    low_x, low_y, high_x, high_y = free.bounds
    step = P.STALL_GRID
    us = numpy.arange(numpy.floor(low_x / step), numpy.ceil(high_x / step) + 1) * step
    vs = numpy.arange(numpy.floor(low_y / step), numpy.ceil(high_y / step) + 1) * step
    grid = numpy.stack(numpy.meshgrid(us, vs), axis=-1).reshape(-1, 2)
    grid = grid[numpy.argsort((grid**2).sum(axis=1), kind="stable")]
    for width, depth in (P.STALL, P.STALL[::-1]):
        for start in range(0, len(grid), 512):
            u, v = grid[start:start + 512].T
            inside = contains_xy(free, u + width / 2, v + depth / 2)
            u, v = u[inside], v[inside]
            boxes = box(u, v, u + width, v + depth)
            boxes = boxes[covers(free, boxes)]
            if lines is None:
                if len(boxes):
                    return True
                continue
            if any(lines.intersection(b.buffer(-0.001)).length < P.EPS for b in boxes):
                return True
    return False
