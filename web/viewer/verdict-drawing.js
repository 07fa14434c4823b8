// What a verdict measured, drawn on the map.
import { placeOfUTM33 } from '../../Sources/Server/Resources/page/coordinates.js';

const INKS = { invalid: '#b3212f', reject: '#b3212f', needs_waiver: '#b35900', manual_review: '#8a5a00', warning: '#8a5a00', info: '#0059b3', pass: '#00663d', not_applicable: '#5d7083' };

/// - check: the tool, with its sides and the verdict, whose geometries are in EPSG:25833.
export function drawVerdict(L, marks, { at, fronts, index, answer }) {
  if (!at) return;
  for (const { verdict, geometry } of Object.values(answer?.rules ?? {})) {
    const drawn = geometry && inDegrees(geometry);
    if (!drawn) continue;
    const ink = { color: INKS[verdict], weight: 2, opacity: 0.9, fillOpacity: 0.12, dashArray: verdict === 'pass' ? '4 3' : undefined, interactive: false };
    marks.addLayer(L.geoJSON(drawn, { style: ink, interactive: false, pointToLayer: (_, place) => L.circleMarker(place, { ...ink, radius: 5 }) }));
  }
  fronts.forEach(({ geometry }, each) => {
    const isChosen = each === index;
    marks.addLayer(L.geoJSON(geometry, { style: { color: '#fff', weight: isChosen ? 10 : 6, interactive: false }, interactive: false }));
    marks.addLayer(L.geoJSON(geometry, { style: { color: isChosen ? '#8a1253' : '#5d7083', weight: isChosen ? 6 : 3, interactive: false }, interactive: false }));
  });
  marks.addLayer(L.circleMarker(at, { radius: 5, color: '#fff', weight: 2, fillColor: '#8a1253', fillOpacity: 1, interactive: false }));
}

function inDegrees(geometry) {
  if (geometry.type === 'GeometryCollection') {
    const geometries = geometry.geometries.map(inDegrees).filter(Boolean);
    return geometries.length ? { type: 'GeometryCollection', geometries } : undefined;
  }
  return { type: geometry.type, coordinates: turned(geometry.coordinates) };
}

function turned(coordinates) {
  if (typeof coordinates[0] !== 'number') return coordinates.map(turned);
  const { latitude, longitude } = placeOfUTM33(...coordinates);
  return [longitude, latitude];
}
