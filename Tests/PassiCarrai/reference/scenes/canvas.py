"""A sheet to draw a scene on, along a main street that is straight or an arc.

Positions are (s, t): s metres along the main street's axis, t metres to its left. The parcel is on the side +1 or -1.
"""

import math


class Canvas:
    def __init__(self, rng, title, radius=None):
        self.rng, self.radius, self.side = rng, radius, rng.choice([1, -1])
        self.main_t = 0.0  # lateral place of the carriageway that the parcel faces
        self.width = 7.0  # what the evaluator will take its width for
        self.scene = {
            "title": title, "context": {"zone": "terraferma", "centro_abitato": True, "population": 180000,
                                        "owner": "comune"},
            "accuracy_m": 0, "sidewalk_m": 0, "roads": [], "parcels": [], "target_parcel": "P", "buildings": [],
            "walls": [], "existing_accesses": [], "crossings": [], "bus_stops": [], "trees": [], "lamp_posts": [],
            "proposal": {"kind": "manufatto", "vehicle": "car", "gate": None, "temporary": False,
                         "existing_since": None},
        }

    def at(self, s, t):
        """The point at (s, t), rounded as a survey would."""
        if not self.radius:
            return [round(s, 6), round(t, 6)]
        angle, reach = s / self.radius, self.radius - t
        return [round(reach * math.sin(angle), 6), round(self.radius - reach * math.cos(angle), 6)]

    def heading(self, s):
        return s / self.radius if self.radius else 0.0

    def road(self, name, points, **known):
        """A road; without words to the contrary a 7 m local street of its own name."""
        road = {"id": name, "class": "F", "kind": "road", "points": points, "width": 7.0, "lanes": None, "speed": 50,
                "oneway": "no", "street": f"Via {name.upper()}", "corridor": name}
        road |= known
        for key in [k for k, v in road.items() if v == "absent"]:
            del road[key]
        self.scene["roads"].append(road)
        return road

    def along(self, start, end, t, nodes=()):
        """Points of the main street from s = start to s = end, with a vertex at each of `nodes`."""
        stops = {start, end, *[n for n in nodes if start < n < end]}
        if self.radius:
            step = min(4.0, abs(self.radius) * math.radians(3))
            count = math.ceil((end - start) / step)
            stops |= {round(start + (end - start) * i / count, 3) for i in range(count)}
        return [self.at(s, t) for s in sorted(stops)]

    def main(self, start, end, nodes=(), **known):
        self.width = known.get("width") or self.width
        return self.road("main", self.along(start, end, self.main_t, nodes), **known)

    def branch(self, name, s, angle, length, **known):
        """A street from the main axis at s, `angle` degrees to the left of its direction, straight."""
        start = self.at(s, self.main_t)
        turn = self.heading(s) + math.radians(angle)
        end = [round(start[0] + length * math.cos(turn), 6), round(start[1] + length * math.sin(turn), 6)]
        return self.road(name, [start, end], **known)

    @property
    def kerb_t(self):
        return self.main_t + self.side * self.width / 2

    def beyond(self, depth):
        """Lateral place `depth` metres behind the kerb on the parcel's side."""
        return self.kerb_t + self.side * depth

    def parcel(self, start, end, front, depth, name="P", stops=()):
        """Land from s = start to end, its front `front` metres from the kerb; vertices at `stops` too."""
        near = [self.at(s, self.beyond(front)) for s in sorted({start, end, *stops})]
        ring = near + [self.at(end, self.beyond(front + depth)), self.at(start, self.beyond(front + depth))]
        self.scene["parcels"].append({"id": name, "ring": ring + [ring[0]]})

    def block(self, kind, start, end, near, far):
        """A building or crossing between two stations and two distances from the kerb."""
        ring = [self.at(start, self.beyond(near)), self.at(end, self.beyond(near)), self.at(end, self.beyond(far)),
                self.at(start, self.beyond(far))]
        self.scene[kind].append({"ring": ring + [ring[0]]})

    def opening(self, start, width, front):
        """The proposed access; which of its ends comes first is left to the dice."""
        ends = [self.at(start, self.beyond(front)), self.at(start + width, self.beyond(front))]
        if self.rng.random() < 0.5:
            ends.reverse()
        self.scene["proposal"]["p1"], self.scene["proposal"]["p2"] = ends

    def lot(self, start, width, front=None, depth=None):
        """Parcel and opening together, the opening from s = start."""
        rng = self.rng
        front = rng.choice([0.0, 1.5, 2.0, 3.0, round(rng.uniform(0, 5), 2)]) if front is None else front
        depth = rng.uniform(15, 40) if depth is None else depth
        left, right = start - rng.uniform(0.5, 14), start + width + rng.uniform(0.5, 14)
        self.front, self.depth, self.from_s, self.to_s = front, depth, start, start + width
        self.land = (left, right)
        self.parcel(left, right, front, depth, stops=(start, start + width))
        self.opening(start, width, front)
        return self
