// The search box: suggestions while one types, then the place that was meant, or the question which one.
import { Combobox } from './combobox.js';
import { Found } from './found.js';

const byId = (id) => document.getElementById(id);

export class Search extends Combobox {
  constructor(L, map, language) {
    super({
      field: byId('search-text'), list: byId('search-list'), box: byId('search-answers'), note: byId('search-note'),
      clearer: byId('search-clear'),
    });
    Object.assign(this, { map, language, onFound: () => {} });
    this.found = new Found(L, map, language, () => this.clear());
    this.field.addEventListener('input', () => this.typed());
    this.field.addEventListener('keydown', (event) => this.pressed(event));
    this.field.addEventListener('focus', () => { if (this.options.length) this.open(); });
    byId('search').addEventListener('submit', (event) => {
      event.preventDefault();
      this.find(this.field.value);
    });
    byId('search').addEventListener('focusout', (event) => {
      if (!byId('search').contains(event.relatedTarget)) this.close();
    });
    this.clearer.addEventListener('click', () => { this.clear(); this.field.focus(); });
    // A press on a line must not take the focus off the field before it is chosen.
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
  }

  /// Says everything again, in the language that is chosen now.
  draw() {
    this.found.draw();
    if (!this.box.hidden) this.offer(this.options, this.note.textContent);
  }

  clear() {
    this.field.value = '';
    this.clearer.hidden = true;
    this.forget();
    this.found.clear();
    this.say('');
  }

  /// Makes room: what was found stays marked on the map.
  fold() {
    this.close();
    this.found.fold();
  }

  async suggest(text) {
    const answer = await this.ask('autocomplete', { q: text, limit: 8 });
    if (!answer) return;
    const options = answer.features.map(({ properties: { geocoding } }) => ({
      ...geocoding, choose: () => this.find(geocoding.label, geocoding.completion),
    }));
    this.offer(options);
    this.say(options.length === 1 ? this.language.word('oneSuggestion') : `${options.length} ${this.language.word('manySuggestions')}`);
  }

  /// Looks for a text: one place is shown, several as likely are offered with the question which.
  ///
  /// - written: what stands in the field meanwhile; after a street's name there is room for a number.
  async find(text, written = text) {
    this.forget();
    if (!text.trim()) return this.field.focus();
    this.field.value = written;
    this.clearer.hidden = false;
    const answer = await this.ask('search', { q: text, limit: 6, geometry: 'full' });
    if (!answer) return;
    const { features, geocoding: { question } } = answer;
    if (!features.length) {
      this.found.clear();
      return this.tell(this.language.word('noPlace'));
    }
    if (!question || question.options.length < 2) return this.show(features[0], written);
    this.found.clear();
    this.offer(question.options.map(({ feature }) => ({
      ...features[feature].properties.geocoding, choose: () => this.show(features[feature]),
    })), question.text);
    this.say(question.text);
  }

  show(feature, written = '') {
    this.forget();
    this.field.value = written.endsWith(' ') ? written : feature.properties.geocoding.label;
    this.clearer.hidden = false;
    this.onFound();
    this.say(this.found.show(feature));
  }

  /// Asked by POST: what is written stands in no address and in no log on the way.
  ///
  /// - Returns: `undefined` when it failed, which was said, or when something else was asked since.
  async ask(operation, parameters) {
    this.asking?.abort();
    const asking = this.asking = new AbortController();
    const { lat, lng } = this.map.getCenter();
    const reach = Math.max(500, Math.min(20000, this.map.distance(this.map.getCenter(), this.map.getBounds().getNorthEast())));
    try {
      const answer = await fetch(`geocode/${operation}`, {
        method: 'POST', signal: asking.signal,
        body: new URLSearchParams({
          ...parameters, lang: this.language.code, lat: lat.toFixed(5), lon: lng.toFixed(5), radius: reach.toFixed(0),
        }),
      });
      const body = await answer.json();
      if (asking.signal.aborted) return undefined;
      if (!answer.ok) {
        this.tell(body.detail ?? this.language.word('failed'));
        return undefined;
      }
      return body;
    } catch {
      if (!asking.signal.aborted) this.tell(this.language.word('failed'));
      return undefined;
    }
  }

  kindOf({ kind }) { return this.language.word(`kind-${kind}`); }

  /// For those who listen.
  say(text) { byId('search-status').textContent = text; }
}
