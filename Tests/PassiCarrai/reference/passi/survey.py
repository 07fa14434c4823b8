"""Everything measured round one proposed access: the evidence that the rules judge."""

from dataclasses import dataclass, field

from shapely import LineString, Point

from . import parameters as P
from .corridor import Network, carriageway
from .facing import Hit, faced, obstacles, other_fronts, outward, strip
from .intersections import intersections
from .kerb import Kerb
from .lines import angle_between, circumradius, length, unit
from .sight import approaches
from .stall import has_room
from .stopping import braking, stopping

DUAL_REACH = 30.0


@dataclass
class Survey:
    scene: object
    hit: Hit | None = None
    kerb: Kerb | None = None
    interval: object = None
    strip: object = None
    in_the_way: list = field(default_factory=list)
    network: Network | None = None

    @property
    def road(self):
        return self.hit.road

    @property
    def width(self):
        return length(self.scene.p1, self.scene.p2)

    def speed(self):
        return self.road.speed(self.scene.urban)


def survey(scene):
    """Faces the opening to its road; what else the rules want is measured by the functions below."""
    found = Survey(scene, network=Network(scene.roads))
    normal = outward(scene.p1, scene.p2, scene.target)
    found.hit = faced(scene.roads, scene.middle, normal)
    if found.hit is None:
        return found
    corridor = found.network.corridor(found.hit.road)
    found.kerb = Kerb(corridor, scene.middle)
    found.interval = found.kerb.interval(scene.p1, scene.p2)
    found.strip = strip(scene.p1, scene.p2, found.kerb)
    found.in_the_way = obstacles(scene, found.strip)
    return found


def distances(found):
    """[(intersection, gap along K, u)], nearest first."""
    own = found.road.width_uncertainty
    rows = []
    for crossing in intersections(found.network, found.kerb):
        u = found.scene.accuracy + own / 2 + crossing.width_uncertainty / 2
        rows.append((crossing, max(0.0, found.interval.gap(crossing.extent)), u))
    return sorted(rows, key=lambda row: row[1])


def sight(found):
    """([Approach], braking, stopping) at the road's speed."""
    speed = found.speed()
    scene = found.scene
    seen = approaches(found.kerb, scene.middle, scene.buildings + scene.walls, stopping(speed))
    return seen, braking(speed), stopping(speed)


def bend_radius(found):
    """(radius, whether it can be told) from the corridor at -10, 0 and +10 m; no radius on a straight."""
    axis = found.kerb.axis
    here = axis.project(Point(found.scene.middle))
    stations = [max(0.0, here - P.CURVE_REACH), here, min(axis.length, here + P.CURVE_REACH)]
    if stations[1] - stations[0] < P.SIGHT_STEP or stations[2] - stations[1] < P.SIGHT_STEP:
        return None, False
    a, b, c = [(p.x, p.y) for p in (axis.interpolate(s) for s in stations)]
    return circumradius(a, b, c), True


def neighbours(found):
    """The existing accesses on the same kerb: (interval on K, station of the middle on the axis)."""
    rows = []
    for a, b, parcel in found.scene.accesses:
        middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
        if _on_corridor(found, a, b, middle, parcel) and found.kerb.same_side(middle):
            rows.append((found.kerb.interval(a, b), found.kerb.axis.project(Point(middle))))
    return rows


def _on_corridor(found, a, b, middle, parcel):
    """Whether an existing access opens on the facing corridor: along the normal that leaves its parcel, else either."""
    if a == b:
        return False
    land = next((shape for name, shape in found.scene.parcels if name == parcel), None)
    dx, dy = unit(a, b)
    normals = [(-dy, dx), (dy, -dx)]
    if land is not None and land.geom_type == "Polygon" and land.boundary.distance(Point(middle)) < P.FRONT_TOLERANCE:
        normals = [outward(a, b, land)]
    met = [hit for hit in (faced(found.network.roads, middle, n) for n in normals) if hit]
    return bool(met) and found.kerb.corridor.has(min(met, key=lambda hit: hit.distance).road)


def crossing_gaps(found):
    """Gaps along K from the opening to the crossings of the facing carriageway; negative where they overlap."""
    area = found.kerb.corridor.area
    gaps = []
    for crossing in found.scene.crossings:
        on_road = crossing.intersection(area)
        if on_road.area > P.EPS:
            extent = found.kerb.touched(on_road) or found.kerb.projection(on_road)
            gaps.append(found.interval.gap(extent))
    return gaps


def stop_gaps(found):
    """Gaps along K to the zones of the bus stops of this side."""
    gaps = []
    for point, zone in found.scene.stops:
        nearest = min(found.network.roads, key=lambda r: carriageway(r.points, r.width).distance(point))
        near = carriageway(nearest.points, nearest.width).distance(point) <= P.FACING_MAX
        if near and found.kerb.corridor.has(nearest) and found.kerb.same_side((point.x, point.y)):
            s = found.kerb.station((point.x, point.y))
            gaps.append(found.interval.gap(type(found.interval)(s - zone / 2, s + zone / 2)))
    return gaps


def furniture(found):
    """[(metres to the strip, metres required, what)] for every tree and lamp post."""
    rows = [(found.strip.distance(t), P.TREE_GAP, "tree") for t in found.scene.trees]
    return rows + [(found.strip.distance(p), P.LAMP_GAP, "lamp_post") for p in found.scene.lamps]


def cycleways(found):
    """Ids of the cycleways that the strip crosses."""
    crossed = []
    for road in found.scene.roads:
        if road.kind == "cycleway":
            path = carriageway(road.points, road.known_width) if road.known_width else LineString(road.points)
            met = found.strip.intersection(path)
            if met.area > P.EPS or not road.known_width and met.length > P.EPS:
                crossed.append(road.id)
    return crossed


def dual_pair(found):
    """The id of the opposite carriageway of the same street, if there is one."""
    lead, axis = found.road, found.kerb.axis
    if lead.oneway == "no" or not lead.street or lead.kind == "roundabout":
        return None
    here = axis.interpolate(axis.project(Point(found.scene.middle)))
    flow = _flow_at(lead, here)
    for road in found.network.roads:
        if road.street != lead.street or road.oneway == "no" or found.kerb.corridor.has(road):
            continue
        if road.kind == "roundabout" or LineString(road.points).distance(here) > DUAL_REACH:
            continue
        if angle_between(flow, _flow_at(road, here)) > 135:
            return road.id
    return None


def _flow_at(road, point):
    a, b = min(((a, b) for a, b in zip(road.points, road.points[1:]) if a != b),
               key=lambda s: LineString(s).distance(point))
    return unit(a, b) if road.oneway == "forward" else unit(b, a)


def gate_setback(found):
    """Metres from the middle of the gate (of the opening, where the gate has none) to K."""
    mid = found.scene.proposal["gate"].get("mid")
    x, y = found.scene.origin
    place = (mid[0] - x, mid[1] - y) if mid else found.scene.middle
    return found.kerb.line.distance(Point(place))


def room(found):
    scene = found.scene
    return has_room(scene.target, scene.buildings, scene.walls, scene.p1, scene.p2)


def lower_fronts(found):
    """Ids of the roads of a lower class than D that other sides of the parcel face."""
    lower = set(P.CLASS_ORDER[P.CLASS_ORDER.index("D") + 1:])
    own = found.kerb.corridor
    return [r.id for r in other_fronts(found.scene, found.road) if r.road_class in lower and not own.has(r)]
