"""Cuts the carriageways out of the target parcel, as a cadastral map would."""

from shapely import LineString, Point, Polygon

MARGIN = 0.4  # metres left beyond the kerb
ASSUMED_WIDTH = 7.0
MINIMUM_M2 = 20.0
CARRIAGEWAYS = {"road", "link", "living_street", "service_public", "roundabout"}


def cut(scene):
    """Changes the ring of the target parcel, unless the opening would no longer lie on it."""
    parcel = next(p for p in scene["parcels"] if p["id"] == "P")
    land = Polygon(parcel["ring"])
    for road in scene["roads"]:
        if road["kind"] in CARRIAGEWAYS:
            half = (road.get("width") or ASSUMED_WIDTH) / 2 + MARGIN
            land = _outside(land, LineString(road["points"]).buffer(half, cap_style="flat", join_style="mitre"), scene)
    if not land.equals(Polygon(parcel["ring"])):
        ring = [[round(x, 6), round(y, 6)] for x, y in land.exterior.coords]
        parcel["ring"] = ring


def _outside(land, road, scene):
    rest = land.difference(road)
    ends = [Point(scene["proposal"][name]) for name in ("p1", "p2")]
    for piece in getattr(rest, "geoms", [rest]):
        whole = piece.geom_type == "Polygon" and not piece.interiors and piece.area > MINIMUM_M2
        if whole and all(piece.exterior.distance(end) < 1e-6 for end in ends):
            return piece
    return land
