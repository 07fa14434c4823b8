// Moving a place without dragging it: arrow keys on the map, or buttons; step by step, with a way back.
import { button, make } from './dom.js';
import { distance, moved } from './geometry.js';

const STEPS = { ArrowUp: 'n', ArrowDown: 's', ArrowLeft: 'w', ArrowRight: 'e' };
const WAYS = { n: [0, 1], s: [0, -1], w: [-1, 0], e: [1, 0] };
/// Pixels that the map is moved by a key.
const PAN = 80;
/// Milliseconds of rest after which it is worth asking what lies under the crosshair, or beside the place.
const REST = 450;

export class Moving {
  constructor(picker) {
    this.picker = picker;
    const { words } = picker;
    this.far = button('', words.of('tenMetres'), () => this.far.setAttribute('aria-pressed', String(!this.isFar)), { 'aria-pressed': 'false', class: 'far' });
    this.node = make('div', { class: 'pad', role: 'group', 'aria-label': words.of('pad'), hidden: true },
      make('p', {}, words.of('padHint')),
      make('div', { class: 'cross' }, ...Object.keys(WAYS).map((way) =>
        button(way, '', () => this.step(way, this.isFar ? 10 : 1), { class: way, 'aria-label': words.of(`to-${way}`), title: words.of(`to-${way}`) }))),
      make('div', { class: 'ends' }, this.far,
        button('yes', words.of('confirm'), () => this.confirm(), { class: 'confirm' }), button('', words.of('cancel'), () => this.cancel())));
  }

  get isFar() { return this.far.getAttribute('aria-pressed') === 'true'; }

  /// - before: what was chosen, to go back to.
  begin(index, before = this.picker.places) {
    const { picker } = this;
    Object.assign(this, { index, before, from: picker.places[index].at });
    picker.moving = this;
    this.node.hidden = false;
    picker.map.draw();
    const { at } = picker.places[index];
    if (picker.map.map && !picker.map.map.getBounds().pad(-0.1).contains(at)) picker.map.show(at);
    picker.map.node.focus({ preventScroll: true });
  }

  step(way, metres) {
    const { picker, index } = this;
    const [east, north] = WAYS[way];
    const at = moved(picker.places[index].at, east * metres, north * metres);
    picker.shift(index, at, REST, picker.words.of('movedBy', { metres: Math.round(distance(this.from, at)) }));
    if (picker.map.map && !picker.map.map.getBounds().pad(-0.1).contains(at)) picker.map.map.panTo(at, { animate: false });
  }

  confirm() {
    this.leave();
    this.picker.changed('change');
    this.picker.say(this.picker.words.of('confirmed', { name: this.picker.described(this.picker.places[this.index]) }));
  }

  cancel() {
    this.leave();
    this.picker.restore(this.before);
    this.picker.changed('input', 'change');
    this.picker.say(this.picker.words.of('cancelled'));
  }

  leave() {
    const isWithin = this.node.contains(this.picker.shadowRoot.activeElement);
    this.picker.moving = null;
    this.node.hidden = true;
    if (isWithin) this.picker.map.node.focus({ preventScroll: true });
  }

  /// The keys of the map.
  pressed(event) {
    const { picker } = this;
    if (event.ctrlKey || event.metaKey || event.altKey || picker.isDisabled || event.target !== picker.map.node) return;
    const way = STEPS[event.key];
    if (way && picker.moving) this.step(way, event.shiftKey ? 10 : 1);
    else if (way) this.pan(WAYS[way], event.shiftKey ? 3 : 1);
    else if (event.key === '+' || event.key === '=') picker.map.zoomBy(1);
    else if (event.key === '-') picker.map.zoomBy(-1);
    else if (event.key === 'Enter' || event.key === ' ') this.enter();
    else if (event.key === 'Escape' && picker.moving) this.cancel();
    else if ((event.key === 'Delete' || event.key === 'Backspace') && picker.places.length && !picker.moving) picker.drop(picker.places.length - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
    // Who works with the keys has read which there are.
    picker.map.node.dataset.known = '';
  }

  enter() {
    const { picker } = this;
    if (picker.moving) return this.confirm();
    const before = picker.places;
    const { length } = before;
    const done = picker.placeAt(picker.map.center(), 'keyboard');
    // A place that the server finds — an address, a parcel — stays where it is.
    if (picker.places === before) return done;
    return this.begin(picker.isMany ? length : 0, before);
  }

  pan([east, north], factor) {
    const { picker } = this;
    picker.map.pan(east * PAN * factor, -north * PAN * factor);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => picker.tellCenter(), REST);
  }
}
