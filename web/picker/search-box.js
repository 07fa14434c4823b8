// The search box: suggestions while one types, then the place that was meant, or the question which one.
// Pattern: WAI-ARIA Authoring Practices 1.2, combobox with list autocomplete.
import { button, make } from './dom.js';
import { isExact, isPlace, placeOfFeature } from './place.js';

/// Milliseconds without a key after which it is worth asking.
const PAUSE = 120;

export class SearchBox {
  constructor(picker) {
    Object.assign(this, { picker, options: [], active: -1, timer: 0, shown: '', isTrying: false });
    const { words } = picker;
    this.field = make('input', {
      type: 'text', id: 'text', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'list', 'aria-autocomplete': 'list',
      'aria-describedby': 'error', 'aria-required': picker.required ? 'true' : undefined, autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'search', maxlength: 400,
      placeholder: words.of(`example-${picker.mode}`),
      oninput: (event) => { event.stopPropagation(); this.wrote(); }, onkeydown: (event) => this.pressed(event),
      onchange: (event) => event.stopPropagation(),
    });
    this.clearer = button('close', '', () => { this.clear(); this.field.focus(); }, { class: 'clear', 'aria-label': words.of('clear'), hidden: true });
    this.go = button('find', make('span', {}, words.of('find')), () => this.find(this.field.value), { class: 'go' });
    this.list = make('ul', { id: 'list', role: 'listbox', 'aria-label': words.of('suggestions'), onpointerdown: (event) => event.preventDefault() });
    this.note = make('p', { class: 'note', id: 'note', hidden: true });
    this.box = make('div', { class: 'answers', hidden: true }, this.note, this.list);
    this.node = make('div', { class: 'search', onfocusout: (event) => this.left(event) },
      make('label', { for: 'text' }, words.of(`search-${picker.mode}`)),
      make('div', { class: 'field' }, this.field, this.clearer, this.go), this.box);
  }

  /// What was written and is no place yet.
  get typed() { return this.field.value.trim() === this.shown ? '' : this.field.value.trim(); }

  /// Shows a text that stands for what is chosen.
  write(text) {
    this.forget();
    this.field.value = text;
    this.shown = text.trim();
    this.clearer.hidden = !text;
  }

  clear() {
    this.write('');
    this.picker.settle();
  }

  forget() {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.isTrying = false;
    this.options = [];
    this.close();
  }

  wrote() {
    const text = this.field.value.trim();
    this.clearer.hidden = this.field.value === '';
    clearTimeout(this.timer);
    this.picker.settle();
    if (text.length < 2) return this.forget();
    this.timer = setTimeout(() => this.suggest(text), PAUSE);
  }

  /// Nobody has to know that a line must be chosen: what was written is looked for when the field is left.
  left(event) {
    if (this.node.contains(event.relatedTarget)) return;
    this.close();
    if (this.typed && !this.note.textContent) this.find(this.field.value, false);
  }

  async suggest(text) {
    const answer = await this.ask('autocomplete', { q: text, limit: 7 });
    if (!answer) return;
    const { words } = this.picker;
    this.offer(answer.features.map(({ properties: { geocoding } }) => ({ ...geocoding, choose: () => this.find(geocoding.completion) })));
    this.picker.say(answer.features.length === 1 ? words.of('oneSuggestion') : words.of('manySuggestions', { count: answer.features.length }));
  }

  /// Looks for a text: one place is taken, several as likely are offered with the question which.
  async find(text, isAsked = true) {
    this.forget();
    const { picker } = this;
    if (!text.trim()) return isAsked ? this.field.focus() : undefined;
    this.field.value = text;
    this.clearer.hidden = false;
    this.isTrying = true;
    picker.settle();
    const answer = await this.ask('search', { q: text, limit: 6 });
    if (!answer) return undefined;
    this.isTrying = false;
    const { features, geocoding: { question } } = answer;
    if (!features.length) return this.tell(picker.words.of('noPlace'));
    const best = features[0];
    const choices = question?.options.map(({ feature }) => features[feature]) ?? [];
    const isSure = best.properties.geocoding.confidence >= 0.7 && isPlace(best.properties.geocoding.kind);
    if (choices.length < 2 && (isAsked || isSure)) return this.take(best);
    const offered = choices.length > 1 ? choices : features;
    this.offer(offered.map((feature) => ({ ...feature.properties.geocoding, choose: () => this.take(feature) })), picker.words.of('which'));
    picker.settle();
    return picker.say(picker.words.of('which'));
  }

