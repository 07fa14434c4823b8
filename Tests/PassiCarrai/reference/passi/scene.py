"""A scene as read: roads with what is known and what is assumed, everything else as shapely geometry.

All coordinates are moved so that the first point of the opening is the origin; `Scene.origin` moves results back.
"""

from dataclasses import dataclass, field

from shapely import LineString, Point, Polygon, make_valid

from . import parameters as P


@dataclass(eq=False)
class Road:
    """One polyline of the road graph. `points` are its vertices, shared coordinates are shared nodes."""

    id: str
    points: list
    kind: str = "road"
    known_class: str | None = None
    known_width: float | None = None
    lanes: int | None = None
    known_speed: float | None = None
    oneway: str = "no"
    street: str = ""
    corridor: str | None = None
    ring: tuple | None = None

    @property
    def road_class(self):
        return self.known_class or "F"

    @property
    def vehicular(self):
        return self.kind in P.PUBLIC_VEHICULAR

    @property
    def closed(self):
        return len(self.points) > 2 and self.points[0] == self.points[-1]

    @property
    def one_way(self):
        return self.oneway in ("forward", "backward") or self.kind == "roundabout"

    @property
    def width(self):
        """Carriageway in metres: declared, else from the lanes, else the default of the class."""
        if self.known_width:
            return self.known_width
        if not self.vehicular and self.kind in P.SKIPPED_BEFORE_THE_ROAD:
            return P.WIDTH_PATH
        if self.lanes:
            return self.lanes * P.LANE[self.road_class] + P.LANE_MARGIN
        table = P.WIDTH_ONE_WAY if self.one_way else P.WIDTH_TWO_WAY
        return table[self.road_class]

    @property
    def width_uncertainty(self):
        if self.known_width:
            return 0.0
        return P.UNCERTAINTY_LANES if self.lanes else P.UNCERTAINTY_DEFAULT

    def speed(self, urban):
        """Limit in km/h: declared, else that of the class (art. 142)."""
        if self.known_speed:
            return self.known_speed
        if self.kind == "living_street":
            return P.SPEED_LIVING_STREET
        other = P.SPEED_F_URBAN if urban else P.SPEED_F_EXTRA
        return P.SPEED.get(self.road_class, other)

    @property
    def missing(self):
        known = {"class": self.known_class, "width": self.known_width, "speed": self.known_speed}
        return [name for name, value in known.items() if not value]


@dataclass
class Scene:
    """One proposed access with everything around it, metres round the first point of the opening."""

    origin: tuple
    context: dict
    proposal: dict
    p1: tuple
    p2: tuple
    accuracy: float
    sidewalk: float
    roads: list
    parcels: list  # (id, Polygon)
    target_id: str
    target: Polygon
    buildings: list
    walls: list
    accesses: list  # (p1, p2, parcel id or None)
    crossings: list
    stops: list  # (Point, zone length)
    trees: list
    lamps: list
    extra: dict = field(default_factory=dict)

    @property
    def middle(self):
        return ((self.p1[0] + self.p2[0]) / 2, (self.p1[1] + self.p2[1]) / 2)

    @property
    def urban(self):
        return self.context.get("centro_abitato", True)

    def world(self, point):
        return [point[0] + self.origin[0], point[1] + self.origin[1]]


def positive(value):
    """A width, speed or number of lanes that can be one; anything else counts as unknown."""
    return value if value and value > 0 else None


def read(raw):
    """The scene of a JSON object that `validity.problem` found nothing wrong with."""
    ox, oy = raw["proposal"]["p1"]

    def at(point):
        return (point[0] - ox, point[1] - oy)

    def polygon(item):
        shape = Polygon([at(p) for p in item["ring"]])
        return shape if shape.is_valid else make_valid(shape)

    def road(item):
        ring = item.get("ring")
        return Road(
            id=item.get("id"), points=[at(p) for p in item["points"]], kind=item.get("kind") or "road",
            known_class=item.get("class"), known_width=positive(item.get("width")),
            lanes=positive(item.get("lanes")), known_speed=positive(item.get("speed")),
            oneway=item.get("oneway") or "no", street=item.get("street") or "",
            corridor=item.get("corridor") or None,
            ring=(*at(ring[:2]), ring[2]) if ring else None,
        )

    parcels = [(item.get("id") or "", polygon(item)) for item in raw["parcels"]]
    target_id = raw["target_parcel"]
    return Scene(
        origin=(ox, oy), context=raw["context"], proposal=raw["proposal"],
        p1=at(raw["proposal"]["p1"]), p2=at(raw["proposal"]["p2"]),
        accuracy=raw.get("accuracy_m") or 0.0, sidewalk=raw.get("sidewalk_m") or 0.0,
        roads=[road(r) for r in raw["roads"]], parcels=parcels, target_id=target_id,
        target=next(shape for name, shape in parcels if name == target_id),
        buildings=[polygon(b) for b in raw.get("buildings") or []],
        walls=[LineString([at(p) for p in w["line"]]) for w in raw.get("walls") or []],
        accesses=[(at(a["p1"]), at(a["p2"]), a.get("parcel")) for a in raw.get("existing_accesses") or []],
        crossings=[polygon(c) for c in raw.get("crossings") or []],
        stops=[(Point(at(s["point"])), s.get("zone_len") or P.BUS_ZONE) for s in raw.get("bus_stops") or []],
        trees=[Point(at(t["point"])) for t in raw.get("trees") or []],
        lamps=[Point(at(t["point"])) for t in raw.get("lamp_posts") or []],
    )
