// Coordinates in the reference systems of the office: WGS 84, ETRS89 / UTM 33N, Monte Mario / Italy zone 1.
import { placeOfUTM33, utm33 } from '../../Sources/Server/Resources/page/coordinates.js';
import { TransverseMercator } from '../../Sources/Server/Resources/page/transverse-mercator.js';

const RADIANS = Math.PI / 180;
const WGS84 = { a: 6378137, f: 1 / 298.257223563 };
const INTERNATIONAL = { a: 6378388, f: 1 / 297 };
const GAUSS_BOAGA_WEST = new TransverseMercator({ ...INTERNATIONAL, meridian: 9, easting: 1500000 });
/// Monte Mario to WGS 84 on the mainland of Italy, good to 4 m: metres, seconds of arc, parts per million.
/// Source: EPSG:1660, position vector.
const SHIFT = { t: [-104.1, -49.1, -9.9], r: [0.971, -2.917, 0.714].map((second) => second / 3600 * RADIANS), s: -11.68e-6 };

function toSpace({ a, f }, latitude, longitude) {
  const phi = latitude * RADIANS, lambda = longitude * RADIANS, e2 = f * (2 - f);
  const nu = a / Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
  return [nu * Math.cos(phi) * Math.cos(lambda), nu * Math.cos(phi) * Math.sin(lambda), nu * (1 - e2) * Math.sin(phi)];
}

function toEllipsoid({ a, f }, [x, y, z]) {
  const e2 = f * (2 - f), p = Math.hypot(x, y);
  let phi = Math.atan2(z, p * (1 - e2));
  for (let step = 0; step < 6; step += 1) phi = Math.atan2(z + e2 * a * Math.sin(phi) / Math.sqrt(1 - e2 * Math.sin(phi) ** 2), p);
  return { latitude: phi / RADIANS, longitude: Math.atan2(y, x) / RADIANS };
}

function toMonteMario(point) {
  const [x, y, z] = point.map((value, index) => (value - SHIFT.t[index]) / (1 + SHIFT.s));
  const [rx, ry, rz] = SHIFT.r;
  return [x + rz * y - ry * z, -rz * x + y + rx * z, ry * x - rx * y + z];
}

function toWGS84([x, y, z]) {
  const [rx, ry, rz] = SHIFT.r;
  return [x - rz * y + ry * z, rz * x + y - rx * z, -ry * x + rx * y + z].map((value, index) => SHIFT.t[index] + (1 + SHIFT.s) * value);
}

/// What the office writes coordinates in. Numbers are east first; `place` takes them back.
export const SYSTEMS = {
  4326: {
    name: 'WGS 84', digits: 6, from: ({ lat, lng }) => [lng, lat], place: (x, y) => ({ lat: y, lng: x }),
  },
  25833: {
    name: 'ETRS89 / UTM 33N', digits: 2,
    from: ({ lat, lng }) => { const { easting, northing } = utm33(lat, lng); return [easting, northing]; },
    place: (x, y) => { const { latitude, longitude } = placeOfUTM33(x, y); return { lat: latitude, lng: longitude }; },
  },
  3003: {
    name: 'Monte Mario / Italy 1 (±4 m)', digits: 1,
    from: ({ lat, lng }) => {
      const { latitude, longitude } = toEllipsoid(INTERNATIONAL, toMonteMario(toSpace(WGS84, lat, lng)));
      const { easting, northing } = GAUSS_BOAGA_WEST.project(latitude, longitude);
      return [easting, northing];
    },
    place: (x, y) => {
      const old = GAUSS_BOAGA_WEST.unproject(x, y);
      const { latitude, longitude } = toEllipsoid(WGS84, toWGS84(toSpace(INTERNATIONAL, old.latitude, old.longitude)));
      return { lat: latitude, lng: longitude };
    },
  },
};

/// Coordinates as they are written on the map: `E 289123.40 N 5034567.80`, or degrees.
export function coordinateText(code, at) {
  const { digits, from } = SYSTEMS[code];
  const [x, y] = from(at);
  return code === '4326' ? `${y.toFixed(5)}° N ${x.toFixed(5)}° E` : `E ${x.toFixed(digits)} N ${y.toFixed(digits)}`;
}
