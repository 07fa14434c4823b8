// Lengths and areas on the ellipsoid of WGS 84.
const A = 6378137, F = 1 / 298.257223563, B = A * (1 - F), E = Math.sqrt(F * (2 - F));
const RADIANS = Math.PI / 180;

/// Metres along the geodesic between two places, to a millimetre.
/// Source: Vincenty (1975), Direct and inverse solutions of geodesics on the ellipsoid, inverse formula.
export function distance(from, to) {
  const U = [from, to].map(({ lat }) => Math.atan((1 - F) * Math.tan(lat * RADIANS)));
  const [sin1, sin2] = U.map(Math.sin), [cos1, cos2] = U.map(Math.cos);
  const L = (to.lng - from.lng) * RADIANS;
  let lambda = L;
  for (let step = 0; step < 100; step += 1) {
    const sinSigma = Math.hypot(cos2 * Math.sin(lambda), cos1 * sin2 - sin1 * cos2 * Math.cos(lambda));
    if (sinSigma === 0) return 0;
    const cosSigma = sin1 * sin2 + cos1 * cos2 * Math.cos(lambda);
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = cos1 * cos2 * Math.sin(lambda) / sinSigma;
    const cos2Alpha = 1 - sinAlpha ** 2;
    const middle = cos2Alpha ? cosSigma - 2 * sin1 * sin2 / cos2Alpha : 0;
    const C = F / 16 * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha));
    const next = L + (1 - C) * F * sinAlpha * (sigma + C * sinSigma * (middle + C * cosSigma * (2 * middle ** 2 - 1)));
    const isDone = Math.abs(next - lambda) < 1e-13;
    lambda = next;
    if (!isDone) continue;
    const u2 = cos2Alpha * (A * A - B * B) / (B * B);
    const k1 = 1 + u2 / 16384 * (4096 + u2 * (u2 * (320 - 175 * u2) - 768));
    const k2 = u2 / 1024 * (256 + u2 * (u2 * (74 - 47 * u2) - 128));
    const delta = k2 * sinSigma * (middle + k2 / 4 * (cosSigma * (2 * middle ** 2 - 1)
      - k2 / 6 * middle * (4 * sinSigma ** 2 - 3) * (4 * middle ** 2 - 3)));
    return B * k1 * (sigma - delta);
  }
  return NaN;
}

/// Metres along a line of places.
export function length(places, isClosed = false) {
  const ends = isClosed && places.length > 2 ? [...places, places[0]] : places;
  return ends.slice(1).reduce((sum, place, index) => sum + distance(ends[index], place), 0);
}

const q = (sine) => (1 - E * E) * (sine / (1 - (E * sine) ** 2) + Math.atanh(E * sine) / E);
const POLE = q(1);
const AUTHALIC = A * Math.sqrt(POLE / 2);

/// Square metres inside a ring: exact on the authalic sphere, up to sides that are curved, which within a comune is less
/// than a millionth. Source: Snyder (1987), Map Projections: A Working Manual, pp. 16 and 185.
export function area(places) {
  if (places.length < 3) return 0;
  const sphere = places.map(({ lat, lng }) => [Math.asin(q(Math.sin(lat * RADIANS)) / POLE), lng * RADIANS]);
  const [phi0, lambda0] = [0, 1].map((axis) => sphere.reduce((sum, point) => sum + point[axis], 0) / sphere.length);
  const plane = sphere.map(([phi, lambda]) => {
    const d = lambda - lambda0;
    const k = Math.sqrt(2 / (1 + Math.sin(phi0) * Math.sin(phi) + Math.cos(phi0) * Math.cos(phi) * Math.cos(d)));
    return [k * Math.cos(phi) * Math.sin(d), k * (Math.cos(phi0) * Math.sin(phi) - Math.sin(phi0) * Math.cos(phi) * Math.cos(d))];
  });
  return AUTHALIC ** 2 / 2 * Math.abs(plane.reduce((sum, [x, y], index) => {
    const [u, v] = plane[(index + 1) % plane.length];
    return sum + x * v - u * y;
  }, 0));
}
