// <dime-map-picker>: a field of a form whose value is a place. Source: HTML Standard, 4.13.7, form-associated custom elements.
import { HOME, load } from './assets.js';
import { Chosen } from './chosen.js';
import { Coordinates } from './coordinates.js';
import { icon, make } from './dom.js';
import { Fields } from './fields.js';
import { FormField } from './form-field.js';
import { Moving } from './moving.js';
import { Nearby } from './nearby.js';
import { Notice } from './notice.js';
import { TAKEN, placeOfFeature, completed, surroundings } from './place.js';
import { Position } from './position.js';
import { fault, isDemanding } from './rules.js';
import { SearchBox } from './search-box.js';
import { Server } from './server.js';
import { placesOf, valueOf } from './value.js';
import { viewOf } from './view.js';
import { Words } from './words.js';

const MODES = ['point', 'address', 'parcel', 'front', 'line', 'area', 'points'];
const MANY = ['line', 'area', 'points'];
/// Attributes that the parts of the element are made by.
const SHAPING = ['mode', 'lang', 'label', 'hint', 'required', 'server', 'base', 'center', 'zoom', 'fields', 'width', 'kind', 'vehicle'];
/// What a page asks of the place: looked at again where it asks for something else.
const ASKED = ['within', 'max-distance', 'cars-only', 'min-points'];
/// In the modes that have no front of a parcel.
const NO_FRONT = { details: {}, fault() {}, clear() {}, draw() {} };
const MOST = { points: 20, line: 200, area: 200 };

export class DimeMapPicker extends FormField {
  // A getter, which esbuild leaves as it is.
  static get observedAttributes() { return [...SHAPING, ...ASKED]; }

  constructor() {
    super();
    this.attachShadow({ mode: 'open' });
    Object.assign(this, { places: [], moving: null, isDisabled: false, isTouched: false, isBuilt: false, kept: undefined });
    this.addEventListener('invalid', (event) => this.refused(event));
    // A press on the label of the page ends here.
    this.addEventListener('click', (event) => event.composedPath()[0] === this && this.focus());
  }

  connectedCallback() {
    this.takeOver(['value', 'name', 'disabled', ...NAMES.keys()]);
    if (this.isBuilt) this.map.begin();
    else this.renew();
  }

  /// Makes the parts of the element, again where what they are made by has changed. What is chosen stays.
  async renew() {
    const turn = this.turn = {};
    // The fields inside are the parser's next step; a page sets one attribute after the other.
    if (document.readyState === 'loading') await new Promise((resolve) => { document.addEventListener('DOMContentLoaded', resolve, { once: true }); });
    const mode = MODES.includes(this.getAttribute('mode')) ? this.getAttribute('mode') : 'point';
    const [words, front] = await Promise.all([
      Words.in(this.getAttribute('lang') ?? this.closest('[lang]')?.lang ?? 'it'), mode === 'front' && load('front.js').catch(() => undefined)]);
    if (turn !== this.turn || !this.isConnected) return;
    if (this.isBuilt) {
      this.map.end();
      if (mode === this.way) this.kept = this.value;
      else this.inputs.write();
    }
    Object.assign(this, { words, way: mode, moving: null, places: [], isMany: MANY.includes(mode) });
    this.build(front);
  }

  build(front) {
    const { words } = this;
    this.service = new Server(new URL(`${this.getAttribute('server') ?? HOME}/`, document.baseURI).href.replace(/\/+$/, '/'), (kind) => this.notice.tell('waiting', words.of(kind === 'busy' ? 'busy' : 'slow')), () => this.notice?.clear('waiting'));
    this.service.language = words.code === 'it' ? 'it' : 'en';
    this.search = new SearchBox(this);
    this.notice = new Notice(this);
    this.position = new Position(this);
    this.nearby = new Nearby(this);
    this.coordinates = new Coordinates(this);
    this.chosen = new Chosen(this);
    this.front = front ? new front.Front(this, { make, icon }) : NO_FRONT;
    this.mover = new Moving(this);
    this.inputs ??= new Fields(this);
    viewOf(this);
    this.isBuilt = true;
    const written = this.inputs.take();
    this.disable(this.isDisabled);
    this.map.begin();
    const kept = this.kept ?? this.getAttribute('value');
    this.kept = undefined;
    if (kept) this.accept(kept);
    else if (written) this.search.find(written, false);
    this.changed();
  }

