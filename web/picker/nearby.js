// The house numbers nearby as a list: the way to choose without a map.
import { button, make } from './dom.js';
import { bearing, distance, moved } from './geometry.js';

const REACH = 90;
const MOST_DOORS = 12;

export class Nearby {
  constructor(picker) {
    this.picker = picker;
    const { words } = picker;
    this.body = make('div', {});
    this.node = make('details', { class: 'nearby', ontoggle: () => this.node.open && this.list() }, make('summary', {}, words.of('nearby')), this.body);
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
    const [low, high] = [moved(middle, -REACH, -REACH), moved(middle, REACH, REACH)];
    const box = [low.lng, low.lat, high.lng, high.lat].map((number) => number.toFixed(6));
    this.node.setAttribute('aria-busy', 'true');
    try {
      const { features } = await picker.server.ask(`ogc/collections/civici/items?limit=200&bbox=${box}`, undefined, { signal });
      const doors = features.map(({ id, geometry: { coordinates: [lng, lat] }, properties }) => ({ id, at: { lat, lng }, ...properties }))
        .map((door) => ({ ...door, metres: distance(middle, door.at) })).filter(({ metres }) => metres <= REACH * 1.5)
        .sort((one, other) => one.metres - other.metres).slice(0, MOST_DOORS);
      this.body.replaceChildren(doors.length ? make('ul', {}, ...doors.map((door) => make('li', {}, this.line(door, middle))))
        : make('p', { class: 'hint' }, words.of('noneNearby')));
      picker.say(doors.length ? words.of('doorsNearby', { count: doors.length }) : words.of('noneNearby'));
    } catch {
      if (!signal.aborted) this.body.replaceChildren(make('p', { class: 'hint' }, words.of('failed')), button('', words.of('again'), () => this.list()));
    } finally {
      this.node.removeAttribute('aria-busy');
    }
  }

  line(door, middle) {
    const { picker } = this;
    const { words } = picker;
    const name = nameOf(door);
    const away = `${Math.round(door.metres)} m ${words.of(`way-${bearing(middle, door.at)}`)}`;
    return button('', make('span', {}, name, make('small', {}, away)), () => {
      picker.choose({
        at: door.at, source: 'list', kind: 'civico', label: name, uncertainty: 5, confidence: 1,
        civico: { id: door.id, housenumber: `${door.numero ?? ''}${door.esponente ? `/${door.esponente}` : ''}`, distance_m: 0 },
        address: { label: name, street: door.toponimo ?? undefined, sestiere: door.sestiere ?? undefined, locality: door.localita ?? undefined,
          housenumber: `${door.numero ?? ''}${door.esponente ? `/${door.esponente}` : ''}`, municipality: door.municipalita ?? undefined,
          postcode: door.cap ?? undefined, city: 'Venezia' },
      });
      this.node.open = false;
      this.node.firstChild.focus();
    });
  }
}

/// As a person writes it: the register is in capitals.
function nameOf({ indirizzo, toponimo, sestiere, localita }) {
  const street = sestiere && toponimo ? `, ${toponimo}` : localita ? `, ${localita}` : '';
  return `${indirizzo}${street}`.toLocaleLowerCase('it').replace(/(^|[\s'’.,/-])(\p{L})(?!\p{Ll}?\s)/gu, (_, before, letter) => before + letter.toLocaleUpperCase('it'))
    .replace(/(\d\/?)(\p{Ll})\b/gu, (_, number, letter) => number + letter.toLocaleUpperCase('it'));
}