  /// An area is gone to; a place is chosen.
  take(feature) {
    const { picker } = this;
    const { kind, label, uncertainty_m: metres } = feature.properties.geocoding;
    const isFit = { address: ['civico'], parcel: ['particella'], line: [], area: [] }[picker.mode];
    if (isFit ? !isFit.includes(kind) && !(isFit.length === 0 && isExact(kind)) : !isPlace(kind)) {
      this.write('');
      picker.map.show(placeOfFeature(feature, 'search').at, feature.bbox, metres);
      picker.settle();
      const text = picker.words.of(isPlace(kind) ? `goOn-${picker.mode}` : 'goOn', { name: label });
      this.note.textContent = text;
      this.note.hidden = this.box.hidden = false;
      return picker.say(text);
    }
    return picker.choose(placeOfFeature(feature, 'search'));
  }

  /// - Returns: `undefined` when it failed, which was said, or when something else was asked since.
  async ask(operation, parameters) {
    this.asking?.abort();
    const { signal } = this.asking = new AbortController();
    const { picker } = this;
    const { lat, lng } = picker.map.center();
    try {
      const answer = await picker.server.ask(`geocode/${operation}`, { ...parameters, lat: lat.toFixed(5), lon: lng.toFixed(5), radius: 5000 }, { signal });
      if (signal.aborted) return undefined;
      picker.notice.clear('noGeocoder');
      return answer;
    } catch (trouble) {
      if (signal.aborted) return undefined;
      this.isTrying = false;
      if (trouble.kind === 'refused') this.tell(trouble.detail);
      else if (operation === 'search') picker.takeText(this.field.value.trim());
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
        if (this.box.hidden) this.open();
        // From the field down to the first, up to the last, and past an end back to the field.
        const step = event.key === 'ArrowDown' ? 1 : -1;
        this.activate(((this.active + 1 + step + count + 1) % (count + 1)) - 1);
        break;
      }
      case 'Enter':
        // Never sends the form: the place is what was asked for.
        event.preventDefault();
        if (!this.box.hidden && this.active >= 0) this.options[this.active].choose();
        else this.find(this.field.value);
        break;
      case 'Escape':
        if (this.box.hidden && !this.field.value) return;
        event.preventDefault();
        event.stopPropagation();
        if (this.box.hidden) this.clear();
        else this.close();
        break;
      default:
    }
  }

  /// - note: what stands above the lines.
  offer(options, note = '') {
    this.options = options;
    this.note.textContent = note;
    this.note.hidden = !note;
    const { words } = this.picker;
    this.list.replaceChildren(...options.map((option, index) => make('li', {
      role: 'option', id: `option-${index}`, 'aria-selected': 'false', onclick: () => option.choose(),
    }, make('span', { class: 'label' }, ...marked(option.label, option.highlights_utf16 ?? [])), make('span', { class: 'kind' }, words.of(`kind-${option.kind}`)))));
    if (options.length || note) this.open();
    else this.close();
  }

  /// Says what there is instead of a place.
  tell(text) {
    this.isTrying = false;
    this.offer([], text);
    this.picker.say(text);
    this.picker.settle();
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
}

/// A text with the letters that were typed set apart.
function marked(text, ranges) {
  const parts = [];
  let end = 0;
  for (const [from, to] of ranges) {
    parts.push(text.slice(end, from), make('b', {}, text.slice(from, to)));
    end = to;
  }
  return [...parts, text.slice(end)];
}
