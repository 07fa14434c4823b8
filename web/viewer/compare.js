// Two maps that move together: side by side, or one over the other with a curtain. Each has layers and a day of its own.
import { element } from '../../Sources/Server/Resources/page/dom.js';
import { bind, makeMap } from './map-view.js';
import { Stack } from './stack.js';

const byId = (id) => document.getElementById(id);
const MODES = ['swipe', 'split'];

export class Compare {
  constructor(viewer) {
    Object.assign(this, { viewer, isOn: false, mode: MODES[0], at: 50, side: 'a' });
    const swipe = byId('swipe');
    swipe.addEventListener('input', () => { this.at = Number(swipe.value); this.place(); });
    swipe.addEventListener('change', () => viewer.address.keep());
    viewer.address.add(this);
  }

  write() { return this.isOn ? { compare: this.mode === 'swipe' ? `swipe:${this.at}` : 'split', ...this.stackB.write() } : {}; }

  read(words) {
    const [mode, at] = (words.get('compare') ?? '').split(':');
    if (!MODES.includes(mode)) return this.isOn && this.stop(false);
    this.at = Number(at) >= 5 && Number(at) <= 95 ? Math.round(Number(at)) : 50;
    this.mode = mode;
    if (!this.isOn) this.start(false);
    this.stackB.read(words);
    return this.arrange();
  }

  start(isStep = true) {
    const { viewer } = this;
    this.isOn = true;
    // Whose data it is makes room for what stands on each side; the word brings it back.
    byId('attribution').open = false;
    byId('map-b').hidden = false;
    this.mapB = makeMap(viewer.L, byId('map-b'), { center: viewer.map.getCenter(), zoom: viewer.map.getZoom() });
    this.stackB = new Stack(viewer.L, this.mapB, viewer.catalog, 'b', viewer.progress);
    this.stackB.copy(viewer.stackA);
    this.stackB.onChange = () => viewer.changed();
    viewer.listen(this.mapB, 'b');
    this.unbind = bind(viewer.map, this.mapB);
    this.arrange();
    if (isStep) {
      viewer.address.step();
      viewer.say(viewer.language.word('compareOn'));
    }
  }

  stop(isStep = true) {
    const { viewer } = this;
    this.unbind();
    this.mapB.remove();
    Object.assign(this, { isOn: false, side: 'a', mapB: undefined, stackB: undefined });
    byId('map-b').hidden = true;
    this.arrange();
    if (isStep) {
      viewer.address.step();
      viewer.say(viewer.language.word('compareOff'));
    }
  }

  setUp(side) {
    this.side = side;
    this.viewer.changed();
  }

  /// Lays out the maps as they are to be compared.
  arrange() {
    const { isOn, mode, viewer } = this;
    byId('maps').dataset.mode = isOn ? mode : 'one';
    for (const node of document.querySelectorAll('.side')) node.hidden = !isOn;
    byId('swipe').hidden = byId('swipe-line').hidden = !isOn || mode !== 'swipe';
    this.place();
    for (const { map } of viewer.sides) map.invalidateSize({ animate: false, pan: false });
    if (isOn) this.mapB.setView(viewer.map.getCenter(), viewer.map.getZoom(), { animate: false });
    for (const overlay of viewer.overlays) overlay.draw();
    this.tell();
    viewer.changed();
  }

  place() {
    const { language } = this.viewer;
    const swipe = byId('swipe');
    swipe.value = String(this.at);
    swipe.setAttribute('aria-label', language.word('swipe'));
    swipe.setAttribute('aria-valuetext', language.word('swipeAt', { a: this.at, b: 100 - this.at }));
    byId('maps').style.setProperty('--at', String((this.at - 5) / 90));
  }

