"""M-SIGHT: from how far a driver sees the middle of the opening."""

from dataclasses import dataclass

from shapely import LineString, Point, prepare, unary_union

from . import parameters as P
from .lines import offset


@dataclass(frozen=True)
class Approach:
    travel: str  # relative to the facing road's points
    visible: float
    path: float


def approaches(kerb, middle, obstacles, reach):
    """One Approach for each direction in which traffic may come, looked at as far as `reach` metres."""
    lead, target = kerb.corridor.lead, kerb.at(middle)
    walls = unary_union(obstacles) if obstacles else None
    if walls is not None:
        prepare(walls)
    points = list(kerb.axis.coords)
    lanes = []
    if lead.oneway in ("no", "forward"):
        lanes.append(("forward", points))
    if lead.oneway in ("no", "backward"):
        lanes.append(("backward", points[::-1]))
    aside = lead.width / 4 if lead.oneway == "no" else 0.0
    return [_approach(travel, offset(axis, -aside), target, walls, reach) for travel, axis in lanes]


def _approach(travel, lane, target, walls, reach):
    here = lane.project(Point(target))
    step, visible = 0, 0.0
    while step * P.SIGHT_STEP <= here:
        back = step * P.SIGHT_STEP
        observer = lane.interpolate(here - back)
        if walls is not None and walls.intersects(LineString([(observer.x, observer.y), target])):
            return Approach(travel, visible, here)
        visible = back
        if back >= reach:
            return Approach(travel, visible, here)
        step += 1
    return Approach(travel, here, here)
