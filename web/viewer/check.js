// The check of a driveway where the map is clicked: the sides of the parcel, the verdict with its rules, the report.
import { element } from '../../Sources/Server/Resources/page/dom.js';
import { complain } from '../../Sources/Server/Resources/page/progress.js';
import { placeIn, placeText } from './address.js';
import { Overlay } from './overlay.js';
import { drawVerdict } from './verdict-drawing.js';
import { verdictNodes } from './verdict.js';

const KINDS = ['manufatto', 'a_raso'], VEHICLES = ['car', 'heavy'];

export class Check {
  constructor(viewer) {
    Object.assign(this, { viewer, at: undefined, width: 3, kind: KINDS[0], vehicle: VEHICLES[0], fronts: [], index: 0, answer: undefined, word: '', text: '' });
    this.overlay = new Overlay(viewer);
    viewer.address.add(this);
  }

  write() { return { check: this.at && [placeText(this.at), this.width, this.index, this.kind, this.vehicle].join(':') }; }

  read(words) {
    // What was judged already is not judged anew because something else in the address is another.
    if (this.at && words.get('check') === this.write().check) return;
    const [place, width, index, kind, vehicle] = (words.get('check') ?? '').split(':');
    const at = placeIn(place);
    this.width = Number(width) >= 1 && Number(width) <= 20 ? Number(width) : 3;
    this.kind = KINDS.includes(kind) ? kind : KINDS[0];
    this.vehicle = VEHICLES.includes(vehicle) ? vehicle : VEHICLES[0];
    if (at) this.look(at, { index: Number(index) || 0, isStep: false });
    else this.clear(false);
  }

  click(at) { this.look(at); }

  key(event) {
    if (event.key !== 'Enter') return false;
    this.look(this.viewer.map.getCenter());
    return true;
  }

  clear(isStep = true) {
    this.asking?.abort();
    Object.assign(this, { at: undefined, fronts: [], index: 0, answer: undefined, word: '', text: '' });
    this.changed();
    if (isStep) this.viewer.address.step();
  }

  /// Finds the sides of the parcel at a place, and judges one of them: the nearest, if none is named.
  async look(at, { index = 0, isStep = true } = {}) {
    const { viewer } = this;
    this.asking?.abort();
    const { signal } = this.asking = new AbortController();
    Object.assign(this, { at, fronts: [], index: 0, answer: undefined, word: 'checking', text: '' });
    this.changed();
    if (isStep) viewer.address.step();
    await this.guard(signal, async () => {
      this.fronts = await this.sides(signal);
      this.index = Math.min(index, Math.max(0, this.fronts.length - 1));
      await this.judge(signal);
    }, () => this.look(at, { index, isStep: false }));
  }

  /// The sides of the parcel; none where there is no parcel on a street, which the verdict then gives the reason for.
  async sides(signal) {
    const { lat, lng } = this.at;
    try {
      return (await this.viewer.server.ask('passi-carrai/fronti', { json: { access: { at: [lng, lat], width_m: this.width } } }, { signal })).features;
    } catch (trouble) {
      if (trouble.kind === 'refused') return [];
      throw trouble;
    }
  }

  async turn(index) {
    this.asking?.abort();
    const { signal } = this.asking = new AbortController();
    Object.assign(this, { index, answer: undefined, word: 'checking', text: '' });
    this.changed();
    this.viewer.address.step();
    await this.guard(signal, () => this.judge(signal), () => this.turn(index));
  }

  async guard(signal, work, again) {
    try {
      await work();
      this.word = '';
    } catch (trouble) {
      if (signal.aborted) return;
      Object.assign(this, { word: trouble.kind === 'refused' ? '' : 'failed', text: trouble.detail, again: trouble.kind === 'refused' ? undefined : again });
    }
    if (signal.aborted) return;
    this.changed();
    const { language } = this.viewer;
    this.viewer.say(this.answer ? `${language.word('verdict')}: ${language.word(`outcome-${this.answer.outcome}`)}. ${this.answer.facing_name ?? ''}` : this.text || language.word(this.word));
  }

  /// What is asked: where there is no side, the place itself says why not.
  get request() {
    const front = this.fronts[this.index];
    const { lat, lng } = this.at;
    const [[ax, ay], [bx, by]] = front?.geometry.coordinates ?? [[lng, lat], [lng, lat]];
    return {
      ...(front ? { parcel: front.properties.parcel } : {}), access: { at: [(ax + bx) / 2, (ay + by) / 2], width_m: this.width },
      proposal: { kind: this.kind, vehicle: this.vehicle },
    };
  }

  async judge(signal) {
    this.answer = await this.viewer.server.ask('passi-carrai/verifica', { json: this.request }, { signal, patience: 20000 });
    if (this.viewer.map.getZoom() < 19) this.viewer.map.setView(this.at, 19);
  }

  /// The report of the server as a file. - format: `pdf`, `html`, `svg`.
  async report(format) {
    const { viewer } = this;
    const { language } = viewer;
    viewer.say(language.word('preparing'), true);
    try {
      const answer = await fetch(`passi-carrai/verifica?f=${format}&lang=${language.code}`, {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(this.request),
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const link = element('a', { href: URL.createObjectURL(await answer.blob()), download: `passo-${this.answer.parcel ?? 'carrabile'}.${format}` });
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      viewer.say(language.word('reportReady'), true);
    } catch {
      complain(language.word('noReport'), language.word('retry'), () => { complain(null); this.report(format); });
    }
  }

  changed() {
    this.overlay.draw((marks) => drawVerdict(this.viewer.L, marks, this));
    this.viewer.panels.fill();
  }

  draw() {
    const { viewer } = this;
    const { language } = viewer;
    const again = () => this.at && this.look(this.at, { index: this.index });
    const width = element('input', { type: 'number', id: 'check-width', min: '1', max: '20', step: '0.1', inputmode: 'decimal', 'aria-describedby': 'check-width-hint' });
    width.value = String(this.width);
    width.addEventListener('change', () => {
      if (!width.validity.valid || !width.value) return viewer.say(language.word('wrongWidth'), true);
      this.width = Number(width.value);
      return again();
    });
    const select = (name, values) => {
      const node = element('select', { id: `check-${name}` }, ...values.map((value) => element('option', { value, selected: this[name] === value }, language.word(`${name}-${value}`))));
      node.addEventListener('change', () => { this[name] = node.value; again(); });
      return element('label', { class: 'choice' }, language.word(`check-${name}`), node);
    };
    const center = element('button', { type: 'button', 'data-key': 'checkCenter' }, language.word('checkCenter'));
    center.addEventListener('click', () => this.look(viewer.map.getCenter()));
    return [
      element('p', { class: 'hint' }, language.word('checkHint')),
      element('label', { class: 'choice' }, language.word('check-width'), width),
      element('p', { class: 'unseen', id: 'check-width-hint' }, language.word('wrongWidth')),
      select('kind', KINDS), select('vehicle', VEHICLES),
      element('div', { class: 'acts' }, center),
      ...verdictNodes(this, language),
    ];
  }
}
