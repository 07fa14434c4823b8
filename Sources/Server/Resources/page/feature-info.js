// What lies under a click, or under the middle of the map for the keyboard.
import { element } from './dom.js';
import { coordinateRows } from './coordinates.js';
import { WHERE } from './layer-list.js';
import { featureInfoAddress, headingOf, layerNameOf, rowsOf } from './features.js';

const RED = '#c2263f';

export class FeatureInfo {
  constructor(L, map, layers, language) {
    Object.assign(this, { L, map, layers, language, answer: null, serial: 0, onAsk: () => {} });
    this.node = document.getElementById('info');
    this.body = document.getElementById('info-body');
    this.marks = L.geoJSON(null, {
      style: { color: RED, weight: 4, opacity: 0.9, fillOpacity: 0.05 },
      pointToLayer: (_, at) => L.circleMarker(at, { radius: 9, color: RED, weight: 3, fillOpacity: 0.15 }),
      interactive: false,
    }).addTo(map);
    map.on('click', (event) => this.ask(event.latlng));
    const container = map.getContainer();
    // The mark in the middle is for those who ask with the keyboard.
    document.addEventListener('keydown', () => document.body.classList.add('by-keyboard'));
    document.addEventListener('pointerdown', () => document.body.classList.remove('by-keyboard'));
    container.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.target === container) this.ask(map.getCenter(), true);
      if (event.key === 'Escape') this.close();
    });
    document.getElementById('info-close').addEventListener('click', () => this.close());
    this.node.addEventListener('keydown', (event) => { if (event.key === 'Escape') this.close(); });
  }

  /// - keepsFocus: whether it stays where it is, and not on the map.
  close(keepsFocus = false) {
    if (this.node.hidden) return;
    this.node.hidden = true;
    this.answer = null;
    this.serial += 1;
    this.marks.clearLayers();
    this.spot?.remove();
    if (!keepsFocus) this.map.getContainer().focus({ preventScroll: true });
  }

  /// - byKeyboard: whether the focus goes to the answer; a pointer leaves it on the map.
  async ask(at, byKeyboard = false) {
    const serial = this.serial += 1;
    this.onAsk();
    this.answer = { at, word: 'searching' };
    this.marks.clearLayers();
    this.spot?.remove();
    this.spot = this.L.circleMarker(at, { radius: 4, color: '#fff', weight: 2, fillColor: RED, fillOpacity: 1, interactive: false })
      .addTo(this.map);
    this.node.hidden = false;
    this.draw();
    try {
      const answer = await fetch(featureInfoAddress(this.map, this.layers.queried().map((layer) => layer.name), at));
      if (!answer.ok) throw new Error(String(answer.status));
      const collection = await answer.json();
      if (serial !== this.serial) return;
      const features = collection.features ?? [];
      this.answer = features.length ? { at, features } : { at, word: 'nothing' };
      this.mark(features[0]);
    } catch {
      if (serial !== this.serial) return;
      this.answer = { at, word: 'failed' };
    }
    this.draw();
    if (byKeyboard) document.getElementById('info-title').focus({ preventScroll: true });
  }

  /// Shows a feature on the map; not one that only says where the place is, as a whole comune would cover it.
  mark(feature) {
    this.marks.clearLayers();
    if (feature?.geometry && !WHERE.includes(layerNameOf(feature))) this.marks.addData(feature);
  }

  draw() {
    if (this.node.hidden || !this.answer) return;
    const { at, word, features = [] } = this.answer;
    const cards = word
      ? [element('p', { class: word === 'failed' ? 'failed' : 'hint' }, this.language.word(word))]
      : features.map((feature, index) => this.card(feature, index));
    this.body.replaceChildren(...cards);
    document.getElementById('info-place').replaceChildren(coordinateRows(at, this.language));
  }

  card(feature, index) {
    const name = layerNameOf(feature);
    const layer = this.layers.byName.get(name);
    const notice = this.language.of(layer?.notice);
    const details = element('details', { open: index === 0 },
      element('summary', {},
        element('strong', {}, headingOf(feature, layer, this.language)),
        element('span', {}, layer ? this.language.of(layer.title) : name)),
      notice ? element('p', { class: 'notice' }, notice) : '',
      element('dl', {}, ...rowsOf(feature, layer, this.language).flatMap(([title, text]) => [element('dt', {}, title), element('dd', {}, text)])));
    details.addEventListener('toggle', () => {
      if (details.open) this.mark(feature);
    });
    return details;
  }
}
