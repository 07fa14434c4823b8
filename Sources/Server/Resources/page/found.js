// A place that was found: its mark on the map, and what it is, in words.
import { element } from './dom.js';

const RED = '#c2263f';
const LINE = { color: RED, weight: 5, opacity: 0.85, interactive: false };
const AREA = { color: RED, weight: 3, fillOpacity: 0.08, interactive: false };
/// Kinds whose outline is worth having.
const OUTLINED = ['particella', 'foglio', 'sestiere', 'località', 'quartiere', 'municipalità', 'comune'];

export class Found {
  /// - close: what the button of the card does.
  constructor(L, map, language, close) {
    Object.assign(this, { L, map, language, close, feature: null });
    this.node = document.getElementById('found');
    this.marks = L.layerGroup().addTo(map);
  }

  clear() {
    this.feature = null;
    this.notice = '';
    this.marks.clearLayers();
    this.node.hidden = true;
    this.node.replaceChildren();
  }

  /// Puts the card away; the mark stays.
  fold() { this.node.hidden = true; }

  /// Marks the place and goes there. - Returns: what it is, in a sentence.
  show(feature) {
    this.clear();
    this.feature = feature;
    this.mark(feature);
    this.go(feature);
    this.draw();
    const { label, kind, confidence } = feature.properties.geocoding;
    return `${label}. ${this.language.word(`kind-${kind}`)}, ${this.sureness(confidence)}.`;
  }

  draw() {
    if (!this.feature) return;
    const isFolded = this.node.hidden && this.node.children.length > 0;
    const { label, kind, confidence, uncertainty_m: metres, notes } = this.feature.properties.geocoding;
    // A line shows itself how far it reaches.
    const accuracy = metres > 0 && this.feature.geometry?.type === 'Point' ? ` · ${this.language.word('accuracy')} ±${Math.max(1, Math.round(metres))} m` : '';
    const close = element('button', { type: 'button', class: 'close', 'aria-label': this.language.word('close'), title: this.language.word('close') }, '×');
    close.addEventListener('click', () => { this.close(); this.map.getContainer().focus({ preventScroll: true }); });
    this.node.replaceChildren(
      element('div', { class: 'panel-head' }, element('strong', {}, label), close),
      element('p', {}, `${this.language.word(`kind-${kind}`)} · `,
        element('span', { class: this.isSure(confidence) ? 'sure' : 'unsure' }, this.sureness(confidence)), accuracy),
      ...notes.map(({ text }) => element('p', { class: 'hint' }, text)),
      this.notice ? element('p', { class: 'notice' }, this.notice) : '');
    this.node.hidden = isFolded;
  }

  isSure(confidence) { return confidence >= 0.8; }

  /// A share of answers that are right, as a person says it.
  sureness(confidence) {
    const word = confidence >= 0.9 ? 'sure' : confidence >= 0.7 ? 'likely' : confidence >= 0.4 ? 'unsure' : 'unlikely';
    return this.language.word(word);
  }

  mark(feature) {
    const { L, marks } = this;
    const { label, kind, uncertainty_m: metres, feature: source } = feature.properties.geocoding;
    const { geometry } = feature;
    if (!geometry) return;
    const isPoint = geometry.type === 'Point';
    if (!isPoint) marks.addLayer(L.geoJSON(geometry, { style: LINE, pointToLayer: (_, at) => this.dot(at) }));
    const at = placeOf(L, geometry);
    if (isPoint && metres > 12 && !OUTLINED.includes(kind)) {
      marks.addLayer(L.circle(at, { ...AREA, weight: 1, radius: metres, dashArray: '4 4' }));
    }
    // As an element: a label is text, whatever stands in it.
    marks.addLayer(this.dot(at, isPoint ? 9 : 0).bindTooltip(element('span', {}, label), {
      permanent: true, opacity: 1, direction: 'top', offset: [0, -10], className: 'found-label',
    }));
    if (OUTLINED.includes(kind) && source?.href) this.outline(feature, source.href);
  }

  dot(at, radius = 9) {
    return this.L.circleMarker(at, { radius, color: '#fff', weight: radius ? 3 : 0, fillColor: RED, fillOpacity: radius ? 1 : 0, interactive: false });
  }

  /// Draws the area itself, where the server publishes it.
  async outline(feature, href) {
    try {
      const answer = await fetch(href.slice(href.indexOf('/ogc/') + 1), { headers: { Accept: 'application/geo+json' } });
      if (!answer.ok) return;
      const area = await answer.json();
      if (this.feature !== feature) return;
      this.marks.addLayer(this.L.geoJSON(area, { style: AREA, interactive: false }));
      // What has to be said of it: a parcel of the demonstration is none of the cadastre's.
      this.notice = area.properties?.avvertenza ?? '';
      this.draw();
    } catch { /* then its point stays */ }
  }

  go(feature) {
    const { L, map } = this;
    const { geometry, bbox } = feature;
    if (!geometry) return;
    const [west, south, east, north] = bbox ?? [];
    if (bbox && (east > west || north > south)) {
      map.fitBounds(L.latLngBounds([south, west], [north, east]), { maxZoom: 19, paddingTopLeft: [40, 150], paddingBottomRight: [60, 60] });
    } else {
      map.setView(placeOf(L, geometry), Math.max(map.getZoom(), 18));
    }
  }
}

/// Where the label stands: the point, or that of the lines which is nearest to their middle.
function placeOf(L, geometry) {
  if (geometry.type === 'Point') return L.latLng(geometry.coordinates[1], geometry.coordinates[0]);
  const points = geometry.coordinates.flat(geometry.type === 'MultiPoint' ? 0 : 1).map(([x, y]) => L.latLng(y, x));
  const middle = L.latLngBounds(points).getCenter();
  return points.reduce((best, point) => (point.distanceTo(middle) < best.distanceTo(middle) ? point : best));
}
