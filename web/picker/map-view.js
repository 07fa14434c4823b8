// The map: Leaflet with the server's tiles, the marks of what is chosen, and what a pointer does on it.
import { load } from './assets.js';
import { make } from './dom.js';

const VENICE = { lat: 45.4375, lng: 12.334 };
const CLOSE = 18;
/// Pauses, in milliseconds, after which tiles that did not come are asked for again.
const TILE_PAUSES = [1000, 4000];

export class MapView {
  constructor(picker, node) {
    Object.assign(this, { picker, node, isEnabled: true, tries: 0 });
    this.home = readHome(picker);
    this.base = encodeURIComponent(picker.getAttribute('base') ?? 'mappa');
  }

  /// Brings the map up when the element comes near to being seen.
  begin() {
    this.watch = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.watch.disconnect();
      this.start();
    }, { rootMargin: '200px' });
    this.watch.observe(this.node);
  }

  end() {
    this.watch?.disconnect();
    this.sizes?.disconnect();
    this.map?.remove();
    this.map = undefined;
  }

  async start() {
    try {
      this.L = await load('leaflet.js');
    } catch {
      return this.picker.lost('noMap', () => this.start());
    }
    if (this.map || !this.picker.isConnected) return undefined;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const { L } = this;
    const map = this.map = L.map(this.node, {
      center: this.home.at, zoom: this.home.zoom, minZoom: 10, maxZoom: 21, maxBounds: [[45.06, 11.5], [46.0, 13.1]], maxBoundsViscosity: 0.6,
      zoomControl: false, attributionControl: false, keyboard: false, scrollWheelZoom: false, doubleClickZoom: false, trackResize: false,
      zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still, inertia: !still, tap: false,
    });
    // Pictures of what the words beside it say.
    map.getPane('mapPane').setAttribute('aria-hidden', 'true');
    // The wheel scrolls the page until the map is what one works with.
    this.node.onfocus = () => map.scrollWheelZoom.enable();
    this.node.onblur = () => {
      map.scrollWheelZoom.disable();
      delete this.node.dataset.known;
    };
    map.on('click', ({ latlng }) => this.isEnabled && this.picker.placeAt(plain(latlng), 'map'));
    this.sizes = new ResizeObserver(() => map.invalidateSize({ animate: false, pan: false }));
    this.sizes.observe(this.node);
    this.marks = L.layerGroup().addTo(map);
    this.halo = L.layerGroup().addTo(map);
    this.tiles();
    this.draw();
    this.enable(this.isEnabled);
    map.on('moveend', () => this.picker.moved());
    this.node.dataset.ready = '';
    if (this.pending) this.show(...this.pending);
    return this.credits();
  }

  tiles() {
    const { picker, map, L, base } = this;
    const of = (name) => L.tileLayer(`${picker.service.address('tiles/')}${name}/{z}/{x}/{y}${devicePixelRatio > 1 ? '@2x' : ''}.png`, { maxZoom: 21 });
    const layer = of(base);
    const failed = new Set();
    // A tile that did not come leaves the coarser one before it in view, and is asked for again.
    layer.on('tileerror', ({ tile }) => {
      failed.add(tile);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        if (this.tries >= TILE_PAUSES.length) return picker.lost('noTiles', () => { this.tries = 0; layer.redraw(); });
        this.tries += 1;
        for (const each of failed) if (each.isConnected) each.src = each.src;
        return failed.clear();
      }, TILE_PAUSES[Math.min(this.tries, TILE_PAUSES.length - 1)]);
    });
    layer.on('tileload', ({ tile }) => {
      failed.delete(tile);
      if (failed.size) return;
      this.tries = 0;
      picker.notice.clear('noTiles');
    });
    layer.on('load', () => { this.node.setAttribute('aria-busy', 'false'); });
    layer.on('loading', () => { this.node.setAttribute('aria-busy', 'true'); });
    layer.addTo(map);
    if (picker.way === 'parcel' || picker.way === 'front') of('particelle').addTo(map);
  }

  /// Whose data the map shows.
  async credits() {
    try {
      this.picker.credit((await this.picker.service.ask(`tiles/${this.base}.json`)).attribution);
    } catch { /* they stand in the page of the map, too */ }
  }

  center() { return this.map ? plain(this.map.getCenter()) : this.home.at; }

  get zoom() { return this.map?.getZoom() ?? this.home.zoom; }

  /// Brings a place into view, or the area that it has.
  show(at, bbox, metres = 0) {
    const { map, L } = this;
    if (!map) {
      this.pending = [at, bbox, metres];
      return;
    }
    const [west, south, east, north] = bbox ?? [];
    if (bbox && east - west > 1e-4) map.fitBounds(L.latLngBounds([south, west], [north, east]), { maxZoom: CLOSE, padding: [24, 24] });
    else if (metres > 60) map.fitBounds(L.latLng(at).toBounds(metres * 2), { maxZoom: CLOSE });
    else map.setView(at, Math.max(map.getZoom(), this.picker.way === 'front' ? CLOSE + 2 : CLOSE));
  }

  /// Metres that a finger takes up on the map.
  reach({ lat }) { return Math.max(1, Math.round(1252344 * Math.cos(lat * Math.PI / 180) / 2 ** this.zoom)); }

  pan(x, y) { this.map?.panBy([x, y], { animate: false }); }

  zoomBy(step) {
    if (!this.map) return;
    this.map.setZoom(this.map.getZoom() + step, { animate: this.map.options.zoomAnimation });
  }

  enable(isEnabled) {
    this.isEnabled = isEnabled;
    const { map } = this;
    if (!map) return;
    for (const name of ['dragging', 'touchZoom', 'boxZoom']) map[name][isEnabled ? 'enable' : 'disable']();
    this.draw();
  }

  /// Draws what is chosen.
  draw() {
    const { L, picker, marks } = this;
    if (!this.map) return;
    marks.clearLayers();
    const { way: mode, places } = picker;
    const spots = places.filter(({ at }) => at);
    const points = spots.map(({ at }) => at);
    const line = (layer) => { marks.addLayer(layer); };
    if (mode === 'line' && points.length > 1) line(L.polyline(points, { className: 'drawn', interactive: false }));
    if (mode === 'area' && points.length > 1) line(L.polygon(points, { className: 'drawn filled', interactive: false }));
    for (const { at, outline, uncertainty, accuracy } of spots) {
      if (outline) line(L.geoJSON(outline, { style: { className: 'drawn filled', interactive: false } }));
      const metres = accuracy ?? (uncertainty > 12 ? uncertainty : 0);
      if (metres && !outline) line(L.circle(at, { radius: metres, className: 'drawn halo', interactive: false }));
    }
    if (mode === 'front') picker.front.draw(L, marks);
    spots.forEach(({ at }, index) => {
      const isRound = picker.isMany || mode === 'front';
      const mark = L.marker(at, {
        icon: L.divIcon({
          className: picker.moving?.index === index ? 'mark moving' : 'mark', iconSize: isRound ? [32, 32] : [36, 46],
          iconAnchor: isRound ? [16, 16] : [18, 45], html: picker.isMany ? make('b', {}, String(index + 1)) : isRound ? make('i') : pin(),
        }),
        draggable: this.isEnabled && mode !== 'parcel' && mode !== 'address', keyboard: false, autoPan: true, interactive: this.isEnabled, bubblingMouseEvents: false,
      });
      mark.on('dragend', () => picker.placeAt(plain(mark.getLatLng()), 'map', index));
      marks.addLayer(mark);
    });
  }
}

function pin() {
  const template = document.createElement('template');
  template.innerHTML = '<svg viewBox="0 0 36 46" aria-hidden="true"><path d="M18 45C13 36 3 28 3 17a15 15 0 0 1 30 0c0 11-10 19-15 28z"/><circle cx="18" cy="17" r="5.5"/></svg>';
  return template.content.firstChild;
}

const plain = ({ lat, lng }) => ({ lat, lng });

/// Where the map begins: `center="45.4375,12.334" zoom="13"`.
function readHome(picker) {
  const [lat, lng] = (picker.getAttribute('center') ?? '').split(',').map(Number);
  const isGiven = Math.abs(lat) <= 90 && Math.abs(lng) <= 180 && picker.getAttribute('center');
  return { at: isGiven ? { lat, lng } : VENICE, zoom: Number(picker.getAttribute('zoom')) || (isGiven ? 17 : 13) };
}
