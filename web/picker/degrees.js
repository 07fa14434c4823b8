// Coordinates as people write them: degrees at once, any other notation by the geocoder.
const NUMBER = '(-?\\d{1,3}(?:[.,]\\d+)?)°?';
const PAIR = new RegExp(`^${NUMBER}\\s*N?\\s*[;,\\s]\\s*${NUMBER}\\s*E?$`, 'i');

/// Latitude and longitude of a pair of degrees in either order: at Venice the larger one is the latitude.
export function readDegrees(text) {
  const found = PAIR.exec(text.trim());
  if (!found) return null;
  const [one, other] = found.slice(1).map((part) => Number(part.replace(',', '.')));
  const [lat, lng] = one > other ? [one, other] : [other, one];
  return lat > 44 && lat < 47 && lng > 10 && lng < 15 ? { lat, lng } : null;
}

/// The place that a text of coordinates means; `null` where it means none.
export async function placeWritten(text, server) {
  const at = readDegrees(text);
  if (at || !/\d/.test(text)) return at;
  const { features: [found] } = await server.ask('geocode/search', { q: text, limit: 1 });
  return found?.properties.geocoding.kind === 'coordinate' ? { lat: found.geometry.coordinates[1], lng: found.geometry.coordinates[0] } : null;
}
