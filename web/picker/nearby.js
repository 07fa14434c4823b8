// The house numbers nearby as a list: the way to choose without a map.
import { load } from './assets.js';
import { button, make } from './dom.js';
import { distance } from './geometry.js';

export class Nearby {
  constructor(picker) {
    this.picker = picker;
    this.body = make('div', {});
    this.node = make('details', { class: 'nearby', ontoggle: () => this.node.open && this.list() }, make('summary', {}, picker.words.of('nearby')), this.body);
  }

  /// The middle of the list: what is chosen, or the middle of the map.
  get middle() { return this.picker.places.at(-1)?.at ?? this.picker.map.center(); }

  refresh() {
    if (!this.node.open || (this.last && distance(this.last, this.middle) < 5)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.list(), 300);
  }

  async list() {
    const { picker, middle } = this;
    const { words } = picker;
    this.last = middle;
    this.asking?.abort();
    const { signal } = this.asking = new AbortController();
    try {
      const doors = await (await load('ways.js')).doorsNear(middle, picker.service, signal);
      const text = doors.length ? words.of('doorsNearby', { count: doors.length }) : words.of('noneNearby');
      this.body.replaceChildren(doors.length ? make('ul', {}, ...doors.map((door) => make('li', {}, this.line(door)))) : make('p', { class: 'hint' }, text));
      picker.say(text);
    } catch {
      if (!signal.aborted) this.body.replaceChildren(make('p', { class: 'hint' }, words.of('failed')), button('', words.of('again'), () => this.list()));
    }
  }

  line({ place, metres, way }) {
    const away = `${Math.round(metres)}\u00a0m ${this.picker.words.of(`way-${way}`)}`;
    return button('', make('span', {}, place.label, make('small', {}, away)), () => {
      this.picker.choose(place);
      this.node.open = false;
      this.node.firstChild.focus();
    });
  }
}
