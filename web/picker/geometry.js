// Small geometry on the ground: metres and degrees near a place, as far apart as a form needs.
const METRES = 111195;

/// The place so many metres to the east and to the north.
export function moved({ lat, lng }, east, north) {
  return { lat: lat + north / METRES, lng: lng + east / (METRES * Math.cos(lat * Math.PI / 180)) };
}

/// Metres to the east and to the north from one place to another.
export function offset(from, to) {
  return [(to.lng - from.lng) * METRES * Math.cos(from.lat * Math.PI / 180), (to.lat - from.lat) * METRES];
}

export function distance(from, to) { return Math.hypot(...offset(from, to)); }

/// The eighth of the compass that something lies in: n, ne, e, …
export function bearing(from, to) {
  const [east, north] = offset(from, to);
  return ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'][Math.round(Math.atan2(east, north) / (Math.PI / 4) + 8) % 8];
}

export function length(places) {
  return places.slice(1).reduce((sum, place, index) => sum + distance(places[index], place), 0);
}

/// Square metres inside a ring.
export function area(places) {
  const points = places.map((place) => offset(places[0], place));
  return Math.abs(points.reduce((sum, [x, y], index) => {
    const [u, v] = points[(index + 1) % points.length];
    return sum + x * v - u * y;
  }, 0)) / 2;
}

/// Whether a ring crosses itself.
export function crosses(places) {
  const points = places.map((place) => offset(places[0], place));
  const count = points.length;
  const turn = ([ax, ay], [bx, by], [cx, cy]) => Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
  for (let i = 0; i < count; i += 1) {
    for (let j = i + 2; j < count; j += 1) {
      if (i === 0 && j === count - 1) continue;
      const [a, b, c, d] = [points[i], points[i + 1], points[j], points[(j + 1) % count]];
      if (turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b)) return true;
    }
  }
  return false;
}

/// Whether a GeoJSON polygon or multipolygon holds a place.
export function holds(geometry, { lat, lng }) {
  const polygons = geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.coordinates ?? [];
  return polygons.some((rings) => rings.reduce((inside, ring) => inside !== isInRing(ring, lng, lat), false));
}

function isInRing(ring, x, y) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [[ax, ay], [bx, by]] = [ring[i], ring[j]];
    if (ay > y !== by > y && x < (bx - ax) * (y - ay) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
