// Features that the server tells of, in words; and how it is asked what lies at a place.
import { isEmpty, named, titleAndUnit, written } from './values.js';

const REACH = 50;

/// The name of the layer that a feature of WMS or WFS belongs to.
export function layerNameOf(feature) { return String(feature.id ?? '').split('.')[0]; }

/// The address of GetFeatureInfo on a small map around a place, in CRS:84 so that the answer can be drawn as it comes.
///
/// - names: the layers to ask, the topmost first.
/// Source: OGC 06-042 (WMS 1.3.0), 7.4.
export function featureInfoAddress(map, names, at) {
  const point = map.latLngToContainerPoint(at);
  const corner = (dx, dy) => map.containerPointToLatLng([point.x + dx, point.y + dy]);
  const southWest = corner(-REACH, REACH), northEast = corner(REACH, -REACH);
  const query = new URLSearchParams({
    SERVICE: 'WMS', VERSION: '1.3.0', REQUEST: 'GetFeatureInfo', LAYERS: [...names].reverse().join(','), QUERY_LAYERS: names.join(','), STYLES: '',
    CRS: 'CRS:84', BBOX: [southWest.lng, southWest.lat, northEast.lng, northEast.lat].map((n) => n.toFixed(8)).join(','),
    WIDTH: String(2 * REACH), HEIGHT: String(2 * REACH), I: String(REACH), J: String(REACH),
    FORMAT: 'image/png', INFO_FORMAT: 'application/geo+json', FEATURE_COUNT: '20', BUFFER: '8',
  });
  return `wms?${query}`;
}

/// What a feature is called.
export function headingOf(feature, layer, language) {
  const properties = feature.properties ?? {};
  if (layer?.name === 'fogli_catastali') return `${language.word('sheet')} ${properties.foglio}`;
  if (layer?.name === 'particelle') {
    return `${language.word('sheet')} ${properties.foglio}, ${language.word('parcel')} ${properties.particella}`;
  }
  const water = properties.denominazione ? `${properties.specie ?? ''} ${properties.denominazione}`.trim() : undefined;
  const title = layer?.titleProperty === 'denominazione' ? water : properties[layer?.titleProperty];
  return named(String(title ?? water ?? language.word('unnamed')));
}

/// What a property is called, and its unit.
export function propertyTitle(layer, key, language) {
  const title = layer?.properties?.[key];
  return titleAndUnit(title ? language.of(title) : key.replaceAll('_', ' '));
}

/// A value of a property as people read it.
export function propertyText(layer, key, value, language) {
  const words = language.of(layer?.properties?.[key]?.values?.[String(value)]);
  return words || written(value, propertyTitle(layer, key, language)[1], language);
}

/// The properties of a feature that say something: pairs of title and text.
export function rowsOf(feature, layer, language) {
  return Object.entries(feature.properties ?? {}).filter(([, value]) => !isEmpty(value))
    .map(([key, value]) => [propertyTitle(layer, key, language)[0], propertyText(layer, key, value, language)]);
}
