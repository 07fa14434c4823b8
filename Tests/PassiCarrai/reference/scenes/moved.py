"""The same scene elsewhere: turned, and moved to coordinates as large as UTM's."""

import copy
import math

PLACED = {"points", "ring", "line", "point", "p1", "p2", "mid"}


def turned(scene, degrees, east, north):
    """A copy of a scene turned round the origin, then moved."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))

    def move(p):
        if len(p) != 2 or None in p:
            return p
        return [round(p[0] * cos - p[1] * sin + east, 9), round(p[0] * sin + p[1] * cos + north, 9)]

    def walk(value, key=None):
        if isinstance(value, dict):
            return {k: walk(v, k) for k, v in value.items()}
        if key in PLACED and isinstance(value, list) and value:
            if isinstance(value[0], list):
                return [move(p) for p in value]
            if len(value) == 3:  # centre and radius of a roundabout
                return [*move(value[:2]), value[2]]
            return move(value)
        if isinstance(value, list):
            return [walk(v) for v in value]
        return copy.deepcopy(value)

    return walk(scene)
