// The search box: suggestions while one types, then the place that was meant, or the question which one.
// Pattern: WAI-ARIA Authoring Practices 1.2, combobox with list autocomplete.
import { element } from './dom.js';
import { Found } from './found.js';

/// Milliseconds without a key after which it is worth asking.
const PAUSE = 120;
const byId = (id) => document.getElementById(id);

export class Search {
  constructor(L, map, language) {
    Object.assign(this, { map, language, options: [], active: -1, timer: 0, onFound: () => {} });
    Object.assign(this, {
      field: byId('search-text'), list: byId('search-list'), box: byId('search-answers'), note: byId('search-note'),
      clearer: byId('search-clear'),
    });
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

  /// Drops what is under way and what was offered.
  forget() {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.options = [];
    this.close();
  }

  typed() {
    const text = this.field.value.trim();
    this.clearer.hidden = this.field.value === '';
    clearTimeout(this.timer);
    if (text.length < 2) return this.forget();
    this.timer = setTimeout(() => this.suggest(text), PAUSE);
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

  pressed(event) {
    const count = this.options.length;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        if (!count) return;
        event.preventDefault();
        if (this.box.hidden) return this.open();
        // From the field down to the first, up to the last, and past an end back to the field.
        const step = event.key === 'ArrowDown' ? 1 : -1;
        return this.activate(((this.active + 1 + step + count + 1) % (count + 1)) - 1);
      }
      case 'Enter':
        if (this.box.hidden || this.active < 0) return;
        event.preventDefault();
        return this.options[this.active].choose();
      case 'Escape':
        event.preventDefault();
        event.stopPropagation();
        return this.box.hidden ? this.clear() : this.close();
      default:
    }
  }

  /// - note: what stands above the lines.
  offer(options, note = '') {
    this.options = options;
    this.note.textContent = note;
    this.note.hidden = !note;
    this.list.replaceChildren(...options.map((option, index) => {
      const line = element('li', { role: 'option', id: `search-option-${index}`, 'aria-selected': 'false' },
        element('span', { class: 'label' }, ...marked(option.label, option.highlights_utf16 ?? [])),
        element('span', { class: 'kind' }, this.language.word(`kind-${option.kind}`)));
      line.addEventListener('click', () => option.choose());
      return line;
    }));
    if (options.length || note) this.open();
    else this.close();
  }

  /// Says what there is instead of a place.
  tell(text) {
    this.offer([], text);
    this.say(text);
  }

  open() {
    this.box.hidden = false;
    this.list.hidden = !this.options.length;
    this.field.setAttribute('aria-expanded', String(this.options.length > 0));
    this.activate(-1);
  }

  close() {
    this.box.hidden = true;
    this.field.setAttribute('aria-expanded', 'false');
    this.activate(-1);
  }

  activate(index) {
    this.active = index;
    [...this.list.children].forEach((line, each) => line.setAttribute('aria-selected', String(each === index)));
    const line = this.list.children[index];
    if (line) {
      this.field.setAttribute('aria-activedescendant', line.id);
      line.scrollIntoView({ block: 'nearest' });
    } else {
      this.field.removeAttribute('aria-activedescendant');
    }
  }

  /// For those who listen.
  say(text) { byId('search-status').textContent = text; }
}

/// A text with the letters that were typed set apart.
function marked(text, ranges) {
  const parts = [];
  let end = 0;
  for (const [from, to] of ranges) {
    parts.push(text.slice(end, from), element('mark', {}, text.slice(from, to)));
    end = to;
  }
  return [...parts, text.slice(end)];
}
