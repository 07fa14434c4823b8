// The features of a table that are selected: on the map, and in the address.
import { Overlay } from './overlay.js';

const INK = '#8a1253';

export class Selection {
  /// - changed: told when another feature is selected, or none.
  constructor(viewer, changed) {
    Object.assign(this, { viewer, changed, features: new Map() });
    this.overlay = new Overlay(viewer);
  }

  /// Those that are asked for count already.
  get ids() { return this.wanted ?? [...this.features.keys()]; }

  get count() { return this.features.size; }

  has(id) { return this.features.has(String(id)); }

  toggle(feature) {
    if (!this.features.delete(String(feature.id))) this.features.set(String(feature.id), feature);
    this.settle();
  }

  add(features) {
    for (const feature of features) this.features.set(String(feature.id), feature);
    this.settle();
  }

  clear(isTold = true) {
    this.wanted = undefined;
    this.features.clear();
    if (isTold) this.settle();
    else this.mark();
  }

  /// Takes over ids of an address; those that are no more are left out.
  async restore(ids, source) {
    if (ids.join() === this.ids.join()) return;
    const wanted = this.wanted = ids.slice(0, 20);
    const found = await Promise.allSettled(wanted.map((id) => source.feature(id)));
    if (this.wanted !== wanted) return;
    this.wanted = undefined;
    this.features = new Map(found.filter(({ status }) => status === 'fulfilled').map(({ value }) => [String(value.id), value]));
    this.mark();
    this.changed();
    this.viewer.address.keep();
  }

  settle() {
    this.wanted = undefined;
    this.mark();
    this.changed();
    this.viewer.address.keep();
    this.viewer.say(this.viewer.language.word('selectedCount', { count: this.count }));
  }

  mark() {
    const { L } = this.viewer;
    const style = { color: INK, weight: 4, fillOpacity: 0.2, interactive: false };
    this.overlay.draw((marks) => {
      for (const feature of this.features.values()) {
        if (feature.geometry) marks.addLayer(L.geoJSON(feature, { style, interactive: false, pointToLayer: (_, at) => L.circleMarker(at, { ...style, radius: 8, weight: 3 }) }));
      }
    });
  }

  /// Brings features into view.
  show(features = [...this.features.values()]) {
    const { L, map } = this.viewer;
    const bounds = L.geoJSON(features.filter(({ geometry }) => geometry)).getBounds();
    if (bounds.isValid()) map.fitBounds(bounds, { maxZoom: 19, padding: [40, 40] });
  }
}
