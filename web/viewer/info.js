// What lies at a place: a table for every feature of the layers that are on, by click and by keyboard.
import { coordinateRows } from './coordinate-rows.js';
import { element } from '../../Sources/Server/Resources/page/dom.js';
import { WHERE } from '../../Sources/Server/Resources/page/layer-list.js';
import { featureInfoAddress, headingOf, layerNameOf, rowsOf } from '../../Sources/Server/Resources/page/features.js';
import { placeIn, placeText } from './address.js';
import { Overlay } from './overlay.js';
import { isValid } from './styles.js';

const RED = '#c2263f';
const byId = (id) => document.getElementById(id);

export class Info {
  constructor(viewer) {
    Object.assign(this, { viewer, at: undefined, answer: undefined, onFound: () => {} });
    this.overlay = new Overlay(viewer);
    byId('info-close').addEventListener('click', () => this.close());
    byId('info').addEventListener('keydown', (event) => { if (event.key === 'Escape') this.close(); });
    viewer.address.add(this);
  }

  write() { return { info: this.at && placeText(this.at) }; }

  read(words) {
    const at = placeIn(words.get('info'));
    if (at && this.at && placeText(at) === placeText(this.at)) return;
    if (at) this.ask(at, { side: this.viewer.sides[0], isStep: false });
    else this.close(true, false);
  }

  close(keepsFocus = false, isStep = true) {
    this.asking?.abort();
    byId('info').hidden = true;
    if (!this.at) return;
    this.at = undefined;
    this.mark();
    if (isStep) this.viewer.address.step();
    if (!keepsFocus) this.viewer.map.getContainer().focus({ preventScroll: true });
  }

  /// - side: the map that was asked, with its stack; byKeyboard: whether the focus goes to the answer.
  async ask(at, { side, byKeyboard = false, isStep = true }) {
    const { viewer } = this;
    const { language, server } = viewer;
    this.asking?.abort();
    const { signal } = this.asking = new AbortController();
    if (viewer.panels.isNarrow && viewer.panels.current) viewer.panels.show('', false);
    this.at = at;
    this.side = side;
    this.mark();
    byId('info').hidden = false;
    this.answer = { word: 'searching' };
    this.draw();
    if (isStep) viewer.address.step();
    try {
      const names = side.stack.queried().map((layer) => layer.name);
      const { features = [] } = names.length ? await server.ask(featureInfoAddress(side.map, names, at), undefined, { signal }) : {};
      const valid = features.filter((feature) => isValid(feature, side.stack.byName.get(layerNameOf(feature))?.validity, side.stack.date));
      this.answer = valid.length ? { features: valid } : { word: 'nothing' };
      this.onFound(valid);
    } catch (trouble) {
      if (signal.aborted) return;
      this.answer = { word: trouble.kind === 'refused' ? undefined : 'failed', text: trouble.detail, again: () => this.ask(at, { side, byKeyboard, isStep: false }) };
    }
    if (signal.aborted) return;
    this.draw();
    const { features } = this.answer;
    viewer.say(features ? language.word('foundHere', { count: features.length, names: features.slice(0, 4).map((each) => this.heading(each)).join('; ') })
      : this.answer.text || language.word(this.answer.word));
    if (byKeyboard) byId('info-title').focus({ preventScroll: true });
  }

  heading(feature) { return headingOf(feature, this.side.stack.byName.get(layerNameOf(feature)), this.viewer.language); }

  draw() {
    if (byId('info').hidden || !this.answer) return;
    const { language } = this.viewer;
    const { word, text, features, again } = this.answer;
    const body = byId('info-body');
    if (features) {
      body.replaceChildren(...features.map((feature, index) => this.card(feature, index)));
      this.mark(features[0]);
    } else {
      const retry = again && element('button', { type: 'button' }, language.word('retry'));
      retry?.addEventListener('click', again);
      body.replaceChildren(element('p', { class: again ? 'failed' : 'hint' }, text || language.word(word)), retry ?? '');
    }
    byId('info-place').replaceChildren(coordinateRows(this.at, language));
  }

  /// Shows the place, and a feature; not one that only says where the place is, as a whole comune would cover it.
  mark(feature) {
    const { L } = this.viewer;
    const { at } = this;
    const style = { color: RED, weight: 4, opacity: 0.9, fillOpacity: 0.08, interactive: false };
    this.overlay.draw((marks) => {
      if (!at) return;
      if (feature?.geometry && !WHERE.includes(layerNameOf(feature))) {
        marks.addLayer(L.geoJSON(feature, { style, interactive: false, pointToLayer: (_, place) => L.circleMarker(place, { ...style, radius: 9, weight: 3 }) }));
      }
      marks.addLayer(L.circleMarker(at, { radius: 4, color: '#fff', weight: 2, fillColor: RED, fillOpacity: 1, interactive: false }));
    });
  }

  card(feature, index) {
    const { language } = this.viewer;
    const name = layerNameOf(feature);
    const layer = this.side.stack.byName.get(name);
    const title = layer ? language.of(layer.title) : name;
    const heading = this.heading(feature);
    const item = `ogc/collections/${encodeURIComponent(name)}/items/${encodeURIComponent(String(feature.id).slice(name.length + 1))}`;
    const details = element('details', { open: index === 0 },
      element('summary', {}, element('strong', {}, heading), element('span', {}, title)),
      layer?.notice ? element('p', { class: 'notice' }, language.of(layer.notice)) : '',
      element('table', {}, element('caption', { class: 'unseen' }, `${title}: ${heading}`),
        element('tbody', {}, ...rowsOf(feature, layer, language).map(([key, value]) => element('tr', {}, element('th', { scope: 'row' }, key), element('td', {}, value))))),
      layer?.publish.includes('features') ? element('p', { class: 'links' },
        element('a', { href: `${item}?f=html&lang=${language.code}` }, language.word('itemPage')), ' · ',
        element('a', { href: `${item}?f=json`, type: 'application/geo+json' }, 'GeoJSON')) : '');
    details.addEventListener('toggle', () => { if (details.open) this.mark(feature); });
    return details;
  }
}
