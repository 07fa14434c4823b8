// What is chosen, in words: one place, or a list of points, each to be moved or taken away.
import { button, make } from './dom.js';
import { area, length } from './geometry.js';

export class Chosen {
  constructor(picker) {
    this.picker = picker;
    this.node = make('div', { class: 'chosen', role: 'group', 'aria-label': picker.words.of('chosen') });
  }

  draw() {
    const { picker } = this;
    const { places, words } = picker;
    const isWithin = this.node.contains(picker.shadowRoot.activeElement);
    this.node.hidden = !places.length;
    if (picker.isMany) {
      this.node.replaceChildren(make('ol', { role: 'list' }, ...places.map((place, index) => make('li', {}, ...this.card(place, index)))), this.measure());
    } else {
      this.node.replaceChildren(...(places.length ? this.card(places[0], 0) : []));
    }
    if (isWithin) (this.node.querySelector('button') ?? picker.search.field).focus();
    this.node.setAttribute('aria-label', places.length > 1 ? words.of('chosenMany', { count: places.length }) : words.of('chosen'));
  }

  card(place, index) {
    const { picker } = this;
    const { words, way: mode } = picker;
    const name = picker.described(place);
    const tell = (key) => words.of(key, { name: picker.isMany ? `${index + 1}, ${name}` : name });
    const canMove = place.at && mode !== 'address' && mode !== 'parcel';
    return [
      make('div', { class: 'what' }, make('strong', {}, name), ...this.more(place).map((text) => make('p', {}, text))),
      make('div', { class: 'acts' },
        canMove ? button('move', words.of('move'), () => picker.mover.begin(index), { 'aria-label': tell('moveIt') }) : '',
        button('away', words.of('remove'), () => picker.drop(index), { 'aria-label': tell('removeIt') })),
    ];
  }

  /// What is worth saying of a place beside its name.
  more({ kind, uncertainty, accuracy, parcel, confidence, notes = [], notChecked, isPending }) {
    const { words, way: mode } = this.picker;
    if (kind === 'text') return [words.of('textOnly')];
    const lines = [];
    const metres = accuracy ?? uncertainty;
    if (metres > 30) lines.push(words.of('rough', { metres: Math.round(metres) }));
    if (confidence < 0.7) lines.push(words.of('unsure'));
    lines.push(...notes.filter((text) => text !== parcel?.notice));
    if (parcel && (mode === 'parcel' || mode === 'front')) lines.push(...[mode === 'front' && parcel.label, parcel.notice].filter(Boolean));
    if (notChecked && !isPending) lines.push(words.of('notChecked'));
    return lines;
  }

  measure() {
    const { words, way: mode, places } = this.picker;
    const points = places.map(({ at }) => at);
    const number = (value) => value.toLocaleString(words.code, { maximumFractionDigits: value < 100 ? 1 : 0 });
    if (mode === 'line' && points.length > 1) return make('p', { class: 'measure' }, words.of('length', { metres: number(length(points)) }));
    if (mode === 'area' && points.length > 2) return make('p', { class: 'measure' }, words.of('area', { metres: number(area(points)) }));
    return '';
  }
}