  disconnectedCallback() { this.map?.end(); }

  formAssociatedCallback(form) {
    this.sender?.removeEventListener('formdata', this);
    this.sender = form;
    form?.addEventListener('formdata', this);
  }

  handleEvent({ formData }) { this.inputs?.send(formData); }

  attributeChangedCallback(name, before, now) {
    if (!this.isConnected || before === now) return;
    if (SHAPING.includes(name)) this.renew();
    else if (this.places.length && !this.moving) this.accept(this.value);
    else this.settle();
  }

  formDisabledCallback(isDisabled) {
    this.isDisabled = isDisabled;
    if (this.isBuilt) this.disable(isDisabled);
  }

  formResetCallback() {
    if (!this.isBuilt) return;
    this.moving?.leave();
    Object.assign(this, { places: [], isTouched: false, placing: undefined });
    this.search.write('');
    this.coordinates.reset();
    this.notice.clear();
    this.front.clear();
    const first = this.getAttribute('value');
    if (first) this.accept(first);
    this.changed();
  }

  formStateRestoreCallback(state) {
    this.kept = typeof state === 'string' ? state : undefined;
    if (this.isBuilt && this.kept) this.accept(this.kept);
  }

  /// The value as JSON text, as the form sends it; empty where nothing is chosen.
  get value() { return this.feature ? JSON.stringify(this.feature) : ''; }

  /// - Throws: `SyntaxError`, `TypeError` where it is no GeoJSON.
  set value(text) {
    if (!this.isBuilt) {
      this.kept = text ? (typeof text === 'string' ? text : JSON.stringify(text)) : undefined;
      return;
    }
    this.accept(text, true);
  }

  /// The value as a GeoJSON feature; `null` where nothing is chosen.
  get feature() { return this.isBuilt ? valueOf(this.way, this.places, this.details) : null; }

  get details() {
    if (this.way === 'front') return this.front.details;
    const outline = this.way === 'parcel' && this.places[0]?.outline;
    return outline ? { geometry: outline, properties: { at: [this.places[0].at.lng, this.places[0].at.lat] } } : {};
  }

  focus(options) { this.search?.field.focus(options); }

  /// Takes over a value that a page, the browser or a person before has left.
  accept(text, isStrict = false) {
    let places = [];
    try {
      places = text ? placesOf(text) : [];
    } catch (error) {
      if (isStrict) throw error;
      console.warn(`dime-map-picker: value: ${error.message}`);
    }
    this.moving?.leave();
    // A label that somebody has written proves nothing of what the form demands.
    const isPending = isDemanding(this);
    this.placing = undefined;
    this.places = places.map((place) => (place.at ? { ...place, isPending } : place));
    this.search.write(this.isMany ? '' : places[0]?.label ?? '');
    if (places[0]?.at) this.map.show(places[0].at);
    this.changed();
    for (const place of this.places) if (place.at && (isPending || !place.label)) this.resolve(place, false);
  }

  /// Takes a place whose address is known.
  choose(place) {
    if (this.isDisabled) return undefined;
    const index = this.isMany ? this.moving?.index ?? this.places.length : 0;
    if (this.isFull(index)) return undefined;
    this.moving?.leave();
    const next = { ...place, isPending: true };
    this.put(index, next);
    this.search.write(this.isMany ? '' : place.label);
    this.map.show(place.at, undefined, place.kind === 'civico' ? 0 : place.uncertainty);
    this.changed('input');
    return this.resolve(next);
  }