  /// What stands on each side.
  tell() {
    const { viewer, isOn } = this;
    const { language } = viewer;
    if (!isOn) return;
    for (const [side, stack] of [['a', viewer.stackA], ['b', this.stackB]]) {
      document.querySelector(`.side-${side}`).textContent = [language.word(`map-${side}`), stack.date && viewer.day(stack.date)].filter(Boolean).join(' · ');
      viewer.sides[side === 'a' ? 0 : 1].map.getContainer().setAttribute('aria-label', `${language.word(`map-${side}`)}. ${language.word('mapHelp')}`);
    }
  }

  draw() {
    const { viewer, isOn } = this;
    const { language } = viewer;
    const press = (key, act) => {
      const node = element('button', { type: 'button', 'data-key': key }, language.word(key));
      node.addEventListener('click', act);
      return node;
    };
    if (!isOn) return [element('p', { class: 'hint' }, language.word('compareHint')), element('div', { class: 'acts' }, press('compareStart', () => this.start()))];
    const mode = (value) => {
      const radio = element('input', { type: 'radio', name: 'compare-mode', value, 'data-key': `mode-${value}`, checked: this.mode === value });
      radio.addEventListener('change', () => { this.mode = value; this.arrange(); viewer.address.step(); });
      return element('label', {}, radio, element('span', {}, language.word(`mode-${value}`)));
    };
    return [
      element('fieldset', { class: 'segments' }, element('legend', {}, language.word('compareHow')), ...MODES.map(mode)),
      this.sideSettings('a', viewer.stackA), this.sideSettings('b', this.stackB),
      element('p', { class: 'hint' }, this.dated()),
      element('div', { class: 'acts' },
        press('compareSwap', () => {
          const [{ base, entries, date }, b] = [viewer.stackA, this.stackB];
          const a = { base, entries: [...entries], date };
          viewer.stackA.copy(b);
          this.stackB.copy(a);
          viewer.address.step();
        }),
        press('compareStop', () => this.stop())),
    ];
  }

  sideSettings(side, stack) {
    const { viewer } = this;
    const { language } = viewer;
    const base = element('select', { 'data-key': `compare-base-${side}` }, ...[...stack.maps, null].map((map) =>
      element('option', { value: map?.name ?? '', selected: stack.base === (map?.name ?? '') }, map ? language.of(map.title) : language.word('noBase'))));
    base.addEventListener('change', () => { stack.chooseBase(base.value); viewer.address.step(); });
    const date = element('input', { type: 'date', 'data-key': `compare-date-${side}`, value: stack.date, min: '1800-01-01', max: '2999-12-31' });
    date.addEventListener('change', () => { stack.chooseDate(date.validity.valid ? date.value : ''); this.tell(); viewer.address.step(); });
    const layers = element('button', { type: 'button', 'data-key': `compare-layers-${side}` }, language.word('compareLayers', { side: side.toUpperCase() }));
    layers.addEventListener('click', () => { this.side = side; viewer.panels.show('layers'); });
    const titles = stack.entries.map(({ name }) => language.of(stack.byName.get(name).title)).join(', ');
    return element('fieldset', { class: 'side-settings' }, element('legend', {}, language.word(`map-${side}`)),
      element('label', { class: 'choice' }, language.word('base'), base),
      element('label', { class: 'choice' }, language.word('asOf'), date),
      element('p', { class: 'hint' }, titles || language.word('noneOn')), layers);
  }

  /// Which layers the days make a difference for.
  dated() {
    const { viewer } = this;
    const { language } = viewer;
    const names = new Set([viewer.stackA, this.stackB].flatMap((stack) => stack.entries.map(({ name }) => name)));
    const layers = [...names].map((name) => viewer.stackA.byName.get(name)).filter(({ validity }) => validity).map(({ title }) => language.of(title));
    if (layers.length) return language.word('datedLayers', { layers: layers.join(', ') });
    const all = viewer.catalog.layers.filter(({ validity }) => validity).map(({ title }) => language.of(title));
    return language.word('noDatedLayers', { layers: all.join(', ') });
  }
}
