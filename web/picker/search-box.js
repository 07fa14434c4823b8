// The search box: suggestions while one types, then the place that was meant, or the question which one.
import { Combobox } from '../../Sources/Server/Resources/page/combobox.js';
import { button, make } from './dom.js';
import { isExact, isPlace, placeOfFeature } from './place.js';

export class SearchBox extends Combobox {
  constructor(picker) {
    super({});
    Object.assign(this, { picker, shown: '', isTrying: false });
    const { words } = picker;
    this.field = make('input', {
      type: 'text', id: 'text', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'list', 'aria-autocomplete': 'list',
      'aria-describedby': 'error', 'aria-required': picker.required ? 'true' : undefined, autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'search', maxlength: 400,
      placeholder: words.of(`example-${picker.way}`),
      oninput: (event) => { event.stopPropagation(); this.typed(); }, onkeydown: (event) => this.keyed(event),
      onchange: (event) => event.stopPropagation(),
    });
    this.clearer = button('close', '', () => { this.clear(); this.field.focus(); }, { class: 'clear', 'aria-label': words.of('clear'), hidden: true });
    this.go = button('find', make('span', {}, words.of('find')), () => this.find(this.field.value), { class: 'go' });
    this.list = make('ul', { id: 'list', role: 'listbox', 'aria-label': words.of('suggestions'), onpointerdown: (event) => event.preventDefault() });
    this.note = make('p', { class: 'note', id: 'note', hidden: true });
    this.box = make('div', { class: 'answers', hidden: true }, this.note, this.list);
    this.node = make('div', { class: 'search', onfocusout: (event) => this.left(event) },
      make('label', { for: 'text' }, words.of(`search-${picker.way}`)),
      make('div', { class: 'field' }, this.field, this.clearer, this.go), this.box);
  }

  /// What was written and is no place yet.
  get unchosen() { return this.field.value.trim() === this.shown ? '' : this.field.value.trim(); }

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
    this.isTrying = false;
    super.forget();
  }

  typed() {
    this.picker.settle();
    super.typed();
  }

  /// Nobody has to know that a line must be chosen: what was written is looked for when the field is left.
  left(event) {
    if (this.node.contains(event.relatedTarget)) return;
    this.close();
    if (this.unchosen && !this.note.textContent) this.find(this.field.value, false);
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
    const isFit = { address: ['civico'], parcel: ['particella'], line: [], area: [] }[picker.way];
    if (isFit ? !isFit.includes(kind) && !(isFit.length === 0 && isExact(kind)) : !isPlace(kind)) {
      this.write('');
      picker.map.show(placeOfFeature(feature, 'search').at, feature.bbox, metres);
      picker.settle();
      const text = picker.words.of(isPlace(kind) ? `goOn-${picker.way}` : 'goOn', { name: label });
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
      const answer = await picker.service.ask(`geocode/${operation}`, { ...parameters, lat: lat.toFixed(5), lon: lng.toFixed(5), radius: 5000 }, { signal });
      if (signal.aborted) return undefined;
      if (!answer.features) throw new TypeError(operation);
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

  /// Enter never sends the form: the place is what was asked for.
  keyed(event) {
    if (this.pressed(event) || event.key !== 'Enter') return;
    event.preventDefault();
    this.find(this.field.value);
  }

  kindOf({ kind }) { return this.picker.words.of(`kind-${kind}`); }

  say(text) { this.picker.say(text); }

  /// Says what there is instead of a place.
  tell(text) {
    this.isTrying = false;
    super.tell(text);
    this.picker.settle();
  }
}
