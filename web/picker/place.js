// A place that was chosen: where, what its address is, how sure that is.
import { distance } from './geometry.js';

/// Kinds of answers that are a place to stand at; the others are areas, to look at.
const EXACT = ['civico', 'approximate', 'interpolated', 'incrocio', 'poi', 'ponte', 'coordinate', 'progressiva', 'particella'];
const WIDE = ['strada', 'tratto', 'canale'];
/// Metres up to which a place is *at* a house number, *near* it, and on a street.
const AT = 4;
const NEAR = 30;
const ALONG = 60;

export const isExact = (kind) => EXACT.includes(kind);
export const isPlace = (kind) => EXACT.includes(kind) || WIDE.includes(kind);

const placeOfPoint = ({ coordinates: [lng, lat] }) => ({ lat, lng });

/// Of an answer of the geocoder.
export function placeOfFeature(feature, source) {
  const { geocoding } = feature.properties;
  return {
    at: placeOfPoint(feature.geometry), source, kind: geocoding.kind, label: geocoding.label,
    address: addressOf(geocoding), civico: civicoOf(geocoding), parcel: parcelOf(feature),
    uncertainty: geocoding.uncertainty_m, confidence: geocoding.confidence,
    notes: (geocoding.notes ?? []).map(({ text }) => text),
  };
}

/// What an answer of /geocode/reverse says of a place: the nearest of each kind.
export function surroundings(answer) {
  const of = (kind) => answer.features.find(({ properties: { geocoding } }) => geocoding.kind === kind);
  const [civico, street, parcel, comune] = ['civico', 'strada', 'particella', 'comune'].map(of);
  return {
    civico, street, parcel, comune: comune?.properties.geocoding.feature?.id ?? '',
    comuneName: comune?.properties.geocoding.label ?? '',
    area: answer.features.find(({ properties: { geocoding } }) => ['sestiere', 'località'].includes(geocoding.kind)) ?? comune,
  };
}

/// Adds to a place what stands round it. A place that came with an address of its own keeps it.
export function completed(place, around) {
  const { civico, street, parcel, area } = around;
  const metres = civico ? distance(place.at, placeOfPoint(civico.geometry)) : Infinity;
  const streetMetres = street?.properties.geocoding.distance_m ?? Infinity;
  const next = {
    ...place, parcel: place.parcel ?? (parcel && parcelOf(parcel)), comune: around.comune, comuneName: around.comuneName,
    doorDistance: place.kind === 'civico' ? 0 : metres, isPending: false,
  };
  if (place.label) return next;
  const nearest = metres <= NEAR ? civico : streetMetres <= ALONG ? street : civico ?? area;
  const { geocoding } = nearest?.properties ?? { geocoding: null };
  if (!geocoding) return { ...next, label: '', kind: 'point' };
  return {
    ...next, kind: 'point', label: geocoding.label, address: addressOf(geocoding),
    nearness: nearest === civico && metres > AT ? Math.round(metres) : 0, isFar: nearest === area,
    civico: nearest === civico ? { ...civicoOf(geocoding), distance_m: Math.round(metres) } : undefined,
  };
}

function addressOf(geocoding) {
  const { label, street, housenumber, sestiere, locality, district, municipality, postcode, city } = geocoding;
  return { label, street, housenumber, sestiere, locality, district, municipality, postcode, city };
}

function civicoOf({ kind, feature, housenumber }) {
  return kind === 'civico' && feature ? { id: feature.id, housenumber, distance_m: 0 } : undefined;
}

function parcelOf({ properties: { geocoding } }) {
  if (geocoding.kind !== 'particella') return undefined;
  const { cadastral_reference: reference, label, notes, feature } = geocoding;
  return { reference, label, notice: notes?.[0]?.text, id: feature?.id };
}

/// What a mode takes of what lies round a point; the modes that are not here take the point itself.
export const TAKEN = { address: ({ civico }) => civico, parcel: ({ parcel }) => parcel };
