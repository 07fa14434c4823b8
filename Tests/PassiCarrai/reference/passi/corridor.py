"""The road graph: arms at a node, and the corridor that a road belongs to."""

from collections import defaultdict
from dataclasses import dataclass

from shapely import LineString

from .lines import MITRE_LIMIT, angle_between, unit, without_repeats

STRAIGHT = 45.0  # degrees a carriageway may turn and still go straight through an intersection


@dataclass(eq=False)
class Corridor:
    """One continuous carriageway, directed as `lead`, one of its roads; its width is that of `lead`."""

    lead: object
    members: list
    points: list

    @property
    def axis(self):
        return LineString(self.points)

    @property
    def area(self):
        return carriageway(self.points, self.lead.width)

    def has(self, road):
        return any(road is member for member in self.members)


def carriageway(points, width):
    """An axis buffered by half the width, ends flat, corners sharp."""
    line = LineString(without_repeats(points))
    return line.buffer(width / 2, cap_style="flat", join_style="mitre", mitre_limit=MITRE_LIMIT)


class Network:
    """The public vehicular roads of a scene, joined where they share a coordinate."""

    def __init__(self, roads):
        self.roads = [road for road in roads if road.vehicular]
        self._at = defaultdict(list)
        for road in self.roads:
            for node in set(road.points):
                self._at[node].append(road)
        self._corridors = {}

    def arms(self, node):
        """[(road, arms)] at a node: a road passing through has 2 arms, one ending there 1, a closed ring 2."""
        found = []
        for road in self._at[node]:
            if road.closed and node == road.points[0]:
                found.append((road, 2))
                continue
            last = len(road.points) - 1
            count = sum(1 if i in (0, last) else 2 for i, p in enumerate(road.points) if p == node)
            found.append((road, count))
        return found

    def is_intersection(self, node):
        """M-INT: three arms or more, not all of one street; at a roundabout in any case."""
        arms = self.arms(node)
        if sum(count for _, count in arms) < 3:
            return False
        if any(road.kind == "roundabout" for road, _ in arms):
            return True
        streets = {road.street for road, _ in arms}
        return len(streets) > 1 or streets == {""}

    def corridor(self, road):
        if road not in self._corridors:
            self._corridors[road] = self._trace(road)
        return self._corridors[road]

    def _trace(self, road):
        members, points = [road], list(road.points)
        if road.closed or not road.vehicular:
            return Corridor(road, members, points)
        for _ in range(2):  # onwards from the end; then turned round, onwards from the start
            while points[0] != points[-1]:
                step = self._onward(road, members, points)
                if step is None:
                    break
                member, stretch = step
                members.append(member)
                points += stretch[1:]
            points.reverse()
        return Corridor(road, members, points)

    def _onward(self, lead, members, points):
        """The road that carries on where `points` end, with its points in that direction."""
        node, before = points[-1], without_repeats(points)[-2]
        candidates = []
        for road in self._at[node]:
            if any(road is m for m in members) or road.closed or road.kind == "roundabout":
                continue
            if node not in (road.points[0], road.points[-1]):
                continue
            stretch = road.points if road.points[0] == node else road.points[::-1]
            turn = angle_between(unit(before, node), unit(node, without_repeats(stretch)[1]))
            if self._same_carriageway(lead, road, turn, node, points, stretch):
                candidates.append((turn, road.id, road, stretch))
        if not candidates:
            return None
        _, _, road, stretch = min(candidates, key=lambda c: c[:2])
        return road, stretch

    def _same_carriageway(self, lead, road, turn, node, points, stretch):
        if lead.corridor or road.corridor:
            return lead.corridor == road.corridor
        if road.street != lead.street:
            return False
        if self._flow(lead, points) != self._flow(road, stretch):
            return False
        return sum(count for _, count in self.arms(node)) == 2 or turn <= STRAIGHT

    @staticmethod
    def _flow(road, points):
        """How traffic runs relative to the direction of `points`: 'no' for both ways, else 'with' or 'against'."""
        if road.oneway == "no":
            return "no"
        first = road.points[0], road.points[1]
        along = any((a, b) == first for a, b in zip(points, points[1:]))
        return "with" if along == (road.oneway == "forward") else "against"
