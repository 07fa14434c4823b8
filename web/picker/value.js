// The value of the field: a GeoJSON feature, written and read.
import { area, length } from './geometry.js';

const DIGITS = 7;
const round = (number) => Number(number.toFixed(DIGITS));
const pairOf = ({ lat, lng }) => [round(lng), round(lat)];

/// - details: what a mode adds: the front of a parcel with its verdict, the outline of a parcel.
/// - Returns: `null` when nothing is chosen.
export function valueOf(mode, places, details = {}) {
  if (!places.length) return null;
  const { address, civico, parcel, uncertainty, confidence, source, label, kind, comune, notChecked, accuracy } = places[0];
  const isMany = places.length > 1 || ['line', 'area', 'points'].includes(mode);
  const measures = {};
  if (mode === 'line' && places.length > 1) measures.length_m = Number(length(places.map(({ at }) => at)).toFixed(1));
  if (mode === 'area' && places.length > 2) measures.area_m2 = Number(area(places.map(({ at }) => at)).toFixed(1));
  return {
    type: 'Feature',
    geometry: details.geometry ?? geometryOf(mode, places),
    properties: {
      mode, source, kind, label, address, civico, parcel, comune,
      uncertainty_m: uncertainty === undefined ? undefined : Math.round(uncertainty * 10) / 10,
      accuracy_m: accuracy, confidence, not_checked: notChecked || undefined, ...measures, ...details.properties,
      unresolved: kind === 'text' || undefined,
      points: isMany ? places.map(({ at, label: text, civico: door, parcel: lot }) => ({
        coordinates: pairOf(at), label: text, civico: door, parcel: lot,
      })) : undefined,
    },
  };
}

function geometryOf(mode, places) {
  if (places[0].kind === 'text') return null;
  const positions = places.map(({ at }) => pairOf(at));
  if (mode === 'points') return { type: 'MultiPoint', coordinates: positions };
  if (mode === 'line' && positions.length > 1) return { type: 'LineString', coordinates: positions };
  if (mode === 'area' && positions.length > 2) return { type: 'Polygon', coordinates: [[...positions, positions[0]]] };
  return { type: 'Point', coordinates: positions[0] };
}

/// The places that a value tells of; of a GeoJSON geometry alone too.
///
/// - Throws: where it is no GeoJSON.
export function placesOf(text) {
  const feature = typeof text === 'string' ? JSON.parse(text) : text;
  const { geometry = null, properties } = feature.type === 'Feature' ? feature : { geometry: feature, properties: {} };
  const { label, kind, source, address, civico, parcel, confidence, comune, uncertainty_m: uncertainty, points } = properties ?? {};
  const first = {
    label, kind: kind ?? 'point', source: source ?? 'value', address, civico, parcel, confidence, comune, uncertainty,
    outline: ['Polygon', 'MultiPolygon'].includes(geometry?.type) && properties?.mode === 'parcel' ? geometry : undefined,
    front: properties?.front,
  };
  if (!geometry) return label ? [{ ...first, at: null, kind: 'text' }] : [];
  const at = ([lng, lat]) => {
    if (!(Math.abs(lat) <= 90 && Math.abs(lng) <= 180)) throw new Error('GeoJSON: [longitude, latitude]');
    return { lat, lng };
  };
  if (points?.length) {
    return points.map((point, index) => ({ ...(index ? { source, kind: 'point' } : first), ...point, at: at(point.coordinates) }));
  }
  if (first.outline || first.front) return [{ ...first, at: at(properties.at ?? geometry.coordinates.flat(3).slice(0, 2)) }];
  const positions = { Point: (c) => [c], Polygon: (c) => c[0].slice(0, -1) }[geometry.type]?.(geometry.coordinates) ?? geometry.coordinates;
  return positions.map((coordinates, index) => ({ ...(index ? { kind: 'point', source: 'value' } : first), at: at(coordinates) }));
}