  /// Takes a place on the map, and asks what it is. Where the form wants an address or a parcel, that one is taken.
  async placeAt(at, source, index = this.isMany ? this.places.length : 0, extra = {}) {
    if (this.isDisabled || this.isFull(index)) return;
    this.search.write('');
    const turn = this.placing = {};
    if (TAKEN[this.way]) {
      this.say(this.words.of('lookingUp'));
      try {
        const found = TAKEN[this.way](surroundings(await this.around(at)));
        if (turn !== this.placing) return undefined;
        if (!found) return this.tell(this.words.of(this.way === 'parcel' ? 'noParcelHere' : 'noDoorHere'));
        const place = { ...placeOfFeature(found, source), ...extra };
        return this.choose(this.way === 'parcel' ? { ...place, at } : place);
      } catch {
        return turn === this.placing && this.lost('failed', () => this.placeAt(at, source, index, extra));
      }
    }
    const place = { at, source, kind: 'point', isPending: true, uncertainty: source === 'coordinates' ? 1 : this.map.reach(at), ...extra };
    this.put(index, place);
    if (!index && place.uncertainty > 25) this.map.show(at);
    this.changed('input');
    return this.resolve(place);
  }

  /// Moves a place a little; what it is, is asked when it rests.
  shift(index, at, rest, text) {
    const place = { at, source: 'keyboard', kind: 'point', isPending: true, uncertainty: this.map.reach(at), before: this.places[index].label ?? this.places[index].before };
    this.put(index, place);
    this.changed('input');
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.resolve(place, true, text), rest);
  }

  /// An address as it was written: the way when nothing can be looked up.
  takeText(text) {
    if (!text) return undefined;
    if (this.isMany && this.places.length) return this.lost('failed', () => this.search.find(text));
    this.places = [{ at: null, kind: 'text', source: 'text', label: text, text }];
    this.search.write(text);
    this.lost('noGeocoder', () => {
      this.places = [];
      this.search.find(text);
    });
    return this.changed('input', 'change');
  }

  drop(index) {
    this.places = this.places.filter((_, each) => each !== index);
    if (!this.isMany) {
      this.search.write('');
      this.front.clear();
    }
    this.moving?.leave();
    this.changed('input', 'change');
    this.say(this.words.of('removed'));
  }

  restore(places) {
    this.places = places;
    if (!this.isMany) this.search.write(places[0]?.label ?? '');
    if (this.way === 'front') {
      this.front.clear();
      if (places[0]) this.resolve(places[0], false);
    }
  }

  put(index, place) {
    this.places = [...this.places.slice(0, index), place, ...this.places.slice(index + 1)];
  }

  isFull(index) {
    const most = Number(this.getAttribute('max-points')) || MOST[this.way] || 1;
    if (index < most) return false;
    this.tell(this.words.of('errorTooMany', { most }));
    return true;
  }

  around({ lat, lng }, signal) {
    return this.service.ask('geocode/reverse', { lat: lat.toFixed(7), lon: lng.toFixed(7) }, { signal });
  }

  /// Finds out what a place is and whether it will do. One that was replaced meanwhile is let go.
  async resolve(place, isSaid = true, text = '') {
    let next = place;
    let trouble;
    try {
      next = completed(place, surroundings(await this.around(place.at)));
      if (this.way === 'parcel' && next.parcel?.id) next.outline = await this.outline(next.parcel.id);
    } catch (error) {
      trouble = error;
      next = { ...place, isPending: false, notChecked: true };
    }
    if (!this.places.includes(place)) return;
    if (isDemanding(this)) next = await load('ways.js').then(({ checked }) => checked(this, next), () => ({ ...next, notChecked: true }));
    const index = this.places.indexOf(place);
    if (index < 0) return;
    this.put(index, next);
    if (!this.isMany && next.label) this.search.write(next.label);
    if (trouble) this.lost('noAddress', () => this.resolve(next));
    else this.notice.clear('noAddress');
    this.changed(...(isSaid ? [this.moving ? 'input' : 'change'] : []));
    this.dispatchEvent(new CustomEvent('dime-resolve', { bubbles: true, detail: { index, feature: this.feature } }));
    if (isSaid) {
      const name = this.described(next);
      this.say([text, this.isMany ? this.words.of('added', { number: index + 1, name }) : this.words.of('selected', { name })].filter(Boolean).join(' '));
    }
    if (this.way === 'front') await this.front.look(next.at);
  }

  async outline(id) {
    try {
      return (await this.service.ask(`ogc/collections/particelle/items/${encodeURIComponent(id)}`)).geometry;
    } catch {
      return undefined;
    }
  }

  /// A place as a person is told of it.
  described({ label, before, nearness, isFar, isPending }) {
    if (!label && isPending) return before ?? this.words.of('lookingUp');
    if (!label) return this.words.of('nowhere');
    if (isFar) return this.words.of('far', { name: label });
    return nearness ? this.words.of('near', { name: label, metres: nearness }) : label;
  }

  async tellCenter() {
    if (this.moving) return;
    this.crossing?.abort();
    const { signal } = this.crossing = new AbortController();
    try {
      const at = this.map.center();
      const place = completed({ at }, surroundings(await this.around(at, signal)));
      if (!signal.aborted) this.say(this.words.of('atCenter', { name: this.described(place) }));
    } catch { /* the next step asks again */ }
  }

  /// The map came to rest elsewhere.
  moved() { if (!this.places.length) this.nearby.refresh(); }

  /// Shows what is chosen, and tells the form and the page.
  changed(...events) {
    if (!this.isBuilt) return;
    if (!this.places.length) this.front.clear();
    this.map.draw();
    this.chosen.draw();
    this.nearby.refresh();
    this.settle();
    for (const type of events) this.dispatchEvent(new Event(type, { bubbles: true }));
  }

  /// A fault that the page has found; empty where there is none.
  setCustomValidity(text) {
    this.custom = text;
    this.settle();
  }

  /// Gives the form its value, and says what is wrong with it.
  settle() {
    if (!this.isBuilt) return;
    const { value } = this;
    this.internals.setFormValue(value || null, value);
    this.inputs.write(this.places[0]);
    const found = fault(this) ?? (this.custom && { flag: 'customError' });
    const text = !found ? '' : found.word ? this.words.of(found.word, found.values) : this.custom;
    this.internals.setValidity(found ? { [found.flag]: true } : {}, text, found ? this.search.field : undefined);
    const isShown = found && (this.isTouched || (this.places.length && found.flag === 'customError' && found.word !== 'errorPending'));
    this.complain(isShown ? text : '');
  }

  complain(text) {
    if (this.error.textContent !== text) this.error.textContent = text;
    this.error.hidden = !text;
    if (text) this.search.field.setAttribute('aria-invalid', 'true');
    else this.search.field.removeAttribute('aria-invalid');
    this.toggleAttribute('data-invalid', Boolean(text));
  }

  /// The form was to be sent: says here what is wrong, and leads there where it is the first that is.
  refused(event) {
    event.preventDefault();
    this.isTouched = true;
    this.settle();
    if (![...this.form?.elements ?? []].some((each) => each.willValidate && !each.validity.valid && each.compareDocumentPosition(this) & Node.DOCUMENT_POSITION_FOLLOWING)) {
      this.focus();
      this.search.node.scrollIntoView({ block: 'nearest' });
    }
  }

  disable(isDisabled) {
    this.root.disabled = isDisabled;
    this.map.enable(!isDisabled);
    this.map.node.tabIndex = isDisabled ? -1 : 0;
    this.map.node.toggleAttribute('aria-disabled', isDisabled);
    if (isDisabled) this.moving?.leave();
  }

  /// For those who listen.
  say(text) {
    // The same words again are said again.
    this.status.textContent = this.status.textContent === text ? `${text}\u00a0` : text;
  }

  tell(text) {
    this.notice.tell(text, text);
  }

  lost(word, again) {
    this.notice.tell(word, this.words.of(word), again);
    this.dispatchEvent(new CustomEvent('dime-trouble', { bubbles: true, detail: { trouble: word } }));
  }

  credit(text) { this.credits.textContent = `${this.words.of('sources')}: ${text}`; }
}

/// Attributes as properties, for frameworks that write these.
const NAMES = new Map([...DimeMapPicker.observedAttributes, 'within-name', 'comune', 'max-points', 'theme'].map((name) => [name.replace(/-(.)/, (_, letter) => letter.toUpperCase()), name]));
for (const [key, name] of NAMES) {
  if (key in DimeMapPicker.prototype) continue;
  Object.defineProperty(DimeMapPicker.prototype, key, {
    get() { return this.getAttribute(name); },
    set(value) {
      if (value === true || value === false) this.toggleAttribute(name, value);
      else if (value == null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}

if (!customElements.get('dime-map-picker')) customElements.define('dime-map-picker', DimeMapPicker);
